import type { RichText } from '../../domain/releases';

type Stray = { readonly found: string; readonly expected: string; readonly remedy: string };

/** Mark-up that CommonMark takes for text, so that readers would see its signs. */
const strays: readonly { readonly sign: RegExp; readonly expected: string; readonly remedy: string }[] = [
  {
    // CommonMark 0.31, 6.2: ** with punctuation inside and a letter outside opens or closes nothing, so 은 after
    // **내성(AMR)** leaves the asterisks standing.
    sign: /\*\*|__|(?<=\s|^)\*(?=\p{L})/u,
    expected: 'asterisks that mark something',
    remedy: 'Close the mark; it may not end with punctuation before a letter: write **내성**(AMR)은.',
  },
  {
    sign: /^#{2,6}(?=[^\s#])/,
    expected: 'a space between the signs of a heading and its text',
    remedy: 'Write ## and a space.',
  },
  {
    sign: /!?\[[^[\]]*\]\(|\]\[/,
    expected: 'links such as [text](https://…)',
    remedy: 'Complete or remove the link.',
  },
  { sign: /\[\^[^[\]]+\]/, expected: 'no footnotes', remedy: 'Write the note into the text.' },
  { sign: /~~/, expected: 'no struck-out text', remedy: 'Remove the ~~.' },
  { sign: /^\[[ xX]\] /, expected: 'no check boxes', remedy: 'Remove the [ ].' },
  { sign: /`/, expected: 'inline code between two backticks', remedy: 'Close or remove the `.' },
  // GFM tables, section 4.10: the row of dashes below the header.
  { sign: /(?:\| ?:?)?-{3}:?\s*\|/, expected: 'no tables', remedy: 'Write the table as a list.' },
];

/** What in a text was meant as mark-up but is none; what stands in inline code is left alone. */
export function strayMarkup({ text, marks }: RichText): Stray[] {
  let prose = text;
  for (const mark of marks) {
    if (mark.kind !== 'code') continue;
    prose = prose.slice(0, mark.start) + ' '.repeat(mark.end - mark.start) + prose.slice(mark.end);
  }
  return strays.flatMap(({ sign, expected, remedy }) => {
    const found = sign.exec(prose)?.[0];
    return found === undefined ? [] : [{ found, expected, remedy }];
  });
}
