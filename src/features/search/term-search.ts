import { useEffect, useState } from 'react';
import type { Bilingual } from '../../domain/language';
import { openSearch, type SearchData, type TermHit, type TermSearch } from '../../domain/searching';
import { loadJson, loadOnce } from './load-once';
import { definitionsPerFile, type SearchManifest } from './search-files';

/** Loaded as one: where a newer version of the site has put a file elsewhere, the next try reads where it is now. */
const loadTermSearch = loadOnce(async () => {
  const manifest = await loadJson<SearchManifest>('/search/index.json');
  return { manifest, search: openSearch(await loadJson<SearchData>(manifest.terms)) };
});

export type TermSearchState = TermSearch | 'loading' | 'failed';

/** The search over the terms, loaded at the first use; one that could not be loaded is tried again with the next query. */
export function useTermSearch(query: string): TermSearchState {
  const [state, setState] = useState<TermSearchState>('loading');
  const isThere = typeof state === 'object';
  useEffect(() => {
    if (isThere) return;
    let outdated = false;
    loadTermSearch().then(
      ({ search }) => !outdated && setState(search),
      () => !outdated && setState('failed'),
    );
    return () => {
      outdated = true;
    };
  }, [query, isThere]);
  return state;
}

type Sentences = readonly Bilingual<string>[];

type Definitions = {
  /** By the place of the concept, as far as they have come. */
  readonly definitions: ReadonlyMap<number, Bilingual<string>>;
  /** Nothing more is to come. */
  readonly areComplete: boolean;
};

/** The first sentence of the definition of each of the hits that are shown. */
export function useDefinitions(hits: readonly TermHit[], shown: readonly TermHit[]): Definitions {
  const [files, setFiles] = useState<ReadonlyMap<number, Sentences>>(new Map());
  const [failedFor, setFailedFor] = useState<readonly TermHit[]>();
  const wanted = [...new Set(shown.map(({ concept }) => Math.floor(concept.place / definitionsPerFile)))]
    .filter((file) => !files.has(file))
    .join(' ');
  useEffect(() => {
    if (wanted === '') return;
    for (const file of wanted.split(' ').map(Number)) {
      const load = async () => {
        const { manifest } = await loadTermSearch();
        const sentences = await loadJson<Sentences>(manifest.definitions[file] ?? '');
        setFiles((known) => new Map(known).set(file, sentences));
      };
      // A result without its definition still leads to the entry; the next query tries again.
      load().catch(() => setFailedFor(hits));
    }
  }, [wanted, hits]);
  const definitions = shown.flatMap(({ concept: { place } }) => {
    const sentence = files.get(Math.floor(place / definitionsPerFile))?.[place % definitionsPerFile];
    return sentence ? [[place, sentence] as const] : [];
  });
  return { definitions: new Map(definitions), areComplete: wanted === '' || failedFor === hits };
}
