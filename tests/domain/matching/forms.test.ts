import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/language';
import { formKeys, isLiveException } from '../../../src/domain/matching';
import { lexemesOf, type Term } from './marked-text';

function keyOf(term: Term, language: Language): string | undefined {
  return lexemesOf([term]).flatMap((lexeme) => formKeys(lexeme, language))[0]?.key;
}

describe('M2 the key of a form', () => {
  const same: readonly [Language, Term, Term][] = [
    ['ko', '항생제 내성', '항생제내성'],
    ['ko', '항생제 내성', '항생제 내성'.normalize('NFD')],
    ['ko', '항체-약물 접합체', '항체 약물 접합체'],
    ['ko', '대비·대응', '대비ㆍ대응'],
    ['ko', 'COVID-19', 'COVID19'],
    ['en', 'vaccine', 'vaccines'],
    ['en', 'Vaccine', 'vaccine'],
    ['en', 'bacteria', 'bacterium'],
    ['en', 'SDG', 'SDGs'],
    ['en', 'non-clinical', 'nonclinical'],
    ['en', 'p-value', 'p value'],
    ['en', 'case–control study', 'case-control study'],
    ['en', 'COVID-19', 'Covid-19 '],
    ['en', "Alzheimer's", 'Alzheimer’s'],
  ];
  test.each(same)('%s: %j and %j cannot be told apart', (language, one, other) => {
    const exact = (term: Term) =>
      typeof term === 'string' && /COVID|Covid/.test(term) ? { term, case: 'exact' as const } : term;
    expect(keyOf(exact(one), language)).toBe(keyOf(exact(other), language));
  });
  const different: readonly [Language, Term, Term][] = [
    ['ko', '내성', '내성균'],
    ['en', 'RAPID', 'rapid'],
    ['en', 'AIDS', 'aids'],
    ['en', 'cold chain', 'coldchain'],
    ['en', { term: 'One Health', case: 'exact' }, 'one health'],
    ['en', 'VE', 'Ve'],
    ['en', 'genomics', 'genomic'],
  ];
  test.each(different)('%s: %j and %j can', (language, one, other) => {
    expect(keyOf(one, language)).not.toBe(keyOf(other, language));
  });
  test('every written form has one, in the order of the entry', () => {
    const [lexeme] = lexemesOf([{ term: '세계보건기구', abbreviation: 'WHO', variants: ['세계 보건 기구'] }]);
    expect(lexeme && formKeys(lexeme, 'ko').map(({ form }) => form)).toEqual([
      '세계보건기구',
      'WHO',
      '세계 보건 기구',
    ]);
  });
});

describe('M15 an exception', () => {
  const rows: readonly [boolean, Language, Term, string][] = [
    [true, 'ko', '임상', '임상의'],
    [true, 'ko', '임상', '열 임상의'],
    [true, 'ko', '항생제 내성', '항생제내성균'],
    [true, 'en', 'vector', 'vector space'],
    [true, 'en', 'vector', 'Vector spaces'],
    [true, 'en', { term: 'WHO', variants: ['the Organization'] }, 'the organizations of'],
    [false, 'ko', '임상', '비임상'],
    [false, 'ko', '임상', '시험'],
    [false, 'en', 'vector', 'bivector'],
    [false, 'en', 'vector', ''],
  ];
  test.each(rows)('is live (%s) in %s for %j: %j', (live, language, term, phrase) => {
    const [lexeme] = lexemesOf([term]);
    expect(lexeme && isLiveException(lexeme, phrase, language)).toBe(live);
  });
});
