import { type Import, importsOf, type SourceTree, visitSyntax } from './source-tree';

/**
 * The layers and what each may import beside itself; the order of DESIGN section 6. The types of an
 * import count: a layer that names another's types depends on it.
 */
const layers = {
  domain: [],
  content: ['domain'],
  storage: ['domain'],
  i18n: ['domain'],
  ui: ['i18n', 'domain'],
  features: ['ui', 'i18n', 'storage', 'domain'],
  pages: ['features', 'ui', 'i18n', 'storage', 'domain'],
  app: ['pages', 'features', 'ui', 'i18n', 'storage', 'content', 'domain'],
} as const satisfies Record<string, readonly string[]>;

type Layer = keyof typeof layers;

/** The layers whose code runs in Node; all others run in a browser, too. */
const nodeLayers: readonly Layer[] = ['content', 'app'];

/** Packages without side effects that the domain may build on: letters of Hangul, a radix tree. */
const purePackages = new Set(['es-hangul', 'minisearch/SearchableMap', 'ts-fsrs']);

const isLayer = (name: string | undefined): name is Layer =>
  name !== undefined && Object.hasOwn(layers, name);

const layerOf = (file: string): Layer => {
  const name = file.split('/')[1];
  if (isLayer(name)) return name;
  throw new Error(`${file} stands in no layer: put it into one of src/{${Object.keys(layers).join(',')}}/.`);
};

const isSource = (target: string) => target.startsWith('src/');
const isPackage = (target: string) => !/^(src|locales)\//.test(target);

const featureOf = (file: string) => file.split('/')[2];

/** What is wrong with one import, if anything is. */
function brokenBy({ from, to }: Import): string | undefined {
  const layer = layerOf(from);
  const says = (rule: string) => `${from} imports ${to}: ${rule}`;
  if (layer === 'domain' && !isSource(to) && !purePackages.has(to))
    return says('the domain imports nothing but the domain and packages that are pure');
  if (to.startsWith('node:') && !nodeLayers.includes(layer)) return says(`${layer} runs in the browser, too`);
  if (isPackage(to) || !isSource(to)) return undefined;
  const target = layerOf(to);
  if (layer === 'features' && target === 'features') {
    return featureOf(from) === featureOf(to) ? undefined : says('features never import one another');
  }
  const allowed: readonly Layer[] = [layer, ...layers[layer]];
  return allowed.includes(target) ? undefined : says(`${layer} may import only ${allowed.join(', ')}`);
}

/** Imports that break a rule of the layers, each with the rule. */
export function brokenLayers(tree: SourceTree): string[] {
  return [...tree.keys()].flatMap((file) => importsOf(tree, file).flatMap((each) => brokenBy(each) ?? []));
}

/**
 * Files that import one another in a circle. Types count as well: two files that cannot be read one
 * without the other are one file, whatever the compiler leaves of them.
 */
export function importCycles(tree: SourceTree): string[] {
  const targets = new Map(
    [...tree.keys()].map(
      (file) =>
        [
          file,
          importsOf(tree, file)
            .map(({ to }) => to)
            .filter(isSource),
        ] as const,
    ),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      cycles.push(`${[...trail.slice(start), file].join(' → ')}: imports must not run in a circle`);
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) follow(target, [...trail, file]);
    done.add(file);
  };
  for (const file of tree.keys()) follow(file, []);
  return cycles;
}

/** What only a browser, a clock, chance or a process can give. */
const worldly = new Set([
  'caches',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'history',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'setInterval',
  'setTimeout',
  'window',
]);

/** Uses of the outer world in `src/domain/`, which is to give the same result at all times and everywhere. */
export function impureDomain(tree: SourceTree): string[] {
  const impurities: string[] = [];
  for (const [file, text] of tree) {
    if (layerOf(file) !== 'domain') continue;
    const report = (what: string) => impurities.push(`${file} uses ${what}: the domain is pure, pass it in`);
    visitSyntax(file, text, (node, parent) => {
      const name = node['name'];
      if (node.type !== 'Identifier' || typeof name !== 'string') return;
      const isMember = parent?.type === 'MemberExpression' && parent['property'] === node;
      const isKey = parent !== undefined && 'key' in parent && parent['key'] === node;
      if (isMember || (isKey && !parent['computed'])) return;
      if (worldly.has(name)) report(name);
      if (parent?.type === 'NewExpression' && name === 'Date' && isEmpty(parent['arguments']))
        report('new Date()');
      if (parent?.type === 'MemberExpression') {
        const called = `${name}.${nameOf(parent['property'])}`;
        if (called === 'Date.now' || called === 'Math.random') report(called);
      }
    });
  }
  return impurities;
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
