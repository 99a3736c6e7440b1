import './entry.css';
import './offline.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrowserLocation } from 'wouter/use-browser-location';
import {
  glossaryAddress,
  homeAddress,
  offlineAddress,
  studyAddress,
  termsAddress,
} from '../domain/addresses';
import type { Concept, Entry, TermId, Topic } from '../domain/glossary';
import { type Language, otherLanguage } from '../domain/language';
import { EntryColumn } from '../features/entry/entry-column';
import { DeviceReleases } from '../features/offline/device-releases';
import { findConcept } from '../features/study-content/find-concept';
import { conceptLoader } from '../features/study-content/load-concepts';
import type { EntryText } from '../i18n/entry-text';
import { useLanguage } from '../i18n/use-language';
import { useTopicNames } from '../i18n/use-topic-names';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type OfflineData = DataOf<'offline'>;

/** The term whose entry an address names, if it names one. */
const termAt = (path: string): TermId | undefined =>
  path.match(/^\/(?:en|ko)\/glossary\/([^/]+)\/$/)?.[1] as TermId | undefined;

const loader = conceptLoader();

/** The concept that the address asks for, from the data of study, which is on the device as a whole. */
function useConcept(term: TermId | undefined): Concept | 'looking' | undefined {
  const [found, setFound] = useState<Concept | 'looking' | undefined>(term && 'looking');
  useEffect(() => {
    if (term === undefined) return;
    findConcept(loader, term).then(setFound, () => setFound(undefined));
  }, [term]);
  return found;
}

/** What stands at an address that the network cannot give: the entry it names, or what can be read instead. */
export default function OfflinePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [path] = useBrowserLocation({ ssrPath: offlineAddress(language) });
  const concept = useConcept(termAt(path));
  if (concept === 'looking') return <h1>{t('offline.looking')}</h1>;
  return concept ? <StoredEntry concept={concept} /> : <AbsentPage />;
}

function AbsentPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="offline">
      <h1>{t('offline.absent')}</h1>
      <p>{t('offline.absentText')}</p>
      <p className="offline-ways">
        <button type="button" className="text-button" onClick={() => window.location.reload()}>
          {t('offline.retry')}
        </button>
      </p>
      <section>
        <h2>{t('offline.available')}</h2>
        <p className="offline-ways">
          <a href={homeAddress(language)}>{t('site.name')}</a>
          <a href={glossaryAddress(language)}>{t('header.glossary')}</a>
          <a href={studyAddress(language)}>{t('header.study')}</a>
        </p>
      </section>
      <DeviceReleases />
    </div>
  );
}

/** An entry as the pages carry it. Which terms its definition speaks of is worked out at build, for its own page. */
const textOf = ({ term, abbreviation, variants, definition, source, wording }: Entry, topic: Topic) =>
  ({
    term,
    ...(abbreviation !== undefined && { abbreviation }),
    variants,
    definition,
    links: [],
    source,
    ...(wording !== undefined && { wording }),
    topic,
  }) satisfies EntryText;

function StoredEntry({ concept: { id, topic, entries } }: { readonly concept: Concept }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const topicNames = useTopicNames();
  const columns: readonly Language[] = [language, otherLanguage[language]];
  const { term } = entries[language];
  const siteName = t('site.name');
  useEffect(() => {
    document.title = `${term} · ${siteName}`;
  }, [term, siteName]);
  return (
    <article className="entry">
      <p className="entry-topic">
        <a href={termsAddress(language, { by: 'topic', topic })}>{topicNames[topic]}</a>
      </p>
      <div className="entry-columns">
        {columns.map((each) => {
          const { note } = entries[each];
          return (
            <EntryColumn
              key={each}
              id={id}
              text={textOf(entries[each], topic)}
              counterpart={textOf(entries[otherLanguage[each]], topic)}
              language={each}
              details={note === undefined ? {} : { note }}
            />
          );
        })}
      </div>
      <p className="offline-note">{t('offline.entryNote')}</p>
    </article>
  );
}

export const describe: DescribePage<OfflineData> = (_data, language, t, siteAddress) => ({
  title: `${t('offline.absent')} · ${t('site.name')}`,
  description: t('offline.description'),
  noIndex: true,
  structuredData: {
    '@type': 'WebPage',
    name: t('offline.absent'),
    inLanguage: language,
    url: siteAddress(offlineAddress(language)),
  },
});

export { loadWords } from 'virtual:page-words/offline';
