import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../domain/study';
import { useTrouble } from './use-trouble';

type DeleteAllProps = {
  readonly deck: Deck;
  /** Deletes everything and leaves the page. */
  readonly onDelete: () => Promise<void>;
};

/** Deletes everything on this device, once the learner has said that she knows what is lost. */
export function DeleteAll({ deck, onDelete }: DeleteAllProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const troubleOf = useTrouble();
  const [isSure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const open = () => {
    setSure(false);
    setTrouble(undefined);
    dialog.current?.showModal();
  };
  const confirm = async () => {
    try {
      await onDelete();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('backup.delete.title')}</h3>
      <p>{t('backup.delete.lead')}</p>
      <button type="button" className="plain-button" onClick={open}>
        {t('backup.delete.open')}
      </button>
      <dialog ref={dialog} className="delete-dialog" aria-labelledby={`${id}-ask`}>
        <h3 id={`${id}-ask`}>{t('backup.delete.ask')}</h3>
        <p>{t('backup.delete.lost', { count: deck.terms.size })}</p>
        <label>
          <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} />
          <span>{t('backup.delete.sure')}</span>
        </label>
        <p className="data-buttons">
          <button type="button" className="plain-button" onClick={() => dialog.current?.close()}>
            {t('backup.delete.cancel')}
          </button>
          <button type="button" className="filled-button" disabled={!isSure} onClick={() => void confirm()}>
            {t('backup.delete.action')}
          </button>
        </p>
        {trouble !== undefined && <p role="alert">{trouble}</p>}
      </dialog>
    </section>
  );
}
