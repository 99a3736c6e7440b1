import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/language';
import { isComposing } from './composing';
import { useForeign } from './foreign';

type TypedAnswerProps = {
  /** The id of the form, for a button that stands elsewhere. */
  readonly id: string;
  readonly language: Language;
  readonly describedBy: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onAnswer: (text: string) => void;
};

/**
 * The field for an answer. The Enter that ends a composition hands the answer in once, with its last syllable whole,
 * whichever order the browser reports it in: the key while it composes (Chrome), after the end (Safari), or as a key that
 * is being processed (Firefox). A browser that hands in by itself does so before the key is let go.
 */
export function TypedAnswer({ id, language, describedBy, typed, onType, onAnswer }: TypedAnswerProps) {
  const { t } = useTranslation();
  const foreign = useForeign();
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const composes = useRef(false);
  /** The last key that went down belonged to the input method. */
  const wasComposed = useRef(false);
  /** The answer was handed in before its last syllable was whole. */
  const isHeld = useRef(false);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (composes.current) {
      isHeld.current = true;
      return;
    }
    wasComposed.current = false;
    isHeld.current = false;
    onAnswer(field.current?.value ?? '');
  };
  const onKeyDown = ({ nativeEvent }: KeyboardEvent) => {
    wasComposed.current = isComposing(nativeEvent);
  };
  const onKeyUp = ({ nativeEvent }: KeyboardEvent) => {
    if (nativeEvent.key !== 'Enter' || !wasComposed.current || composes.current) return;
    if (!isHeld.current) form.current?.requestSubmit();
  };

  return (
    <form ref={form} id={id} className="asked-form" onSubmit={onSubmit}>
      <input
        ref={field}
        className="asked-field"
        type="text"
        lang={foreign(language)}
        aria-label={t('session.yourAnswer')}
        aria-describedby={describedBy}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        data-first=""
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onCompositionStart={() => {
          composes.current = true;
        }}
        onCompositionEnd={() => {
          composes.current = false;
          if (isHeld.current) form.current?.requestSubmit();
        }}
      />
    </form>
  );
}
