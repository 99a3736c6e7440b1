import { describe, expect, test } from 'vitest';
import { ContentErrors } from '../../src/content/content-error';
import { inspectContent, readLibrary } from '../../src/content/read-library';
import { damaged, releaseName, smallLibrary } from './small-library';

const files = smallLibrary();
const enAmr = 'locales/en/glossary/amr.json';
const koAmr = 'locales/ko/glossary/amr.json';
const enOneHealth = 'locales/en/glossary/one-health.json';
const koOneHealth = 'locales/ko/glossary/one-health.json';
const enChrome = 'locales/en/chrome.json';
const koChrome = 'locales/ko/chrome.json';
const enRelease = `locales/en/releases/${releaseName}`;
const koRelease = `locales/ko/releases/${releaseName}`;

const resistance = 'antimicrobial-resistance';
const decomposed = '항균제 내성'.normalize('NFD');
const wordy = Array.from({ length: 51 }, () => 'word').join(' ');
const longKorean = '가'.repeat(161);

test('P16 a content without problems is read whole, in the order of the files', () => {
  const { concepts, releases, chrome } = readLibrary(files);

  expect([...concepts.keys()]).toEqual([resistance, 'artificial', 'avian', 'clinical']);
  expect([...concepts.values()].map(({ topic }) => topic)).toEqual([
    'amr',
    'amr',
    'one-health',
    'one-health',
  ]);
  expect([...concepts.values()][1]?.entries.ko).toEqual({
    term: '인공지능',
    abbreviation: 'AI',
    variants: [],
    definition: '사람의 사고가 필요한 일을 하는 기계이다.',
    source: '과학기술정보통신부, 인공지능 기본법',
    homographs: ['avian'],
  });
  expect(releases).toHaveLength(1);
  expect(releases[0]).toMatchObject({ slug: '2023-10-12-symposium', date: '2023-10-12' });
  expect(releases[0]?.versions.ko.source.url).toBe('https://www.ip-korea.org/ko/view.php?seq=1');
  expect(chrome.ko).toMatchObject({ reader: { density: { all: '모두' } } });
});

test('P16 releases come newest first', () => {
  const three = new Map(files);
  for (const day of ['2022-01-31', '2024-02-29']) {
    for (const file of [enRelease, koRelease]) {
      three.set(file.replace('2023-10-12', day), files.get(file) ?? '');
    }
  }
  expect(readLibrary(three).releases.map(({ date }) => date)).toEqual([
    '2024-02-29',
    '2023-10-12',
    '2022-01-31',
  ]);
});

type Damage = {
  readonly title: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where the problem is reported, if not in the damaged file. */
  readonly in?: string;
  readonly path: string;
  readonly value: unknown;
  readonly expected: RegExp;
  readonly line?: number;
};

