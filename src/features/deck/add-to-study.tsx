import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';
import { useEntries } from '../../i18n/use-entries';
import { useKnowledge } from '../../ui/knowledge';
import type { ChangeOutcome, DeckChange } from './change-deck';
import { useDeck } from './deck';

type AddToStudyProps = {
  readonly terms: readonly TermId[];
  /** What a set is called; one concept needs no name, and can be taken out again. */
  readonly label?: string;
  readonly conceptOf?: DeckChange['conceptOf'];
  /** The mention that led here. */
  readonly mention?: Element;
  /** What stands beside the button. */
  readonly children?: ReactNode;
};

/** Takes a concept into the learner's deck and out of it again, or those of a set that the deck lacks. */
export function AddToStudy({ terms, label, conceptOf, mention, children }: AddToStudyProps) {
  const { t } = useTranslation();
  const { open, late, metIn } = useDeck();
  const entryOf = useEntries();
  const knowledge = useKnowledge();
  const [outcome, setOutcome] = useState<ChangeOutcome | 'asked' | 'unloaded'>();
  const isIn = label === undefined && terms.every((term) => knowledge.has(term));

  const press = async () => {
    if (outcome === 'asked') return;
    setOutcome('asked');
    try {
      const [source, { changeDeck }] = await Promise.all([open(), import('./late-deck')]);
      const change = { terms, isLeaving: isIn, conceptOf, entryOf, metIn: metIn.current, mention };
      setOutcome(await changeDeck(source, change));
    } catch {
      setOutcome('unloaded');
    }
  };
  return (
    <>
      <button type="button" className="text-button" onClick={press}>
        {label ?? (isIn ? t('deck.remove') : t('deck.add'))}
      </button>
      {children}
      {outcome && (
        // There before it has anything to say: what is put into it then is read out.
        <span className="deck-outcome" role="status">
          {outcome === 'unloaded'
            ? t('deck.unloaded')
            : late && outcome !== 'asked' && <late.DeckOutcome outcome={outcome} />}
        </span>
      )}
    </>
  );
}

/** Whether concepts of the page are in the deck, as soon as that is known. */
export function InDeck({ terms }: { readonly terms: readonly TermId[] }) {
  const { late } = useDeck();
  return late ? <late.DeckHint terms={terms} /> : null;
}
