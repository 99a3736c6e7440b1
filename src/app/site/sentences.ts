import { inEachLanguage, type Language } from '../../domain/language';

const segmenters = inEachLanguage((language) => new Intl.Segmenter(language, { granularity: 'sentence' }));

/** A sentence of a text and where it begins, in UTF-16 units; the space after it belongs to it. */
export type Sentence = { readonly segment: string; readonly index: number };

export const sentencesOf = (text: string, language: Language): Sentence[] => [
  ...segmenters[language].segment(text),
];

export const firstSentence = (text: string, language: Language): string =>
  (sentencesOf(text, language)[0]?.segment ?? '').trimEnd();
