import { ankiCollection, csvOf, kindsOfTemplates, mediaTypes } from '../../domain/exporting';
import { type Deck, partsOfCard, type StudyEvent } from '../../domain/study';
import { fetchGlossary } from './glossary-file';
import { loadSql } from './load-sql';
import { ankiPacker } from './pack-anki';

/** What a learner's deck can be taken along as; the terms are those of the whole site. */
export const deckFormats = ['apkg', 'csv'] as const;

export type DeckFormat = (typeof deckFormats)[number];

export type DeckDownloadRequest = {
  readonly deck: Deck;
  readonly log: readonly StudyEvent[];
  /** The hour at which a study day begins. */
  readonly startHour: number;
  readonly format: DeckFormat;
};

export type DeckDownload = {
  readonly file: File;
  readonly terms: number;
  /** Cards that are not in the file: Anki is given no such question, or the glossary has the term no more. */
  readonly left: number;
};

/** What the deck is called inside of Anki, whatever the language of the page. */
const titles = { en: 'My deck', ko: '내 단어장' };

const carriedKinds: readonly string[] = kindsOfTemplates;

/**
 * Makes a file of the learner's deck; undefined where nothing of it can go along. For Anki with the schedule of each card
 * and its reviews. A page needs `'wasm-unsafe-eval'` in its policy for Anki.
 * @throws Error where the glossary cannot be had.
 */
export async function makeDeckDownload(request: DeckDownloadRequest): Promise<DeckDownload | undefined> {
  const { deck, log, startHour, format } = request;
  const { concepts: glossary, origin } = await fetchGlossary();
  const siteAddress = (path: string) => `${origin}${path}`;
  const cards = [...deck.cards.keys()].map(partsOfCard).filter(({ term }) => glossary.has(term));
  const carried = format === 'apkg' ? cards.filter(({ kind }) => carriedKinds.includes(kind)) : cards;
  const terms = new Set(carried.map(({ term }) => term));
  const concepts = [...terms].flatMap((term) => glossary.get(term) ?? []);
  if (concepts.length === 0) return undefined;
  const content =
    format === 'csv'
      ? csvOf(concepts, siteAddress)
      : ankiPacker(await loadSql())(
          ankiCollection(
            { name: 'study', titles, concepts },
            { siteAddress, modified: Math.floor(Date.now() / 1000), learnt: { deck, log, startHour } },
          ),
        );
  return {
    file: new File([content], `naranhi-deck.${format}`, { type: mediaTypes[format] }),
    terms: concepts.length,
    left: deck.cards.size - carried.length,
  };
}