const damages: readonly Damage[] = [
  {
    title: 'P2 a comma that is missing',
    file: koAmr,
    from: '"term": "항생제 내성",',
    to: '"term": "항생제 내성"',
    path: 'column 5',
    value: '"abbreviation": "AMR',
    expected: /"," or "}"/,
    line: 4,
  },
  {
    title: 'P2 a comma too many',
    file: enChrome,
    from: '"none": "None"',
    to: '"none": "None",',
    path: 'column 5',
    value: '}',
    expected: /a key in double quotation marks/,
    line: 7,
  },
  {
    title: 'P2 the same term twice in a file, which JSON.parse would not see',
    file: enAmr,
    from: '"artificial": {',
    to: `"${resistance}": {}, "artificial": {`,
    path: resistance,
    value: resistance,
    expected: /each key once; it also stands in line 2/,
    line: 12,
  },
  {
    title: 'P2 the same key twice in an entry',
    file: enAmr,
    from: '"note":',
    to: '"source": "CDC", "note":',
    path: `${resistance}.source`,
    value: 'source',
    expected: /each key once; it also stands in line 9/,
  },
  {
    title: 'P2 __proto__ as a term',
    file: enAmr,
    from: '"artificial": {',
    to: '"__proto__": { "polluted": true }, "artificial": {',
    path: '__proto__',
    value: '__proto__',
    expected: /a key that JavaScript has no use for/,
  },
  {
    title: 'P2 constructor as a key of the chrome',
    file: enChrome,
    from: '"reader": {',
    to: '"constructor": { "a": "b" }, "reader": {',
    path: 'constructor',
    value: 'constructor',
    expected: /a key that JavaScript has no use for/,
  },
  {
    title: 'P2 a topic that is a list',
    file: 'locales/en/glossary/vaccines.json',
    from: '{}',
    to: '[]',
    path: '',
    value: [],
    expected: /an object of term ids and entries/,
  },
  {
    title: 'P3 an empty text',
    file: koAmr,
    from: '"질병관리청, 국가건강정보포털"',
    to: '""',
    path: `${resistance}.source`,
    value: '',
    expected: /not empty/,
  },
  {
    title: 'P3 a space at the end of a text',
    file: koAmr,
    from: '"항생제 내성"',
    to: '"항생제 내성 "',
    path: `${resistance}.term`,
    value: '항생제 내성 ',
    expected: /no space at either end/,
  },
  {
    title: 'P3 decomposed Hangul, as macOS writes it in file names',
    file: koAmr,
    from: '항균제 내성',
    to: decomposed,
    path: `${resistance}.variants[0]`,
    value: decomposed,
    expected: /NFC/,
    line: 6,
  },
  {
    title: 'P3 decomposed Hangul behind escapes',
    file: koAmr,
    from: '항균제 내성',
    to: '\\u1112\\u1161\\u11ab',
    path: `${resistance}.variants[0]`,
    value: '한'.normalize('NFD'),
    expected: /NFC/,
  },
  {
    title: 'P3 two spaces where one is meant',
    file: enAmr,
    from: 'WHO, fact sheet',
    to: 'WHO,  fact sheet',
    path: `${resistance}.source`,
    value: 'WHO,  fact sheet',
    expected: /single spaces/,
  },
  {
    title: 'P3 a control character',
    file: enAmr,
    from: 'WHO, fact sheet',
    to: 'WHO,\\tfact sheet',
    path: `${resistance}.source`,
    value: 'WHO,\tfact sheet',
    expected: /control or invisible/,
  },
  {
    title: 'P3 a zero-width space',
    file: koAmr,
    from: '항균제 내성',
    to: '항균제\u200b내성',
    path: `${resistance}.variants[0]`,
    value: '항균제\u200b내성',
    expected: /control or invisible/,
  },
  {
    title: 'P3 an HTML tag',
    file: enAmr,
    from: 'that do what',
    to: 'that <b>do</b> what',
    path: 'artificial.definition',
    value: 'Machines that <b>do</b> what otherwise needs thought.',
    expected: /without HTML tags/,
  },
  {
    title: 'P4 a mistyped key',
    file: koAmr,
    from: '"variants"',
    to: '"varients"',
    path: `${resistance}.varients`,
    value: 'varients',
    expected: /one of the keys term, abbreviation, variants/,
  },
  {
    title: 'P4 a key that is missing',
    file: koAmr,
    from: ',\n    "source": "질병관리청, 국가건강정보포털"',
    to: '',
    path: `${resistance}.source`,
    value: undefined,
    expected: /the key "source"/,
  },
  {
    title: 'P4 a form without a letter, which the matcher could find nowhere',
    file: koAmr,
    from: '항균제 내성',
    to: '…',
    path: `${resistance}.variants[0]`,
    value: '…',
    expected: /letters or digits/,
  },
  {
    title: 'P4 an exception that is the form itself, which would be found nowhere',
    file: enOneHealth,
    from: '"trial court"',
    to: '"Trials"',
    path: 'clinical.except[0]',
    value: 'Trials',
    expected: /a phrase that is longer than the form/,
  },
  {
    title: 'P4 a Korean definition in English',
    file: enAmr,
    from: 'Machines that do what otherwise needs thought.',
    to: '사람의 사고가 필요한 일을 하는 기계(AI)이다.',
    path: 'artificial.definition',
    value: '사람의 사고가 필요한 일을 하는 기계(AI)이다.',
    expected: /a definition in English/,
  },
  {
    title: 'P4 an English definition in Korean',
    file: koAmr,
    from: '사람의 사고가 필요한 일을 하는 기계이다.',
    to: 'Machines that do what otherwise needs thought.',
    path: 'artificial.definition',
    value: 'Machines that do what otherwise needs thought.',
    expected: /a definition in Korean/,
  },
  {
    title: 'P4 a text instead of a list',
    file: koAmr,
    from: '[\n      "항균제 내성"\n    ]',
    to: '"항균제 내성"',
    path: `${resistance}.variants`,
    value: '항균제 내성',
    expected: /a list/,
  },
  {
    title: 'P4 a case rule that does not exist',
    file: koAmr,
    from: '"abbreviation": "AMR"',
    to: '"abbreviation": "AMR", "case": "Exact"',
    path: `${resistance}.case`,
    value: 'Exact',
    expected: /^"exact" or "any"$/,
  },
  {
    title: 'P4 a status of a variant that does not exist',
    file: koAmr,
    from: '"항균제 내성"',
    to: '{ "form": "항균제 내성", "status": "deprecated" }',
    path: `${resistance}.variants[0].status`,
    value: 'deprecated',
    expected: /^"preferred" or "admitted" or "discouraged"$/,
  },
  {
    title: 'P4 a mistyped key of a variant',
    file: koAmr,
    from: '"항균제 내성"',
    to: '{ "term": "항균제 내성", "form": "항균제 내성", "status": "admitted" }',
    path: `${resistance}.variants[0].term`,
    value: 'term',
    expected: /one of the keys form, status/,
  },
  {
    title: 'P4 a wording that does not exist',
    file: koAmr,
    from: '"abbreviation": "AMR"',
    to: '"abbreviation": "AMR", "wording": "official"',
    path: `${resistance}.wording`,
    value: 'official',
    expected: /"own"/,
  },
  {
    title: 'P4 an empty list of exceptions',
    file: enOneHealth,
    from: '[\n      "trial court"\n    ]',
    to: '[]',
    path: 'clinical.except',
    value: [],
    expected: /at least one member/,
  },
  {
    title: 'P5 a definition of 51 words',
    file: enAmr,
    from: 'When germs change so that medicines no longer stop them.',
    to: wordy,
    path: `${resistance}.definition`,
    value: wordy,
    expected: /at most 50 words; these are 51/,
  },
  {
    title: 'P5 a definition of 161 Hangul syllables',
    file: koAmr,
    from: '미생물이 변하여 약이 듣지 않게 되는 현상이다.',
    to: longKorean,
    path: `${resistance}.definition`,
    value: longKorean,
    expected: /at most 160 Hangul syllables; these are 161/,
  },
  {
    title: 'P7 two terms with one form, of which neither names the other',
    file: enOneHealth,
    from: '"bird flu"',
    to: '"artificial intelligence"',
    path: 'avian.homographs',
    value: undefined,
    expected:
      /"artificial" in it, since both claim "artificial intelligence" \(locales\/en\/glossary\/amr.json:12\)/,
  },
  {
    title: 'P7 two terms with one form, of which only one names the other',
    file: koAmr,
    from: ',\n    "homographs": [\n      "avian"\n    ]',
    to: '',
    path: 'artificial.homographs',
    value: undefined,
    expected: /"avian" in it, since both claim "AI"/,
  },
  {
    title: 'P7 a form that the matcher finds anyway',
    file: enAmr,
    from: '"resistance to antimicrobials"',
    to: '"antimicrobial-resistance"',
    path: `${resistance}.variants[0]`,
    value: 'antimicrobial-resistance',
    expected: /the matcher does not find by "antimicrobial resistance" already/,
  },
  {
    title: 'P8 a homograph that shares no form',
    file: enAmr,
    from: '"abbreviation": "AI",',
    to: '"abbreviation": "AI", "homographs": ["avian"],',
    path: 'artificial.homographs[0]',
    value: 'avian',
    expected: /a term that shares a form in this language/,
  },
  {
    title: 'P8 a homograph that is no term',
    file: koAmr,
    from: '"avian"',
    to: '"avian", "avain"',
    path: 'artificial.homographs[1]',
    value: 'avain',
    expected: /the id of a term/,
  },
  {
    title: 'P8 an exception in which no form stands',
    file: koOneHealth,
    from: '임상 병리',
    to: '병리 검사',
    path: 'clinical.except[0]',
    value: '병리 검사',
    expected: /a phrase in which the matcher would find a form of this entry/,
  },
  {
    title: 'P12 a block that is missing at the end',
    file: koRelease,
    from: '\n[WHO](https://www.who.int/)나 `RAPID`를 보라.\n',
    to: '',
    path: 'block 7',
    value: undefined,
    expected: /paragraph, as in locales\/en\/releases\/2023-10-12-symposium.md:27/,
  },
  {
    title: 'P12 a block too many',
    file: koRelease,
    from: '### 더 보기',
    to: '한 단락 더.\n\n### 더 보기',
    path: 'block 6',
    value: 'paragraph',
    expected: /heading of level 3, as in/,
    line: 24,
  },
  {
    title: 'P12 a heading of another level',
    file: koRelease,
    from: '### 더 보기',
    to: '## 더 보기',
    path: 'block 6',
    value: 'heading of level 2',
    expected: /heading of level 3/,
    line: 24,
  },
  {
    title: 'P12 an item fewer',
    file: koRelease,
    from: '- 둘째 항목\n',
    to: '',
    path: 'block 3',
    value: 'bullet list with 1 item(s)',
    expected: /bullet list with 2 item\(s\)/,
    line: 14,
  },
  {
    title: 'P12 a bullet list beside an ordered one',
    file: koRelease,
    from: '1. 첫 단계\n2. 둘째 단계',
    to: '* 첫 단계\n* 둘째 단계',
    path: 'block 4',
    value: 'bullet list with 2 item(s)',
    expected: /ordered list with 2/,
  },
  {
    title: 'P12 a quotation with a paragraph fewer',
    file: koRelease,
    from: '>\n> 인용문의 둘째 단락이다.\n',
    to: '',
    path: 'block 5',
    value: 'quotation with 1 paragraph(s)',
    expected: /quotation with 2 paragraph\(s\)/,
  },
  {
    title: 'P13 a text of the chrome in English only',
    file: koChrome,
    from: '"all": "모두",',
    to: '',
    path: 'reader.density.all',
    value: undefined,
    expected: /a text in this language, as in locales\/en\/chrome.json:5/,
  },
  {
    title: 'P13 a text of the chrome in Korean only',
    file: koChrome,
    from: '"all": "모두",',
    to: '"all": "모두", "some": "일부",',
    in: enChrome,
    path: 'reader.density.some',
    value: undefined,
    expected: /as in locales\/ko\/chrome.json:5/,
  },
  {
    title: 'P13 an empty text of the chrome',
    file: koChrome,
    from: '"모두"',
    to: '""',
    path: 'reader.density.all',
    value: '',
    expected: /not empty/,
  },
  {
    title: 'P13 a plural without its general form',
    file: enChrome,
    from: ',\n    "due_other": "{{count}} cards"',
    to: '',
    path: 'study.due_other',
    value: undefined,
    expected: /a text in this language/,
  },
  {
    title: 'P13 a plural form that Korean does not have',
    file: koChrome,
    from: '"due_other"',
    to: '"due_one": "카드 한 장", "due_other"',
    path: 'study.due_one',
    value: 'study.due_one',
    expected: /only the plural forms of this language: study.due_other/,
  },
  {
    title: 'P13 a form for zero in one language only',
    file: enChrome,
    from: '"due_one"',
    to: '"due_zero": "No cards", "due_one"',
    in: koChrome,
    path: 'study.due_zero',
    value: undefined,
    expected: /a text in this language/,
  },
  {
    title: 'P13 a number in the chrome',
    file: koChrome,
    from: '"모두"',
    to: '1',
    path: 'reader.density.all',
    value: 1,
    expected: /a text/,
  },
  {
    title: 'P13 a key that i18next would split',
    file: koChrome,
    from: '"all": "모두",',
    to: '"all": "모두", "a.b": "일부",',
    path: 'reader.density.a.b',
    value: 'a.b',
    expected: /a key of letters and digits/,
  },
  {
    title: 'P14 a placeholder with another name',
    file: koChrome,
    from: '{{release}}',
    to: '{{title}}',
    path: 'reader.title',
    value: '{{title}}의 용어',
    expected: /the placeholders \{\{release\}\}, as in locales\/en\/chrome.json:3/,
  },
  {
    title: 'P14 a placeholder that is missing from the only plural form',
    file: koChrome,
    from: '카드 {{count}}장',
    to: '카드',
    path: 'study.due_other',
    value: '카드',
    expected: /the placeholders \{\{count\}\}/,
  },
  {
    title: 'P14 a component that is missing',
    file: koChrome,
    from: '<source>출처</source>',
    to: '출처',
    path: 'about.text',
    value: '출처를 보세요.',
    expected: /the placeholders <\/source> <source>/,
  },
  {
    title: 'P14 a brace that is missing',
    file: koChrome,
    from: '{{count}}',
    to: '{{count}',
    path: 'study.due_other',
    value: '카드 {{count}장',
    expected: /each placeholder written as \{\{name\}\}/,
  },
  {
    title: 'P14 a tag with attributes',
    file: koChrome,
    from: '<source>출처',
    to: "<source onclick='x'>출처",
    path: 'about.text',
    value: "<source onclick='x'>출처</source>를 보세요.",
    expected: /no tags but bare component names/,
  },
];

