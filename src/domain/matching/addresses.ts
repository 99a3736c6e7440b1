import { HANGUL, WORD } from './characters';

/** Top domains that make an address of a bare name: who.int. Others are too often a lost space: trials.In. */
const topDomains = new Set('com org net int gov edu info io eu kr uk jp cn ch'.split(' '));

/** What host names and the local parts of e-mail addresses hold besides letters and digits (RFC 1123, RFC 5322). */
const namePunctuation = new Set('.-_%+@');
/** After one of these a path goes on in Hangul: /wiki/항생제_내성. Elsewhere Hangul ends an address: who.int에서. */
const beforeHangul = new Set('/_=-#?&+%');
/** What ends a path besides a space. */
const afterPath = new Set('<>"“”(){}[]|\\^`「」『』《》〈〉');

/** Without one of these there is no address; the one look that most texts get. */
const marks = /:\/\/|@|[a-z0-9]\.[a-z0-9]/gi;

/** M16. Web and e-mail addresses as start, end, start, end ... in order; no character is looked at twice. */
export function addressesIn(text: string, kinds: Uint8Array): readonly number[] {
  const found: number[] = [];
  let done = 0;
  for (const mark of text.matchAll(marks)) {
    if (mark.index < done) continue;
    let start = mark.index;
    while (start > done && isNameCharacter(text, start - 1, kinds)) start--;
    let end = mark.index;
    while (end < text.length && isNameCharacter(text, end, kinds)) end++;
    const hasScheme = end > start && text.startsWith('://', end);
    if (hasScheme || isAddress(text.slice(start, end))) {
      if (hasScheme || /[/?:#]/.test(text.charAt(end)))
        end = endOfPath(text, hasScheme ? end + 3 : end, kinds);
      found.push(start, end);
    }
    done = end;
  }
  return found;
}

function isNameCharacter(text: string, at: number, kinds: Uint8Array): boolean {
  const unit = text.charCodeAt(at);
  return (unit < 0x80 && ((kinds[unit] ?? 0) & WORD) !== 0) || namePunctuation.has(text.charAt(at));
}

/** person@host, or host.domain; a full stop may follow either. */
function isAddress(name: string): boolean {
  const sign = name.indexOf('@');
  if (sign > 0 && sign < name.length - 1) return true;
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
