import type { TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import { findMatches, type MatchIndex } from '../../domain/matching';
import type { Block, RichText } from '../../domain/releases';
import type { ReleaseFile } from '../releases/parse-release';

/** A text of a release and its place, in reading order. */
export type PlacedText = RichText & {
  readonly line: number;
  readonly path: string;
  readonly isHeading: boolean;
};

/** A place in a text where a form of one or more concepts stands: UTF-16 offsets, end excluded. */
export type Mention = {
  readonly ids: readonly TermId[];
  readonly in: PlacedText;
  readonly start: number;
  readonly end: number;
};

function textsOf(block: Block): readonly RichText[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'quotation':
      return block.paragraphs;
    default:
      return [block.text];
  }
}

/** The texts of a version, headings among them; the line is that of their block. */
export function placedTexts({ version, lines }: ReleaseFile): PlacedText[] {
  return version.blocks.flatMap((block, index) =>
    textsOf(block).map((text) => ({
      ...text,
      line: lines[index] ?? 1,
      path: `block ${index + 1}`,
      isHeading: block.kind === 'heading',
    })),
  );
}

/** Nothing in code or in a link counts as a mention, as on the page. */
export function mentionsIn(text: PlacedText, language: Language, index: MatchIndex): Mention[] {
  return findMatches(text.text, language, index)
    .filter(({ start, end }) => !isClosed(text, start, end))
    .map(({ ids, start, end }) => ({ ids, in: text, start, end }));
}

/** Whether a span lies in code or in a link. */
export const isClosed = ({ marks }: PlacedText, start: number, end: number): boolean =>
  marks.some(
    (mark) => (mark.kind === 'code' || mark.kind === 'link') && mark.start < end && start < mark.end,
  );

export const formOf = ({ in: { text }, start, end }: Mention): string => text.slice(start, end);
