import { useTranslation } from 'react-i18next';
import { parseSteps } from './parse-steps';
import type { Read } from './typed-field';

/** Reads a list of steps in minutes, and says of the first that cannot be read what is wrong with it. */
export function useSteps(): (text: string) => Read<readonly number[]> {
  const { t } = useTranslation();
  return (text) => {
    const steps = parseSteps(text);
    if (!('fault' in steps)) return { value: steps };
    switch (steps.fault) {
      case 'notNumber':
        return { error: t('studySettings.error.notNumber', { word: steps.word, place: steps.place }) };
      case 'range':
        return { error: t('studySettings.error.range', { word: steps.word, place: steps.place }) };
      case 'many':
        return { error: t('studySettings.error.many', { found: steps.found }) };
    }
  };
}
