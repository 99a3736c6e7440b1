import { useTranslation } from 'react-i18next';
import type { ReleaseSlug } from '../../domain/releases';
import { DownloadLinks, type DownloadSizes } from './download-links';

type ReleaseDownloadsProps = { readonly slug: ReleaseSlug; readonly sizes: DownloadSizes };

/** What can be taken along of the terms of a release: a foot to their list, so it names formats and no more. */
export function ReleaseDownloads({ slug, sizes }: ReleaseDownloadsProps) {
  const { t } = useTranslation();
  const labels = { csv: 'CSV', apkg: 'Anki', html: t('download.sheet'), tbx: 'TBX', json: 'JSON' };
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h3 id="downloads-title">{t('download.title')}</h3>
      <DownloadLinks name={`releases/${slug}`} sizes={sizes} labels={labels} />
    </section>
  );
}
