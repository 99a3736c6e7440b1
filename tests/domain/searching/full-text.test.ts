import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { excerptOf, queryWords, textWords } from '../../../src/domain/searching';

const known = new Set(['의약품', '내성', '항생제']);

describe('R14: the words under which a text is stored', () => {
  test.each([
    ['WHO가 항생제를 준다', ['who', '항생제를', '항생제', '준다', '준']],
    ['바이오의약품', ['바이오의약품', '의약품']],
    ['항생제내성', ['항생제내성', '내성']],
    ['Vaccines and bacteria', ['vaccine', 'and', 'bacterium']],
  ])('%s', (text, words) => {
    const stored = textWords(text, known);
    expect(stored).toEqual(words.filter((word) => word.length > 1));
  });
});

describe('R15: the words of a query', () => {
  test.each([
    ['항생제를', ['항생제']],
    ['내성으로부터의', ['내성']],
    ['AMR은', ['amr']],
    ['국가', ['국가']],
    ['vaccines', ['vaccine']],
  ])('%s', (query, words) => expect(queryWords(query)).toEqual(words));

  test('every word of a text, asked for as it stands, is among its stored words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[가-힣a-z0-9 ]{1,20}$/), (text) => {
        const stored = textWords(text, known);
        for (const word of queryWords(text)) expect(stored.some((each) => each.startsWith(word))).toBe(true);
      }),
    );
  });
});

const blocks = {
  en: ['Antibiotic resistance', 'It rains. Antibiotics lose their effect on bacteria. Antibiotics!'],
  ko: ['항생제 내성', '비가 온다. 항생제가 세균에 듣지 않는다. 항생제내성을 막자.'],
} as const;

const shown = (query: string, language: 'en' | 'ko') => {
  const excerpt = excerptOf(blocks, queryWords(query), language);
  const text = excerpt?.runs.map((run) => (run.isHit ? `[${run.text}]` : run.text)).join('');
  return excerpt && `${excerpt.language} ${excerpt.block}: ${text}`;
};

describe('R16: an excerpt', () => {
  test.each([
    ['bacteria antibiotic', 'en', 'en 1: [Antibiotics] lose their effect on [bacteria].'],
    ['antibiotic resistance', 'en', 'en 0: [Antibiotic] [resistance]'],
    ['antibioticresistance', 'en', 'en 0: [Antibiotic resistance]'],
    ['항생제내성', 'ko', 'ko 0: [항생제 내성]'],
    ['세균은', 'ko', 'ko 1: 항생제가 [세균]에 듣지 않는다.'],
    ['항생제', 'en', 'ko 0: [항생제] 내성'],
    ['bacterium', 'ko', 'en 1: Antibiotics lose their effect on [bacteria].'],
  ] as const)('of %s for a reader of %s', (query, language, expected) => {
    expect(shown(query, language)).toBe(expected);
  });

  test('is the whole text in a browser that cannot tell sentences', () => {
    vi.stubGlobal('Intl', {});
    expect(shown('bacteria antibiotic', 'en')).toBe(
      'en 1: It rains. [Antibiotics] lose their effect on [bacteria]. [Antibiotics]!',
    );
    vi.unstubAllGlobals();
  });

  test('is none where no word stands', () => expect(shown('malaria', 'en')).toBeUndefined());

  test('is its sentence, whatever is marked in it', () => {
    const texts = fc.stringMatching(/^[가-힣a-zA-Z ,()]{1,40}$/);
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const excerpt = excerptOf({ en: [text], ko: [] }, queryWords(query), 'en');
        if (excerpt) expect(text).toContain(excerpt.runs.map((run) => run.text).join(''));
      }),
    );
  });
});
