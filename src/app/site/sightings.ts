import type { TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import { type Run, runsOfBlock } from '../../domain/releases';
import type { Sighting } from '../../features/entry/sightings';
import type { MarkedRelease } from './marked-releases';

/** An entry shows the newest sentences: enough to see how a term is used, few enough to read. */
const mostSightings = 24;

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  ko: new Intl.Segmenter('ko', { granularity: 'sentence' }),
} as const satisfies Record<Language, Intl.Segmenter>;

type Cut = {
  readonly before: string;
  readonly form: string;
  readonly after: string;
  readonly terms: readonly TermId[];
};

/** Each mention of a text with the sentence around it; a sentence once for each concept. */
function mentionsInSentences(runs: readonly Run[], language: Language): Cut[] {
  const text = runs.map((run) => run.text).join('');
  const sentences = [...segmenters[language].segment(text)];
  const cuts: Cut[] = [];
  let offset = 0;
  for (const run of runs) {
    const start = offset;
    offset += run.text.length;
    const sentence = sentences.findLast(({ index }) => index <= start);
    if (!run.terms || !sentence) continue;
    const end = sentence.index + sentence.segment.length;
    cuts.push({
      before: text.slice(sentence.index, start),
      form: run.text,
      after: text.slice(start + run.text.length, end).trimEnd(),
      terms: run.terms,
    });
  }
  return cuts;
}

/** The sentences in which each concept is seen, newest release first. */
export function collectSightings(
  releases: readonly MarkedRelease[],
  language: Language,
): Map<TermId, Sighting[]> {
  const sightings = new Map<TermId, Sighting[]>();
  for (const { summary, blocks } of releases) {
    for (const [block, marked] of blocks[language].entries()) {
      if (marked.kind === 'heading') continue;
      for (const runs of runsOfBlock(marked)) {
        for (const { terms, ...cut } of mentionsInSentences(runs, language)) {
          for (const id of terms) {
            const known = sightings.get(id) ?? [];
            const last = known.at(-1);
            const isSameSentence =
              last !== undefined &&
              last.slug === summary.slug &&
              last.block === block &&
              last.before + last.form + last.after === cut.before + cut.form + cut.after;
            if (isSameSentence || known.length >= mostSightings) continue;
            known.push({
              slug: summary.slug,
              block,
              title: summary.titles[language],
              date: summary.dates[language],
              ...cut,
            });
            sightings.set(id, known);
          }
        }
      }
    }
  }
  return sightings;
}
