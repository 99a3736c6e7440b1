import { localesFolder } from './check-layout';
import { checkChromeUsage } from './chrome/check-chrome-usage';
import { ContentError, ContentErrors } from './content-error';
import { readFiles } from './content-files';
import { inspectContent, type Library } from './read-library';
import { checkTerminology } from './terminology/check-terminology';

/**
 * Reads and checks the whole content of the project in `root`, with the code's use of the chrome: what the site cannot
 * be built without.
 * @throws ContentErrors with every problem.
 */
export async function checkContent(root: string): Promise<Library> {
  const { library, chromeFiles, problems } = inspectContent(readFiles(root, localesFolder));
  const usage = chromeFiles.en ? await checkChromeUsage(root, chromeFiles.en) : [];
  if (usage.length > 0 || !library) throw new ContentErrors([...problems, ...usage]);
  return library;
}

/**
 * Checks the content as `checkContent` does, and then what an editor has to judge: the terms of each release.
 * @throws ContentErrors with every problem.
 */
export async function checkContentAndTerms(root: string): Promise<Library> {
  const library = await checkContent(root);
  const { releaseFiles } = inspectContent(readFiles(root, localesFolder));
  const faults: ContentError[] = [];
  checkTerminology(library.concepts, releaseFiles, (problem) => faults.push(new ContentError(problem)));
  if (faults.length > 0) throw new ContentErrors(faults);
  return library;
}
