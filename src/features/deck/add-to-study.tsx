import { useTranslation } from 'react-i18next';
import type { TermId, Topic } from '../../domain/glossary';
import { useDeck } from './deck';

type AddToStudyProps = { readonly term: TermId; readonly topic: Topic };

/** Takes a concept into the learner's deck. */
export function AddToStudy({ term, topic }: AddToStudyProps) {
  const { t } = useTranslation();
  const { open } = useDeck();
  const add = async () => {
    const [source, { chooseTerm }] = await Promise.all([open(), import('./choose-terms')]);
    await chooseTerm(source, term, topic);
  };
  return (
    <button type="button" className="text-button" onClick={() => void add()}>
      {t('deck.add')}
    </button>
  );
}
