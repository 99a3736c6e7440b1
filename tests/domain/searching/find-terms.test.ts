import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestTerms } from '../../../src/domain/searching';
import { find, first, search } from './concepts';

type Row = readonly [query: string, expected: string];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'The example of README.md': [
    ['항생제를', '항생제: particle'],
    ['ㅎㅅㅈ', '항생제: initials'],
    ['gkdtodwp', '항생제: layout'],
    ['antibiotcs', 'antibiotic: typo'],
  ],
  R1: [
    ['amr', 'AMR: exact'],
    ['ＡＭＲ', 'AMR: exact'],
    ['항생제'.normalize('NFD'), '항생제: exact'],
    ['medecins sans frontieres', 'Médecins Sans Frontières: exact'],
    ['anti\u00adbiotic', 'antibiotic: exact'],
  ],
  R2: [
    ['항생제내성', '항생제 내성: exact'],
    ['항생제   내성 ', '항생제 내성: exact'],
    ['covid19', 'COVID-19: exact'],
    ['COVID–19', 'COVID-19: exact'],
    ['one-health', 'One Health: exact'],
    ['원 헬스', '원헬스: exact'],
  ],
  R3: [
    ['vaccines', 'vaccine: exact'],
    ['bacteria', 'bacterium: exact'],
    ['WHO’s', 'WHO: exact'],
    ["antibiotics'", 'antibiotic: exact'],
  ],
  R4: [
    ['항생제 내성으로부터의', '항생제 내성: particle'],
    ['세계보건기구의', '세계보건기구: particle'],
    ['AMR은', 'AMR: particle'],
    ['코로나19에서는', '코로나19: particle'],
  ],
  R5: [
    ['믁', 'AMR: layout'],
    ['믂', 'AMR: layout'],
    ['GKDTODWP', '항생제: layout'],
    ['gkdtodwpfmf', '항생제: layout'],
    ['ㅊㅐ퍙-19', 'COVID-19: layout'],
  ],
  R6: [
    ['항ㅅ', '항생제: prefix'],
    ['항새', '항생제: prefix'],
    ['항생ㅈ', '항생제: prefix'],
    ['세계보건기ㄱ', '세계보건기구: prefix'],
  ],
  R7: [
    ['ㅎㅅㅈㄴㅅ', '항생제 내성: initials'],
    ['항ㅅㅈ', '항생제: initials'],
    ['ㅂㅅ', '백신: initials'],
    ['ㅄ', '백신: initials'],
    ['ㅋㄹㄴ19', '코로나19: initials'],
    ['ㅂㄱㄱㄱ', '세계보건기구: initials'],
  ],
  R8: [
    ['resistance', 'resistance rate: prefix'],
    ['resistance antimicrobial', 'antimicrobial resistance: part'],
    ['의약품', '바이오의약품: part'],
    ['내서', '항생제 내성: part'],
  ],
  R9: [
    ['antibiotcs', 'antibiotic: typo'],
    ['vaccien', 'vaccine: typo'],
    ['vacine', 'vaccine: typo'],
    ['antimicrobal resistence', 'antimicrobial resistance: typo'],
    ['antimicrobialresistnce', 'antimicrobial resistance: typo'],
    ['항셍제', '항생제: typo'],
  ],
};

for (const [rule, cases] of Object.entries(rows)) {
  test.each(cases)(`${rule}: %s finds %s`, (query, expected) => expect(first(query)).toBe(expected));
}

describe('what is not found', () => {
  test.each(['', '  ', '!?', 'xqzw', '쿇쿇'])('R2: %j', (query) => expect(find(query)).toEqual([]));

  test('R5: keys that make no whole syllables are not meant as Hangul', () =>
    expect(find('amc')).toEqual([]));

  test('R5: keys that no Korean word begins with break nothing', () =>
    expect(find('hocus kkjjlI')).toEqual([]));

  test('R8: two letters are not looked for inside of words', () => expect(find('ot')).toEqual([]));

  test('R9: beside an exact hit there are no typos', () => {
    expect(find('antibiotic').map(({ reason }) => reason)).not.toContain('typo');
  });
});

const order = (query: string) => find(query).map(({ concept }) => concept.terms.en);

describe('the order', () => {
  test('R8: exact, beginning, word', () => {
    expect(order('항생제')).toEqual(['antibiotic', 'antimicrobial resistance', 'resistance rate']);
    expect(order('resistance')).toEqual(['resistance rate', 'antimicrobial resistance']);
  });

  test('R10: what was typed goes before what may have been meant', () => {
    expect(find('내성').map(({ reason }) => reason)).toEqual(['part', 'part']);
    expect(find('항생제를').at(0)).toMatchObject({ reason: 'particle', matched: { form: '항생제' } });
  });

  test('R11: a head word goes before a discouraged variant of the same letters', () => {
    expect(order('antibacterial')).toEqual(['antibacterial', 'antibiotic']);
    expect(find('antibacterial')[1]?.matched).toEqual({
      form: 'antibacterial',
      language: 'en',
      role: 'variant',
      status: 'discouraged',
    });
  });

  test('R12: the same query gives the same list', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'항생제내성ㅎㅅamr gkdt-19') }), (query) => {
        const hits = find(query);
        expect(find(query)).toEqual(hits);
        expect(new Set(hits.map(({ concept }) => concept.id)).size).toBe(hits.length);
      }),
    );
  });

  test('any text at all is a query', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => void find(query)));
  });
});

test.each([
  ['resistnse of microbes', 'resistance rate'],
  ['항샌재네성', 'antimicrobial resistance'],
])('R13: for %s, %s is among the terms nearest to it', (query, expected) => {
  expect(find(query)).toEqual([]);
  expect(nearestTerms(search, query, 3).map(({ terms }) => terms.en)).toContain(expected);
});
