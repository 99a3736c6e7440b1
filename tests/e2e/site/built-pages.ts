import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { projectFolder } from '../browser/cache-folder';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The HTML of pages by their paths. */
export type BuiltPages = ReadonlyMap<string, string>;

const dist = join(projectFolder, 'dist');

/** Every page of the built site. */
export function readBuiltPages(): BuiltPages {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  return new Map(
    files.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join(dist, file), 'utf8')]),
  );
}

export const readSitemap = (): string => readFileSync(join(dist, 'sitemap.xml'), 'utf8');

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** A text as it stands in a page, with the language that is said of it and the elements around it, from the outermost. */
export type PlacedText = {
  readonly text: string;
  readonly language: string | undefined;
  readonly around: readonly Element[];
};

/** Every text of a page that is shown or spoken. */
export function textsOf(html: string): PlacedText[] {
  const found: PlacedText[] = [];
  const visit = (node: Node, language: string | undefined, around: readonly Element[]): void => {
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      if (value.trim() !== '') found.push({ text: value, language, around });
      return;
    }
    if (!('childNodes' in node) || node.nodeName === 'script') return;
    const isElement = 'attrs' in node;
    const inside = (isElement && attributeOf(node, 'lang')) || language;
    for (const child of node.childNodes) visit(child, inside, isElement ? [...around, node] : around);
  };
  visit(parse(html), undefined, []);
  return found;
}
