import { describe, expect, test } from 'vitest';
import { localesFolder } from '../../../src/content/check-layout';
import type { Problem } from '../../../src/content/content-error';
import { readFiles } from '../../../src/content/content-files';
import { inspectContent } from '../../../src/content/read-library';
import { checkTerminology } from '../../../src/content/terminology/check-terminology';
import { releaseName, smallLibrary } from '../small-library';

const source = 'WHO';
const entries = {
  en: {
    resistance: { term: 'antimicrobial resistance', abbreviation: 'AMR', definition: 'A.', source },
    plan: { term: 'national action plan on antimicrobial resistance', definition: 'A.', source },
    mpox: {
      term: 'mpox',
      variants: [{ form: 'monkeypox', status: 'discouraged' }],
      definition: 'A.',
      source,
      except: ['monkeypox virus'],
    },
    who: { term: 'World Health Organization', abbreviation: 'WHO', definition: 'A.', source },
    mining: { term: 'data mining', definition: 'A.', source },
    generic: { term: 'generic medicine', abbreviation: 'generic', definition: 'A.', source },
  },
  ko: {
    resistance: { term: '항생제 내성', abbreviation: 'AMR', definition: '가.', source },
    plan: { term: '국가 항생제 내성 관리대책', definition: '가.', source },
    mpox: {
      term: '엠폭스',
      variants: [{ form: '원숭이두창', status: 'discouraged' }],
      definition: '가.',
      source,
    },
    who: { term: '세계보건기구', abbreviation: 'WHO', definition: '가.', source },
    mining: { term: '데이터 마이닝', definition: '가.', source },
    generic: { term: '제네릭 의약품', abbreviation: '제네릭', definition: '가.', source },
  },
} as const;

type Version = string | { readonly body: string; readonly accepted: string };

const places = { en: `locales/en/releases/${releaseName}`, ko: `locales/ko/releases/${releaseName}` };

/** The faults of one release whose versions have these texts; blocks are parted by an empty line. */
function faultsOf(en: Version, ko: Version): Problem[] {
  const files = smallLibrary();
  for (const [language, version] of Object.entries({ en, ko })) {
    const { body, accepted } = typeof version === 'string' ? { body: version, accepted: '' } : version;
    files.set(
      `locales/${language}/releases/${releaseName}`,
      `---\ntitle: T\npublisher: P\nkind: K\nplace: P\nsource:\n  title: T\n  url: https://who.int/\n${accepted}---\n${body}\n`,
    );
    for (const topic of ['amr', 'one-health']) {
      const of = topic === 'amr' ? entries[language as 'en' | 'ko'] : {};
      files.set(`locales/${language}/glossary/${topic}.json`, JSON.stringify(of));
    }
  }
  const { library, releaseFiles, problems } = inspectContent(files);
  if (!library) throw new Error(problems.map(({ message }) => message).join('\n'));
  const faults: Problem[] = [];
  checkTerminology(library.concepts, releaseFiles, (problem) => faults.push(problem));
  return faults;
}

const accept = (fault: string, of: string) =>
  `accepted:\n  - fault: ${fault}\n    of: ${of}\n    reason: An editor has judged it.\n`;

describe('T1 a concept of one version stands in the other', () => {
  test('or is reported where it stands, with what to write', () => {
    const [fault, ...others] = faultsOf(
      'Nothing.\n\n## On\n\nIn data mining.',
      '없다.\n\n## 소제목\n\n없다.',
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      file: places.en,
      line: 14,
      path: 'block 3',
      value: 'data mining',
      expected: `a mention of "mining" in ${places.ko} as well`,
    });
    expect(fault?.remedy).toContain('Write "데이터 마이닝"');
  });

  test('in any of its forms, wherever in the text', () => {
    expect(faultsOf('On mpox.\n\nOn data mining.', '데이터마이닝에서는.\n\n엠폭스를.')).toEqual([]);
  });

  test('once for each concept, and not in code or a link, where nothing is marked', () => {
    const text = 'Data mining and data mining, `mpox`, [mpox](https://who.int/).';
    expect(faultsOf(text, '없다.').map(({ value }) => value)).toEqual(['Data mining']);
  });
});

describe('T2 a discouraged form', () => {
  test('is reported with the preferred one, particles and all', () => {
    const [en, ko] = faultsOf('On monkeypox.', '원숭이두창까지도.');
    expect(en).toMatchObject({ file: places.en, value: 'monkeypox' });
    expect(en?.remedy).toContain('Write "mpox"');
    expect(ko).toMatchObject({ file: places.ko, value: '원숭이두창' });
    expect(ko?.remedy).toContain('Write "엠폭스"');
  });

  test('is none where the entry excepts it', () => {
    expect(faultsOf('The monkeypox virus and mpox.', '엠폭스.')).toEqual([]);
  });
});

