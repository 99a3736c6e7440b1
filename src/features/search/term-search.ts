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

/** The first sentence of the definition of each hit, by the place of its concept, as far as it has come. */
export function useDefinitions(hits: readonly TermHit[]): ReadonlyMap<number, Bilingual<string>> {
  const [files, setFiles] = useState<ReadonlyMap<number, Sentences>>(new Map());
  const wanted = [...new Set(hits.map(({ concept }) => Math.floor(concept.place / definitionsPerFile)))]
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
      // A result without its definition still leads to the entry.
      load().catch(() => undefined);
    }
  }, [wanted]);
  return new Map(
    hits.flatMap(({ concept: { place } }) => {
      const sentence = files.get(Math.floor(place / definitionsPerFile))?.[place % definitionsPerFile];
      return sentence ? [[place, sentence] as const] : [];
    }),
  );
}
