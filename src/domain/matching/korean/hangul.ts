/** Arithmetic of Hangul syllables: The Unicode Standard, 3.12 Conjoining Jamo Behavior. */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const FINAL_L = 8; // ㄹ

/** How a syllable ends, as far as particles care. */
export type Sound = 'vowel' | 'l' | 'consonant';

/** `undefined` where the unit is not a syllable: a single letter ㄱ says nothing. */
export function soundOf(unit: number): Sound | undefined {
  if (!(unit >= FIRST && unit <= LAST)) return undefined;
  const final = (unit - FIRST) % FINALS;
  return final === 0 ? 'vowel' : final === FINAL_L ? 'l' : 'consonant';
}

const finals: Readonly<Record<string, number>> = { ㄴ: 4, ㄹ: 8, ㅁ: 16, ㅂ: 17 };

/** 이 + ㅂ니다 = 입니다; 받 + 는 = 받는. */
export function joinEnding(stem: string, ending: string): string {
  const final = finals[ending.charAt(0)];
  if (final === undefined) return stem + ending;
  return stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) + final) + ending.slice(1);
}