describe.each(damages)('$title', (damage) => {
  const { problems } = inspectContent(damaged(files, damage.file, damage.from, damage.to));
  const file = damage.in ?? damage.file;

  test('is reported once, with its place, its value and what is expected', () => {
    expect(problems.map(({ message }) => message)).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ file, path: damage.path });
    expect(problem?.value).toEqual(damage.value);
    expect(problem?.expected).toMatch(damage.expected);
    if (damage.line) expect(problem?.line).toBe(damage.line);
  });

  test('has a message that says so and what to do', () => {
    const { message, expected, remedy } = problems[0] ?? { message: '', expected: '?', remedy: '?' };
    expect(message.startsWith(file)).toBe(true);
    for (const part of [damage.path, expected, remedy]) expect(message).toContain(part);
    expect(remedy).toMatch(/^[A-Z].*\.$/s);
  });
});

describe('P1 files stand in their places', () => {
  test.each([
    ['locales/ko/glossary.json', '{}', 'glossary.json', /Rename, move or remove/],
    ['locales/ko/releases/notes.txt', '', 'releases/notes.txt', /Rename, move or remove/],
    ['locales/ko/releases/2023/2023-10-12-a.md', '', '2023-10-12-a.md', /Rename, move or remove/],
  ])('%s is not one of them', (file, text, value, remedy) => {
    const { problems } = inspectContent(new Map(files).set(file, text));
    expect(problems.map((problem) => problem.file)).toEqual([file]);
    expect(problems[0]?.value).toContain(value);
    expect(problems[0]?.expected).toContain('releases/<date>-<slug>.md');
    expect(problems[0]?.message).toMatch(remedy);
  });

  test.each([
    ['vaccine.json', /Did you mean "glossary\/vaccines.json"\?/],
    ['nutrition.json', /Move its terms to one of these, or add the topic to/],
  ])('%s is no topic, and the message names those there are', (name, remedy) => {
    const file = `locales/ko/glossary/${name}`;
    const { problems } = inspectContent(new Map(files).set(file, '{}'));
    expect(problems).toMatchObject([
      { file, value: `glossary/${name}`, expected: expect.stringContaining('the topics amr, ') },
    ]);
    expect(problems[0]?.remedy).toMatch(remedy);
  });

  test('a folder of a language that the site does not have is reported once', () => {
    const strange = new Map(files)
      .set('locales/fr/chrome.json', '{}')
      .set('locales/fr/glossary/amr.json', '{}');
    const { problems } = inspectContent(strange);
    expect(problems).toMatchObject([
      { file: 'locales/fr', value: 'fr', expected: expect.stringContaining('en, ko') },
    ]);
  });

  test('a topic that no language has is named in both', () => {
    const without = new Map([...files].filter(([file]) => !file.endsWith('/vaccines.json')));
    expect(inspectContent(without).problems.map(({ file }) => file)).toEqual([
      'locales/en/glossary/vaccines.json',
      'locales/ko/glossary/vaccines.json',
    ]);
  });
});

