import type { Bilingual } from '../domain/language';
import { localesFolder } from './check-layout';
import { checkChromeUsage } from './chrome/check-chrome-usage';
import { ContentError, ContentErrors } from './content-error';
import { readFiles } from './content-files';
import { inspectContent, type Library } from './read-library';
import type { ReleaseFile } from './releases/parse-release';
import { checkTerminology } from './terminology/check-terminology';

type SoundContent = { readonly library: Library; readonly releaseFiles: readonly Bilingual<ReleaseFile>[] };

/** @throws ContentErrors with every problem. */
async function soundContent(root: string): Promise<SoundContent> {
  const { library, chromeFiles, releaseFiles, problems } = inspectContent(readFiles(root, localesFolder));
  const usage = chromeFiles.en ? await checkChromeUsage(root, chromeFiles.en) : [];
  if (usage.length > 0 || !library) throw new ContentErrors([...problems, ...usage]);
  return { library, releaseFiles };
}

/**
 * Reads and checks the whole content of the project in `root`, with the code's use of the chrome: what the site cannot
 * be built without.
 * @throws ContentErrors with every problem.
 */
export async function checkContent(root: string): Promise<Library> {
  return (await soundContent(root)).library;
}

/**
 * Checks the content as `checkContent` does, and then what an editor has to judge: the terms of each release.
 * @throws ContentErrors with every problem.
 */
export async function checkContentAndTerms(root: string): Promise<Library> {
  const { library, releaseFiles } = await soundContent(root);
  const faults: ContentError[] = [];
  checkTerminology(library.concepts, releaseFiles, (problem) => faults.push(new ContentError(problem)));
  if (faults.length > 0) throw new ContentErrors(faults);
  return library;
}
