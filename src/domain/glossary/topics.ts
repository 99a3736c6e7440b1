/** The subject fields of the glossary, in the order in which they are shown. */
export const topics = [
  'amr',
  'infectious-disease',
  'one-health',
  'vaccines',
  'biopharma',
  'regulation',
  'health-system',
  'research',
  'diplomacy',
  'statistics-epidemiology',
] as const;

export type Topic = (typeof topics)[number];
