import './key-shortcuts.css';
import { useId, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';
import { turnKeyShortcuts } from '../../storage/turn-key-shortcuts';

/** The keys that do something by themselves, and the way to turn them off (WCAG 2.1.4). */
export function KeyShortcuts() {
  const { t } = useTranslation();
  const id = useId();
  // The page is written with the keys on, and takes the reader's choice on before it is painted alive.
  const [isOn, setOn] = useState(true);
  const [isKept, setKept] = useState(true);
  useLayoutEffect(() => setOn(hasKeyShortcuts()), []);
  const choose = (chosen: boolean) => {
    const kept = turnKeyShortcuts(chosen);
    setKept(kept);
    if (kept) setOn(chosen);
  };
  return (
    <div className="key-shortcuts">
      <input
        type="checkbox"
        id={id}
        checked={isOn}
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(event.target.checked)}
      />
      <label htmlFor={id}>{t('keys.label')}</label>
      <p id={`${id}-hint`}>{t('keys.hint')}</p>
      <p className="key-shortcuts-error" role="alert">
        {!isKept && t('keys.notSaved')}
      </p>
    </div>
  );
}
