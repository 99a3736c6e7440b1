import { useTranslation } from 'react-i18next';
import type { Read } from './typed-field';

/** Reads whole numbers of a range, in digits of either width. */
export function useWholeNumber(min: number, max: number): (text: string) => Read<number> {
  const { t } = useTranslation();
  return (text) => {
    const typed = text.normalize('NFKC').trim();
    const value = Number(typed);
    if (/^\d+$/.test(typed) && value >= min && value <= max) return { value };
    return { error: t('studySettings.error.whole', { min, max }) };
  };
}
