import type { TermId } from '../glossary';
import type { Language } from '../language';
import { findMatches, type MatchIndex } from '../matching';
import { markText, type Run } from './marked-text';
import type { Block, RichText } from './release';

export type MarkedBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly (readonly Run[])[] };

/** Every text of a block, in reading order. */
export function runsOfBlock(block: MarkedBlock): readonly (readonly Run[])[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'quotation') return block.paragraphs;
  return [block.runs];
}

/**
 * The blocks of a release with its terms marked, and which mentions are the first in their section.
 * A section runs from one heading to the next. A heading itself starts none: a reader looks for the
 * explanation in the text, so the first mention after the heading is the one that counts.
 */
export function markBlocks(blocks: readonly Block[], language: Language, index: MatchIndex): MarkedBlock[] {
  let seen = new Set<TermId>();
  const mark = (text: RichText) => markText(text, language, findMatches(text.text, language, index));
  const markInSection = (text: RichText) =>
    mark(text).map((run) => {
      if (!run.terms || run.terms.every((id) => seen.has(id))) return run;
      for (const id of run.terms) seen.add(id);
      return { ...run, first: true as const };
    });

  const markBlock = (block: Block): MarkedBlock => {
    switch (block.kind) {
      case 'heading':
        seen = new Set();
        return { kind: block.kind, level: block.level, runs: mark(block.text) };
      case 'paragraph':
        return { kind: block.kind, runs: markInSection(block.text) };
      case 'list':
        return { kind: block.kind, ordered: block.ordered, items: block.items.map(markInSection) };
      case 'quotation':
        return { kind: block.kind, paragraphs: block.paragraphs.map(markInSection) };
    }
  };
  return blocks.map(markBlock);
}

/** The concepts of a release in the order in which they first appear. */
export function termsInOrder(blocks: readonly MarkedBlock[]): TermId[] {
  const runs = blocks.flatMap(runsOfBlock).flat();
  return [...new Set(runs.flatMap((run) => run.terms ?? []))];
}
