import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeckSource } from '../../storage/study/deck-source';
import type { IntegrityReport } from '../../storage/study/mending';
import { useTrouble } from './use-trouble';

type IntegrityCheckProps = { readonly source: Pick<DeckSource, 'check' | 'load'> };

type State =
  | { readonly step: 'working' }
  | { readonly step: 'done'; readonly report: IntegrityReport }
  | { readonly step: 'failed'; readonly message: string };

/** Looks through all that is stored, and says what was found and mended. */
export function IntegrityCheck({ source }: IntegrityCheckProps) {
  const { t } = useTranslation();
  const id = useId();
  const troubleOf = useTrouble();
  const [state, setState] = useState<State>();
  const check = async () => {
    setState({ step: 'working' });
    try {
      const report = await source.check();
      if (report.repaired.length > 0) await source.load();
      setState({ step: 'done', report });
    } catch (error) {
      setState({ step: 'failed', message: troubleOf(error) });
    }
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('backup.check.title')}</h3>
      <p>{t('backup.check.lead')}</p>
      <button
        type="button"
        className="plain-button"
        disabled={state?.step === 'working'}
        onClick={() => void check()}
      >
        {t('backup.check.action')}
      </button>
      <div role="status">
        {state?.step === 'working' && <p>{t('backup.check.working')}</p>}
        {state?.step === 'done' && (
          <ul>
            <li>{t('backup.check.events', { count: state.report.events })}</li>
            <li>{t('backup.check.aside', { count: state.report.setAside })}</li>
            <li>{t('backup.check.repaired', { count: state.report.repaired.length })}</li>
          </ul>
        )}
      </div>
      {state?.step === 'failed' && <p role="alert">{state.message}</p>}
    </section>
  );
}
