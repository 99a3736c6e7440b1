import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import {
  askToPersist,
  type PersistAnswer,
  type StorageState,
  storageState,
} from '../../storage/study/persistence';
import { dataFormats } from './data-formats';

/** Whether the browser keeps the data when it runs out of room, and how much room they take. */
export function KeepPromise() {
  const { t } = useTranslation();
  const formats = dataFormats(useLanguage());
  const [storage, setStorage] = useState<StorageState>();
  const [answer, setAnswer] = useState<PersistAnswer>();
  useEffect(() => void storageState().then(setStorage), []);
  if (!storage) return null;
  const { usage, quota } = storage;
  const isKept = storage.persisted || answer === 'granted';
  return (
    <section aria-labelledby="keep-title">
      <h3 id="keep-title">{t('backup.keep.title')}</h3>
      <p>{isKept ? t('backup.keep.promised') : t('backup.keep.notPromised')}</p>
      {usage !== undefined && (
        <p>
          {quota === undefined
            ? t('backup.keep.usage', { usage: formats.size(usage) })
            : t('backup.keep.usageOf', { usage: formats.size(usage), quota: formats.size(quota) })}
        </p>
      )}
      {!isKept && answer === undefined && (
        <button type="button" className="plain-button" onClick={() => void askToPersist().then(setAnswer)}>
          {t('backup.keep.ask')}
        </button>
      )}
      <p role="status">
        {answer === 'denied' && t('backup.keep.denied')}
        {answer === 'unsupported' && t('backup.keep.unsupported')}
      </p>
    </section>
  );
}
