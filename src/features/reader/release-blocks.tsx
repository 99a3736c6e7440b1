import { memo } from 'react';
import { blockFragment } from '../../domain/addresses';
import type { Language } from '../../domain/language';
import type { MarkedBlock, Run } from '../../domain/releases';
import type { MarkingDensity } from '../../storage/reader-settings';
import { useKnowledge } from '../../ui/knowledge';
import { TextRuns } from '../../ui/text-runs';

type BlockTextProps = {
  readonly block: MarkedBlock;
  readonly language: Language;
  readonly density: MarkingDensity;
};

type Marks = (run: Run) => boolean;

/** Which mentions are marked at each density. */
function useMarks(density: MarkingDensity): Marks {
  const knowledge = useKnowledge();
  const first: Marks = (run) => run.first === true;
  const marks: Record<MarkingDensity, Marks> = {
    every: () => true,
    first,
    unknown: (run) => first(run) && run.terms?.every((term) => knowledge.get(term) === 'known') === false,
    none: () => false,
  };
  return marks[density];
}

/** Going over to both languages leaves the text that is there as it is. */
const BlockText = memo(function BlockText({ block, language, density }: BlockTextProps) {
  const marks = useMarks(density);
  const text = (runs: readonly Run[]) => <TextRuns runs={runs} language={language} marks={marks} />;
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return <Heading>{text(block.runs)}</Heading>;
    }
    case 'paragraph':
      return <p>{text(block.runs)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, i) => (
            <li key={i}>{text(item)}</li>
          ))}
        </List>
      );
    }
    case 'quotation':
      return (
        <blockquote>
          {block.paragraphs.map((paragraph, i) => (
            <p key={i}>{text(paragraph)}</p>
          ))}
        </blockquote>
      );
  }
});

type ReleaseBlocksProps = {
  readonly blocks: readonly MarkedBlock[];
  readonly language: Language;
  readonly density: MarkingDensity;
  /** The same blocks in the other language, where both are read side by side. */
  readonly counterpart?: { readonly blocks: readonly MarkedBlock[]; readonly language: Language };
};

/** The text of a release: each block is a place that has the same address in both languages. */
export function ReleaseBlocks({ blocks, language, density, counterpart }: ReleaseBlocksProps) {
  return blocks.map((block, i) => {
    const twin = counterpart?.blocks[i];
    const fragment = blockFragment(i);
    return (
      <div key={fragment} id={fragment} className={`block block-${block.kind}`} data-place="">
        <div className="block-text" lang={language}>
          <BlockText block={block} language={language} density={density} />
        </div>
        {counterpart && twin && (
          <div className="block-text block-counterpart" lang={counterpart.language}>
            <BlockText block={twin} language={counterpart.language} density={density} />
          </div>
        )}
      </div>
    );
  });
}
