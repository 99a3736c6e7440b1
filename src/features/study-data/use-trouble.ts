import { useTranslation } from 'react-i18next';
import { asStorageError } from '../../storage/study/storage-error';
import { storageTroubles } from '../../ui/storage-troubles';

/** Says why something could not be stored or read, and what can be done. */
export function useTrouble(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => `${t('trouble.nothingChanged')} ${storageTroubles(t)[asStorageError(error).trouble]}`;
}
