import { entryAddress } from '../addresses';
import type { Concept, Entry, Status } from '../glossary';
import { type Language, languages } from '../language';
import type { ConceptSet, SiteAddress } from './concept-set';
import { markupText } from './markup-text';

/** The values of ISO 12620 that stand for how far a form is recommended. */
const administrativeStatus = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  discouraged: 'deprecatedTerm-admn-sts',
} as const satisfies Record<Status, string>;

/** The source of a head word that no authority has named: Naranhi itself. */
const ownWordingSource = 'Naranhi';

const prologue = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">`;

const termNote = (type: string, value: string) => `<termNote type="${type}">${value}</termNote>`;

const source = (text: string) => `<admin type="source">${markupText(text)}</admin>`;

const termSec = (term: string, details: readonly string[]) =>
  `<termSec><term>${markupText(term)}</term>${details.join('')}</termSec>`;

function termSecs({ term, abbreviation, variants, wording }: Entry): string[] {
  const head = [
    termNote('administrativeStatus', administrativeStatus.preferred),
    ...(abbreviation === undefined ? [] : [termNote('termType', 'fullForm')]),
    ...(wording === undefined ? [] : [source(ownWordingSource)]),
  ];
  return [
    termSec(term, head),
    ...(abbreviation === undefined ? [] : [termSec(abbreviation, [termNote('termType', 'abbreviation')])]),
    ...variants.map(({ form, status }) =>
      termSec(form, [termNote('administrativeStatus', administrativeStatus[status])]),
    ),
  ];
}

function langSec({ id, entries }: Concept, language: Language, siteAddress: SiteAddress): string {
  const entry = entries[language];
  const address = markupText(siteAddress(entryAddress(language, id)));
  return [
    `<langSec xml:lang="${language}">`,
    `<descripGrp><descrip type="definition">${markupText(entry.definition)}</descrip>${source(entry.source)}</descripGrp>`,
    ...(entry.note === undefined ? [] : [`<note>${markupText(entry.note)}</note>`]),
    `<xref type="externalCrossReference" target="${address}">${markupText(entry.term)}</xref>`,
    ...termSecs(entry),
    '</langSec>',
  ].join('\n');
}

/** An XML id begins with a letter, which an id of the glossary need not: 100-days-mission. */
const conceptEntry = (concept: Concept, siteAddress: SiteAddress): string =>
  [
    `<conceptEntry id="c-${concept.id}">`,
    `<descrip type="subjectField">${concept.topic}</descrip>`,
    ...languages.map((language) => langSec(concept, language, siteAddress)),
    '</conceptEntry>',
  ].join('\n');

/**
 * The set as TBX (ISO 30042:2019), dialect TBX-Basic, data categories as attributes.
 * @throws RangeError for a set without concepts, which TBX cannot express.
 */
export function tbxOf({ titles, concepts }: ConceptSet, siteAddress: SiteAddress): string {
  if (concepts.length === 0) {
    throw new RangeError(`"${titles.en}" has no concepts, and a TBX file needs one: leave the file out.`);
  }
  const title = markupText(`${titles.en} · ${titles.ko}`);
  const home = markupText(siteAddress('/'));
  return [
    prologue,
    `<tbxHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><sourceDesc><p>Naranhi (나란히), ${home}</p></sourceDesc></fileDesc></tbxHeader>`,
    '<text><body>',
    ...concepts.map((concept) => conceptEntry(concept, siteAddress)),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}
