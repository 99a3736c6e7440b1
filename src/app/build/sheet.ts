import { entryAddress, homeAddress } from '../../domain/addresses';
import { type ConceptSet, markupText, type SiteAddress } from '../../domain/exporting';
import type { Concept } from '../../domain/glossary';
import type { Bilingual, Language } from '../../domain/language';
import { contentSecurityPolicy } from './headers';

/** The columns, each under its own name: a sheet is for readers of both languages. */
const ownName = { ko: '한국어', en: 'English' } as const satisfies Record<Language, string>;

const columns: readonly Language[] = ['ko', 'en'];

function cell({ id, entries }: Concept, language: Language): string {
  const { term, abbreviation, definition, source } = entries[language];
  return [
    `<td lang="${language}">`,
    `<p class="term"><a href="${entryAddress(language, id)}">${markupText(term)}</a>`,
    abbreviation === undefined ? '' : ` <span>${markupText(abbreviation)}</span>`,
    `</p><p>${markupText(definition)}</p><p class="source">${markupText(source)}</p></td>`,
  ].join('');
}

const head = ({ titles }: ConceptSet) =>
  [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // What stands here stands in the glossary too, and that is where a search should lead.
    '<meta name="robots" content="noindex">',
    `<title>${markupText(`${titles.ko} · ${titles.en}`)}</title>`,
    '<link rel="icon" type="image/svg+xml" href="/icon.svg">',
    '<link rel="stylesheet" href="/sheet.css">',
  ].join('');

/** A set to print: a page of its own with two columns, Korean and English side by side. */
export function sheetOf(set: ConceptSet, siteNames: Bilingual<string>, siteAddress: SiteAddress): string {
  const { titles, concepts } = set;
  const homes = columns.map(
    (language) =>
      `<a lang="${language}" href="${homeAddress(language)}">${markupText(siteNames[language])}</a>`,
  );
  const headings = columns.map((language) => `<th scope="col" lang="${language}">${ownName[language]}</th>`);
  const rows = concepts.map(
    (concept) => `<tr>${columns.map((language) => cell(concept, language)).join('')}</tr>`,
  );
  return [
    `<!doctype html><html lang="ko"><head>${head(set)}</head><body>`,
    `<header><p>${homes.join(' · ')} <span class="site">${markupText(siteAddress('/'))}</span></p>`,
    `<h1>${markupText(titles.ko)} <span lang="en">${markupText(titles.en)}</span></h1></header>`,
    `<main><table><thead><tr>${headings.join('')}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table></main></body></html>',
    '',
  ].join('\n');
}
