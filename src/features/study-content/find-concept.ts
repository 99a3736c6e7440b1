import { type Concept, type TermId, topics } from '../../domain/glossary';
import type { ConceptLoader } from './load-concepts';

/** A concept of which only the id is known: it is looked for in each topic, which takes one file of each. */
export async function findConcept(loader: ConceptLoader, term: TermId): Promise<Concept | undefined> {
  const concepts = await loader.load(topics.map((topic) => ({ term, topic })));
  return concepts.get(term);
}
