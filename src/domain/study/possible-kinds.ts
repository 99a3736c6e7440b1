import type { Bilingual } from '../language';
import { languages } from '../language';
import type { CardKind } from './card';
import type { MetIn } from './log';

/** The names of a concept, by which some questions can be asked and others cannot. */
export type ConceptNames = {
  readonly terms: Bilingual<string>;
  readonly abbreviations: Partial<Bilingual<string>>;
};

/** What can be asked of every concept: it has a head word in both languages. */
const always: readonly CardKind[] = ['en-ko', 'ko-en'];

/**
 * Of the kinds that the learner wants, those that can be asked of a concept (S12): a word left out of a sentence in a
 * language in which it was met, a full form only of an abbreviation that stands for one. Where none is left, both ways
 * between the languages: with no kinds at all the concept would leave the deck.
 */
export function possibleKinds(
  wanted: readonly CardKind[],
  { terms, abbreviations }: ConceptNames,
  met: readonly MetIn[],
): readonly CardKind[] {
  const isShortened = languages.some((language) => {
    const abbreviation = abbreviations[language];
    return abbreviation !== undefined && abbreviation !== '' && abbreviation !== terms[language];
  });
  const isMet = (language: MetIn['language']) => met.some((sentence) => sentence.language === language);
  const possible = wanted.filter((kind) => {
    if (kind === 'abbreviation') return isShortened;
    if (kind === 'cloze-en') return isMet('en');
    return kind !== 'cloze-ko' || isMet('ko');
  });
  return possible.length > 0 ? possible : always;
}
