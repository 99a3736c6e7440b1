import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { minutesText } from './unit-text';

type WaitingProps = { readonly until: number; readonly onGoOn: () => void };

/** Nothing is left but steps that are not due: when the next one is, and the way not to wait for it. */
export function Waiting({ until, onGoOn }: WaitingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className="session-waiting" aria-labelledby="session-waiting">
      <h3 id="session-waiting">{t('session.waiting')}</h3>
      <p id="session-next-step">
        {t('session.nextStepIn', { time: minutesText(language, (until - now) / 60_000) })}
      </p>
      <button
        ref={button}
        type="button"
        className="study-button"
        data-strong=""
        aria-describedby="session-next-step"
        onClick={onGoOn}
      >
        {t('session.goOn')}
      </button>
    </section>
  );
}
