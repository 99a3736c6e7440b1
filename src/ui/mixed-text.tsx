import { foreignStretches } from '../domain/foreign-stretches';
import type { Language } from '../domain/language';
import { UnbrokenText } from './unbroken-text';

type MixedTextProps = {
  readonly text: string;
  /** The language of the text, as the element around it says it. */
  readonly language: Language;
};

/** A text in which what stands in the other language is marked as that, for voices, fonts and line breaks. */
export function MixedText({ text, language }: MixedTextProps) {
  return foreignStretches(text, language).map(({ start, end, language: other }) => {
    const part = text.slice(start, end);
    return other === undefined ? (
      <UnbrokenText key={start} text={part} />
    ) : (
      <span key={start} lang={other}>
        {part}
      </span>
    );
  });
}
