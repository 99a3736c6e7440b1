import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/language';
import type { AnswerWay } from '../../domain/study';
import { readStudySettings, writeStudySettings } from '../../storage/study/study-settings';
import { SegmentedControl } from '../../ui/segmented-control';

/** The way in which the learner answers, kept for the next time. */
export function useAnswerWay() {
  const [way, setWay] = useState<AnswerWay>(() => readStudySettings().way);
  const [isKept, setKept] = useState(true);
  const choose = (next: AnswerWay) => {
    setWay(next);
    setKept(writeStudySettings({ ...readStudySettings(), way: next }));
  };
  return { way, isKept, choose };
}

type WayControlProps = {
  readonly chosen: ReturnType<typeof useAnswerWay>;
  /** Listening is offered where the browser has a voice for it. */
  readonly voices: readonly Language[];
};

export function WayControl({ chosen, voices }: WayControlProps) {
  const { t } = useTranslation();
  const options = [
    { value: 'revealed', label: t('session.wayRevealed') },
    { value: 'typed', label: t('session.wayTyped') },
    { value: 'chosen', label: t('session.wayChosen') },
    ...(voices.length > 0 ? [{ value: 'heard', label: t('session.wayHeard') } as const] : []),
  ] as const;
  const value = chosen.way === 'heard' && voices.length === 0 ? 'typed' : chosen.way;
  return (
    <div className="session-ways">
      <SegmentedControl label={t('session.way')} options={options} value={value} onChange={chosen.choose} />
      {!chosen.isKept && <p role="status">{t('session.wayKeptNot')}</p>}
    </div>
  );
}
