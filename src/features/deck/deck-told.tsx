import { useTranslation } from 'react-i18next';
import { studyAddress } from '../../domain/addresses';
import type { TermId } from '../../domain/glossary';
import type { Knowledge } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { usePageWords } from '../../i18n/use-page-words';
import { useKnowledge } from '../../ui/knowledge';
import { storageTroubles } from '../../ui/storage-troubles';
import type { ChangeOutcome } from './change-deck';

const useDeckWords = () => usePageWords('study', 'deckState');

/** Whether a concept is in the deck and how well it is known there, or how many of a set are. */
export function DeckHint({ terms }: { readonly terms: readonly TermId[] }) {
  const { t } = useTranslation();
  const hasWords = useDeckWords();
  const knowledge = useKnowledge();
  const known = terms.flatMap((term) => knowledge.get(term) ?? []);
  const [only] = known;
  if (!hasWords || only === undefined) return null;
  const names: Record<Knowledge, string> = {
    new: t('deckState.new'),
    learning: t('deckState.learning'),
    known: t('deckState.known'),
  };
  const ofSet =
    known.length === terms.length
      ? t('deckState.allIn')
      : t('deckState.someIn', { known: known.length, all: terms.length });
  return (
    <span className="deck-hint">{terms.length > 1 ? ofSet : `${t('deckState.in')} · ${names[only]}`}</span>
  );
}

/** What has come of adding to the deck or taking out of it. */
export function DeckOutcome({ outcome: { added, isRemoved, trouble } }: { readonly outcome: ChangeOutcome }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!useDeckWords()) return null;
  const count = added === 0 ? t('deckState.noneAdded') : added && t('deckState.added', { count: added });
  return (
    <>
      {count}
      {isRemoved && t('deckState.removed')}
      {added !== undefined && (
        <>
          {' '}
          <a href={studyAddress(language)}>{t('deckState.toStudy')}</a>
        </>
      )}
      {trouble && (
        <span className="deck-trouble" role="alert">
          {t('trouble.notSaved')} {storageTroubles(t)[trouble]}
        </span>
      )}
    </>
  );
}
