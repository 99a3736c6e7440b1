import { useTranslation } from 'react-i18next';
import { releaseAddress, termsAddress } from '../domain/addresses';
import { runsOfBlock } from '../domain/releases';
import { ReleaseDownloads } from '../features/downloads/release-downloads';
import { ReleaseReader } from '../features/reader/release-reader';
import { useLanguage } from '../i18n/use-language';
import type { DataOf, ReleaseSummary } from './page-data';
import type { DescribePage } from './page-head';

type ReleaseData = DataOf<'release'>;

export function ReleasePage({ data }: { readonly data: ReleaseData }) {
  const language = useLanguage();
  const { titles, slug } = data.summary;
  return (
    <>
      <ReleaseReader
        blocks={data.blocks}
        terms={data.terms}
        termsFoot={data.downloads && <ReleaseDownloads slug={data.summary.slug} sizes={data.downloads} />}
        titles={titles}
        termsAddress={termsAddress(language, { by: 'release', slug })}
      >
        <ReleaseFacts data={data} />
      </ReleaseReader>
      <Neighbours newer={data.newer} older={data.older} />
    </>
  );
}

function ReleaseFacts({ data }: { readonly data: ReleaseData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { summary } = data;
  const source = data.sources[language];
  return (
    <div className="release-facts">
      <p className="release-kind">{summary.kinds[language]}</p>
      <dl aria-label={t('release.facts')}>
        <div>
          <dt>{t('release.publisher')}</dt>
          <dd>{summary.publishers[language]}</dd>
        </div>
        <div>
          <dt>{t('release.date')}</dt>
          <dd>
            <time dateTime={summary.date}>{summary.dates[language]}</time>
          </dd>
        </div>
        <div>
          <dt>{t('release.place')}</dt>
          <dd>{data.places[language]}</dd>
        </div>
        <div>
          <dt>{t('release.source')}</dt>
          <dd>
            <a href={source.url} rel="external">
              {source.title}
            </a>
          </dd>
        </div>
      </dl>
      <p className="release-digest">{t('release.digest')}</p>
    </div>
  );
}

type NeighboursProps = {
  readonly newer: ReleaseSummary | undefined;
  readonly older: ReleaseSummary | undefined;
};

function Neighbours({ newer, older }: NeighboursProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!newer && !older) return null;
  return (
    <nav className="neighbours" aria-label={t('release.more')}>
      {older && (
        <a className="neighbour neighbour-older" rel="prev" href={releaseAddress(language, older.slug)}>
          <span>{t('release.older')}</span> {older.titles[language]}
        </a>
      )}
      {newer && (
        <a className="neighbour neighbour-newer" rel="next" href={releaseAddress(language, newer.slug)}>
          <span>{t('release.newer')}</span> {newer.titles[language]}
        </a>
      )}
    </nav>
  );
}

/** The length at which search engines cut a description, in characters. */
const descriptionLength = { en: 160, ko: 80 } as const;

/** A text without its last word, which may be cut. */
function wholeWords(cut: string): string {
  const end = cut.lastIndexOf(' ');
  return end < 0 ? cut : cut.slice(0, end).trimEnd();
}

export const describeRelease: DescribePage<ReleaseData> = (data, language, t, siteAddress) => {
  const { summary } = data;
  const paragraph = data.blocks[language].find((block) => block.kind === 'paragraph');
  const opening = paragraph
    ? runsOfBlock(paragraph)
        .flat()
        .map((run) => run.text)
        .join('')
    : '';
  const limit = descriptionLength[language];
  return {
    title: `${summary.titles[language]} · ${t('site.name')}`,
    description: opening.length > limit ? `${wholeWords(opening.slice(0, limit))} …` : opening,
    structuredData: {
      '@type': 'NewsArticle',
      headline: summary.titles[language],
      datePublished: summary.date,
      inLanguage: language,
      publisher: { '@type': 'Organization', name: t('site.name') },
      isBasedOn: {
        '@type': 'CreativeWork',
        name: data.sources[language].title,
        url: data.sources[language].url,
      },
      mainEntityOfPage: siteAddress(releaseAddress(language, summary.slug)),
    },
  };
};
