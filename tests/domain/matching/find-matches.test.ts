import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/language';
import {
  buildIndex,
  findMatches,
  type MatchIndex,
  type RuleId,
  rules,
  type TermMatch,
} from '../../../src/domain/matching';
import { lexemesOf, mark, matchesOf, type Term } from './marked-text';

test('the example of README.md', () => {
  const text = '질병관리청은 항생제내성(AMR)이 WHO가 정한 원헬스 과제라고 밝혔다. 내성균은 국가가 감시한다.';
  const terms = ['질병관리청', '항생제 내성', '항생제', '내성', 'AMR', 'WHO', '원 헬스', '국', '감시'];
  expect(mark(text, matchesOf(text, 'ko', terms))).toBe(
    '[질병관리청]은 [항생제내성]([AMR])이 [WHO]가 정한 [원헬스] 과제라고 밝혔다. 내성균은 국가가 [감시]한다.',
  );
});

describe('a match carries its rules', () => {
  const cases: readonly [RuleId, Language, string, readonly Term[]][] = [
    ['M1', 'ko', 'ＡＭＲ', ['AMR']],
    ['M1', 'ko', '내성'.normalize('NFD'), ['내성']],
    ['M2', 'ko', '항생제 내성', ['항생제', '항생제 내성']],
    ['M3', 'en', 'AMR', ['AMR']],
    ['M4', 'ko', '내성으로부터의', ['내성']],
    ['M5', 'ko', '내성이었으며', ['내성']],
    ['M6', 'ko', '감시하는', ['감시']],
    ['M7', 'ko', '항생제내성', ['항생제 내성']],
    ['M8', 'en', 'anti-microbial', ['antimicrobial']],
    ['M9', 'en', 'bacteria', ['bacterium']],
    ['M10', 'en', 'AMR’s', ['AMR']],
    ['M11', 'en', 'Biosimilar', ['biosimilar']],
    ['M12', 'en', 'RAPID', ['RAPID']],
    ['M13', 'en', 'ONE HEALTH SYMPOSIUM', ['One Health']],
    ['M17', 'en', 'mechanisms of action', ['mechanism of action']],
    ['M18', 'ko', '희귀 질환', ['희귀질환']],
  ];
  test.each(cases)('%s in %s: %s', (rule, language, text, terms) => {
    expect(matchesOf(text, language, terms).map((match) => match.rules)).toEqual([
      expect.arrayContaining([rule]),
    ]);
  });
  test('M4 is not carried where nothing follows', () => {
    expect(matchesOf('내성 [내성] (AMR)', 'ko', ['내성', 'AMR']).map((match) => match.rules)).toEqual([
      ['M3'],
      ['M3'],
      ['M3', 'M12'],
    ]);
  });
});

describe('concepts that share a form', () => {
  test('M2 gives both ids in lexeme order', () => {
    const terms: Term[] = [
      { id: 'first', term: '원 헬스' },
      { id: 'second', term: '원헬스' },
    ];
    expect(matchesOf('원헬스', 'ko', terms)[0]?.ids).toEqual(['first', 'second']);
    expect(matchesOf('원 헬스', 'ko', terms)[0]?.ids).toEqual(['first']);
    expect(matchesOf('원헬스', 'ko', terms.toReversed())[0]?.ids).toEqual(['second', 'first']);
  });
  test('M2 names a concept once however many of its forms stand there', () => {
    const terms: Term[] = [{ id: 'one', term: 'bacteria', variants: ['bacterium', 'Bacteria'] }];
    expect(matchesOf('bacteria', 'en', terms)[0]?.ids).toEqual(['one']);
  });
  test('M2 prefers what stands letter for letter to what any case allows', () => {
    const terms: Term[] = [
      { id: 'word', term: 'aids' },
      { id: 'acronym', term: 'AIDS' },
    ];
    expect(matchesOf('AIDS aids Aids', 'en', terms).map(({ ids }) => ids)).toEqual([
      ['acronym'],
      ['word'],
      ['word'],
    ]);
  });
  test('M16 a form does not reach into an address', () => {
    const found = matchesOf('vaccine who.int', 'en', ['vaccine who', 'vaccine']);
    expect(mark('vaccine who.int', found)).toBe('[vaccine] who.int');
  });
  test('M15 takes only the concept whose exception it is', () => {
    const terms: Term[] = [
      { id: 'one', term: '유행', except: ['유행가'] },
      { id: 'two', term: '유행' },
    ];
    expect(matchesOf('유행 유행을', 'ko', terms).map((match) => match.ids)).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ]);
    expect(matchesOf('유행가', 'ko', [{ term: '유행', except: ['유행가'] }])).toEqual([]);
  });
});

