import { useTranslation } from 'react-i18next';
import type { Topic } from '../domain/glossary';

/** The name of every topic in the page's language. */
export function useTopicNames(): Readonly<Record<Topic, string>> {
  const { t } = useTranslation();
  return {
    amr: t('topic.amr'),
    'infectious-disease': t('topic.infectious-disease'),
    'one-health': t('topic.one-health'),
    vaccines: t('topic.vaccines'),
    biopharma: t('topic.biopharma'),
    regulation: t('topic.regulation'),
    'health-system': t('topic.health-system'),
    research: t('topic.research'),
    diplomacy: t('topic.diplomacy'),
    'statistics-epidemiology': t('topic.statistics-epidemiology'),
  };
}
