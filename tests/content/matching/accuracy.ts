import type { TermMatch } from '../../../src/domain/matching';
import type { GoldSentence, GoldSpan } from './gold-sentences';

/** How often a matcher and the labels agree; a place agrees if its span and all its ids do. */
export type Tally = { readonly hits: number; readonly misses: number; readonly falseAlarms: number };

export type Disagreement = {
  readonly sentence: GoldSentence;
  readonly kind: 'miss' | 'false alarm';
  readonly place: GoldSpan;
};

export type Accuracy = {
  readonly all: Tally;
  readonly byClass: ReadonlyMap<string, Tally>;
  /** Of the matches that needed a rule; nothing is known of the misses, so there is no recall. */
  readonly byRule: ReadonlyMap<string, Tally>;
  readonly disagreements: readonly Disagreement[];
};

const nothing: Tally = { hits: 0, misses: 0, falseAlarms: 0 };

export const precision = ({ hits, falseAlarms }: Tally) => share(hits, hits + falseAlarms);
export const recall = ({ hits, misses }: Tally) => share(hits, hits + misses);
/** The harmonic mean of precision and recall. */
export const f1 = ({ hits, misses, falseAlarms }: Tally) => share(2 * hits, 2 * hits + misses + falseAlarms);

/** In per cent; what was never asked is never wrong. */
function share(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}

const keyOf = ({ start, end, ids }: GoldSpan) => `${start} ${end} ${[...ids].sort().join('+')}`;

/** Compares what `find` answers with the labels of all sentences. */
export function accuracyOf(
  sentences: readonly GoldSentence[],
  find: (text: string) => readonly TermMatch[],
): Accuracy {
  let all = nothing;
  const byClass = new Map<string, Tally>();
  const byRule = new Map<string, Tally>();
  const disagreements: Disagreement[] = [];
  const count = (tallies: Map<string, Tally>, name: string, kind: keyof Tally) =>
    tallies.set(name, plusOne(tallies.get(name) ?? nothing, kind));

  for (const sentence of sentences) {
    const found = find(sentence.text);
    const labelled = new Set(sentence.spans.map(keyOf));
    const answered = new Set(found.map(keyOf));
    const note = (kind: keyof Tally) => {
      all = plusOne(all, kind);
      count(byClass, sentence.hardClass, kind);
    };
    for (const match of found) {
      const kind = labelled.has(keyOf(match)) ? 'hits' : 'falseAlarms';
      note(kind);
      for (const rule of match.rules) count(byRule, rule, kind);
      if (kind === 'falseAlarms') disagreements.push({ sentence, kind: 'false alarm', place: match });
    }
    for (const place of sentence.spans) {
      if (answered.has(keyOf(place))) continue;
      note('misses');
      disagreements.push({ sentence, kind: 'miss', place });
    }
  }
  return { all, byClass, byRule, disagreements };
}

function plusOne(tally: Tally, kind: keyof Tally): Tally {
  return { ...tally, [kind]: tally[kind] + 1 };
}

/** A disagreement on one line: 'miss [접종|vaccination] in ko/vaccines.tsv:7: …'. */
export function describe({ sentence, kind, place }: Disagreement): string {
  const { file, line, text } = sentence;
  const form = text.slice(place.start, place.end);
  return `${kind} [${form}|${place.ids.join('+')}] in ${file}:${line}: ${text}`.replaceAll('\n', '⏎');
}
