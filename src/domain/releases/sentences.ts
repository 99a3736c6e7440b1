import type { TermId } from '../glossary';
import type { Language } from '../language';
import { type MarkedBlock, runsOfBlock } from './marked-release';
import type { Run } from './marked-text';

/** A sentence of a text and where it begins, in UTF-16 units; the space after it belongs to it. */
type Sentence = { readonly segment: string; readonly index: number };

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

/** The sentences of a text. A browser that cannot tell them (Firefox before 125) has the text as one. */
function sentencesOf(text: string, language: Language): Sentence[] {
  if (!('Segmenter' in Intl)) return [{ segment: text, index: 0 }];
  return [...segmenterOf(language).segment(text)];
}

export const firstSentence = (text: string, language: Language): string =>
  (sentencesOf(text, language)[0]?.segment ?? '').trimEnd();

/** A sentence of a release, cut where a form of a concept stands; without a form all of it is `before`. */
export type SeenSentence = { readonly before: string; readonly form: string; readonly after: string };

export type CutText = {
  readonly sentences: readonly string[];
  /** Where each sentence begins, in UTF-16 units. */
  readonly starts: readonly number[];
  /** The sentences that mention a concept, by their place in the text, cut at the first mention. */
  readonly mentions: ReadonlyMap<TermId, ReadonlyMap<number, SeenSentence>>;
};

/** A text cut into its sentences. A text that mentions nothing is left whole. */
export function cutText(runs: readonly Run[], language: Language): CutText {
  const mentions = new Map<TermId, Map<number, SeenSentence>>();
  if (runs.every((run) => run.terms === undefined)) return { sentences: [], starts: [], mentions };
  const text = runs.map((run) => run.text).join('');
  const segments = sentencesOf(text, language);
  let offset = 0;
  for (const run of runs) {
    const start = offset;
    offset += run.text.length;
    const at = segments.findLastIndex(({ index }) => index <= start);
    const segment = segments[at];
    if (!run.terms || !segment) continue;
    const after = text.slice(offset, segment.index + segment.segment.length).trimEnd();
    const seen = { before: text.slice(segment.index, start), form: run.text, after };
    for (const id of run.terms) {
      const known = mentions.get(id) ?? new Map<number, SeenSentence>();
      if (!known.has(at)) known.set(at, seen);
      mentions.set(id, known);
    }
  }
  return {
    sentences: segments.map(({ segment }) => segment.trimEnd()),
    starts: segments.map(({ index }) => index),
    mentions,
  };
}

/** The texts of a block in which a term is used in a sentence; a heading has none. */
export const textsInSentences = (block: MarkedBlock | undefined): readonly (readonly Run[])[] =>
  block === undefined || block.kind === 'heading' ? [] : runsOfBlock(block);
