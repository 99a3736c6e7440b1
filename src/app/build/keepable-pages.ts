import { releaseAddress } from '../../domain/addresses';
import { languages } from '../../domain/language';
import type { Release } from '../../domain/releases';
import type { KeepablePage } from '../../features/offline/offline-files';
import type { WrittenFile } from './site-jobs';

/** Every release in both languages, in their order, as it was written. */
export function keepablePages(
  releases: readonly Release[],
  files: Iterable<WrittenFile>,
): readonly KeepablePage[] {
  const pages = new Map<string, KeepablePage>();
  for (const { path: file, size, revision } of files) {
    if (revision === undefined) continue;
    const path = file.slice(0, -'index.html'.length);
    pages.set(path, { path, bytes: size, revision });
  }
  return releases.flatMap(({ slug }) =>
    languages.flatMap((language) => pages.get(releaseAddress(language, slug)) ?? []),
  );
}
