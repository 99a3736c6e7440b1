import './glossary.css';
import './release-facts.css';
import { useTranslation } from 'react-i18next';
import { archiveAddress, homeAddress, releaseAddress, termsAddress } from '../domain/addresses';
import { otherLanguage } from '../domain/language';
import { useLanguage } from '../i18n/use-language';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { ListParts } from '../ui/list-parts';
import { MixedText } from '../ui/mixed-text';
import type { DataOf, ListedRelease } from './page-data';
import type { DescribePage } from './page-head';

type ArchiveData = DataOf<'archive'>;

/** All releases by year; without a year, the newest of all. */
export default function ArchivePage({ data }: { readonly data: ArchiveData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { year, part, parts } = data;
  const home = { address: homeAddress(language), name: t('site.name') };
  const all = { address: archiveAddress(language), name: t('archive.title') };
  const title = year === undefined ? t('archive.title') : t('archive.ofYear', { year });
  return (
    <article className="archive">
      <Breadcrumbs above={year === undefined ? [home] : [home, all]} here={title} />
      <h1>{title}</h1>
      <p className="term-list-count">{t('archive.count', { count: data.count })}</p>
      <nav className="topic-rail" aria-label={t('archive.years')}>
        <ul>
          {data.years.map((each) => (
            <li key={each.year}>
              <a
                href={archiveAddress(language, each.year)}
                aria-current={each.year === year ? 'page' : undefined}
              >
                {each.year} <span className="topic-count">{each.count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section id="releases" aria-labelledby="releases-title" data-place="">
        <h2 id="releases-title">
          {data.releases.length < data.count && year === undefined ? t('archive.newest') : t('archive.list')}
        </h2>
        <ol className="archive-list">
          {data.releases.map((release) => (
            <ArchivedRelease key={release.slug} release={release} />
          ))}
        </ol>
      </section>
      <ListParts part={part} parts={parts} addressOf={(each) => archiveAddress(language, year, each)} />
    </article>
  );
}

function ArchivedRelease({ release }: { readonly release: ListedRelease }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = otherLanguage[language];
  const { slug, date, dates, titles, kinds, publishers, termCount } = release;
  return (
    <li>
      <p className="release-item-facts">
        <time dateTime={date}>{dates[language]}</time>
        <span>
          <MixedText text={publishers[language]} language={language} />
        </span>
        <span>{kinds[language]}</span>
      </p>
      <h3>
        <a href={releaseAddress(language, slug)}>{titles[language]}</a>
      </h3>
      <p className="archive-counterpart" lang={other}>
        {titles[other]}
      </p>
      <p className="archive-terms">
        <a href={termsAddress(language, { by: 'release', slug })}>
          {t('browse.termCount', { count: termCount[language] })}
        </a>
      </p>
    </li>
  );
}

export const describe: DescribePage<ArchiveData> = (data, language, t, siteAddress) => {
  const { year, part, parts } = data;
  const title = year === undefined ? t('archive.title') : t('archive.ofYear', { year });
  const place = parts > 1 ? ` (${t('browse.part', { part, parts })})` : '';
  return {
    title: `${title}${place} · ${t('site.name')}`,
    description: t('archive.description', { title, count: data.count }) + place,
    structuredData: {
      '@type': 'CollectionPage',
      name: title,
      inLanguage: language,
      url: siteAddress(archiveAddress(language, year, part)),
    },
  };
};

export { loadWords } from 'virtual:page-words/archive';
