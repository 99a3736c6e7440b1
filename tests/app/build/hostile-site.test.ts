import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { ClientBuild } from '../../../src/app/build/client-build';
import { feedOf } from '../../../src/app/build/machine-readable';
import { prerenderSite } from '../../../src/app/build/prerender';
import { glossarySet } from '../../../src/app/site/concept-sets';
import { brokenTextRule } from '../../../src/content/parsing/text';
import { entryAddress } from '../../../src/domain/addresses';
import { csvOf, jsonOf, tbxOf } from '../../../src/domain/exporting';
import type { Concept } from '../../../src/domain/glossary';
import { languages } from '../../../src/domain/language';
import { cellsOf } from '../../domain/exporting/read-csv';
import { chrome } from '../../sample-library';
import { hostileLibrary, idOfPayload } from '../../security/hostile-library';
import { inTitle, payloads } from '../../security/payloads';

const client: ClientBuild = {
  files: [],
  template: readFileSync('index.html', 'utf8').replace(/<script type="module"[^<]*<\/script>/, ''),
  styles: ['/assets/style.css'],
  stylesOf: () => ['/assets/style.css'],
  scriptsOf: () => ['/assets/app.js'],
  fontsOf: () => [],
  firstScript: '/assets/first.js',
  startScript: '/assets/start.js',
  moveScript: '/assets/move.js',
};

const folders = ['hostile', 'harmless'] as const;

const scratch = mkdtempSync(join(tmpdir(), 'hostile-'));

async function buildSite(name: (typeof folders)[number], texts: readonly string[]): Promise<void> {
  const library = hostileLibrary(chrome, texts);
  const folder = join(scratch, name);
  await prerenderSite({ library, origin: 'https://naranhi.example', folder, client, modified: 0 });
}

/** The files of a built site whose names end so, by their paths. */
const filesIn = (name: (typeof folders)[number], ending: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(scratch, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(scratch, name, file), 'utf8')]),
  );

const texts = payloads.map(({ text }) => text);

beforeAll(async () => {
  await buildSite(
    'harmless',
    Array.from({ length: 20 }, (_, index) => `word ${index}`),
  );
  await buildSite('hostile', texts);
}, 300_000);

afterAll(() => rmSync(scratch, { recursive: true }), 60_000);

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, and every text node below it that is no script. */
function contentsOf(html: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = [];
  const texts: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node);
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return { elements, text: texts.join('') };
}

const attributeOf = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

/** The name of an element with each of its attributes: `a[href]`. */
const shapesOf = ({ tagName, attrs }: Element): string[] => [
  tagName,
  ...attrs.map(({ name }) => `${tagName}[${name}]`),
];

const addressed = ['href', 'src', 'action', 'srcset', 'poster', 'data', 'ping', 'formaction'];

/** Where a page of the site may lead: into the site, or to the source of a release. */
const ownAddress = /^(?:\/(?!\/)|#|https:\/\/(?:naranhi|source)\.example\/)/;

const isCode = (element: Element) =>
  element.tagName === 'script' &&
  attributeOf(element, 'src') === undefined &&
  !attributeOf(element, 'type')?.endsWith('json');

/** What is wrong with a page that a text has broken out of its place in. */
function faultsOf(html: string, known: ReadonlySet<string>): string[] {
  const { elements } = contentsOf(html);
  const strange = elements.flatMap(shapesOf).filter((shape) => !known.has(shape));
  const leads = elements
    .flatMap((element) => addressed.flatMap((name) => attributeOf(element, name) ?? []))
    .filter((address) => !ownAddress.test(address));
  return [...strange, ...leads, ...elements.filter(isCode).map(() => 'a script in the page')];
}

/** What pages have that the harmless texts are too few for: the parts of a long list, a form of two terms. */
const alsoHarmless = ['span[aria-current]', 'a[data-term-also]'];

/** What pages of harmless texts are made of. */
const knownShapes = (): ReadonlySet<string> =>
  new Set([
    ...[...filesIn('harmless', '.html').values()].flatMap((html) =>
      contentsOf(html).elements.flatMap(shapesOf),
    ),
    ...alsoHarmless,
  ]);

/** A text as a page holds it: NUL is dropped, what is no character is U+FFFD, a line break is one character. */
const asPageHolds = (text: string): string =>
  Buffer.from(text).toString().replaceAll('\u0000', '').replace(/\r\n?/g, '\n');

describe('a site of hostile texts', () => {
  test('has in no page an element, attribute or address that a harmless site has not', () => {
    const known = knownShapes();
    const pages = filesIn('hostile', '.html');
    expect(pages.size).toBeGreaterThan(2 * payloads.length);
    const faults = [...pages].flatMap(([file, html]) =>
      faultsOf(html, known).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('would be found out by a page that is broken', () => {
    const known = knownShapes();
    const page = filesIn('harmless', 'en/about/index.html').get('en/about/index.html') ?? '';
    expect(faultsOf(page, known)).toEqual([]);
    const broken = texts.filter(
      (text) =>
        faultsOf(
          page.replace('<main', () => `<p>${text}</p><main`),
          known,
        ).length > 0,
    );
    // The others are no mark-up: addresses, formulas, characters.
    expect(broken.length).toBeGreaterThanOrEqual(100);
  });

  test('carries data that can be read back', () => {
    for (const [file, html] of filesIn('hostile', 'index.html')) {
      const blocks = contentsOf(html).elements.filter((each) => attributeOf(each, 'type')?.endsWith('json'));
      for (const { childNodes } of blocks) {
        const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
        expect(() => JSON.parse(text), file).not.toThrow();
      }
    }
  });

  test.each(payloads.map((payload, index) => [inTitle(payload), payload, index] as const))(
    'shows as text %s',
    (_title, { text }, index) => {
      for (const language of languages) {
        const path = join(scratch, 'hostile', entryAddress(language, idOfPayload(index)), 'index.html');
        const html = readFileSync(path, 'utf8');
        const shown = contentsOf(html.slice(html.indexOf('<main'), html.indexOf('</main>'))).text;
        // Head word, definition, note and source.
        expect(shown.split(asPageHolds(text)).length).toBeGreaterThan(4);
      }
    },
  );
});

describe('the other files of such a site', () => {
  // What the check of the content refuses reaches no file.
  const admitted = hostileLibrary(
    chrome,
    texts.filter((text) => brokenTextRule(text) === undefined),
  );
  const siteAddress = (path: string) => `https://naranhi.example${path}`;
  const set = glossarySet(admitted);

  test.each([
    ['feed.xml', feedOf(admitted, 'en', siteAddress)],
    ['glossary.tbx', tbxOf(set, siteAddress)],
  ])('%s is XML', async (fileName, contents) => {
    expect(admitted.concepts.size).toBeGreaterThan(80);
    const { valid, errors } = await validateXML({ xml: { fileName, contents }, normalization: 'format' });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });

  test('no cell of a table begins as a formula does', () => {
    const cells = cellsOf(csvOf(glossarySet(hostileLibrary(chrome)).concepts, siteAddress).slice(1)).flat();
    expect(cells.length).toBeGreaterThan(10 * payloads.length);
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
  });

  test('the glossary as JSON is what it was', () => {
    const { concepts } = JSON.parse(jsonOf(glossarySet(hostileLibrary(chrome)), siteAddress));
    expect(concepts.map(({ entries }: Pick<Concept, 'entries'>) => entries.en.term)).toEqual(texts);
  });
});
