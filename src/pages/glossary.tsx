import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress, glossaryAddress } from '../domain/addresses';
import { otherLanguage } from '../domain/language';
import { Downloads } from '../features/downloads/downloads';
import { useLanguage } from '../i18n/use-language';
import { useTopicNames } from '../i18n/use-topic-names';
import type { DataOf, GlossaryRow } from './page-data';
import type { DescribePage } from './page-head';

type GlossaryData = DataOf<'glossary'>;

export function GlossaryPage({ data }: { readonly data: GlossaryData }) {
  const { t } = useTranslation();
  const topicNames = useTopicNames();
  const language = useLanguage();
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
      <nav className="glossary-topics" aria-label={t('glossary.topics')}>
        <ul>
          {data.topics.map(({ topic, rows }) => (
            <li key={topic}>
              <a href={`#${topic}`}>
                {topicNames[topic]} <span className="topic-count">{rows[language].length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="glossary-sections">
        {/* A boundary each, so that the long list comes to life piece by piece and never holds up the reader. */}
        {data.topics.map(({ topic, rows }) => (
          <Suspense key={topic}>
            <section id={topic} aria-labelledby={`${topic}-title`} data-place="">
              <h2 id={`${topic}-title`}>{topicNames[topic]}</h2>
              <ul className="glossary-rows">
                {rows[language].map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            </section>
          </Suspense>
        ))}
      </div>
      {data.downloads && <Downloads name="glossary" sizes={data.downloads} />}
    </div>
  );
}

function Row({ row }: { readonly row: GlossaryRow }) {
  const language = useLanguage();
  const other = otherLanguage[language];
  const { [language]: own, [other]: foreign } = row.abbreviations;
  return (
    <li className="glossary-row">
      <span className="glossary-term">
        <a href={entryAddress(language, row.id)}>{row.terms[language]}</a>
        {own && <span className="abbreviation">{own}</span>}
      </span>
      <span className="glossary-counterpart" lang={other}>
        {row.terms[other]}
        {foreign && foreign !== own && <span className="abbreviation">{foreign}</span>}
      </span>
    </li>
  );
}

export const describeGlossary: DescribePage<GlossaryData> = (data, language, t, siteAddress) => ({
  title: `${t('glossary.title')} · ${t('site.name')}`,
  description: t('glossary.lead', { count: data.termCount }),
  structuredData: {
    '@type': 'DefinedTermSet',
    '@id': siteAddress(glossaryAddress(language)),
    name: `${t('site.name')} · ${t('glossary.title')}`,
    inLanguage: language,
  },
});
