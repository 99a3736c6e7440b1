import { useTranslation } from 'react-i18next';
import { blockFragment, releaseAddress } from '../../domain/addresses';
import { useLanguage } from '../../i18n/use-language';
import type { ReleaseHit } from './release-search';

/** Releases with the sentence in which the words of the query stand; the link leads to its paragraph. */
export function FoundReleases({ hits }: { readonly hits: readonly ReleaseHit[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="found-releases">
      <h2 id="found-releases">{t('search.releases')}</h2>
      <ol className="found-list">
        {hits.map((hit) => (
          <FoundRelease key={hit.release.slug} hit={hit} />
        ))}
      </ol>
    </section>
  );
}

function FoundRelease({ hit: { release, excerpt } }: { readonly hit: ReleaseHit }) {
  const language = useLanguage();
  const address = releaseAddress(language, release.slug);
  const fragment = excerpt ? `#${blockFragment(excerpt.block)}` : '';
  let offset = 0;
  const runs = excerpt?.runs.map((run) => {
    const start = offset;
    offset += run.text.length;
    return run.isHit ? <mark key={start}>{run.text}</mark> : run.text;
  });
  return (
    <li>
      <a href={address + fragment}>{release.titles[language]}</a>
      <span className="found-date">{release.dates[language]}</span>
      {excerpt && <p lang={excerpt.language === language ? undefined : excerpt.language}>{runs}</p>}
    </li>
  );
}
