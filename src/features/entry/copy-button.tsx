import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type CopyButtonProps = {
  readonly text: string;
  readonly label: string;
  /** What is copied, for whoever cannot see what the button stands beside. */
  readonly description?: ReactNode;
};

/** Puts a text on the clipboard and says whether it is there. Without scripts the style sheet hides it. */
export function CopyButton({ text, label, description }: CopyButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      // An insecure address has no clipboard at all.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <span className="copy">
      <button
        type="button"
        className="text-button"
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        {label}
        {description !== undefined && <span className="visually-hidden">: {description}</span>}
      </button>
      <span role="status">
        {outcome === 'copied' && t('entry.copied')}
        {outcome === 'failed' && t('entry.copyFailed')}
      </span>
    </span>
  );
}
