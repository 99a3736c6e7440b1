import type { TermId } from '../../domain/glossary';
import { languages } from '../../domain/language';
import { runsOfBlock } from '../../domain/releases';
import type { GlossaryIndex } from './glossary-index';
import type { MarkedRelease } from './marked-releases';

/** Enough to lead on, few enough to choose from. */
const mostRelated = 12;

/** A definition says outright that two concepts belong together; sharing a paragraph only hints at it. */
const definitionWeight = 1000;

/**
 * The concepts that belong with each concept: those that one definition uses for the other, then those
 * that most often stand in the same paragraph of a release.
 */
export function relateTerms(
  glossary: GlossaryIndex,
  releases: readonly MarkedRelease[],
): Map<TermId, TermId[]> {
  const weights = new Map<TermId, Map<TermId, number>>();
  const add = (from: TermId, to: TermId, weight: number) => {
    if (from === to) return;
    const row = weights.get(from) ?? new Map<TermId, number>();
    row.set(to, (row.get(to) ?? 0) + weight);
    weights.set(from, row);
  };

  for (const [id, texts] of glossary.entries) {
    for (const linked of new Set(
      languages.flatMap((each) => texts[each].links.flatMap((link) => link.terms)),
    )) {
      add(id, linked, definitionWeight);
      add(linked, id, definitionWeight / 2);
    }
  }
  for (const { blocks } of releases) {
    for (const block of languages.flatMap((each) => blocks[each])) {
      const terms = new Set(
        runsOfBlock(block)
          .flat()
          .flatMap((run) => run.terms ?? []),
      );
      for (const one of terms) for (const other of terms) add(one, other, 1);
    }
  }

  return new Map(
    [...weights].map(([id, row]) => [
      id,
      [...row]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, mostRelated)
        .map(([related]) => related),
    ]),
  );
}
