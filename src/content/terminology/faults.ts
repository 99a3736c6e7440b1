/**
 * What can be wrong with the terms of a release; README.md says when each is reported. An editor accepts one in the
 * front matter of the version that it is reported in, by its name, what it is of, and the reason.
 */
export const terminologyFaults = [
  'no-counterpart',
  'discouraged-form',
  'unexpanded-abbreviation',
  'unknown-abbreviation',
] as const;

export type TerminologyFault = (typeof terminologyFaults)[number];

/** One entry of `accepted` in the front matter. */
export type Acceptance = {
  readonly fault: TerminologyFault;
  /** The id of the concept; of an unknown abbreviation, the word itself. */
  readonly of: string;
  readonly reason: string;
};
