import { useEffect, useState } from 'react';
import { entryAddress } from '../../domain/addresses';
import type { Concept, TermId, Topic } from '../../domain/glossary';
import { otherLanguage } from '../../domain/language';
import { useLanguage } from '../../i18n/use-language';
import type { ConceptLoader } from './material';

type TermNamesProps = {
  readonly loader: ConceptLoader;
  readonly places: readonly { readonly term: TermId; readonly topic: Topic; readonly note?: string }[];
};

/** Links to the entries of some terms, each by its names in both languages. */
export function TermNames({ loader, places }: TermNamesProps) {
  const language = useLanguage();
  const [concepts, setConcepts] = useState<ReadonlyMap<TermId, Concept>>();
  const wanted = places.map(({ term }) => term).join(' ');
  useEffect(() => {
    let outdated = false;
    loader.load(places).then(
      (loaded) => !outdated && setConcepts(loaded),
      // Without their names the terms are still there, under their ids.
      () => !outdated && setConcepts(new Map()),
    );
    return () => {
      outdated = true;
    };
  }, [loader, wanted]);
  if (!concepts) return null;
  const other = otherLanguage[language];
  return (
    <ul className="term-names">
      {places.map(({ term, note }) => {
        const entries = concepts.get(term)?.entries;
        return (
          <li key={term}>
            <a href={entryAddress(language, term)}>{entries?.[language].term ?? term}</a>{' '}
            {entries && <span lang={other}>{entries[other].term}</span>} {note && <small>({note})</small>}
          </li>
        );
      })}
    </ul>
  );
}
