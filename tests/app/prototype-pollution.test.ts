import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findTerms, openSearch } from '../../src/domain/searching';
import { fetchGlossary } from '../../src/features/downloads/glossary-file';
import { conceptLoader } from '../../src/features/study-content/load-concepts';
import { createI18n } from '../../src/i18n/create-i18n';
import { readChosenLanguage } from '../../src/storage/chosen-language';
import { defaultReaderSettings, readReaderSettings } from '../../src/storage/reader-settings';
import { readBackup } from '../../src/storage/study/backup';
import { isBadRecord, parseEvent } from '../../src/storage/study/records';
import { defaultStudySettings, readStudySettings } from '../../src/storage/study/study-settings';
import { addressPlace } from '../../src/ui/address-place';
import { amr } from '../sample-library';

/** Keys as JSON writes them, each holding what would then be a member of every object. */
const poisons = [
  '"__proto__": {"polluted": true}',
  '"\\u005f\\u005fproto__": {"polluted": true}',
  '"constructor": {"prototype": {"polluted": true}}',
  '"prototype": {"polluted": true}',
] as const;

const prototypes = [Object.prototype, Array.prototype, Function.prototype, Map.prototype, String.prototype];
const inherited = () => prototypes.map((prototype) => Reflect.ownKeys(prototype));

let before: ReturnType<typeof inherited>;

beforeEach(() => {
  before = inherited();
});

afterEach(() => {
  expect(inherited()).toEqual(before);
  expect('polluted' in {}).toBe(false);
});

test('a parser that copies every key would be found out', () => {
  const copy: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(JSON.parse(`{${poisons[0]}}`) as object)) {
    for (const [member, content] of Object.entries(value as object)) {
      Object.assign(copy[key] ?? {}, { [member]: content });
    }
  }
  const isPolluted = 'polluted' in {};
  Reflect.deleteProperty(Object.prototype, 'polluted');
  expect(isPolluted).toBe(true);
});

const event = {
  type: 'chosen',
  id: 'e1',
  at: 1,
  term: amr,
  topic: 'amr',
  kinds: ['en-ko'],
  day: 0,
} as const;

/** The event as JSON with a key more. */
const poisonedEvent = (poison: string) => `{${poison}, ${JSON.stringify(event).slice(1)}`;

async function checksum(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

describe.each(poisons)('the key %s', (poison) => {
  /** A backup file whose checksum is right. */
  async function backup({ events = '[]', aside = '[]', more = '' }): Promise<string> {
    const madeAt = '2024-01-01T00:00:00.000Z';
    const parsed = [madeAt, JSON.parse(events), JSON.parse(aside)] as [string, unknown[], unknown[]];
    const sha256 = await checksum(JSON.stringify(parsed));
    const counts = JSON.stringify({ events: parsed[1].length, aside: parsed[2].length });
    return `{${more}"format": "naranhi-study", "version": 1, "madeAt": "${madeAt}", "counts": ${counts}, "sha256": "${sha256}", "events": ${events}, "aside": ${aside}}`;
  }

  test('in a backup is refused, wherever it stands', async () => {
    await expect(readBackup(await backup({}))).resolves.toEqual({ events: [], aside: [] });
    for (const parts of [
      { events: `[${poisonedEvent(poison)}]` },
      { aside: `[{"deep": [{${poison}}]}]` },
      { more: `${poison}, ` },
    ]) {
      await expect(readBackup(await backup(parts))).rejects.toMatchObject({ fault: 'damaged' });
    }
  });

  test('in a stored record is no part of the event', () => {
    const parsed = parseEvent(JSON.parse(poisonedEvent(poison)));
    expect(isBadRecord(parsed)).toBe(false);
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(event).sort());
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  test('in a stored setting changes none', () => {
    localStorage.setItem('naranhi:study-settings', `{${poison}, "limits": {${poison}}}`);
    localStorage.setItem('naranhi:reader-settings', `{${poison}}`);
    localStorage.setItem('naranhi:language', `{${poison}}`);
    expect(readStudySettings()).toEqual(defaultStudySettings);
    expect(readReaderSettings()).toEqual(defaultReaderSettings);
    expect(readChosenLanguage()).toBeUndefined();
  });

  test('in the glossary to download is no part of a concept', async () => {
    const entry = `{${poison}, "term": "a", "variants": [], "definition": "b", "source": "c"}`;
    const address = 'https://naranhi.example/en/glossary/a/';
    const concept = `{${poison}, "id": "a", "topic": "amr", "addresses": {"en": "${address}", "ko": "${address}"}, "entries": {"en": ${entry}, "ko": ${entry}}}`;
    const text = `{${poison}, "format": "naranhi-glossary", "version": 1, "concepts": [${concept}]}`;
    vi.stubGlobal('fetch', async () => new Response(text));
    const { concepts } = await fetchGlossary();
    const [read] = [...concepts.values()];
    expect(Object.keys(read ?? {})).toEqual(['id', 'topic', 'entries']);
    expect(Object.keys(read?.entries.en ?? {})).toEqual(['term', 'variants', 'definition', 'source']);
  });

  test('in the files of study reaches nothing else', async () => {
    const answers: Readonly<Record<string, string>> = {
      '/study/index.json': `{${poison}, "amr": [{${poison}, "from": "a", "path": "/study/amr-1.json"}]}`,
      '/study/amr-1.json': `[{${poison}, "id": "${amr}", "topic": "amr"}]`,
    };
    vi.stubGlobal('fetch', async (path: string) => new Response(answers[path] ?? null));
    const concepts = await conceptLoader().load([{ term: amr, topic: 'amr' }]);
    expect([...concepts.keys()]).toEqual([amr]);
  });

  test('among the entries of a page reaches nothing else', () => {
    const en = JSON.parse(`{${poison}}`);
    createI18n('en', { chrome: { a: 'b' }, entries: { en, ko: en } });
  });
});

test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', '__proto__[polluted]=1'])(
  'the name %s as form, query, id and address is a text',
  (name) => {
    const search = openSearch([[amr, 'amr', [name, '', [[name, 1]]], [name, name, []]]]);
    expect(findTerms(search, name).map(({ concept }) => concept.id)).toContain(amr);
    expect(addressPlace({ search: `?term=${name}&${name}`, hash: `#${name}` })).toEqual({
      term: name,
      fragment: name,
    });
  },
);
