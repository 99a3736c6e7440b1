/** Unicode, 3.12: a syllable is its initial, vowel and final; 588 syllables begin alike. */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const SYLLABLES_OF_INITIAL = 588;
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** What two keys in a row make, vowels and finals. */
const pairs: Readonly<Record<string, string>> = {
  ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ',
  ㄱㅅ: 'ㄳ', ㄴㅈ: 'ㄵ', ㄴㅎ: 'ㄶ', ㄹㄱ: 'ㄺ', ㄹㅁ: 'ㄻ', ㄹㅂ: 'ㄼ', ㄹㅅ: 'ㄽ', ㄹㅌ: 'ㄾ', ㄹㅍ: 'ㄿ', ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ',
}; // biome-ignore format: a table

/** The initial consonant (초성) of a syllable; any other letter as it is. */
function initialOf(letter: string): string {
  const unit = letter.charCodeAt(0);
  if (!(unit >= FIRST && unit <= LAST)) return letter;
  return initials.charAt(Math.floor((unit - FIRST) / SYLLABLES_OF_INITIAL));
}

const syllables = /[가-힣]/g;

/** The initials of all syllables of a text: ㅎㅅㅈ ㄴㅅ of 항생제 내성. */
export const initialsOf = (text: string): string => text.replace(syllables, initialOf);

const consonant = /^[ㄱ-ㅎ]$/;

export const isConsonant = (letter: string): boolean => consonant.test(letter);

/**
 * R7. A query by initials, letter by letter: ㅎㅅㅈ, 항ㅅㅈ, Kㅍㅁ; `undefined` where it holds fewer than two bare consonants.
 * An input method may write two of them as one: ㄳ is ㄱㅅ.
 */
export function initialsPattern(letters: string): readonly string[] | undefined {
  const pattern = [...letters].flatMap((letter) => [...(keysOf.get(letter) ?? letter)]);
  return pattern.filter(isConsonant).length >= 2 ? pattern : undefined;
}

/** Where letters are as the pattern says, a consonant for every syllable that begins with it; -1 where they are not. */
export function placeOfPattern(letters: string, pattern: readonly string[]): number {
  const fits = (at: number) =>
    pattern.every((each, i) => {
      const letter = letters.charAt(at + i);
      return letter === each || (isConsonant(each) && initialOf(letter) === each);
    });
  const places = Math.max(letters.length - pattern.length + 1, 0);
  return Array.from({ length: places }, (_, at) => at).findIndex(fits);
}

const keysOf = new Map(Object.entries(pairs).map(([keys, letter]) => [letter, keys]));
const inKeys = (letters: string) => [...letters].map((letter) => keysOf.get(letter) ?? letter.trim());
const vowelKeys = inKeys(vowels);
const finalKeys = inKeys(finals);

const hangul = /[ㄱ-ㅣ가-힣]/;

/** R6. Hangul letter by letter in the order of typing, other letters as they are: 항새 is the beginning of 항생제. */
export function jamoOf(text: string): string {
  if (!hangul.test(text)) return text;
  let jamo = '';
  for (let at = 0; at < text.length; at++) {
    const syllable = text.charCodeAt(at) - FIRST;
    if (syllable >= 0 && syllable <= LAST - FIRST) {
      jamo += initials.charAt(Math.floor(syllable / SYLLABLES_OF_INITIAL));
      jamo += vowelKeys[Math.floor((syllable % SYLLABLES_OF_INITIAL) / finals.length)];
      jamo += finalKeys[syllable % finals.length];
    } else jamo += keysOf.get(text.charAt(at)) ?? text.charAt(at);
  }
  return jamo;
}

// A final is one only where no vowel follows: else it begins the next syllable.
const typedSyllable =
  /([ㄱ-ㅎ])(ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[ㅏ-ㅣ])((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍㅎ])(?![ㅏ-ㅣ]))?/g;

/** The syllables that Jamo make when they are typed in this order; what makes none stays as it is. */
export const syllablesOf = (jamo: string): string =>
  jamo.replace(typedSyllable, (_, initial: string, vowel: string, final = ' ') => {
    const vowelAt = vowels.indexOf(pairs[vowel] ?? vowel);
    const finalAt = finals.indexOf(pairs[final] ?? final);
    return String.fromCharCode(
      FIRST + initials.indexOf(initial) * SYLLABLES_OF_INITIAL + vowelAt * finals.length + finalAt,
    );
  });
