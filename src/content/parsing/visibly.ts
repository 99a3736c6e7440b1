const longest = 80;

/** A value as an error message shows it: short, and with every character that cannot be seen as its code. */
export function visibly(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  const short = text.length > longest ? `${text.slice(0, longest)}…${text.slice(-1)}` : text;
  // Combining marks and conjoining jamo tell NFD from NFC, which look the same.
  return short.replace(
    /[\p{C}\p{M}\u1100-\u11ff]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
