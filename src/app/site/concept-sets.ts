import type { Library } from '../../content/read-library';
import type { ConceptSet } from '../../domain/exporting';
import type { Topic } from '../../domain/glossary';
import { inEachLanguage, type Language } from '../../domain/language';
import type { DownloadSizes } from '../../features/downloads/download-links';
import { createI18n } from '../../i18n/create-i18n';
import type { MarkedRelease } from './marked-releases';

/** Makes the files of a set, and says how long they are; undefined where there are none, as in development. */
export type OfferDownloads = (set: ConceptSet) => DownloadSizes | undefined;

const wordsOf = ({ chrome }: Library, language: Language) =>
  createI18n(language, { chrome: chrome[language], entries: { en: {}, ko: {} } }).t;

/** The whole glossary. */
export const glossarySet = (library: Library): ConceptSet => ({
  name: 'glossary',
  titles: inEachLanguage((language) => {
    const t = wordsOf(library, language);
    return `${t('site.name')} ${t('glossary.title')}`;
  }),
  concepts: [...library.concepts.values()],
});

/** The concepts of a topic. */
export const topicSet = (library: Library, topic: Topic): ConceptSet => ({
  name: `topics/${topic}`,
  titles: inEachLanguage((language) => wordsOf(library, language)(`topic.${topic}`)),
  concepts: [...library.concepts.values()].filter((concept) => concept.topic === topic),
});

/** The concepts of a release in the order in which its English version speaks of them, then those of the Korean alone. */
export const releaseSet = ({ concepts }: Library, { release, terms }: MarkedRelease): ConceptSet => ({
  name: `releases/${release.slug}`,
  titles: inEachLanguage((language) => release.versions[language].title),
  concepts: [...new Set([...terms.en, ...terms.ko])].flatMap((id) => concepts.get(id) ?? []),
});
