import { describe, expect, test } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import { buildIndex } from '../../../src/domain/matching';
import { type Block, markBlocks, type Run, runsOfBlock, termsInOrder } from '../../../src/domain/releases';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  heading,
  intelligence,
  list,
  paragraph,
  quotation,
  sampleLibrary,
} from '../../sample-library';

const indexes = { en: indexOf('en'), ko: indexOf('ko') };

function indexOf(language: Language) {
  const concepts = [...sampleLibrary.concepts.values()];
  return buildIndex(
    concepts.map(({ id, entries }) => ({ id, entry: entries[language] })),
    language,
  );
}

const mark = (blocks: readonly Block[], language: Language = 'en') =>
  markBlocks(blocks, language, indexes[language]);

/** Each mention of a block in brackets, with a star where it is the first of its section. */
const shown = (runs: readonly Run[]) =>
  runs.map((run) => (run.terms ? `[${run.text}${run.first ? '*' : ''}]` : run.text)).join('');

const shownBlocks = (blocks: readonly Block[], language?: Language) =>
  mark(blocks, language).map((block) => runsOfBlock(block).map(shown));

describe('the first mention of a concept in a section', () => {
  test('is the first of several in one text', () => {
    expect(shownBlocks([paragraph('AMR and AMR and antimicrobial resistance')])).toEqual([
      ['[AMR*] and [AMR] and [antimicrobial resistance]'],
    ]);
  });

  test('holds for all blocks up to the next heading', () => {
    expect(
      shownBlocks([
        paragraph('AMR'),
        list('AMR', 'an antibiotic', 'an antibiotic'),
        quotation('AMR', 'a biosimilar'),
        paragraph('a biosimilar'),
      ]),
    ).toEqual([
      ['[AMR*]'],
      ['[AMR]', 'an [antibiotic*]', 'an [antibiotic]'],
      ['[AMR]', 'a [biosimilar*]'],
      ['a [biosimilar]'],
    ]);
  });

  test.each([2, 3] as const)('begins anew after a heading of level %i', (level) => {
    expect(shownBlocks([paragraph('AMR'), heading('More', level), paragraph('AMR')])).toEqual([
      ['[AMR*]'],
      ['More'],
      ['[AMR*]'],
    ]);
  });

  test('is never in the heading itself: the text below it explains', () => {
    expect(shownBlocks([heading('On AMR'), paragraph('AMR')])).toEqual([['On [AMR]'], ['[AMR*]']]);
  });

  test('of a form of two concepts counts for both', () => {
    expect(shownBlocks([paragraph('AI, avian influenza, artificial intelligence, AI')])).toEqual([
      ['[AI*], [avian influenza], [artificial intelligence], [AI]'],
    ]);
  });

  test('of a form of two concepts is one as long as one of them is new', () => {
    expect(shownBlocks([paragraph('avian influenza, AI, artificial intelligence')])).toEqual([
      ['[avian influenza*], [AI*], [artificial intelligence]'],
    ]);
  });

  test('in Korean leaves the particle outside', () => {
    expect(shownBlocks([paragraph('항생제내성은 항생제 내성과 같다.')], 'ko')).toEqual([
      ['[항생제내성*]은 [항생제 내성]과 같다.'],
    ]);
  });

  test('is not the one in code or in a link, which is none', () => {
    const blocks = [
      paragraph(
        'antibiotic, then AMR, then antibiotic AMR',
        { kind: 'link', over: 'antibiotic,', href: '/' },
        { kind: 'code', over: 'AMR,' },
      ),
    ];
    expect(shownBlocks(blocks)).toEqual([['antibiotic, then AMR, then [antibiotic*] [AMR*]']]);
  });
});

test('blocks keep their kind, level and order', () => {
  const blocks: readonly Block[] = [
    heading('A', 3),
    paragraph('B'),
    list('C', 'D'),
    { kind: 'list', ordered: true, items: [] },
    quotation('E', 'F'),
  ];
  expect(mark(blocks)).toEqual([
    { kind: 'heading', level: 3, runs: [{ text: 'A' }] },
    { kind: 'paragraph', runs: [{ text: 'B' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'C' }], [{ text: 'D' }]] },
    { kind: 'list', ordered: true, items: [] },
    { kind: 'quotation', paragraphs: [[{ text: 'E' }], [{ text: 'F' }]] },
  ]);
});

describe('the terms of a release', () => {
  test('stand in the order of their first mention, each once', () => {
    const blocks = mark([
      heading('A biosimilar'),
      paragraph('AMR and an antibiotic'),
      list('AI', 'AMR'),
      quotation('an antibiotic'),
    ]);
    expect(termsInOrder(blocks)).toEqual([biosimilar, amr, antibiotic, ...idsOf('AI')]);
  });

  test('hold both concepts of one form', () => {
    expect(new Set(termsInOrder(mark([paragraph('AI')])))).toEqual(new Set([birdFlu, intelligence]));
  });

  test('are none where no term is found', () => {
    expect(termsInOrder(mark([paragraph('Nothing.')]))).toEqual([]);
  });
});

function idsOf(form: string): readonly TermId[] {
  return runsOfBlock(mark([paragraph(form)])[0] ?? { kind: 'paragraph', runs: [] })[0]?.[0]?.terms ?? [];
}
