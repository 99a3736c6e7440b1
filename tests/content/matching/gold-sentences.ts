import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';

/** What makes a sentence hard, as gold/README.md describes. */
export const hardClasses = [
  'acronym', 'address', 'bracket', 'capitals', 'case', 'chain', 'common-word', 'copula', 'date', 'derived', 'encoding',
  'except', 'homograph', 'hyphen', 'inside-word', 'irregular', 'light-verb', 'line-break', 'longest', 'name', 'nfd',
  'number', 'particle', 'plain', 'plural', 'possessive', 'quotation', 'separator', 'spacing', 'table',
] as const; // biome-ignore format: one list

export type HardClass = (typeof hardClasses)[number];

/** A form that a terminologist would mark; offsets in UTF-16 code units, end excluded. */
export type GoldSpan = { readonly start: number; readonly end: number; readonly ids: readonly TermId[] };

export type GoldSentence = {
  readonly file: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly hardClass: HardClass;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
};

const isHardClass = (word: string): word is HardClass => hardClasses.some((known) => known === word);

/**
 * Reads rows of `class<TAB>sentence`; lines that begin with # and empty ones say nothing. In a sentence
 * `[[form|id]]` or `[[form|id+id]]` is a span, `\n` a line break, `\u00ad` a character nobody could see. A sentence of
 * the class nfd is decomposed, so that the file itself can stay readable.
 */
export function parseGold(source: string, file: string, knownIds: ReadonlySet<string>): GoldSentence[] {
  return source.split('\n').flatMap((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return [];
    const line = index + 1;
    const fail = (what: string): never => {
      throw new Error(`${file}:${line}: ${what}`);
    };
    const [hardClass = '', marked, ...others] = row.split('\t');
    if (marked === undefined || others.length > 0)
      return fail(
        `has ${others.length + (marked === undefined ? 1 : 2)} cells: write class, one tab, sentence.`,
      );
    if (!isHardClass(hardClass))
      return fail(`unknown class "${hardClass}": write one of ${hardClasses.join(', ')}.`);
    const write = (text: string) => {
      const plain = text.replaceAll(/\\(n|u[0-9a-f]{4})?/g, (written, kind?: string) => {
        if (kind === undefined) return fail(`unknown escape "${written}": write \\n or \\u and four digits.`);
        return kind === 'n' ? '\n' : String.fromCharCode(Number.parseInt(kind.slice(1), 16));
      });
      return hardClass === 'nfd' ? plain.normalize('NFD') : plain;
    };
    return [{ file, line, hardClass, ...readSpans(marked, write, knownIds, fail) }];
  });
}

function readSpans(
  marked: string,
  write: (text: string) => string,
  knownIds: ReadonlySet<string>,
  fail: (what: string) => never,
): Pick<GoldSentence, 'text' | 'spans'> {
  const spans: GoldSpan[] = [];
  let text = '';
  // What is captured stands at the odd places: text, span, text, span, text.
  for (const [place, part] of marked.split(/\[\[(.*?)\]\]/).entries()) {
    if (part.includes('[[') || part.includes(']]'))
      return fail(`a span is not closed or not opened near "${part}": write [[form|id]].`);
    if (place % 2 === 0) {
      text += write(part);
      continue;
    }
    const [form = '', ids = '', ...others] = part.split('|');
    if (form === '' || ids === '' || others.length > 0)
      return fail(`malformed span "[[${part}]]": write [[form|id]] or [[form|id+id]].`);
    const start = text.length;
    text += write(form);
    const named = ids.split('+');
    const unknown = named.find((id) => !knownIds.has(id));
    if (unknown !== undefined) return fail(`unknown id "${unknown}": write an id of the glossary.`);
    if (new Set(named).size < named.length) return fail(`an id twice in "[[${part}]]": write it once.`);
    spans.push({ start, end: text.length, ids: named.map((id) => id as TermId) });
  }
  return { text, spans };
}

/** All sentences of a language, in the order of their files. */
export function readGold(language: Language, knownIds: ReadonlySet<string>): GoldSentence[] {
  const folder = join(import.meta.dirname, 'gold', language);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => parseGold(readFileSync(join(folder, name), 'utf8'), `${language}/${name}`, knownIds));
}