describe('P6 a term stands in one topic, the same in each language', () => {
  const clinical = /,\n {2}"clinical": (\{.*?\n {2}\})/s;

  test('a term in one language only', () => {
    const text = files.get(koOneHealth) ?? '';
    const { problems } = inspectContent(new Map(files).set(koOneHealth, text.replace(clinical, '')));
    expect(problems).toMatchObject([
      {
        file: koOneHealth,
        path: 'clinical',
        value: undefined,
        expected: `the term "clinical", as in ${enOneHealth}:7`,
      },
    ]);
  });

  test('a term in two topics', () => {
    const moved = new Map(files);
    for (const language of ['en', 'ko']) {
      const entry = clinical.exec(files.get(`locales/${language}/glossary/one-health.json`) ?? '')?.[1];
      moved.set(`locales/${language}/glossary/research.json`, `{ "clinical": ${entry} }`);
    }
    const { problems } = inspectContent(moved);
    const second = problems.filter(({ expected }) => expected.startsWith('each term in one topic'));
    expect(second).toMatchObject([
      { file: 'locales/en/glossary/research.json', path: 'clinical', value: 'clinical' },
      { file: 'locales/ko/glossary/research.json', path: 'clinical', value: 'clinical' },
    ]);
    expect(second[0]?.expected).toContain(`${enOneHealth}:7`);
  });

  test('an id that is not a slug', () => {
    const renamed = new Map(files);
    for (const file of [enOneHealth, koOneHealth]) {
      renamed.set(file, (files.get(file) ?? '').replace('"clinical"', '"Clinical_trial"'));
    }
    expect(inspectContent(renamed).problems).toMatchObject(
      [
        { file: enOneHealth, path: 'Clinical_trial', value: 'Clinical_trial', expected: /term id/ },
        { file: koOneHealth, path: 'Clinical_trial', value: 'Clinical_trial', expected: /term id/ },
      ].map((row) => ({ ...row, expected: expect.stringMatching(row.expected) })),
    );
  });
});

