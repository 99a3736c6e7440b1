import type { Library } from '../../src/content/read-library';
import { type Concept, type Entry, type TermId, topics } from '../../src/domain/glossary';
import { inEachLanguage } from '../../src/domain/language';
import type { Block, Release, ReleaseSlug, RichText } from '../../src/domain/releases';
import { payloads } from './payloads';

const plain = (text: string): RichText => ({ text, marks: [] });

/** Payloads that stand together in a release: short pages, few enough to open each. */
const payloadsInRelease = 8;

function entryOf(text: string): Entry {
  const variants = [{ form: `variant ${text}`, status: 'admitted' }] as const;
  return { term: text, abbreviation: text, variants, definition: text, note: text, source: text };
}

function blocksOf(texts: readonly string[]): Block[] {
  return texts.flatMap((text): Block[] => [
    { kind: 'heading', level: 2, text: plain(text) },
    { kind: 'paragraph', text: { text, marks: [{ kind: 'strong', start: 0, end: text.length }] } },
    { kind: 'list', ordered: false, items: [plain(text)] },
    { kind: 'quotation', paragraphs: [plain(text)] },
  ]);
}

export const idOfPayload = (index: number) => `payload-${index}` as TermId;

export const slugOfRelease = (index: number) => `2024-01-01-release-${index}` as ReleaseSlug;

/**
 * A content of hostile texts that no check has seen: each is every field of a term, and stands in every kind of block of
 * a release, where the matcher finds it again.
 */
export function hostileLibrary(
  chrome: Library['chrome'],
  texts: readonly string[] = payloads.map(({ text }) => text),
): Library {
  const concepts = texts.map((text, index): Concept => {
    const topic = topics[index % topics.length] ?? 'amr';
    return { id: idOfPayload(index), topic, entries: inEachLanguage(() => entryOf(text)) };
  });
  const groups = Array.from({ length: Math.ceil(texts.length / payloadsInRelease) }, (_, group) =>
    texts.slice(group * payloadsInRelease, (group + 1) * payloadsInRelease),
  );
  const releases = groups.map((group, index): Release => {
    const [title = '', publisher = title, kind = title, place = title, sourceTitle = title] = group;
    const source = { title: sourceTitle, url: 'https://source.example/' };
    const version = { title, publisher, kind, place, source, blocks: blocksOf(group) };
    return { slug: slugOfRelease(index), date: '2024-01-01', versions: inEachLanguage(() => version) };
  });
  return {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    redirects: new Map([['old-payload' as TermId, idOfPayload(0)]]),
    releases,
    chrome,
  };
}
