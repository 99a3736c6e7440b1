import type { Block } from '../../domain/releases';
import type { Report } from '../content-error';
import type { ReleaseFile } from './parse-release';

/** Block by block, the two versions of a release stand side by side; reports the first that does not. */
export function checkBlocks(one: ReleaseFile, other: ReleaseFile, report: Report): void {
  const count = Math.max(one.version.blocks.length, other.version.blocks.length);
  for (let index = 0; index < count; index++) {
    const expected = shapeOf(one.version.blocks[index]);
    const found = shapeOf(other.version.blocks[index]);
    if (found === expected) continue;
    const line = other.lines[index];
    const twinLine = one.lines[index];
    report({
      file: other.file,
      ...(line !== undefined && { line }),
      path: `block ${index + 1}`,
      value: found,
      expected: `${expected ?? 'nothing more'}, as in ${one.file}${twinLine === undefined ? '' : `:${twinLine}`}`,
      remedy: `The files have ${one.version.blocks.length} and ${other.version.blocks.length} blocks: add, remove or change one.`,
    });
    return;
  }
}

/** What has to be alike for two blocks to stand side by side. */
function shapeOf(block: Block | undefined): string | undefined {
  switch (block?.kind) {
    case undefined:
      return undefined;
    case 'heading':
      return `heading of level ${block.level}`;
    case 'paragraph':
      return 'paragraph';
    case 'list':
      return `${block.ordered ? 'ordered' : 'bullet'} list with ${block.items.length} item(s)`;
    case 'quotation':
      return `quotation with ${block.paragraphs.length} paragraph(s)`;
  }
}
