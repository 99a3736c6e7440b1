import { numbersOf } from '../matching';

/** Most texts are ASCII and composed Hangul, where folding is lower case alone. */
const isSettled = /^[ -~가-힣]*$/;

const fullWidth = /[\uff01-\uff5e]/g;
const ignored = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const marks = /(\p{Script=Latin})[\u0300-\u036f]+/gu;
const possessive = /([\p{L}\p{N}])['’ʼ]s?(?![\p{L}\p{N}])/gu;
const words = /\p{Script=Hangul}+|(?:(?!\p{Script=Hangul})[\p{L}\p{N}])+/gu;

const half = (unit: string) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0);

/** R1. Letters as they are compared: composed, half-width, lower case, without accents. */
export function fold(text: string): string {
  if (isSettled.test(text)) return text.toLowerCase();
  const composed = text.normalize('NFC').replace(fullWidth, half).replace(ignored, '');
  return composed.normalize('NFD').replace(marks, '$1').normalize('NFC').toLowerCase();
}

/**
 * The words of a text, folded: runs of Hangul and runs of other letters and digits. Spaces, hyphens, dashes and every
 * other sign part words (R2); a possessive ending belongs to none (R3).
 *
 * - 'WHO’s AMR대응' gives who, amr, 대응
 */
export const wordsOf = (text: string): readonly string[] =>
  fold(text).replace(possessive, '$1').match(words) ?? [];

const latinWord = /^[a-z]{3,}$/;

/**
 * R3. A word in the singular: vaccines and vaccine are one, bacteria and bacterium. Words of other scripts stay. In -ics
 * singular and plural look alike (antibiotics, ethics): both lose the -s, in forms as in queries.
 */
export function singularOf(word: string): string {
  if (!latinWord.test(word)) return word;
  const { singular } = numbersOf(word);
  return singular.endsWith('ics') ? singular.slice(0, -1) : singular;
}

export const isHangul = (word: string): boolean => /^\p{Script=Hangul}/u.test(word);
