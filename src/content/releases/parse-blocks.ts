import type { List, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, RichText } from '../../domain/releases';
import type { Report } from '../content-error';
import { brokenTextRule } from '../parsing/text';
import { inlineKinds, parseRichText, type Refuse } from './rich-text';
import { strayMarkup } from './stray-markup';

export type PlacedBlock = { readonly block: Block; readonly line: number };

const blockKinds = 'headings of level 2 and 3, paragraphs, lists of one level and quotations';

/** Parses the Markdown of a release block by block; what the site does not show is reported, never dropped. */
export function parseBlocks(file: string, body: string, report: Report): PlacedBlock[] {
  const sourceLines = body.split('\n');
  return fromMarkdown(body).children.flatMap((node, index) => {
    const refuse: Refuse = ({ position }, value, expected, remedy) =>
      report({ file, line: position?.start.line ?? 1, path: `block ${index + 1}`, value, expected, remedy });
    const block = parseBlock(node, refuse);
    return block ? [{ block, line: node.position?.start.line ?? 1 }] : [];
  });

  function parseBlock(node: RootContent, refuse: Refuse): Block | undefined {
    switch (node.type) {
      case 'heading': {
        if (!sourceLines[(node.position?.start.line ?? 1) - 1]?.trimStart().startsWith('#')) {
          refuse(
            node,
            'an underlined heading',
            'headings marked with ##',
            'Put an empty line before --- or ===.',
          );
        }
        if (node.depth === 2 || node.depth === 3) {
          return { kind: 'heading', level: node.depth, text: parseText(node, refuse) };
        }
        const remedy =
          node.depth === 1 ? 'The title stands in the front matter; write ##.' : 'Write ## or ###.';
        refuse(node, '#'.repeat(node.depth), 'a heading of level 2 or 3', remedy);
        return undefined;
      }
      case 'paragraph':
        return { kind: 'paragraph', text: parseText(node, refuse) };
      case 'list':
        return { kind: 'list', ordered: node.ordered === true, items: parseItems(node, refuse) };
      case 'blockquote': {
        if (node.children.length === 0)
          refuse(node, '>', 'a quotation with a text', 'Write it or remove the >.');
        const paragraphs = onlyParagraphs(node.children, 'paragraphs in a quotation', refuse);
        return { kind: 'quotation', paragraphs: paragraphs.map((paragraph) => parseText(paragraph, refuse)) };
      }
      default:
        refuse(node, node.type, blockKinds, 'Write it as one of these or leave it out.');
        return undefined;
    }
  }

  function parseItems(list: List, refuse: Refuse): RichText[] {
    if (list.spread || list.children.some((item) => item.spread)) {
      refuse(
        list,
        'empty lines',
        'a list without empty lines',
        'Remove the empty lines between and inside its items.',
      );
    }
    if (list.ordered && list.start !== 1) {
      refuse(list, list.start, 'an ordered list that starts with 1', 'Number the items from 1.');
    }
    return list.children.map((item) => {
      // A second paragraph needs an empty line before it, which has been reported above.
      const [paragraph] = onlyParagraphs(item.children, 'one paragraph in an item of a list', refuse);
      if (paragraph) return parseText(paragraph, refuse);
      if (item.children.length === 0)
        refuse(item, '', 'a text in each item of a list', 'Write it or remove the item.');
      return { text: '', marks: [] };
    });
  }

  function onlyParagraphs(nodes: readonly RootContent[], expected: string, refuse: Refuse): Paragraph[] {
    return nodes.filter((node) => {
      if (node.type !== 'paragraph')
        refuse(node, node.type, expected, 'Move it out or write it as a paragraph.');
      return node.type === 'paragraph';
    });
  }

  function parseText(
    node: Extract<RootContent, { type: 'paragraph' | 'heading' }>,
    refuse: Refuse,
  ): RichText {
    const richText = parseRichText(node.children, refuse);
    const broken = brokenTextRule(richText.text);
    // A text that is empty because all of it was refused has been reported already.
    if (broken && (richText.text !== '' || node.children.length === 0)) {
      refuse(node, richText.text, broken.expected, broken.remedy);
    }
    for (const { found, expected, remedy } of strayMarkup(richText)) refuse(node, found, expected, remedy);
    return richText;
  }
}

export const allowedMarkdown = `${blockKinds}, with ${inlineKinds}`;
