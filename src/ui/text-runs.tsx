import type { ReactNode } from 'react';
import type { Language } from '../domain/language';
import type { Run } from '../domain/releases';
import { TermLink } from './term-link';
import { UnbrokenText } from './unbroken-text';

type TextRunsProps = {
  readonly runs: readonly Run[];
  readonly language: Language;
  /** Which mentions become links; the others stay plain text that can still be lit. */
  readonly marks: (run: Run) => boolean;
};

function withMarks(run: Run, content: ReactNode): ReactNode {
  let wrapped = run.lang ? <span lang={run.lang}>{content}</span> : content;
  if (run.code) wrapped = <code>{wrapped}</code>;
  if (run.emphasis) wrapped = <em>{wrapped}</em>;
  if (run.strong) wrapped = <strong>{wrapped}</strong>;
  return run.href ? <a href={run.href}>{wrapped}</a> : wrapped;
}

function mention(run: Run, language: Language, marked: boolean): ReactNode {
  if (!run.terms) return <UnbrokenText text={run.text} />;
  if (marked) {
    return (
      <TermLink terms={run.terms} language={language}>
        {run.text}
      </TermLink>
    );
  }
  return <span data-mention={run.terms.join(' ')}>{run.text}</span>;
}

/** The runs of one text in reading order, its mentions of terms marked or plain. */
export function TextRuns({ runs, language, marks }: TextRunsProps) {
  let offset = 0;
  return runs.map((run) => {
    const key = offset;
    offset += run.text.length;
    return <Piece key={key}>{withMarks(run, mention(run, language, marks(run)))}</Piece>;
  });
}

const Piece = ({ children }: { readonly children: ReactNode }) => children;
