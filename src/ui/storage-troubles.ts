import type { TFunction } from 'i18next';

/** What may be wrong with the learner's data, and what she can do about it. The words come with those of the study page. */
export const storageTroubles = (t: TFunction) => ({
  unavailable: t('trouble.unavailable'),
  quota: t('trouble.quota'),
  blocked: t('trouble.blocked'),
  newer: t('trouble.newer'),
  slow: t('trouble.slow'),
  failed: t('trouble.failed'),
});
