import type { TermId } from '../../domain/glossary';
import { languages } from '../../domain/language';
import { runsOfBlock } from '../../domain/releases';
import type { GlossaryIndex } from './glossary-index';
import type { MarkedRelease } from './marked-releases';

/** Enough to lead on, few enough to choose from. */
const mostRelated = 12;

/** A definition says outright that two concepts belong together; sharing a paragraph only hints at it. */
const definitionWeight = 1000;

/** The terms of each paragraph that a concept stands in, a list shared by all of them. */
function paragraphsOf(releases: readonly MarkedRelease[]): ReadonlyMap<TermId, (readonly TermId[])[]> {
  const paragraphs = new Map<TermId, (readonly TermId[])[]>();
  for (const { blocks } of releases) {
    for (const block of languages.flatMap((each) => blocks[each])) {
      const runs = runsOfBlock(block).flat();
      const terms = [...new Set(runs.flatMap((run) => run.terms ?? []))];
      for (const id of terms) addTo(paragraphs, id, terms);
    }
  }
  return paragraphs;
}

/** The concepts that each definition uses, in either language, and those whose definitions use it. */
function definitionsOf({ entries }: GlossaryIndex) {
  const uses = new Map<TermId, TermId[]>();
  const usedBy = new Map<TermId, TermId[]>();
  for (const [id, texts] of entries) {
    const links = languages.flatMap((each) => texts[each].links.flatMap((link) => link.terms));
    for (const linked of new Set(links)) {
      addTo(uses, id, linked);
      addTo(usedBy, linked, id);
    }
  }
  return { uses, usedBy };
}

function addTo<Value>(lists: Map<TermId, Value[]>, id: TermId, value: Value): void {
  const known = lists.get(id);
  if (known) known.push(value);
  else lists.set(id, [value]);
}

/**
 * The concepts that belong with each concept: those that one definition uses for the other, then those
 * that most often stand in the same paragraph of a release. They are weighed for one concept at a time: the weights of
 * all pairs together would outgrow the memory of a large glossary.
 */
export function relateTerms(
  glossary: GlossaryIndex,
  releases: readonly MarkedRelease[],
): Map<TermId, TermId[]> {
  const { uses, usedBy } = definitionsOf(glossary);
  const paragraphs = paragraphsOf(releases);

  const relatedTo = (id: TermId): TermId[] => {
    const weights = new Map<TermId, number>();
    const add = (others: readonly TermId[], weight: number) => {
      for (const other of others) if (other !== id) weights.set(other, (weights.get(other) ?? 0) + weight);
    };
    add(uses.get(id) ?? [], definitionWeight);
    add(usedBy.get(id) ?? [], definitionWeight / 2);
    for (const paragraph of paragraphs.get(id) ?? []) add(paragraph, 1);
    return [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostRelated)
      .map(([related]) => related);
  };
  return new Map([...glossary.entries.keys()].map((id) => [id, relatedTo(id)]));
}
