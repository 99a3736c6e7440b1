import './glossary.css';
import { useTranslation } from 'react-i18next';
import { archiveAddress, glossaryAddress, termsAddress } from '../domain/addresses';
import { Downloads } from '../features/downloads/downloads';
import { LetterRail } from '../features/glossary-browser/letter-rail';
import { TermRows } from '../features/glossary-browser/term-rows';
import { useLanguage } from '../i18n/use-language';
import { useTopicNames } from '../i18n/use-topic-names';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type GlossaryData = DataOf<'glossary'>;

export default function GlossaryPage({ data }: { readonly data: GlossaryData }) {
  const { t } = useTranslation();
  return (
    <div className="glossary">
      <header className="glossary-head">
        <h1>{t('glossary.title')}</h1>
        <p>{t('glossary.lead', { count: data.termCount })}</p>
        {data.downloads && (
          <p className="glossary-download">
            <a href="#downloads-title">{t('download.title')}</a>
          </p>
        )}
      </header>
      <section id="letters" aria-labelledby="letters-title" data-place="">
        <h2 id="letters-title">{t('glossary.byLetter')}</h2>
        <LetterRail letters={data.letters.ko} />
        <LetterRail letters={data.letters.en} />
      </section>
      <section id="topics" aria-labelledby="topics-title" data-place="">
        <h2 id="topics-title">{t('glossary.byTopic')}</h2>
        <div className="topic-grid">
          {data.topics.map((topic) => (
            <TopicTerms key={topic.topic} topic={topic} />
          ))}
        </div>
      </section>
      <ReleaseTermLists releases={data.releases} />
      {data.downloads && <Downloads name="glossary" sizes={data.downloads} />}
    </div>
  );
}

/** What a topic is about, by the terms of it that the releases use most. */
function TopicTerms({ topic: { topic, count, terms } }: { readonly topic: GlossaryData['topics'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const topicNames = useTopicNames();
  return (
    <section id={topic} aria-labelledby={`${topic}-title`} data-place="">
      <h3 id={`${topic}-title`}>
        <a href={termsAddress(language, { by: 'topic', topic })}>{topicNames[topic]}</a>
      </h3>
      <p className="topic-count">{t('browse.termCount', { count })}</p>
      <TermRows rows={terms} />
    </section>
  );
}

function ReleaseTermLists({ releases }: Pick<GlossaryData, 'releases'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section id="releases" aria-labelledby="releases-title" data-place="">
      <h2 id="releases-title">{t('glossary.byRelease')}</h2>
      <ul className="counted-list">
        {releases.map(({ slug, titles, termCount }) => (
          <li key={slug}>
            <a href={termsAddress(language, { by: 'release', slug })}>{titles[language]}</a>
            <span className="topic-count">{t('browse.termCount', { count: termCount[language] })}</span>
          </li>
        ))}
      </ul>
      <p>
        <a className="forward" href={archiveAddress(language)}>
          {t('glossary.allReleases')}
        </a>
      </p>
    </section>
  );
}

export const describe: DescribePage<GlossaryData> = (data, language, t, siteAddress) => ({
  title: `${t('glossary.title')} · ${t('site.name')}`,
  description: t('glossary.lead', { count: data.termCount }),
  structuredData: {
    '@type': 'DefinedTermSet',
    '@id': siteAddress(glossaryAddress(language)),
    name: `${t('site.name')} · ${t('glossary.title')}`,
    inLanguage: language,
  },
});

export { loadWords } from 'virtual:page-words/glossary';