test('P2 a file with __proto__ leaves every other object as it was', () => {
  inspectContent(
    damaged(files, enAmr, '"artificial": {', '"__proto__": { "polluted": true }, "artificial": {'),
  );
  expect({}).not.toHaveProperty('polluted');
});

test('P16 all problems of several files are thrown together, one line each', () => {
  let broken = damaged(files, koAmr, '"항생제 내성"', '""');
  broken = damaged(broken, enChrome, '"None"', 'None');
  broken.delete(koRelease);

  let thrown: unknown;
  try {
    readLibrary(broken);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ContentErrors);
  const { problems, message } = thrown as ContentErrors;
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([koRelease, koAmr, enChrome]));
  for (const problem of problems) expect(message.split('\n')).toContain(problem.message);
});

test('P1 a file in which git has left two versions is reported with the place of the first, and nothing else is', () => {
  const conflict = (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> terms\n`;
  const merged = new Map(files)
    .set(koAmr, conflict(files.get(koAmr) ?? ''))
    .set(enRelease, `${files.get(enRelease)}\n${conflict('A paragraph.\n')}`);
  const { problems, library } = inspectContent(merged);
  expect(library).toBeUndefined();
  expect(problems).toMatchObject(
    [
      { file: enRelease, line: (files.get(enRelease) ?? '').split('\n').length + 1 },
      { file: koAmr, line: 1 },
    ].map((place) => ({ ...place, value: '<<<<<<< HEAD', expected: 'one version of the text' })),
  );
});

test('P9 a release that stands twice under two names is reported in both languages', () => {
  const twice = new Map(files);
  for (const file of [enRelease, koRelease])
    twice.set(file.replace('symposium', 'again'), files.get(file) ?? '');
  const { problems } = inspectContent(twice);
  expect(problems).toMatchObject([
    { file: enRelease.replace('symposium', 'again'), path: 'title', value: 'Symposium on AMR' },
    { file: koRelease.replace('symposium', 'again'), path: 'title', value: 'AMR 심포지엄' },
  ]);
  expect(problems[0]?.expected).toContain(enRelease);
});

test('P9 a release of another day may have the same title', () => {
  const monthly = new Map(files);
  for (const file of [enRelease, koRelease])
    monthly.set(file.replace('2023-10-12', '2023-11-12'), files.get(file) ?? '');
  expect(inspectContent(monthly).problems).toEqual([]);
});
