import './home.css';
import './release-facts.css';
import { useTranslation } from 'react-i18next';
import {
  archiveAddress,
  entryAddress,
  glossaryAddress,
  releaseAddress,
  termsAddress,
} from '../domain/addresses';
import { otherLanguage } from '../domain/language';
import { useEntries } from '../i18n/use-entries';
import { useLanguage } from '../i18n/use-language';
import { useTopicNames } from '../i18n/use-topic-names';
import { MixedText } from '../ui/mixed-text';
import { TermLink } from '../ui/term-link';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type HomeData = DataOf<'home'>;

export default function HomePage({ data }: { readonly data: HomeData }) {
  const { t } = useTranslation();
  const topicNames = useTopicNames();
  const language = useLanguage();
  return (
    <div className="home">
      <header className="home-head">
        <h1>{t('home.title')}</h1>
        <p className="home-lead">{t('home.lead')}</p>
        <Samples data={data} />
      </header>
      <section className="home-releases" id="releases" aria-labelledby="releases-title" data-place="">
        <h2 id="releases-title">{t('home.releases')}</h2>
        <ol className="release-list">
          {data.releases.map((release) => (
            <ReleaseItem key={release.slug} release={release} />
          ))}
        </ol>
        <p>
          <a className="forward" href={archiveAddress(language)}>
            {t('home.allReleases')}
          </a>
        </p>
      </section>
      <section className="home-glossary" id="glossary" aria-labelledby="glossary-title" data-place="">
        <h2 id="glossary-title">{t('home.glossary')}</h2>
        <p>{t('home.glossaryLead', { count: data.termCount })}</p>
        <ul className="topic-list">
          {data.topics.map(({ topic, count }) => (
            <li key={topic}>
              <a href={termsAddress(language, { by: 'topic', topic })}>{topicNames[topic]}</a>
              <span className="topic-count">{t('home.topicCount', { count })}</span>
            </li>
          ))}
        </ul>
        <p>
          <a className="forward" href={glossaryAddress(language)}>
            {t('home.allTerms')}
          </a>
        </p>
      </section>
    </div>
  );
}

function Samples({ data }: { readonly data: HomeData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const entryOf = useEntries();
  return (
    <div className="home-samples">
      <p>{t('home.hint')}</p>
      <ul>
        {data.samples.map((id) => {
          const entry = entryOf(id, language);
          return (
            entry && (
              <li key={id}>
                <TermLink terms={[id]} language={language}>
                  {entry.abbreviation ?? entry.term}
                </TermLink>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function ReleaseItem({ release }: { readonly release: HomeData['releases'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = otherLanguage[language];
  return (
    <li className="release-item">
      <p className="release-item-facts">
        <time dateTime={release.date}>{release.dates[language]}</time>
        <span>
          <MixedText text={release.publishers[language]} language={language} />
        </span>
        <span>{release.kinds[language]}</span>
      </p>
      <h3>
        <a href={releaseAddress(language, release.slug)}>{release.titles[language]}</a>
      </h3>
      <p className="release-item-counterpart" lang={other}>
        {release.titles[other]}
      </p>
      <p className="release-item-opening">
        <MixedText text={release.openings[language]} language={language} />
      </p>
      <p className="release-item-terms">{t('release.termCount', { count: release.termCount[language] })}</p>
    </li>
  );
}

export const describe: DescribePage<HomeData> = (data, language, t, siteAddress) => ({
  title: `${t('site.name')} · ${t('site.tagline')}`,
  description: t('home.description'),
  structuredData: {
    '@type': 'WebSite',
    name: t('site.name'),
    description: t('home.description'),
    inLanguage: language,
    hasPart: data.releases.map((release) => siteAddress(releaseAddress(language, release.slug))),
    about: data.samples.map((id) => siteAddress(entryAddress(language, id))),
  },
});

export { loadWords } from 'virtual:page-words/home';
