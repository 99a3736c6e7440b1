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
    html: t('downloadFile.html'),
    tbx: t('downloadFile.tbx'),
    json: t('downloadFile.json'),
  };
  const download = async (format: ExportFormat) => {
    // The sheet is opened, to be printed; the others are saved. Browsers refuse a tab that is asked for after the click.
    const tab = format === 'html' ? window.open('') : null;
    setState('making');
    try {
      const { makeDownload, openFile, saveFile } = await import('./make-download');
      const titles = { en: name, ko: name };
      const file = await makeDownload({ ids, titles, format, fileName: fileNameOf(name) });
      if (format === 'html') openFile(file, tab);
      else saveFile(file);
      setState(undefined);
    } catch {
      tab?.close();
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
      {state === 'making' && <p>{t('fileMaking.making')}</p>}
      {state === 'failed' && <p role="alert">{t('fileMaking.failed')}</p>}
    </section>
  );
}
