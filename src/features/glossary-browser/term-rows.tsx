import { entryAddress } from '../../domain/addresses';
import type { TermId, Topic } from '../../domain/glossary';
import { type Bilingual, type Language, otherLanguage } from '../../domain/language';
import { useLanguage } from '../../i18n/use-language';

/** A concept as a list names it. */
export type TermSummary = {
  readonly id: TermId;
  readonly terms: Bilingual<string>;
  readonly abbreviations: Partial<Bilingual<string>>;
};

/** A concept as a list tells of it: the first sentence of its definition says what it is. */
export type TermRow = TermSummary & { readonly topic: Topic; readonly openings: Bilingual<string> };

type TermRowsProps = {
  readonly rows: readonly (TermSummary & Partial<Pick<TermRow, 'openings'>>)[];
  /** The language whose head words lead, where it is not the page's: the one in whose order they stand. */
  readonly leading?: Language;
};

/** Terms in both languages, the head word that leads to the entry first. */
export function TermRows({ rows, leading }: TermRowsProps) {
  const language = useLanguage();
  const first = leading ?? language;
  const second = otherLanguage[first];
  const lang = (each: Language) => (each === language ? undefined : each);
  return (
    <ul className="term-rows">
      {rows.map(({ id, terms, abbreviations, openings }) => (
        <li key={id} className="term-row">
          <span className="term-row-name" lang={lang(first)}>
            <a href={entryAddress(language, id)}>{terms[first]}</a>
            {abbreviations[first] && <span className="abbreviation">{abbreviations[first]}</span>}
          </span>
          <span className="term-row-counterpart" lang={lang(second)}>
            {terms[second]}
            {abbreviations[second] && abbreviations[second] !== abbreviations[first] && (
              <span className="abbreviation">{abbreviations[second]}</span>
            )}
          </span>
          {openings && <span className="term-row-opening">{openings[language]}</span>}
        </li>
      ))}
    </ul>
  );
}
