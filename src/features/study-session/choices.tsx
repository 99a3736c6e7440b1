import { useTranslation } from 'react-i18next';
import type { Concept, TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';
import { useForeign } from './foreign';

type ChoicesProps = {
  readonly choices: readonly Concept[];
  readonly language: Language;
  readonly describedBy: string;
  readonly onChoose: (term: TermId) => void;
};

/** The answers to choose from; their numbers are keys. */
export function Choices({ choices, language, describedBy, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  const foreign = useForeign();
  return (
    <ol className="asked-choices" aria-label={t('session.choices')}>
      {choices.map(({ id, entries }, i) => (
        <li key={id}>
          <button
            type="button"
            className="asked-choice"
            aria-describedby={describedBy}
            aria-keyshortcuts={hasKeyShortcuts() ? String(i + 1) : undefined}
            data-first={i === 0 ? '' : undefined}
            onClick={() => onChoose(id)}
          >
            <span className="asked-number" aria-hidden="true">
              {i + 1}
            </span>
            <span lang={foreign(language)}>{entries[language].term}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
