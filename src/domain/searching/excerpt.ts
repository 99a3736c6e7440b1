import { type Bilingual, type Language, otherLanguage } from '../language';
import { fold, isHangul, singularOf } from './words';

/** A stretch of an excerpt; `isHit`: it holds a word of the query. */
export type ExcerptRun = { readonly text: string; readonly isHit: boolean };

/** A sentence of a release in which words of a query stand, and the block that holds it, counted from 0. */
export type Excerpt = {
  readonly language: Language;
  readonly block: number;
  readonly runs: readonly ExcerptRun[];
};

type Span = { readonly start: number; readonly end: number };
type Word = Span & { readonly letters: string };

const words = /\p{Script=Hangul}+|(?:(?!\p{Script=Hangul})[\p{L}\p{N}])+/gu;

const wordSpans = (sentence: string): Word[] =>
  [...sentence.matchAll(words)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    letters: fold(text),
  }));

/** A word of a query may be written as several: 항생제내성 is found in 항생제 내성. */
const mostWords = 4;

/** Where a word of the query stands in a sentence. A Latin word is marked whole, of a Korean one the part that is meant. */
function placesOf(sought: string, sentence: readonly Word[]): Span[] {
  return sentence.flatMap((word, first) => {
    const { letters, start, end } = word;
    const inside = isHangul(letters) && sought.length >= 2 ? letters.indexOf(sought) : -1;
    if (inside >= 0) return [{ start: start + inside, end: start + inside + sought.length }];
    if (letters.startsWith(sought) || singularOf(letters) === sought) return [{ start, end }];
    let joined = letters;
    for (const next of sentence.slice(first + 1, first + mostWords)) {
      if (!sought.startsWith(joined)) return [];
      joined += next.letters;
      if (joined === sought || singularOf(joined) === sought) return [{ start, end: next.end }];
      if (isHangul(joined) && joined.startsWith(sought)) {
        return [{ start, end: next.end - (joined.length - sought.length) }];
      }
    }
    return [];
  });
}

/** Cuts a sentence at the spans, which may overlap; the texts of the runs joined are the sentence. */
function runsOf(sentence: string, spans: readonly Span[]): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let done = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    if (start > done) runs.push({ text: sentence.slice(done, start), isHit: false });
    runs.push({ text: sentence.slice(start, end), isHit: true });
    done = end;
  }
  if (done < sentence.length) runs.push({ text: sentence.slice(done), isHit: false });
  return runs;
}

type Candidate = Excerpt & { readonly count: number };

/** A browser that cannot tell sentences (Firefox before 125) has the text as one. */
function sentencesIn(language: Language): (text: string) => Iterable<{ readonly segment: string }> {
  if (!('Segmenter' in Intl)) return (text) => [{ segment: text }];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return (text) => segmenter.segment(text);
}

function bestIn(
  texts: readonly string[],
  sought: readonly string[],
  language: Language,
): Candidate | undefined {
  const sentencesOf = sentencesIn(language);
  let best: Candidate | undefined;
  for (const [block, text] of texts.entries()) {
    for (const { segment } of sentencesOf(text)) {
      const sentence = segment.trim();
      const spans = wordSpans(sentence);
      const places = sought.map((word) => placesOf(word, spans));
      const count = places.filter(({ length }) => length > 0).length;
      if (count > (best?.count ?? 0))
        best = { language, block, runs: runsOf(sentence, places.flat()), count };
    }
  }
  return best;
}

/**
 * R16. The sentence that holds the most words of a query, the first of them; `undefined` where none holds any.
 * @param blocks the text of each block in each language, in order
 * @param sought words as `queryWords` gives them
 */
export function excerptOf(
  blocks: Bilingual<readonly string[]>,
  sought: readonly string[],
  language: Language,
): Excerpt | undefined {
  const own = bestIn(blocks[language], sought, language);
  const other = bestIn(blocks[otherLanguage[language]], sought, otherLanguage[language]);
  const best = other !== undefined && other.count > (own?.count ?? 0) ? other : own;
  return best && { language: best.language, block: best.block, runs: best.runs };
}
