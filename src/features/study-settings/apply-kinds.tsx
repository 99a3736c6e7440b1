import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck, DeckTerm } from '../../domain/study';

type ApplyKindsProps = {
  readonly deck: Deck;
  /** Lets a term be asked in the chosen ways; returns whether it was asked in others before. */
  readonly apply: (term: DeckTerm) => Promise<boolean>;
};

type State =
  | { readonly step: 'running'; readonly done: number; readonly all: number }
  | { readonly step: 'done'; readonly changed: number }
  | { readonly step: 'failed' };

/** Offers to let the terms that are in the deck already be asked in the chosen ways, too. */
export function ApplyKinds({ deck, apply }: ApplyKindsProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>();
  if (deck.terms.size === 0) return null;

  const run = async () => {
    const terms = [...deck.terms.values()];
    let changed = 0;
    try {
      for (const [done, term] of terms.entries()) {
        setState({ step: 'running', done, all: terms.length });
        if (await apply(term)) changed++;
      }
      setState({ step: 'done', changed });
    } catch {
      setState({ step: 'failed' });
    }
  };

  return (
    <div className="apply-kinds">
      <p>
        {t('studySettings.apply.lead', { count: deck.terms.size })} {t('studySettings.apply.promise')}
      </p>
      <button
        type="button"
        className="plain-button"
        disabled={state?.step === 'running'}
        onClick={() => void run()}
      >
        {t('studySettings.apply.action')}
      </button>
      {state?.step === 'running' && (
        <progress aria-label={t('studySettings.apply.running')} max={state.all} value={state.done} />
      )}
      <p role="status">
        {state?.step === 'running' && t('studySettings.apply.running')}
        {state?.step === 'done' && t('studySettings.apply.done', { count: state.changed })}
      </p>
      {state?.step === 'failed' && <p role="alert">{t('studySettings.apply.failed')}</p>}
    </div>
  );
}
