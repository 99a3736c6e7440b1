import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { storedTitle } from './stored-title';
import { storedReleases } from './visited-pages';

/** As many as a reader looks through; whoever keeps thousands finds the others by their year. */
const mostShown = 100;

type StoredRelease = { readonly path: string; readonly title: string };

async function readReleases(language: string, siteName: string): Promise<readonly StoredRelease[]> {
  const paths = (await storedReleases(language)).slice(0, mostShown);
  return Promise.all(
    paths.map(async (path) => ({
      path,
      title: withoutEnd(await storedTitle(path), ` · ${siteName}`),
    })),
  );
}

const withoutEnd = (text: string, end: string) => (text.endsWith(end) ? text.slice(0, -end.length) : text);

/** The releases that can be read without a network, if there are any. */
export function DeviceReleases() {
  const { t } = useTranslation();
  const language = useLanguage();
  const siteName = t('site.name');
  const [releases, setReleases] = useState<readonly StoredRelease[]>([]);

  useEffect(() => {
    let isOutdated = false;
    readReleases(language, siteName).then(
      (read) => {
        if (!isOutdated) setReleases(read);
      },
      () => undefined,
    );
    return () => {
      isOutdated = true;
    };
  }, [language, siteName]);

  if (releases.length === 0) return null;
  return (
    <section>
      <h2>{t('offline.releases')}</h2>
      <ul className="device-releases">
        {releases.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
