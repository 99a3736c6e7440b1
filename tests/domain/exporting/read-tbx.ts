import type { Status, TermId, Topic, Variant } from '../../../src/domain/glossary';
import { inEachLanguage, type Language } from '../../../src/domain/language';
import type { Exported } from './exported';

const statusOf: Readonly<Record<string, Status>> = {
  'preferredTerm-admn-sts': 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  'deprecatedTerm-admn-sts': 'discouraged',
};

/** The elements of a name inside another, and of a data category where one is said; far faster here than selectors. */
const elementsIn = (parent: Element, name: string, type?: string): Element[] =>
  [...parent.getElementsByTagName(name)].filter(
    (each) => type === undefined || each.getAttribute('type') === type,
  );

const textIn = (parent: Element, name: string, type?: string): string | undefined =>
  elementsIn(parent, name, type)[0]?.textContent ?? undefined;

function required<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`The TBX file has no ${what}.`);
  return value;
}

function readEntry(conceptEntry: Element, language: Language): Exported['entries'][Language] {
  const section = elementsIn(conceptEntry, 'langSec').find(
    (each) => each.getAttribute('xml:lang') === language,
  );
  if (!section) throw new Error(`A concept has no section for "${language}".`);
  const [head, ...others] = elementsIn(section, 'termSec');
  const termIn = (termSec: Element) => required(textIn(termSec, 'term'), 'term');
  const isAbbreviation = (termSec: Element) => textIn(termSec, 'termNote', 'termType') === 'abbreviation';
  const abbreviation = others.find(isAbbreviation);
  const variants = others
    .filter((each) => !isAbbreviation(each))
    .map((each): Variant => {
      const status = statusOf[textIn(each, 'termNote', 'administrativeStatus') ?? ''];
      return { form: termIn(each), status: required(status, 'status of a variant') };
    });
  return {
    term: termIn(required(head, 'head word')),
    abbreviation: abbreviation && termIn(abbreviation),
    variants: Object.values(statusOf).flatMap((status) =>
      variants.filter((variant) => variant.status === status),
    ),
    definition: required(textIn(section, 'descrip', 'definition'), 'definition'),
    note: textIn(section, 'note'),
    source: required(textIn(section, 'admin', 'source'), 'source'),
    wording: head && textIn(head, 'admin', 'source') === 'Naranhi' ? 'own' : undefined,
  };
}

/** Reads an exported TBX file back; needs a document, as a browser has it. */
export function readTbx(tbx: string): Exported[] {
  const document = new DOMParser().parseFromString(tbx, 'application/xml');
  return elementsIn(document.documentElement, 'conceptEntry').map((conceptEntry) => ({
    id: conceptEntry.id.replace(/^c-/, '') as TermId,
    topic: textIn(conceptEntry, 'descrip', 'subjectField') as Topic,
    entries: inEachLanguage((language) => readEntry(conceptEntry, language)),
  }));
}
