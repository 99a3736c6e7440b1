import { type Concept, type TermId, topics } from '../domain/glossary';
import { type Bilingual, inEachLanguage, languages } from '../domain/language';
import type { Release } from '../domain/releases';
import { checkConflicts } from './check-conflicts';
import { checkLayout, isReleaseFile, localesFolder } from './check-layout';
import { checkChromeTwins } from './chrome/check-chrome-twins';
import { type Chrome, type ChromeFile, parseChrome } from './chrome/parse-chrome';
import { ContentError, ContentErrors, type Report } from './content-error';
import type { ContentFiles } from './content-files';
import { checkForms } from './glossary/check-forms';
import { checkHomographs } from './glossary/check-homographs';
import { checkTopics } from './glossary/check-topics';
import type { PlacedEntry } from './glossary/form-claims';
import { parseTopicFile, type TopicFile } from './glossary/parse-topic-file';
import { type Redirects, readRedirects } from './glossary/read-redirects';

import { checkBlocks } from './releases/check-blocks';
import { checkTwice } from './releases/check-twice';
import { parseRelease, type ReleaseFile } from './releases/parse-release';

/** The whole content, in order: concepts by topic and then as in the file, releases from the newest. */
export type Library = {
  readonly concepts: ReadonlyMap<TermId, Concept>;
  /** The ids that concepts had before. */
  readonly redirects: Redirects;
  readonly releases: readonly Release[];
  readonly chrome: Bilingual<Chrome>;
};

/** @throws ContentErrors with every problem of the content. */
export function readLibrary(files: ContentFiles): Library {
  const { library, problems } = inspectContent(files);
  if (!library) throw new ContentErrors(problems);
  return library;
}

/** Reads the content as far as it can be read. `library` is there if there are no problems. */
export function inspectContent(files: ContentFiles): {
  readonly library: Library | undefined;
  readonly chromeFiles: Bilingual<ChromeFile | undefined>;
  /** Each release that has both versions, with the places of its texts. */
  readonly releaseFiles: readonly Bilingual<ReleaseFile>[];
  readonly problems: readonly ContentError[];
} {
  const problems: ContentError[] = [];
  const report: Report = (problem) => problems.push(new ContentError(problem));

  checkConflicts(files, report);
  // Whatever else such files have was written by no one.
  if (problems.length > 0)
    return { library: undefined, chromeFiles: { en: undefined, ko: undefined }, releaseFiles: [], problems };
  checkLayout(files, report);
  const concepts = readConcepts(files, report);
  const redirects = readRedirects(files, problems.length === 0 ? concepts : undefined, report);
  const releaseFiles = readReleases(files, report);
  const chromeFiles = readChrome(files, report);
  const { en, ko } = chromeFiles;
  const complete = problems.length === 0 && en && ko;
  const releases = releaseFiles.map(({ en, ko }) => ({
    slug: en.slug,
    date: en.date,
    versions: { en: en.version, ko: ko.version },
  }));
  const library = complete
    ? { concepts, redirects, releases, chrome: { en: en.chrome, ko: ko.chrome } }
    : undefined;
  return { library, chromeFiles, releaseFiles, problems };
}

function readConcepts(files: ContentFiles, report: Report): Map<TermId, Concept> {
  const topicFiles = topics.map((topic) =>
    inEachLanguage((language): TopicFile | undefined => {
      const file = `${localesFolder}/${language}/glossary/${topic}.json`;
      const text = files.get(file);
      return text === undefined ? undefined : parseTopicFile({ file, language, topic }, text, report);
    }),
  );
  checkTopics(topicFiles, report);
  for (const language of languages) {
    const placed = topicFiles.flatMap(({ [language]: file }) => [...(file ? placedEntries(file) : [])]);
    const complete = topicFiles.every(
      ({ [language]: file }) => file && ![...file.entries.values()].includes(undefined),
    );
    checkForms(placed, language, report);
    // Where entries could not be read, a homograph that seems to be missing or alone may stand among them.
    if (complete) checkHomographs(placed, language, report);
  }
  const concepts = new Map<TermId, Concept>();
  for (const { en, ko } of topicFiles) {
    for (const { id, entry } of en ? placedEntries(en) : []) {
      const twin = ko?.entries.get(id);
      if (en && twin) concepts.set(id, { id, topic: en.topic, entries: { en: entry, ko: twin } });
    }
  }
  return concepts;
}

function* placedEntries({ entries, document }: TopicFile): Generator<PlacedEntry> {
  for (const [id, entry] of entries) if (entry) yield { id, entry, at: document.at };
}

/** Newest first. */
function readReleases(files: ContentFiles, report: Report): Bilingual<ReleaseFile>[] {
  const versions = inEachLanguage((language) => {
    const parsed = [...files]
      .filter(([file]) => isReleaseFile(file, language))
      .map(([file, text]) => parseRelease(file, text, report));
    return new Map(parsed.flatMap((release) => (release ? [[release.slug, release]] : [])));
  });
  const releases: Bilingual<ReleaseFile>[] = [];
  for (const [slug, en] of versions.en) {
    const ko = versions.ko.get(slug);
    if (!ko) continue;
    checkBlocks(en, ko, report);
    releases.push({ en, ko });
  }
  checkTwice(releases, report);
  return releases.sort((one, other) => (one.en.slug < other.en.slug ? 1 : -1));
}

function readChrome(files: ContentFiles, report: Report): Bilingual<ChromeFile | undefined> {
  const chromeFiles = inEachLanguage((language) => {
    const file = `${localesFolder}/${language}/chrome.json`;
    const text = files.get(file);
    return text === undefined ? undefined : parseChrome(file, text, report);
  });
  const { en, ko } = chromeFiles;
  if (en && ko) checkChromeTwins({ en, ko }, report);
  return chromeFiles;
}
