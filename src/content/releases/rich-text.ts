import type { Link, PhrasingContent } from 'mdast';
import type { Mark, RichText } from '../../domain/releases';

/** Says that a node may not stand here, what may, and what to do. */
export type Refuse = (
  node: {
    readonly type: string;
    readonly position?: { start: { line: number }; end: { line: number } } | undefined;
  },
  value: unknown,
  expected: string,
  remedy: string,
) => void;

export const inlineKinds = 'emphasis, strong, inline code and links';

const linkProtocols = ['http:', 'https:', 'mailto:'];

/** The plain text of inline Markdown with its marks as UTF-16 offsets into it; a line break in the source is a space. */
export function parseRichText(nodes: readonly PhrasingContent[], refuse: Refuse): RichText {
  let text = '';
  // An outer mark is entered before the marks inside it, so the marks are in order of start without sorting.
  const marks: Mark[] = [];
  readAll(nodes);
  return { text, marks };

  function readAll(children: readonly PhrasingContent[]): void {
    for (const child of children) read(child);
  }

  function read(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        // CommonMark 0.31, 6.8: the parser has dropped the spaces around it.
        text += node.value.replaceAll('\n', ' ');
        break;
      case 'inlineCode':
        mark({ kind: 'code' }, () => {
          text += node.value;
        });
        break;
      case 'emphasis':
      case 'strong':
        mark({ kind: node.type }, () => readAll(node.children));
        break;
      case 'link':
        checkLink(node);
        mark({ kind: 'link', href: node.url }, () => readAll(node.children));
        break;
      case 'break':
        refuse(node, 'a line break', inlineKinds, 'Remove the spaces or the \\ at the end of the line.');
        break;
      default:
        refuse(node, node.type, inlineKinds, 'Write it as plain text or leave it out.');
    }
  }

  function mark(
    kind: { kind: 'emphasis' | 'strong' | 'code' } | { kind: 'link'; href: string },
    inside: () => void,
  ) {
    const start = text.length;
    const place = marks.push({ ...kind, start, end: start }) - 1;
    inside();
    marks[place] = { ...kind, start, end: text.length };
  }

  function checkLink(node: Link): void {
    if (!URL.canParse(node.url) || !linkProtocols.includes(new URL(node.url).protocol)) {
      refuse(node, node.url, 'a link to https:, http: or mailto:', 'Write the whole address, or plain text.');
    }
    if (node.title != null) {
      refuse(
        node,
        node.title,
        'a link without a title',
        'Remove the words in quotation marks after the address.',
      );
    }
    if (node.children.length === 0) refuse(node, '', 'a link with a text', 'Write the text between [ and ].');
  }
}
