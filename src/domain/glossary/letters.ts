import type { Language } from '../language';

/**
 * The letters under which the head words of each language are listed, in the order of their alphabet. Hangul letters
 * have their names of the Revised Romanization, because they stand in addresses, and file systems and object stores
 * do not agree on how to write Hangul in a file name. A doubled consonant stands under the plain one, as in the
 * index of a book. What begins with another sign stands at the end.
 */
export const alphabets = {
  en: [
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'i',
    'j',
    'k',
    'l',
    'm',
    'n',
    'o',
    'p',
    'q',
    'r',
    's',
    't',
    'u',
    'v',
    'w',
    'x',
    'y',
    'z',
    'other',
  ],
  ko: [
    'giyeok',
    'nieun',
    'digeut',
    'rieul',
    'mieum',
    'bieup',
    'siot',
    'ieung',
    'jieut',
    'chieut',
    'kieuk',
    'tieut',
    'pieup',
    'hieut',
    'latin',
  ],
} as const satisfies Record<Language, readonly string[]>;

type LatinLetter = (typeof alphabets)['en'][number];
type HangulLetter = (typeof alphabets)['ko'][number];

/** A letter of either alphabet; no name stands in both. */
export type Letter = LatinLetter | HangulLetter;

const hangulSigns = {
  giyeok: 'ㄱ',
  nieun: 'ㄴ',
  digeut: 'ㄷ',
  rieul: 'ㄹ',
  mieum: 'ㅁ',
  bieup: 'ㅂ',
  siot: 'ㅅ',
  ieung: 'ㅇ',
  jieut: 'ㅈ',
  chieut: 'ㅊ',
  kieuk: 'ㅋ',
  tieut: 'ㅌ',
  pieup: 'ㅍ',
  hieut: 'ㅎ',
  latin: 'A–Z·0–9',
} as const satisfies Record<HangulLetter, string>;

const isHangul = (letter: Letter): letter is HangulLetter => Object.hasOwn(hangulSigns, letter);

/** The language whose head words a letter is for. */
export const languageOfLetter = (letter: Letter): Language => (isHangul(letter) ? 'ko' : 'en');

/** A letter as readers know it. */
export function signOfLetter(letter: Letter): string {
  if (isHangul(letter)) return hangulSigns[letter];
  return letter === 'other' ? '0–9' : letter.toUpperCase();
}

/** The nineteen initial consonants in the order of Unicode (U+1100 to U+1112), each under its plain letter. */
const initials: readonly HangulLetter[] = [
  'giyeok',
  'giyeok',
  'nieun',
  'digeut',
  'digeut',
  'rieul',
  'mieum',
  'bieup',
  'bieup',
  'siot',
  'siot',
  'ieung',
  'jieut',
  'jieut',
  'chieut',
  'kieuk',
  'tieut',
  'pieup',
  'hieut',
];

/** A head word from its first letter or digit on: brackets and quotation marks before it do not count. */
export const fromFirstLetter = (headWord: string): string => headWord.replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * The letter under which a head word of a language is listed.
 * @example letterOf('(one) Health', 'en') // 'o'
 * @example letterOf('꿀벌', 'ko') // 'giyeok'
 * @example letterOf('mRNA 백신', 'ko') // 'latin'
 * @example letterOf('100 Days Mission', 'en') // 'other'
 */
export function letterOf(headWord: string, language: Language): Letter {
  // Decomposed (NFKD) a syllable begins with its initial consonant, é with e, and a full-width letter is a plain one.
  const [first = ''] = fromFirstLetter(headWord.normalize('NFKD'));
  if (language === 'en') return /^[a-z]$/i.test(first) ? (first.toLowerCase() as LatinLetter) : 'other';
  return initials[(first.codePointAt(0) ?? 0) - 0x1100] ?? 'latin';
}
