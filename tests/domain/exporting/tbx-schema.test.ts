import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { tbxOf } from '../../../src/domain/exporting';
import { siteAddress, wholeGlossary } from './exported';

/** The core structure of today, and the last one into which TBX-Basic put its own data categories. */
const schemas = ['TBXcoreStructV03.rng', 'TBXcoreStructV03_TBX-Basic_integrated.rng'] as const;

async function faultsOf(tbx: string, schema: (typeof schemas)[number]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'glossary.tbx', contents: tbx },
    schema: readFileSync(new URL(`schema/${schema}`, import.meta.url), 'utf8'),
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}

const tbx = tbxOf(wholeGlossary, siteAddress);

/** The text of TBX-Basic's own rules, which are written in a language that has no validator here. */
const picklists = {
  administrativeStatus: /^(admittedTerm|deprecatedTerm|supersededTerm|preferredTerm)-admn-sts$/,
  termType: /^(fullForm|acronym|abbreviation|shortForm|variant|phrase)$/,
} as const;

describe('the glossary as TBX', () => {
  test.each(schemas)('X4 is valid by %s', async (schema) => {
    expect(await faultsOf(tbx, schema)).toEqual([]);
  });

  test.each(Object.entries(picklists))('X5 says of %s only what TBX-Basic knows', (type, allowed) => {
    const values = [...tbx.matchAll(new RegExp(`<termNote type="${type}">([^<]*)<`, 'g'))].map(
      ([, value]) => value,
    );
    expect(values.length).toBeGreaterThan(0);
    for (const value of new Set(values)) expect(value).toMatch(allowed);
  });
});

describe('X4 a damaged file is not valid', () => {
  const small = tbxOf({ ...wholeGlossary, concepts: wholeGlossary.concepts.slice(0, 2) }, siteAddress);
  const integrated = schemas[1];
  test.each([
    ['a concept without an id', / id="c-[^"]*"/],
    ['a section without a language', / xml:lang="ko"/],
    ['a term section without its term', /<term>[^<]*<\/term>/],
    ['no header', /<tbxHeader>.*<\/tbxHeader>/],
    ['an end that is missing', /<\/tbx>/],
  ])('%s', async (_what, part) => {
    expect(small).toMatch(part);
    expect(await faultsOf(small.replace(part, ''), integrated)).not.toEqual([]);
  });

  test('a data category that TBX-Basic does not know', async () => {
    const unknown = small.replace('type="definition"', 'type="explanation"');
    expect(await faultsOf(unknown, integrated)).not.toEqual([]);
  });

  test('two concepts with one id', async () => {
    const [first, second] = [...small.matchAll(/ id="[^"]*"/g)].map(([id]) => id);
    if (!first || !second) throw new Error('The file has no two concepts.');
    expect(await faultsOf(small.replace(second, first), integrated)).not.toEqual([]);
  });
});
