import { type Status, statuses, type TermId, type Topic } from '../../../src/domain/glossary';
import { inEachLanguage, type Language } from '../../../src/domain/language';
import type { Exported } from './exported';

/** The cells of a CSV text, as RFC 4180 says to read them. */
export function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** As the README tells: one apostrophe is taken off, bars between spaces part, doubled bars are bars. */
const meant = (cell: string) => cell.replace(/^'/, '');
const parts = (cell: string) =>
  cell === ''
    ? []
    : cell.split(/(?<= )\|(?= )/).map((part) => part.replace(/^ | $/g, '').replaceAll('||', '|'));

/** Reads an exported CSV file back. */
export function readCsv(csv: string): Exported[] {
  const [names = [], ...rows] = cellsOf(csv.replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    const at = (name: string) => meant(row[names.indexOf(name)] ?? '');
    const optional = (name: string) => at(name) || undefined;
    const variants = (language: Language, status: Status) =>
      parts(at(`${language}_${status}`)).map((form) => ({ form, status }));
    return {
      id: at('id') as TermId,
      topic: at('topic') as Topic,
      entries: inEachLanguage((language) => ({
        term: at(`${language}_term`),
        abbreviation: optional(`${language}_abbreviation`),
        variants: statuses.flatMap((status) => variants(language, status)),
        definition: at(`${language}_definition`),
        note: optional(`${language}_note`),
        source: at(`${language}_source`),
        wording: optional(`${language}_wording`) as 'own' | undefined,
      })),
    };
  });
}
