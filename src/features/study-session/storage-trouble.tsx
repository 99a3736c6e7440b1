import { useTranslation } from 'react-i18next';
import type { DeckTrouble } from '../../storage/study/deck-source';
import { storageTroubles } from '../../ui/storage-troubles';

type StorageTroubleProps = {
  readonly trouble: DeckTrouble;
  /** What the learner has just done has not been kept. */
  readonly notSaved?: 'card' | 'session' | undefined;
};

/** What is wrong with the learner's data, and what she can do about it. */
export function StorageTrouble({ trouble, notSaved }: StorageTroubleProps) {
  const { t } = useTranslation();
  return (
    <p className="study-trouble" role="alert">
      {notSaved && <b>{t('trouble.notSaved')} </b>}
      {notSaved === 'card' && `${t('session.gradeAgain')} `}
      {storageTroubles(t)[trouble]}
    </p>
  );
}
