import { describe, expect, test } from 'vitest';
import korean from '../../locales/ko/chrome.json';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { endingOf, pairs, particleAfter } from './korean-particles';

/*
 * Words and numbers that are put into a Korean message: the particle behind them has to fit whatever they are. The messages
 * are written so that none depends on it: a noun or a counter stands between (용어 {{count}}개를), or a particle that never changes (에, 도, 입니다).
 */

const { concepts } = readLibrary(readFiles(process.cwd(), 'locales'));

/** Every head word and abbreviation of both languages. */
const headWords = [
  ...new Set(
    [...concepts.values()].flatMap(({ entries }) =>
      [entries.ko, entries.en].flatMap(({ term, abbreviation }) => [
        term,
        ...(abbreviation === undefined ? [] : [abbreviation, `${term}(${abbreviation})`]),
      ]),
    ),
  ),
];
const numbers = [
  ...Array.from({ length: 31 }, (_, number) => number),
  100,
  101,
  1000,
  10_000,
  100_000_000,
].map(String);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const insertable = [
  ...headWords,
  ...numbers,
  ...letters,
  '90%',
  '1,000',
  'ㄱ',
  'naranhi-deck.apkg',
  '2026년 2월 25일',
];

function* textsOf(tree: object, above = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [above + key, value];
    else yield* textsOf(value as object, `${above}${key}.`);
  }
}

const afterPlaceholder = /\{\{[^}]*\}\}[’”」』)"']*(?<follows>[가-힣]+)?/gu;

/** The particle of a pair with which a text begins; 이 and 가 and so on as a word of their own, not as the first syllable of one. */
function particleOf(
  follows: string,
): { readonly form: string; readonly pair: (typeof pairs)[number] } | undefined {
  for (const pair of pairs.toSorted((a, b) => b[0].length - a[0].length)) {
    const form = pair.find((each) => follows === each || (each.length > 1 && follows.startsWith(each)));
    if (form !== undefined) return { form, pair };
  }
  return undefined;
}

/** Where a particle stands behind something put in that would be wrong after some word: the message, the word, what fits. */
function misfits(
  texts: Iterable<readonly [string, string]>,
  words: readonly string[] = insertable,
): string[] {
  return [...texts].flatMap(([key, text]) =>
    [...text.matchAll(afterPlaceholder)].flatMap(({ groups }) => {
      const particle = particleOf(groups?.['follows'] ?? '');
      if (!particle) return [];
      const word = words.find((each) => particleAfter(each, particle.pair) !== particle.form);
      return word === undefined
        ? []
        : [`${key}: “${word}${particle.form}” has to be “${word}${particleAfter(word, particle.pair)}”`];
    }),
  );
}

describe('the particle after a word as it is read', () => {
  // By hand, from the rules of standard Korean for reading numbers, letters and abbreviations.
  test.each([
    ['항생제', '는', '가', '를', '와', '로'],
    ['항생제 내성', '은', '이', '을', '과', '으로'],
    ['백신', '은', '이', '을', '과', '으로'],
    ['질', '은', '이', '을', '과', '로'],
    ['3상', '은', '이', '을', '과', '으로'],
    ['AMR', '은', '이', '을', '과', '로'],
    ['R&D', '는', '가', '를', '와', '로'],
    ['COVID-19', '는', '가', '를', '와', '로'],
    ['WHO', '는', '가', '를', '와', '로'],
    ['CEPI', '는', '가', '를', '와', '로'],
    ['ADB', '는', '가', '를', '와', '로'],
    ['GLASS', '는', '가', '를', '와', '로'],
    ['mRNA', '는', '가', '를', '와', '로'],
    ['IPK', '는', '가', '를', '와', '로'],
    ['PCM', '은', '이', '을', '과', '으로'],
    ['BSN', '은', '이', '을', '과', '으로'],
    ['0', '은', '이', '을', '과', '으로'],
    ['1', '은', '이', '을', '과', '로'],
    ['2', '는', '가', '를', '와', '로'],
    ['3', '은', '이', '을', '과', '으로'],
    ['4', '는', '가', '를', '와', '로'],
    ['5', '는', '가', '를', '와', '로'],
    ['6', '은', '이', '을', '과', '으로'],
    ['7', '은', '이', '을', '과', '로'],
    ['8', '은', '이', '을', '과', '로'],
    ['9', '는', '가', '를', '와', '로'],
    ['10', '은', '이', '을', '과', '으로'],
    ['21', '은', '이', '을', '과', '로'],
    ['100', '은', '이', '을', '과', '으로'],
    ['1,000', '은', '이', '을', '과', '으로'],
    ['10000', '은', '이', '을', '과', '으로'],
    ['90%', '는', '가', '를', '와', '로'],
    ['항생제 내성(AMR)', '은', '이', '을', '과', '으로'],
    ['항생제(antibiotic)', '는', '가', '를', '와', '로'],
    ['‘원헬스’', '는', '가', '를', '와', '로'],
    ['「감염병예방법」', '은', '이', '을', '과', '으로'],
  ])('%s', (word, ...expected) => {
    expect(pairs.slice(0, 5).map((pair) => particleAfter(word, pair))).toEqual(expected);
  });

  test('is one of the two for every head word, letter and number', () => {
    expect(headWords.length).toBeGreaterThan(900);
    for (const word of insertable) {
      const ending = endingOf(word);
      for (const pair of pairs) {
        const isClosed = pair[0] === '으로' ? ending === 'consonant' : ending !== 'vowel';
        expect(particleAfter(word, pair), `${word} + ${pair}`).toBe(pair[isClosed ? 0 : 1]);
      }
    }
  });
});

describe('no Korean message has a particle that would be wrong', () => {
  test('after any head word, letter or number', () => {
    expect(misfits(textsOf(korean))).toEqual([]);
  });

  test.each([
    ['{{term}}을 추가했습니다', 'a: “ACT-A을” has to be “ACT-A를”'],
    ['‘{{word}}’는 숫자가 아닙니다', /는” has to be .*은”$/],
    ['카드 {{count}}으로 시작합니다', /으로” has to be .*로”$/],
    ['{{name}}이라는 파일', /이라” has to be .*라”$/],
  ])('is found in %s', (text, found) => {
    const [misfit] = misfits([['a', text]], ['ACT-A', '백신', '7', '항생제 내성']);
    if (typeof found === 'string') expect(misfit).toBe(found);
    else expect(misfit).toMatch(found);
  });

  test.each([
    '용어 {{count}}개를 추가했습니다',
    '{{time}}에 다시 나옵니다',
    '목표는 {{desired}}입니다',
    '{{year}}년 보도자료',
  ])('is not seen in %s', (text) => {
    expect(misfits([['a', text]])).toEqual([]);
  });
});
