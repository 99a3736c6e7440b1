import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** The files of a source tree, by their path from the project: `src/ui/term-link.tsx`. */
export type SourceTree = ReadonlyMap<string, string>;

export type Import = {
  readonly from: string;
  /** A file of the tree, or the name as written where it is none: a package, a style sheet. */
  readonly to: string;
  /** Gone after compiling: `import type`, or `import('…')` as a type. */
  readonly isType: boolean;
};

type SyntaxNode = { readonly type: string; readonly [part: string]: unknown };

export type Visit = (node: SyntaxNode, parent: SyntaxNode | undefined) => void;

export function readSourceTree(project: string): SourceTree {
  const files = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join('src', file.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(project, file), 'utf8')]));
}

/** Visits every node of a file's syntax tree. */
export function visitSyntax(file: string, text: string, visit: Visit): void {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  walk(program, undefined, visit);
}

function walk(value: unknown, parent: SyntaxNode | undefined, visit: Visit): void {
  if (Array.isArray(value)) for (const each of value) walk(each, parent, visit);
  if (!isNode(value)) return;
  visit(value, parent);
  for (const part of Object.values(value)) walk(part, value, visit);
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every import of a file: static, dynamic with a written name, re-exports, and types. */
export function importsOf(tree: SourceTree, file: string): Import[] {
  const imports: Import[] = [];
  visitSyntax(file, tree.get(file) ?? '', (node) => {
    const name = importedName(node);
    if (name !== undefined)
      imports.push({ from: file, to: resolve(tree, file, name), isType: isTypeImport(node) });
  });
  return imports;
}

function importedName(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType': {
      const { source } = node;
      return isNode(source) && typeof source['value'] === 'string' ? source['value'] : undefined;
    }
    default:
      return undefined;
  }
}

function isTypeImport(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type')
    return true;
  const { specifiers } = node;
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every(
      (each) => isNode(each) && (each['importKind'] === 'type' || each['exportKind'] === 'type'),
    )
  );
}

function resolve(tree: SourceTree, from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = posix.join(dirname(from), name);
  const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts'];
  const found = endings.map((ending) => path + ending).find((file) => tree.has(file));
  if (found === undefined && !/\.(css|json)$/.test(path)) {
    throw new Error(`${from} imports "${name}", which is no file of the tree: the rules cannot be checked.`);
  }
  return found ?? path;
}
