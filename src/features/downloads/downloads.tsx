import { useTranslation } from 'react-i18next';
import type { SetName } from '../../domain/addresses';
import { DownloadLinks, type DownloadSizes } from './download-links';

type DownloadsProps = { readonly name: SetName; readonly sizes: DownloadSizes };

/** What can be taken along of a set of terms, with what each file is for. There is room for one on a page. */
export function Downloads({ name, sizes }: DownloadsProps) {
  const { t } = useTranslation();
  const labels = {
    csv: t('downloadFile.csv'),
    apkg: t('downloadFile.apkg'),
    html: t('download.sheet'),
    tbx: t('downloadFile.tbx'),
    json: t('downloadFile.json'),
  };
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t('download.title')}</h2>
      <p>{t('downloadFile.lead')}</p>
      <DownloadLinks name={name} sizes={sizes} labels={labels} />
    </section>
  );
}
