import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormats } from '../../domain/exporting';
import type { TermId } from '../../domain/glossary';

type SelectionDownloadsProps = {
  readonly ids: readonly TermId[];
  /** What brought them together, such as a query: it names the file and what is in it. */
  readonly name: string;
};

/** Letters and digits of any script, so that every system takes the name of the file. */
const fileNameOf = (name: string) => `naranhi-${name.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

/** What can be taken along of terms that the site has no file of: each file is made in the browser when it is asked for. */
export function SelectionDownloads({ ids, name }: SelectionDownloadsProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'making' | 'failed'>();
  const labels = {
    csv: t('downloadFile.csv'),
    apkg: t('downloadFile.apkg'),
    tbx: t('downloadFile.tbx'),
    json: t('downloadFile.json'),
  };
  const download = async (format: ExportFormat) => {
    setState('making');
    try {
      const { makeDownload, saveFile } = await import('./make-download');
      saveFile(
        await makeDownload({ ids, titles: { en: name, ko: name }, format, fileName: fileNameOf(name) }),
      );
      setState(undefined);
    } catch {
      setState('failed');
    }
  };
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t('download.title')}</h2>
      <p>{t('downloadFile.lead')}</p>
      <ul>
        {exportFormats.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="text-button"
              disabled={state === 'making'}
              onClick={() => void download(format)}
            >
              {labels[format]}
            </button>
          </li>
        ))}
      </ul>
      {state === 'making' && <p>{t('downloadFile.making')}</p>}
      {state === 'failed' && <p role="alert">{t('downloadFile.failed')}</p>}
    </section>
  );
}
