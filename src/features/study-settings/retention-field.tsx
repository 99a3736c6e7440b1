import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { intervalFactor } from '../../domain/study';
import { TypedField } from './typed-field';
import { useWholeNumber } from './use-whole-number';

type RetentionFieldProps = {
  /** 0 to 1. */
  readonly retention: number;
  readonly onChange: (retention: number) => void;
};

const [least, usual, most] = [70, 90, 97];

/** The retention as a number and as a slider, with what it means in cards and days. */
export function RetentionField({ retention, onChange }: RetentionFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const percent = Math.round(retention * 100);
  const change = (next: number) => onChange(next / 100);
  const read = useWholeNumber(least, most);
  const days = Math.max(1, Math.round(10 * intervalFactor(percent / 100)));
  return (
    <div>
      <TypedField
        label={t('studySettings.retention.label')}
        hint={t('studySettings.retention.hint')}
        value={percent}
        write={String}
        read={read}
        onChange={change}
        isNumber
      />
      <input
        type="range"
        className="retention-slider"
        aria-label={t('studySettings.retention.slider')}
        aria-describedby={id}
        aria-valuetext={`${percent}%`}
        min={least}
        max={most}
        value={percent}
        onChange={(event) => change(Number(event.target.value))}
      />
      <p id={id} className="field-hint">
        {t('studySettings.retention.forgotten', { forgotten: 100 - percent })}{' '}
        {percent !== usual && t('studySettings.retention.interval', { count: days })}{' '}
        {t('studySettings.retention.trade')}
      </p>
    </div>
  );
}