test('the index of the other language is refused', () => {
  expect(() => findMatches('AMR', 'ko', buildIndex([], 'en'))).toThrow(/index is of "en"/);
});

test('no terms, no text: no matches', () => {
  expect(findMatches('AMR', 'en', buildIndex([], 'en'))).toEqual([]);
  expect(matchesOf('', 'en', ['AMR'])).toEqual([]);
  expect(matchesOf('AMR', 'en', ['', ' ', '-'])).toEqual([]);
});

const pieces = [
  '내성',
  '항생제',
  '항생제 내성',
  '국',
  '가',
  '의',
  '으로부터',
  '에서',
  '는',
  '이다',
  '하는',
  'AMR',
  'One Health',
  'ONE',
  'WHO',
  'vaccine',
  's',
  '’s',
  '-',
  '–',
  ' ',
  '  ',
  '\n',
  '.',
  '@',
  '://',
  'café',
  '19',
  'COVID',
  '\u00ad',
  '\u200b',
  '·',
  'Ａ',
  '💉',
  '임상의',
  'anti',
  'microbial',
  '\u0301',
  'ᄀ',
  'ᅡ',
  'ㆍ',
];
const terms: readonly Term[] = [
  '내성',
  '항생제',
  '항생제 내성',
  '국',
  '감시',
  'AMR',
  { term: 'One Health', case: 'exact' },
  'WHO',
  'vaccine',
  'café',
  'COVID-19',
  'antimicrobial',
  { term: '임상', except: ['임상의'] },
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 24 })
  .map((parts) => parts.join(''));
/** What a character put between might part: marks, Jamo, the halves of other planes. */
const joined = /\p{Mark}|[\u1100-\u11ff]|[\u{10000}-\u{10ffff}]|\p{Surrogate}/u;
const language = fc.constantFrom<Language>('en', 'ko');
const indexes = { en: buildIndex(lexemesOf(terms), 'en'), ko: buildIndex(lexemesOf(terms), 'ko') };

