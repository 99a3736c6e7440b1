import './study-data.css';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../domain/study';
import type { DeckSource } from '../../storage/study/deck-source';
import { deleteStudy } from '../../storage/study/delete-study';
import { BackupExport } from './backup-export';
import { BackupRestore } from './backup-restore';
import { DeckExport, type MakeDeckFile } from './deck-export';
import { DeleteAll } from './delete-all';
import { IntegrityCheck } from './integrity-check';
import { KeepPromise } from './keep-promise';

type StudyDataProps = {
  readonly source: Pick<DeckSource, 'events' | 'aside' | 'merge' | 'check' | 'load' | 'close'>;
  readonly deck: Deck;
  readonly makeFile: MakeDeckFile;
  /** Everything is gone: the page has to be loaded again. */
  readonly onDeleted: () => void;
};

/** The learner's data in her own hands: saved, taken up again, checked and taken along. */
export function StudyData({ source, deck, makeFile, onDeleted }: StudyDataProps) {
  const { t } = useTranslation();
  const deleteAll = async () => {
    await source.close();
    await deleteStudy();
    onDeleted();
  };
  return (
    <div className="study-data">
      <h2>{t('backup.title')}</h2>
      <p>{t('backup.lead')}</p>
      <BackupExport source={source} />
      <BackupRestore source={source} />
      <DeckExport source={source} deck={deck} makeFile={makeFile} />
      <KeepPromise />
      <IntegrityCheck source={source} />
      <DeleteAll deck={deck} onDelete={deleteAll} />
    </div>
  );
}
