import type { TermId, Topic } from '../../domain/glossary';

/** The file that says where the others are; their names change with their content, its name does not. */
export const studyManifestPath = '/study/index.json';

/** How many concepts a file holds: enough to choose wrong answers from, few enough for whoever studies one term. */
export const conceptsPerFile = 100;

/** The concepts of a topic in the order of their ids, cut into files: each with the first id that it holds. */
export type StudyManifest = Readonly<
  Partial<Record<Topic, readonly { readonly from: TermId; readonly path: string }[]>>
>;
