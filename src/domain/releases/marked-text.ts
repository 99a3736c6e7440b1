import { foreignStretches } from '../foreign-stretches';
import type { TermId } from '../glossary';
import type { Language } from '../language';
import type { TermMatch } from '../matching';
import type { Mark, RichText } from './release';

/** A stretch of text that is shown in one way; the runs of a text joined give the text. */
export type Run = {
  readonly text: string;
  readonly emphasis?: true;
  readonly strong?: true;
  readonly code?: true;
  readonly href?: string;
  /** Where it is not that of the text. */
  readonly lang?: Language;
  /** The concepts this run is a mention of; two where one written form has two meanings. */
  readonly terms?: readonly TermId[];
  /** The first mention of the concept in its section. */
  readonly first?: true;
};

/** Terms are never looked for in code, and never made a link inside a link. */
const closedToTerms = (mark: Mark) => mark.kind === 'code' || mark.kind === 'link';

const overlaps = (mark: Mark, match: TermMatch) => mark.start < match.end && match.start < mark.end;

const covers = (mark: Mark, match: TermMatch) => mark.start <= match.start && match.end <= mark.end;

/** Whether a match can be one element: it may lie inside a mark, but not around it or across its edge. */
function fits(match: TermMatch, marks: readonly Mark[]): boolean {
  return marks.every((mark) => !overlaps(mark, match) || (covers(mark, match) && !closedToTerms(mark)));
}

/**
 * Splits a text into runs at the edges of its marks, of the matches that fit between them, and of what stands in the other
 * language.
 */
export function markText(source: RichText, language: Language, matches: readonly TermMatch[]): Run[] {
  const { text, marks } = source;
  const fitting = matches.filter((match) => fits(match, marks));
  const edges = new Set([0, text.length]);
  const stretches = foreignStretches(text, language);
  // A mention stays whole: what it holds of the other language is read as the rest of it.
  const isWithin = (edge: number) => fitting.some(({ start, end }) => start < edge && edge < end);
  for (const { start } of stretches) if (!isWithin(start)) edges.add(start);
  for (const { start, end } of [...marks, ...fitting]) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);

  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const around = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const link = around.find((mark) => mark.kind === 'link');
    const match = fitting.find((candidate) => candidate.start === start);
    const lang = stretches.find((each) => each.start <= start && end <= each.end)?.language;
    return {
      text: text.slice(start, end),
      ...(around.some((mark) => mark.kind === 'emphasis') && { emphasis: true as const }),
      ...(around.some((mark) => mark.kind === 'strong') && { strong: true as const }),
      ...(around.some((mark) => mark.kind === 'code') && { code: true as const }),
      ...(link?.kind === 'link' && { href: link.href }),
      ...(lang && { lang }),
      ...(match && { terms: match.ids }),
    };
  });
}
