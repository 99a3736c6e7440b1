import { entryAddress, homeAddress } from '../addresses';
import type { Concept } from '../glossary';
import type { Bilingual, Language } from '../language';
import type { ConceptSet, SiteAddress } from './concept-set';
import { markupText } from './markup-text';

/** The columns, each under its own name: a sheet is for readers of both languages. */
const ownName = { ko: '한국어', en: 'English' } as const satisfies Record<Language, string>;

const siteNames = { ko: '나란히', en: 'Naranhi' } as const satisfies Record<Language, string>;

const columns: readonly Language[] = ['ko', 'en'];

type SheetOptions = {
  readonly siteAddress: SiteAddress;
  /** What the sheet names a path of the site by: where it stands on the site itself, the path is enough. */
  readonly linkTo?: SiteAddress;
  /** Its Content-Security-Policy. One that a page makes has that page's, and needs to name none. */
  readonly policy?: string;
};

function cell({ id, entries }: Concept, language: Language, linkTo: SiteAddress): string {
  const { term, abbreviation, definition, source } = entries[language];
  return [
    `<td lang="${language}">`,
    `<p class="term"><a href="${markupText(linkTo(entryAddress(language, id)))}">${markupText(term)}</a>`,
    abbreviation === undefined ? '' : ` <span>${markupText(abbreviation)}</span>`,
    `</p><p>${markupText(definition)}</p><p class="source">${markupText(source)}</p></td>`,
  ].join('');
}

const head = (title: string, linkTo: SiteAddress, policy?: string) =>
  [
    '<meta charset="utf-8">',
    policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // What stands here stands in the glossary too, and that is where a search should lead.
    '<meta name="robots" content="noindex">',
    `<title>${markupText(title)}</title>`,
    `<link rel="icon" type="image/svg+xml" href="${markupText(linkTo('/icon.svg'))}">`,
    `<link rel="stylesheet" href="${markupText(linkTo('/sheet.css'))}">`,
  ].join('');

const hangul = /\p{Script=Hangul}/u;

/** What a reader has put together is called what she typed, once, in whichever language that is. */
function heading({ ko, en }: Bilingual<string>): string {
  if (ko !== en) return `<h1>${markupText(ko)} <span lang="en">${markupText(en)}</span></h1>`;
  return `<h1${hangul.test(ko) ? '' : ' lang="en"'}>${markupText(ko)}</h1>`;
}

/** A set to print: a page of its own with two columns, Korean and English side by side. */
export function sheetOf(
  { titles, concepts }: ConceptSet,
  { siteAddress, linkTo = (path) => path, policy }: SheetOptions,
): string {
  const title = [...new Set([titles.ko, titles.en])].join(' · ');
  const homes = columns.map(
    (language) =>
      `<a lang="${language}" href="${markupText(linkTo(homeAddress(language)))}">${siteNames[language]}</a>`,
  );
  const headings = columns.map((language) => `<th scope="col" lang="${language}">${ownName[language]}</th>`);
  const rows = concepts.map(
    (concept) => `<tr>${columns.map((language) => cell(concept, language, linkTo)).join('')}</tr>`,
  );
  return [
    `<!doctype html><html lang="ko"><head>${head(title, linkTo, policy)}</head><body>`,
    `<header><p>${homes.join(' · ')} <span class="site">${markupText(siteAddress('/'))}</span></p>`,
    `${heading(titles)}</header>`,
    `<main><table><thead><tr>${headings.join('')}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table></main></body></html>',
    '',
  ].join('\n');
}
