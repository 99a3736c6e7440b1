import { addressInLanguage, languageOfAddress } from '../../domain/addresses';
import { otherLanguage } from '../../domain/language';
import { isReleasePath } from '../../features/offline/offline-files';
import { storedPage, storeVisited } from '../../features/offline/visited-pages';

/** Remembers a page; a release in both languages, since the toggle leads to the other without asking the network. */
export async function rememberPage(path: string, page: Response): Promise<void> {
  await storeVisited(path, page);
  const language = languageOfAddress(path);
  if (!isReleasePath(path) || language === undefined) return;
  const twin = addressInLanguage(path, otherLanguage[language]);
  if (!(await storedPage(twin))) await storeVisited(twin, await fetch(twin));
}
