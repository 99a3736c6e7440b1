import type { Language } from '../language';
import { buildIndex } from './build-index';
import { HANGUL, kindAt, WORD } from './characters';
import type { Lexeme } from './lexeme';
import { normalise } from './normalise';
import { newTrail, walk } from './walk';

/**
 * Whether an exception has anything to except: one of the entry's forms begins at the beginning of a word of the
 * phrase and lies inside it. 임상의 is live for 임상, 'vector space' for vector; 비임상 is dead, for 임상 never matches there.
 */
export function isLiveException({ id, entry }: Lexeme, phrase: string, language: Language): boolean {
  const { term, variants, abbreviation } = entry;
  const forms = { term, variants, ...(abbreviation === undefined ? {} : { abbreviation }) };
  const index = buildIndex([{ id, entry: forms }], language);
  const { text } = normalise(phrase.trim());
  const trail = newTrail(index);
  for (let at = 0; at < text.length; at++) {
    if ((kindAt(text, at) & kindAt(text, at - 1) & (WORD | HANGUL)) !== 0) continue;
    walk(text, at, index, trail);
    if (trail.count > 0) return true;
  }
  return false;
}
