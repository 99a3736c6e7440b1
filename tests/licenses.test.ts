import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Package = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Licences that let anyone pass the code on, with its notice at most. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense'];

/** Of the development dependencies the one whose files the site holds: the search over the releases. */
const shippedBesides = ['pagefind'];

function readPackage(folder: string): Package {
  const {
    name,
    version,
    license,
    dependencies = {},
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, license, folder, dependencies };
}

/** The folder of a package as Node finds it from another. */
function folderOf(name: string, from: string): string {
  const nested = join(from, 'node_modules', name);
  return existsSync(nested) ? nested : join('node_modules', name);
}

/** The packages that the site is made of, with theirs, by name. */
function shippedPackages(): readonly Package[] {
  const found = new Map<string, Package>();
  const visit = (names: readonly string[], from: string) => {
    for (const name of names) {
      const each = readPackage(folderOf(name, from));
      if (found.has(each.folder)) continue;
      found.set(each.folder, each);
      visit(Object.keys(each.dependencies), each.folder);
    }
  };
  visit(Object.keys(readPackage('.').dependencies), '.');
  for (const name of shippedBesides) {
    const folder = folderOf(name, '.');
    found.set(folder, readPackage(folder));
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The texts of a package's licence, which some keep in a folder; a package of the public domain need not bring one. */
function licenceText({ name, folder, license }: Package): string {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^licen[sc]e(?:\.\w+|\/.+)?$/i.test(file))
    .sort()
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  if (license === 'Unlicense') return 'Released into the public domain: https://unlicense.org/';
  throw new Error(`${name} brings no text of its licence: look for it, or do without the package.`);
}

const packages = shippedPackages();

describe('the packages that the site is made of', () => {
  test.each(packages.map(({ name, license }) => [name, license]))(
    '%s may be passed on: %s',
    (_name, license) => {
      expect(packages.length).toBeGreaterThan(15);
      expect(allowed).toContain(license);
    },
  );

  test('are named in public/licenses.txt with their licences; the README says how to write it anew', async () => {
    const notices = packages.map((each) =>
      [`${each.name} ${each.version} (${each.license})`, licenceText(each)].join('\n\n'),
    );
    const head = 'This site contains the following software of others.';
    const text = `${[head, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
    await expect(text).toMatchFileSnapshot('../public/licenses.txt');
  });
});