describe('T3 an abbreviation stands beside its full form where it is first used', () => {
  test.each([
    ['antimicrobial resistance (AMR), and AMR', '항생제 내성(AMR), 그리고 AMR'],
    ['AMR (antimicrobial resistance)', 'AMR(항생제 내성)'],
    ['the World Health Organization’s (WHO)', '세계보건기구(WHO)'],
    [
      'a national action plan on antimicrobial resistance (AMR)',
      '국가 항생제 내성 관리대책과 항생제 내성(AMR)',
    ],
    ['antimicrobial resistance (known as AMR)', '항생제 내성(antimicrobial resistance, AMR)'],
    ['antimicrobial resistance', '항생제 내성'],
  ])('%s · %s', (en, ko) => {
    const faults = faultsOf(en, ko).map(({ expected }) => expected);
    expect(faults.filter((expected) => !expected.startsWith('a mention'))).toEqual([]);
  });

  test.each([
    ['AMR alone.', 'AMR뿐이다.'],
    ['AMR first, antimicrobial resistance (AMR) later.', 'AMR이 먼저, 항생제 내성(AMR)은 나중.'],
    ['Many AMRs.', 'AMR들.'],
    ['antimicrobial resistance, then (see AMR)', '항생제 내성, 그리고 (또한) AMR'],
  ])('else it is reported: %s · %s', (en, ko) => {
    const faults = faultsOf(en, ko);
    expect(faults.map(({ file }) => file)).toEqual([places.en, places.ko]);
    expect(faults[0]?.remedy).toContain('Write "antimicrobial resistance (AMR)"');
    expect(faults[1]?.remedy).toContain('Write "항생제 내성(AMR)"');
  });

  test('the text counts, a heading does not', () => {
    expect(faultsOf('## AMR\n\nantimicrobial resistance (AMR)', '## AMR\n\n항생제 내성(AMR)')).toEqual([]);
  });

  test('a name cut short is a word', () => {
    expect(faultsOf('On generics.', '제네릭을.')).toEqual([]);
  });
});

describe('T4 a word like an abbreviation that no entry has', () => {
  test.each(['XYZ', 'MetaSUB', 'K-BIORIA', 'G7', 'P&G', 'B2B'])('%s is reported', (word) => {
    const faults = faultsOf(`By ${word}, again ${word}.`, `${word}에서.`);
    expect(faults.map(({ value, file }) => [value, file])).toEqual([
      [word, places.en],
      [word, places.ko],
    ]);
  });

  test.each(['Phase III', 'US$148', 'A case', 'McDonald', 'I', '`XYZ`', 'pre-2019', 'https://who.int/XYZ'])(
    '%s is none',
    (text) => {
      expect(faultsOf(`On ${text} it.`, '없다.')).toEqual([]);
    },
  );
});

describe('T5 an editor accepts a fault in the front matter', () => {
  test('where it is, with the reason', () => {
    const en = { body: 'In data mining by XYZ.', accepted: accept('no-counterpart', 'mining') };
    expect(faultsOf(en, '없다.').map(({ value }) => value)).toEqual(['XYZ']);
  });

  test('but not in the other version', () => {
    const ko = { body: '없다.', accepted: accept('no-counterpart', 'mining') };
    expect(faultsOf('In data mining.', ko).map(({ file }) => file)).toEqual([places.en, places.ko]);
  });

  test('and one that is no longer there is reported', () => {
    const en = { body: 'Nothing.', accepted: accept('unknown-abbreviation', 'XYZ') };
    expect(faultsOf(en, '없다.')).toMatchObject([
      { file: places.en, path: 'accepted[0]', value: 'unknown-abbreviation of XYZ' },
    ]);
  });

  test.each([
    ['fault', accept('no-counterparts', 'mining'), 'accepted[0].fault'],
    ['missing reason', 'accepted:\n  - fault: no-counterpart\n    of: mining\n', 'accepted[0].reason'],
    ['key', accept('no-counterpart', 'mining').replace('of:', 'about: x\n    of:'), 'accepted[0].about'],
  ])('a wrong %s is a problem of the front matter', (_what, accepted, path) => {
    expect(() => faultsOf({ body: 'In data mining.', accepted }, '없다.')).toThrow(path);
  });
});

test('T1–T5 the releases of the site have no fault', () => {
  const { library, releaseFiles } = inspectContent(readFiles(process.cwd(), localesFolder));
  const faults: string[] = [];
  checkTerminology(library?.concepts ?? new Map(), releaseFiles, ({ file, line, value }) =>
    faults.push(`${file}:${line} ${String(value)}`),
  );
  expect(library?.concepts.size).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
