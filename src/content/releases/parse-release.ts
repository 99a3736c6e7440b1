import type { ReleaseSlug, ReleaseVersion } from '../../domain/releases';
import type { Problem, Report } from '../content-error';
import type { Acceptance } from '../terminology/faults';
import { parseFrontMatter, splitFrontMatter } from './front-matter';
import { allowedMarkdown, parseBlocks } from './parse-blocks';
import { parseReleaseFileName } from './release-file-name';

/** A release in one language, with the line of each of its blocks. */
export type ReleaseFile = {
  readonly file: string;
  readonly slug: ReleaseSlug;
  readonly date: string;
  readonly version: ReleaseVersion;
  readonly lines: readonly number[];
  readonly accepted: readonly Acceptance[];
};

/** Reads `locales/<language>/releases/<yyyy-mm-dd>-<slug>.md`; undefined, and reported, if anything is wrong with it. */
export function parseRelease(file: string, text: string, report: Report): ReleaseFile | undefined {
  let broken = false;
  function reportHere(problem: Problem): void {
    broken = true;
    report(problem);
  }

  const name = parseReleaseFileName(file, reportHere);
  const parts = splitFrontMatter(file, text.replace(/\r\n?/g, '\n'), reportHere);
  if (!parts) return undefined;
  const frontMatter = parseFrontMatter(file, parts.yaml, reportHere);
  const placed = parseBlocks(file, parts.body, reportHere);
  if (placed.length === 0 && !broken) {
    const remedy = 'Write the text of the release below the front matter.';
    reportHere({ file, path: '', value: undefined, expected: allowedMarkdown, remedy });
  }
  if (broken || !name || !frontMatter) return undefined;
  const { accepted, ...rest } = frontMatter;
  const version = { ...rest, blocks: placed.map(({ block }) => block) };
  return { file, ...name, version, lines: placed.map(({ line }) => line), accepted };
}
