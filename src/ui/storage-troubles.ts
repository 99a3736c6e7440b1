import { useTranslation } from 'react-i18next';
import type { DeckTrouble } from '../storage/study/deck-source';

/** What is wrong with the learner's data, and what she can do about it. The words come with those of the study page. */
export function useStorageTroubles(): Readonly<Record<DeckTrouble, string>> {
  const { t } = useTranslation();
  return {
    unavailable: t('trouble.unavailable'),
    quota: t('trouble.quota'),
    blocked: t('trouble.blocked'),
    newer: t('trouble.newer'),
    slow: t('trouble.slow'),
    failed: t('trouble.failed'),
  };
}
