import { localesFolder } from './check-layout';
import { checkChromeUsage } from './chrome/check-chrome-usage';
import { ContentErrors } from './content-error';
import { readFiles } from './content-files';
import { inspectContent, type Library } from './read-library';

/**
 * Reads and checks the whole content of the project in `root`, with the code's use of the chrome.
 * @throws ContentErrors with every problem.
 */
export async function checkContent(root: string): Promise<Library> {
  const { library, chromeFiles, problems } = inspectContent(readFiles(root, localesFolder));
  const usage = chromeFiles.en ? await checkChromeUsage(root, chromeFiles.en) : [];
  if (usage.length > 0 || !library) throw new ContentErrors([...problems, ...usage]);
  return library;
}
