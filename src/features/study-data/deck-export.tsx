import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck, StudyEvent } from '../../domain/study';
import type { DeckSource } from '../../storage/study/deck-source';
import { readStudySettings } from '../../storage/study/study-settings';
import { saveFile } from '../../ui/save-file';

/** A deck as a file of another program; undefined where nothing of it can go along. */
export type MakeDeckFile = (request: {
  readonly deck: Deck;
  readonly log: readonly StudyEvent[];
  readonly startHour: number;
  readonly format: 'apkg' | 'csv';
}) => Promise<{ readonly file: File; readonly terms: number; readonly left: number } | undefined>;

type DeckExportProps = {
  readonly source: Pick<DeckSource, 'events'>;
  readonly deck: Deck;
  readonly makeFile: MakeDeckFile;
};

type State =
  | { readonly step: 'working' | 'nothing' | 'failed' }
  | { readonly step: 'done'; readonly name: string; readonly terms: number; readonly left: number };

/** Takes the deck along into other programs, and says what does not go with it. */
export function DeckExport({ source, deck, makeFile }: DeckExportProps) {
  const { t } = useTranslation();
  const id = useId();
  const [state, setState] = useState<State>();

  const save = async (format: 'apkg' | 'csv') => {
    setState({ step: 'working' });
    try {
      const { startHour } = readStudySettings();
      const made = await makeFile({ deck, log: await source.events(), startHour, format });
      if (!made) return setState({ step: 'nothing' });
      saveFile(made.file);
      setState({ step: 'done', name: made.file.name, terms: made.terms, left: made.left });
    } catch {
      setState({ step: 'failed' });
    }
  };

  const isWorking = state?.step === 'working';
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('backup.deck.title')}</h3>
      <p>{t('backup.deck.lead')}</p>
      <p className="data-buttons">
        <button
          type="button"
          className="plain-button"
          disabled={isWorking}
          aria-describedby={`${id}-anki`}
          onClick={() => void save('apkg')}
        >
          {t('backup.deck.anki')}
        </button>
        <button type="button" className="plain-button" disabled={isWorking} onClick={() => void save('csv')}>
          {t('backup.deck.csv')}
        </button>
      </p>
      <p id={`${id}-anki`} className="data-note">
        {t('backup.deck.carried')} {t('backup.deck.ankiHint')}
      </p>
      <div role="status">
        {isWorking && <p>{t('backup.deck.working')}</p>}
        {state?.step === 'nothing' && <p>{t('backup.deck.nothing')}</p>}
        {state?.step === 'done' && <p>{t('backup.deck.done', { count: state.terms, name: state.name })}</p>}
        {state?.step === 'done' && state.left > 0 && <p>{t('backup.deck.left', { count: state.left })}</p>}
      </div>
      {state?.step === 'failed' && <p role="alert">{t('backup.deck.failed')}</p>}
    </section>
  );
}
