import type { Status, TermId, Topic, Variant } from '../../../src/domain/glossary';
import { inEachLanguage, type Language } from '../../../src/domain/language';
import type { Exported } from './exported';

const statusOf: Readonly<Record<string, Status>> = {
  'preferredTerm-admn-sts': 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  'deprecatedTerm-admn-sts': 'discouraged',
};

const textIn = (parent: Element, selector: string): string | undefined =>
  parent.querySelector(selector)?.textContent ?? undefined;

function required<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`The TBX file has no ${what}.`);
  return value;
}

function readEntry(conceptEntry: Element, language: Language): Exported['entries'][Language] {
  const section = [...conceptEntry.querySelectorAll('langSec')].find(
    (each) => each.getAttribute('xml:lang') === language,
  );
  if (!section) throw new Error(`A concept has no section for "${language}".`);
  const [head, ...others] = [...section.querySelectorAll('termSec')];
  const termIn = (termSec: Element) => required(textIn(termSec, 'term'), 'term');
  const isAbbreviation = (termSec: Element) => textIn(termSec, '[type="termType"]') === 'abbreviation';
  const abbreviation = others.find(isAbbreviation);
  const variants = others
    .filter((each) => !isAbbreviation(each))
    .map((each): Variant => {
      const status = statusOf[textIn(each, '[type="administrativeStatus"]') ?? ''];
      return { form: termIn(each), status: required(status, 'status of a variant') };
    });
  return {
    term: termIn(required(head, 'head word')),
    abbreviation: abbreviation && termIn(abbreviation),
    variants: Object.values(statusOf).flatMap((status) =>
      variants.filter((variant) => variant.status === status),
    ),
    definition: required(textIn(section, '[type="definition"]'), 'definition'),
    note: textIn(section, 'note'),
    source: required(textIn(section, 'descripGrp [type="source"]'), 'source'),
    wording: head && textIn(head, '[type="source"]') === 'Naranhi' ? 'own' : undefined,
  };
}

/** Reads an exported TBX file back; needs a document, as a browser has it. */
export function readTbx(tbx: string): Exported[] {
  const document = new DOMParser().parseFromString(tbx, 'application/xml');
  return [...document.querySelectorAll('conceptEntry')].map((conceptEntry) => ({
    id: conceptEntry.id.replace(/^c-/, '') as TermId,
    topic: textIn(conceptEntry, '[type="subjectField"]') as Topic,
    entries: inEachLanguage((language) => readEntry(conceptEntry, language)),
  }));
}
