import { useTranslation } from 'react-i18next';
import { type Due, type Grade, grades } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';
import { dueText } from './unit-text';

/** When the card would come back after each grade, and the moment from which that is counted. */
export type Previews = {
  readonly now: { readonly at: number; readonly day: number };
  readonly dues: readonly { readonly grade: Grade; readonly due: Due }[];
};

type GradeBarProps = {
  readonly proposed: Grade;
  /** None where nothing is scheduled. */
  readonly previews: Previews | undefined;
  readonly onGrade: (grade: Grade) => void;
};

/** Again, hard, good, easy, each with the time until the card comes back. */
export function GradeBar({ proposed, previews, onGrade }: GradeBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = {
    1: t('session.again'),
    2: t('session.hard'),
    3: t('session.good'),
    4: t('session.easy'),
  } as const satisfies Record<Grade, string>;
  return (
    <fieldset className="grades" aria-label={t('session.grade')}>
      {grades.map((grade) => {
        const due = previews?.dues.find((each) => each.grade === grade)?.due;
        return (
          <button
            key={grade}
            type="button"
            className="grade"
            data-grade={grade}
            data-proposed={grade === proposed ? '' : undefined}
            aria-keyshortcuts={hasKeyShortcuts() ? String(grade) : undefined}
            // A key that is still held from the answer must not grade it.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={() => onGrade(grade)}
          >
            <span className="grade-name">{names[grade]}</span>{' '}
            {previews && due && <span className="grade-due">{dueText(language, due, previews.now)}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
