import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { DeckSource } from '../../storage/study/deck-source';
import { readLastBackup, writeLastBackup } from '../../storage/study/last-backup';
import { saveFile } from '../../ui/save-file';
import { answersIn, isBackupDue, makeBackup } from './backup-file';
import { dataFormats } from './data-formats';

type BackupExportProps = { readonly source: Pick<DeckSource, 'events' | 'aside'> };

type State = { readonly step: 'working' | 'failed' } | { readonly step: 'done'; readonly name: string };

/** Saves everything in one file, and says when that was last done. */
export function BackupExport({ source }: BackupExportProps) {
  const { t } = useTranslation();
  const formats = dataFormats(useLanguage());
  const [last, setLast] = useState(readLastBackup);
  const [reviews, setReviews] = useState<number>();
  const [state, setState] = useState<State>();

  const count = useCallback(() => {
    // What was answered in the millisecond of the backup is in it.
    source.events(last && last.at + 1).then(
      (log) => setReviews(answersIn(log)),
      () => setReviews(undefined),
    );
  }, [source, last]);
  useEffect(count, [count]);

  const save = async () => {
    setState({ step: 'working' });
    try {
      const at = Date.now();
      const { file, events } = await makeBackup(source, at);
      saveFile(file);
      writeLastBackup({ at, events });
      setLast({ at, events });
      setState({ step: 'done', name: file.name });
    } catch {
      setState({ step: 'failed' });
    }
  };

  return (
    <section aria-labelledby="backup-title">
      <h3 id="backup-title">{t('backup.export.title')}</h3>
      <p>
        {last ? t('backup.export.last', { date: formats.date(last.at) }) : t('backup.export.never')}{' '}
        {last && reviews !== undefined && t('backup.export.since', { count: reviews })}
      </p>
      {reviews !== undefined && isBackupDue(last, { reviews, now: Date.now() }) && (
        <p className="backup-reminder">{t('backup.export.remind')}</p>
      )}
      <button
        type="button"
        className="filled-button"
        disabled={state?.step === 'working'}
        onClick={() => void save()}
      >
        {t('backup.export.action')}
      </button>
      <p role="status">
        {state?.step === 'working' && t('backup.export.working')}
        {state?.step === 'done' && t('backup.export.done', { name: state.name })}
      </p>
      {state?.step === 'failed' && <p role="alert">{t('backup.export.failed')}</p>}
    </section>
  );
}
