import { useTranslation } from 'react-i18next';
import { asStorageError } from '../../storage/study/storage-error';

/** Says why something could not be stored or read, and what can be done. */
export function useTrouble(): (error: unknown) => string {
  const { t } = useTranslation();
  const words = {
    unavailable: t('backup.trouble.unavailable'),
    quota: t('backup.trouble.quota'),
    blocked: t('backup.trouble.blocked'),
    newer: t('backup.trouble.newer'),
    failed: t('backup.trouble.failed'),
  };
  return (error) => words[asStorageError(error).trouble];
}
