import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseAddress, studyAddress, termsAddress } from '../domain/addresses';
import { AddToStudy, InDeck } from '../features/deck/add-to-study';
import { useMetIn } from '../features/deck/deck';
import type { FindMet } from '../features/deck/find-met';
import { ReleaseDownloads } from '../features/downloads/release-downloads';
import { ReleaseReader } from '../features/reader/release-reader';
import { useLanguage } from '../i18n/use-language';
import { TextRuns } from '../ui/text-runs';
import type { DataOf, ReleaseSummary } from './page-data';
import type { DescribePage } from './page-head';

type ReleaseData = DataOf<'release'>;

export default function ReleasePage({ data }: { readonly data: ReleaseData }) {
  const language = useLanguage();
  const { titles, slug } = data.summary;
  const { blocks } = data;
  useMetIn(
    useCallback<FindMet>(
      async (term, mention) =>
        (await import('../features/reader/met-sentences')).metSentences({ slug, blocks }, term, mention),
      [slug, blocks],
    ),
  );
  return (
    <>
      <ReleaseReader
        blocks={blocks}
        terms={data.terms}
        termsFoot={
          <>
            <ReleaseStudy data={data} />
            {data.downloads && <ReleaseDownloads slug={slug} sizes={data.downloads} />}
          </>
        }
        titles={titles}
        termsAddress={termsAddress(language, { by: 'release', slug })}
      >
        <ReleaseFacts data={data} />
      </ReleaseReader>
      <Neighbours newer={data.newer} older={data.older} />
    </>
  );
}

/** What can be learnt of the terms: kept in the deck, or gone through once. */
function ReleaseStudy({ data: { summary, terms } }: { readonly data: ReleaseData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className="study-links">
      <AddToStudy terms={terms[language]} label={t('reader.terms.study')}>
        <InDeck terms={terms[language]} />
        <a href={studyAddress(language, 'session', summary.slug)}>{t('reader.terms.cram')}</a>
      </AddToStudy>
    </p>
  );
}

const unmarked = () => false;

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
          <dd>
            <TextRuns runs={data.publishers[language]} language={language} marks={unmarked} />
          </dd>
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
              <TextRuns runs={source.title} language={language} marks={unmarked} />
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

/** The page is served with its head: only who goes over to the other language needs another. */
export const describe: DescribePage<ReleaseData> = async (...page) =>
  (await import('./release-head')).describeRelease(...page);

export { loadWords } from 'virtual:page-words/release';
