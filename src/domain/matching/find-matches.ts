import type { Language } from '../language';
import { addressesIn } from './addresses';
import type { MatchIndex } from './build-index';
import { HANGUL, SPACE, UNSETTLED, WORD } from './characters';
import { opensNumber } from './edges';
import { newJudge } from './judge';
import type { TermMatch } from './lexeme';
import { normalise } from './normalise';
import { mayOpen } from './openings';
import type { RuleId } from './rules';
import { newTrail, walk } from './walk';

/**
 * The terms in a text: sorted, not overlapping, leftmost first and then longest (M2). Offsets are UTF-16 code units of
 * the text as given. `language` is that of the text; the index has to be of the same.
 *
 * - 'AMR은 세계보건기구(WHO)가' gives AMR, 세계보건기구 and WHO, the particles left outside
 * - 'antibiotic-resistant bacteria' gives bacteria for a form bacterium
 * - 'a rapid response' gives nothing for a form RAPID
 */
export function findMatches(text: string, language: Language, index: MatchIndex): TermMatch[] {
  if (index.language !== language) {
    throw new RangeError(
      `The index is of "${index.language}", the text of "${language}": pass the index of its language.`,
    );
  }
  const found = scan(text, index, false);
  if (found !== undefined) return found;
  const { text: settled, starts, ends } = normalise(text);
  const matches = scan(settled, index, true) ?? [];
  return matches.map((match) => {
    const start = starts[match.start] ?? 0;
    const end = ends[match.end - 1] ?? 0;
    const asGiven = text.slice(start, end) === settled.slice(match.start, match.end);
    const rules: readonly RuleId[] =
      asGiven || match.rules[0] === 'M1' ? match.rules : ['M1', ...match.rules];
    return { start, end, ids: match.ids, rules };
  });
}

/** `undefined` where the text has to be normalised first: most texts need not, and are read as they are. */
function scan(text: string, index: MatchIndex, settled: boolean): TermMatch[] | undefined {
  const { kinds, symbols, openings } = index;
  const matches: TermMatch[] = [];
  const trail = newTrail(index);
  const judge = newJudge(text, index);
  const addresses = addressesIn(text, kinds);
  let address = 0;
  let taken = 0;
  const unsettled = settled ? 0 : UNSETTLED;
  const betweenWords = symbols[0x20] === 0 ? SPACE : 0;
  let before = 0;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    at++;
    const needsMore = (kind & UNSETTLED) !== 0 || (kind & before & SPACE) !== 0;
    if (needsMore && !settled) return undefined;
    before = kind;
    const script = kind & (WORD | HANGUL);
    // A form begins where a word begins (M3): the rest of the word is only looked through.
    let after = 0;
    if (script !== 0) {
      for (; at < text.length; at++) {
        after = kinds[text.charCodeAt(at)] ?? 0;
        if ((after & (WORD | HANGUL | unsettled)) !== script) break;
      }
    }
    if (mayOpen(text, start, at, script, openings, symbols) && !needsMore) {
      walk(text, start, index, trail);
      if (trail.count > 0 && opensNumber(text, start, kinds)) {
        while (start >= (addresses[address + 1] ?? 0)) address += 2;
        const limit = addresses[address] ?? 0;
        const match = start < limit ? judge(start, trail, taken, limit) : undefined;
        if (match !== undefined) {
          matches.push(match);
          taken = match.end;
        }
      }
    }
    if ((after & betweenWords) !== 0) {
      before = after;
      at++;
    }
  }
  return matches;
}