describe('for every text', () => {
  const runs = { numRuns: 600 };
  test('M2 matches are sorted, do not overlap, are not empty and lie in the text', () => {
    fc.assert(
      fc.property(text, language, (given, of) => {
        let done = 0;
        for (const { start, end, ids } of findMatches(given, of, indexes[of])) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(ids.length).toBeGreaterThan(0);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(given.length);
      }),
      runs,
    );
  });
  test('M1 the runs join to the text as given', () => {
    fc.assert(
      fc.property(text, language, (given, of) => {
        const found = findMatches(given, of, indexes[of]);
        const marks = mark(given, found);
        expect(marks.length).toBe(given.length + 2 * found.length);
        expect(findMatches(given, of, indexes[of])).toEqual(found);
      }),
      runs,
    );
  });
  test('M1 NFD and NFC have the same matches', () => {
    const settled = fc.array(fc.constantFrom(...pieces.filter((piece) => !/[\u0301가]/.test(piece))), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(settled, language, (parts, of) => {
        const nfc = parts.join('').normalize('NFC');
        const nfd = nfc.normalize('NFD');
        const inNfd = mark(nfd, findMatches(nfd, of, indexes[of]));
        expect(inNfd.normalize('NFC')).toBe(mark(nfc, findMatches(nfc, of, indexes[of])));
      }),
      runs,
    );
  });
  test('M1 ignored characters change no match', () => {
    fc.assert(
      fc.property(text, fc.nat(40), language, (given, at, of) => {
        const place = Math.min(at, given.length);
        const clean = [...given].filter((one) => !joined.test(one)).join('');
        const dirty = `${clean.slice(0, place)}\u200b${clean.slice(place)}`;
        const words = (of_: string, found: readonly TermMatch[]) =>
          found.map(({ start, end }) => of_.slice(start, end).replaceAll('\u200b', ''));
        expect(words(dirty, findMatches(dirty, of, indexes[of]))).toEqual(
          words(clean.replaceAll('\u200b', ''), findMatches(clean.replaceAll('\u200b', ''), of, indexes[of])),
        );
      }),
      runs,
    );
  });
  test('M2 a term more changes no match that it does not overlap', () => {
    const more = {
      en: buildIndex(lexemesOf([...terms, '가', 'microbial', '내성 국']), 'en'),
      ko: buildIndex(lexemesOf([...terms, '가', 'microbial', '내성 국']), 'ko'),
    };
    fc.assert(
      fc.property(text, language, (given, of) => {
        const before = findMatches(given, of, indexes[of]);
        const after = findMatches(given, of, more[of]);
        const known = new Set(before.map(({ start, end }) => `${start} ${end}`));
        const fresh = after.filter(({ start, end }) => !known.has(`${start} ${end}`));
        for (const match of before) {
          const overlapped = fresh.some(({ start, end }) => start < match.end && match.start < end);
          const kept = after.some(({ start, end }) => start === match.start && end === match.end);
          expect(kept || overlapped).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** Counts the looks at the tables of an index: the work of a scan, whatever the machine. */
function counted(index: MatchIndex): { readonly index: MatchIndex; readonly looks: () => number } {
  let count = 0;
  const counting = <T extends object>(table: T): T =>
    new Proxy(table, {
      get(target, key) {
        count++;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const { trie, openings } = index;
  return {
    index: {
      ...index,
      kinds: counting(index.kinds),
      symbols: counting(index.symbols),
      openings: { ...openings, bits: counting(openings.bits) },
      trie: { cells: counting(trie.cells), values: counting(trie.values), tails: counting(trie.tails) },
      endings: { ...index.endings, steps: counting(index.endings.steps) },
    },
    looks: () => count,
  };
}

describe('work grows with the text', () => {
  const hard = [
    'a',
    'a a a a a a a a b',
    '내성',
    '항생제 내성',
    'aaaaaaaaab',
    '가',
    '가 가 가 가 나',
    'WHO',
    'co-co-co-d',
  ];
  const looksAt = (given: string, of: Language, others: readonly Term[] = []) => {
    const { index, looks } = counted(buildIndex(lexemesOf([...hard, ...others]), of));
    findMatches(given, of, index);
    return looks();
  };
  const units = [
    'a',
    ' ',
    'a ',
    '-',
    'co-',
    '가',
    '가 ',
    '내성만까지',
    '항생제 ',
    'a.',
    '@',
    'x@',
    '://',
    'WHO ',
    '내성들',
    '\u200b',
    'e\u0301',
    '항생제  ',
    'ᄀ',
    '내성하고',
    '1.1',
    'a\n',
    'https://a/',
  ];
  test.each(units)('%j repeated: four times the text is about four times the work at most', (unit) => {
    for (const of of ['en', 'ko'] as const) {
      const short = looksAt(unit.repeat(500), of);
      const long = looksAt(unit.repeat(2000), of);
      expect(long).toBeLessThanOrEqual(4.2 * short + 100);
    }
  });
  test('and not with the number of terms', () => {
    const given = '항생제 내성은 WHO가 a b c 정한 가 나 다 '.repeat(200);
    const others = Array.from({ length: 3000 }, (_, place) => `용어${place} 다른 말`);
    expect(looksAt(given, 'ko', others)).toBeLessThanOrEqual(1.2 * looksAt(given, 'ko'));
  });
});

test('every rule of the table has a sentence', () => {
  expect(Object.keys(rules)).toEqual(Array.from({ length: 19 }, (_, place) => `M${place + 1}`));
});
