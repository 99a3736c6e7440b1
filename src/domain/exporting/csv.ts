import { entryAddress } from '../addresses';
import { type Concept, type Status, statuses } from '../glossary';
import { type Language, languages } from '../language';
import type { SiteAddress } from './concept-set';

/** Excel takes a file for UTF-8 if it begins with this, and for the system's own encoding if not: Hangul would break. */
const byteOrderMark = '\uFEFF';

/**
 * A cell that begins so may run as a formula (OWASP, CSV Injection). Full-width signs are those of a Korean keyboard;
 * the apostrophe itself is there so that the mark can be taken off again without doubt.
 */
const runsOrIsMarked = /^[=+\-@＝＋－＠\t\r\n']/;

const harmless = (text: string): string => (runsOrIsMarked.test(text) ? `'${text}` : text);

/** RFC 4180, section 2: quotes around what holds a quote, a comma or a line break; a quote inside is doubled. */
const cell = (text: string): string => {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Forms in one cell, parted by a bar between spaces; a bar that belongs to a form is doubled. */
const joined = (forms: readonly string[]): string =>
  forms.map((form) => form.replaceAll('|', '||')).join(' | ');

type Column = readonly [name: string, of: (concept: Concept, siteAddress: SiteAddress) => string];

const formsOf = (language: Language, status: Status): Column => [
  `${language}_${status}`,
  ({ entries }) =>
    joined(entries[language].variants.filter((variant) => variant.status === status).map(({ form }) => form)),
];

const columnsOf = (language: Language): readonly Column[] => [
  [`${language}_term`, ({ entries }) => entries[language].term],
  [`${language}_abbreviation`, ({ entries }) => entries[language].abbreviation ?? ''],
  ...statuses.map((status) => formsOf(language, status)),
  [`${language}_definition`, ({ entries }) => entries[language].definition],
  [`${language}_note`, ({ entries }) => entries[language].note ?? ''],
  [`${language}_source`, ({ entries }) => entries[language].source],
  [`${language}_wording`, ({ entries }) => entries[language].wording ?? ''],
  [`${language}_address`, ({ id }, siteAddress) => siteAddress(entryAddress(language, id))],
];

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['topic', ({ topic }) => topic],
  ...languages.flatMap(columnsOf),
];

/** The concepts as a table, a row each after the row of names: RFC 4180, to be written as UTF-8. */
export function csvOf(concepts: readonly Concept[], siteAddress: SiteAddress): string {
  const head = row(columns.map(([name]) => name));
  const rows = concepts.map((concept) => row(columns.map(([, of]) => of(concept, siteAddress))));
  return `${byteOrderMark}${head}${rows.join('')}`;
}
