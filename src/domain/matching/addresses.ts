import { HANGUL } from './characters';

/** Top domains that make an address of a bare name: who.int. Others are too often a lost space: trials.In. */
const topDomains = new Set('com org net int gov edu info io eu kr uk jp cn ch'.split(' '));

/** By ASCII code: letters, digits, and what host names and local parts of e-mail addresses hold besides (RFC 1123, RFC 5322). */
const nameCharacters = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  Number(/[\w.\-%+@]/.test(String.fromCharCode(unit))),
);
/** After one of these a path goes on in Hangul: /wiki/항생제_내성. Elsewhere Hangul ends an address: who.int에서. */
const beforeHangul = new Set('/_=-#?&+%');
/** What ends a path besides a space. */
const afterPath = new Set('<>"“”(){}[]|\\^`「」『』《》〈〉');

/** M16. Web and e-mail addresses as start, end, start, end ... in order, and the end of the text for a last one. */
export function addressesIn(text: string, kinds: Uint8Array): readonly number[] {
  const found: number[] = [];
  const nextMark = marksOf(text);
  let done = 0;
  for (let mark = nextMark(0); mark < text.length; mark = nextMark(Math.max(done, mark + 1))) {
    // Nearly every full stop ends a sentence.
    if (text.charAt(mark) === '.' && !isNameCharacter(text, mark + 1)) continue;
    let start = mark;
    while (start > done && isNameCharacter(text, start - 1)) start--;
    let end = mark;
    while (end < text.length && isNameCharacter(text, end)) end++;
    const hasScheme = end > start && text.startsWith('://', end);
    if (hasScheme || isAddress(text.slice(start, end))) {
      if (hasScheme || /[/?:#]/.test(text.charAt(end)))
        end = endOfPath(text, hasScheme ? end + 3 : end, kinds);
      found.push(start, end);
    }
    done = end;
  }
  found.push(text.length, text.length);
  return found;
}

/** Every address has one of these; `indexOf` finds them faster than anything that looks at each character. */
function marksOf(text: string): (from: number) => number {
  const next = ['://', '@', '.'].map((sign) => ({ sign, at: -1 }));
  return (from) => {
    let nearest = text.length;
    for (const mark of next) {
      if (mark.at < from) {
        const at = text.indexOf(mark.sign, from);
        mark.at = at === -1 ? text.length : at;
      }
      nearest = Math.min(nearest, mark.at);
    }
    return nearest;
  };
}

function isNameCharacter(text: string, at: number): boolean {
  return at < text.length && nameCharacters[text.charCodeAt(at)] === 1;
}

/** person@host, or host.domain; a full stop may follow either. */
function isAddress(name: string): boolean {
  const sign = name.indexOf('@');
  if (sign > 0 && sign < name.length - 1) return true;
  // 1.27 and U.S are what nearly every other full stop inside a word stands in.
  if (!/[A-Za-z]{2}\.*$/.test(name)) return false;
  const labels = name.toLowerCase().split('.');
  while (labels.at(-1) === '') labels.pop();
  return labels.length > 1 && labels.every((label) => label !== '') && topDomains.has(labels.at(-1) ?? '');
}

function endOfPath(text: string, from: number, kinds: Uint8Array): number {
  let at = from;
  let inHangul = false;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (((kinds[unit] ?? 0) & HANGUL) !== 0) {
      if (!inHangul && !beforeHangul.has(text.charAt(at - 1))) break;
      inHangul = true;
    } else if (unit <= 0x20 || unit >= 0x80 || afterPath.has(text.charAt(at))) {
      break;
    } else {
      inHangul = false;
    }
  }
  return at;
}
