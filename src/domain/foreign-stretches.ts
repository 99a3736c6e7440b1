import { type Language, otherLanguage } from './language';

/** A stretch of a text in UTF-16 code units, end excluded; with a language where that is not the text's own. */
export type Stretch = { readonly start: number; readonly end: number; readonly language?: Language };

/**
 * What a voice of the text's own language would read wrongly. In English any Hangul, up to the next Latin letter. In Korean,
 * which writes names and abbreviations in Latin letters as a matter of course, only words in a row: three or more, one of
 * them spelt out (WCAG 2.2, 3.1.2, which leaves out proper names and what has become part of the language).
 */
const foreign = {
  en: /\p{Script=Hangul}(?:[^\p{Script=Latin}]*\p{Script=Hangul})?/gu,
  // Only at the beginning of a word: a text of one long word would else be gone over from each of its letters.
  ko: /(?<![\p{Script=Latin}\p{N}’'.&–-])\p{Script=Latin}[\p{Script=Latin}\p{N}’'.&–-]*(?:[ ,:;]+[\p{Script=Latin}\p{N}&][\p{Script=Latin}\p{N}’'.&–-]*){2,}/gu,
} as const satisfies Record<Language, RegExp>;

const isSpeltOut = (text: string, language: Language) => language === 'en' || /\p{Ll}{2}/u.test(text);

/** The text in stretches of one language each, in order; joined they are the text. */
export function foreignStretches(text: string, language: Language): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(foreign[language])) {
    if (!isSpeltOut(found, language)) continue;
    if (index > end) stretches.push({ start: end, end: index });
    end = index + found.length;
    stretches.push({ start: index, end, language: otherLanguage[language] });
  }
  if (end < text.length) stretches.push({ start: end, end: text.length });
  return stretches;
}
