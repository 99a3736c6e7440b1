import * as v from 'valibot';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { ReleaseVersion } from '../../domain/releases';
import type { Report } from '../content-error';
import { dotted, type Path } from '../parsing/key-path';
import { parseValue } from '../parsing/parse-value';
import { holding, plainText } from '../parsing/text';
import { type Acceptance, terminologyFaults } from '../terminology/faults';

/** `accepted` lists the faults of terminology that an editor has judged to be right as they are. */
export type FrontMatter = Omit<ReleaseVersion, 'blocks'> & { readonly accepted: readonly Acceptance[] };

const frontMatter = v.object({
  title: plainText,
  publisher: plainText,
  kind: plainText,
  place: plainText,
  source: v.object({
    title: plainText,
    url: v.pipe(
      plainText,
      holding(
        (url) => /^https?:\/\/\S+$/.test(url) && URL.canParse(url),
        'an address that begins with https:// or http://',
        'Copy the address of the document itself.',
      ),
    ),
  }),
  accepted: v.optional(
    v.array(v.object({ fault: v.picklist(terminologyFaults), of: plainText, reason: plainText })),
    [],
  ),
});

const required = Object.keys(frontMatter.entries).filter((key) => key !== 'accepted');

/** The front matter between two lines of `---`, and the line after it; `\n` is the only line break. */
const fence = /^---[ \t]*\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/;

/**
 * Splits a release file. `body` is the text with its front matter emptied line by line, so that line numbers stay.
 * Undefined, and reported, if there is no front matter.
 */
export function splitFrontMatter(
  file: string,
  text: string,
  report: Report,
): { readonly yaml: string; readonly body: string } | undefined {
  const [whole, yaml] = fence.exec(text) ?? [];
  if (whole === undefined || yaml === undefined) {
    const expected = 'front matter between two lines of ---, at the top of the file';
    const remedy = `Begin the file with ---, the keys ${required.join(', ')}, and --- again.`;
    report({ file, line: 1, path: '', value: text.slice(0, text.indexOf('\n')), expected, remedy });
    return undefined;
  }
  return { yaml, body: whole.replace(/[^\n]+/g, '') + text.slice(whole.length) };
}

const inQuotes = 'A text with ": " or " #" in it stands in quotes.';

/** Reads the YAML of the front matter; undefined, and reported, if anything is wrong with it. */
export function parseFrontMatter(file: string, yaml: string, report: Report): FrontMatter | undefined {
  const lines = new LineCounter();
  // The core schema of YAML 1.2 knows no dates: 2023-10-12 stays a text.
  const document = parseDocument(yaml, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;

  let broken = false;
  function reportYaml(offset: number, value: unknown, expected: string, remedy: string): void {
    broken = true;
    report({ file, line: lineOf(offset), path: 'front matter', value, expected, remedy });
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const opening = code === 'MISSING_CHAR' ? unclosedQuotation(pos[0]) : undefined;
    if (opening !== undefined) {
      const [text] = yaml.slice(opening).split('\n');
      reportYaml(opening, text, 'a quotation mark at the end as well', 'Close it on the same line.');
      continue;
    }
    // A key that stands twice is reported from the end of the line before it.
    const start = pos[0] + yaml.slice(pos[0]).search(/\S|$/);
    const [rest] = yaml.slice(start).split('\n');
    const remedy = `${message.replace(/\.?$/, '.')} ${inQuotes} The keys of source are indented.`;
    reportYaml(start, rest, 'YAML', remedy);
  }
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'PLAIN' || !range || !/^[ \t]+#/.test(yaml.slice(range[1]))) return;
      const [text] = yaml.slice(range[0]).split('\n');
      reportYaml(range[0], text, 'no comment after a text that stands without quotes', inQuotes);
    },
    Alias: (_, alias) =>
      reportYaml(
        alias.range?.[0] ?? 0,
        `*${alias.source}`,
        'no aliases',
        'Write the text out, or put it in quotes.',
      ),
  });
  if (broken) return undefined;

  const locate = (...path: Path) => ({ file, line: lineOf(offsetOf(path)), path: dotted(path) });
  return parseValue(frontMatter, document.toJS() as unknown, locate, (problem) => {
    const { value } = problem;
    if (value === null) report({ ...problem, value: undefined, remedy: 'Write it after the colon.' });
    else if (typeof value === 'number' || typeof value === 'boolean')
      report({ ...problem, remedy: 'Put the text in quotes, so that YAML reads it as text.' });
    else report(problem);
  });

  /** Where the text in quotation marks begins that is missing the second one at `end`. */
  function unclosedQuotation(end: number): number | undefined {
    let opening: number | undefined;
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (range?.[1] === end && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) opening = range[0];
      },
    });
    return opening;
  }

  function offsetOf(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return node.range[0];
    }
    return 0;
  }
}
