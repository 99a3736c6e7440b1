import { convertHangulToQwerty, convertQwertyToAlphabet } from 'es-hangul';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { findTerms, nearestTerms, openSearch, searchDataOf } from '../../src/domain/searching';
import { initialsOf, syllablesOf } from '../../src/domain/searching/jamo';
import { fold, singularOf, wordsOf } from '../../src/domain/searching/words';

/*
 * Every head word, variant and abbreviation of the glossary, found in every way that applies to it.
 */

const { concepts } = readLibrary(readFiles(process.cwd(), 'locales'));
const search = openSearch(searchDataOf(concepts.values()));

/** Each written form once, with the concepts that have it. */
const owners = new Map<string, Set<number>>();
for (const { written, concept } of search.forms) {
  owners.set(written.form, (owners.get(written.form) ?? new Set()).add(concept));
}
const forms = [...owners.keys()];

/** The concepts of each written form, spaces, case and number aside: so many share the first places. */
const sharing = new Map<string, Set<number>>();
for (const { singular, concept } of search.forms) {
  sharing.set(singular, (sharing.get(singular) ?? new Set()).add(concept));
}
const countSharing = (form: string) => sharing.get(wordsOf(form).map(singularOf).join(''))?.size ?? 0;

type Miss = { readonly form: string; readonly query: string; readonly place: number };

/** The forms whose concept is not among the first results for what is typed for it. */
function misses(queryFor: (form: string) => string | undefined, first: number): Miss[] {
  return forms.flatMap((form) => {
    const query = queryFor(form);
    if (query === undefined) return [];
    const found = findTerms(search, query).map(({ concept }) => concept.place);
    const most = first === 1 ? countSharing(form) : first;
    return [...(owners.get(form) ?? [])].flatMap((concept) => {
      const place = found.indexOf(concept);
      return place >= 0 && place < most ? [] : [{ form, query, place }];
    });
  });
}

const endsInHangul = (form: string) => /[가-힣]$/.test(form);
const hasFinal = (form: string) => (form.charCodeAt(form.length - 1) - 0xac00) % 28 > 0;
const isHangulOnly = (form: string) => /^[가-힣 ]+$/.test(form);
const withoutFinal = (form: string) =>
  form.slice(0, -1) +
  String.fromCharCode(form.charCodeAt(form.length - 1) - ((form.charCodeAt(form.length - 1) - 0xac00) % 28));
const firstWord = (form: string) => /^[a-z]{4,}(?![a-z])/.exec(form)?.[0];

test('every form is the first result for itself; forms that concepts share come together', {
  timeout: 60_000,
}, () => {
  expect(misses((form) => form, 1)).toEqual([]);
});

describe('what is the same query', () => {
  test.each<readonly [name: string, typed: (form: string) => string]>([
    ['in capitals', (form) => form.toUpperCase()],
    ['in NFD', (form) => form.normalize('NFD')],
    ['in full width', (form) => form.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with more spaces', (form) => ` ${form.replaceAll(' ', '  ')} `],
    ['with dashes', (form) => form.replaceAll(/[ -]/g, '–')],
  ])('%s', (_name, typed) => {
    // ß and the like have no small letter for their capitals.
    for (const form of forms) expect(wordsOf(typed(form))).toEqual(wordsOf(form));
  });
});

describe('every form is among the first ten results', { timeout: 120_000 }, () => {
  const ways: readonly (readonly [name: string, typed: (form: string) => string | undefined])[] = [
    ['without spaces', (form) => (form.includes(' ') ? form.replaceAll(' ', '') : undefined)],
    ['with an object particle', (form) => (endsInHangul(form) ? form + (hasFinal(form) ? '을' : '를') : undefined)],
    ['with particles in a row', (form) => (endsInHangul(form) ? `${form}에서의` : undefined)],
    ['Latin letters with a particle', (form) => (/[A-Z]$/.test(form) ? `${form}은` : undefined)],
    ['by its initials', (form) => (isHangulOnly(form) && form.length > 1 ? initialsOf(form).replaceAll(' ', '') : undefined)],
    ['half typed', (form) => (endsInHangul(form) && hasFinal(form) && form.length > 2 ? withoutFinal(form) : undefined)],
    ['Hangul typed on the Latin layout', (form) => (isHangulOnly(form) ? convertHangulToQwerty(form) : undefined)],
    ['Latin letters typed on the Korean layout', (form) => (/^[\x20-\x7e]+$/.test(form) ? syllablesOf(convertQwertyToAlphabet(form)) : undefined)],
    ['in the plural', (form) => (/[a-z]{3}[^s]$/.test(form) ? `${form}s` : undefined)],
    ['with a possessive', (form) => (/[A-Za-z]$/.test(form) ? `${form}’s` : undefined)],
    ['with a letter left out', (form) => (firstWord(form) ? form.slice(0, 2) + form.slice(3) : undefined)],
    ['with a wrong letter', (form) => (firstWord(form) ? `${form.slice(0, 2)}q${form.slice(3)}` : undefined)],
    ['with a letter too many', (form) => (firstWord(form) ? `${form.slice(0, 2)}q${form.slice(2)}` : undefined)],
    ['with two letters swapped', (form) => (firstWord(form) ? form.charAt(0) + form.charAt(2) + form.charAt(1) + form.slice(3) : undefined)],
    ['with two wrong letters', (form) => ((firstWord(form)?.length ?? 0) >= 8 ? `${form.slice(0, 2)}q${form.slice(3, 6)}q${form.slice(7)}` : undefined)],
  ]; // biome-ignore format: a table

  test.each(ways)('%s', (_way, typed) => {
    expect(misses(typed, 10)).toEqual([]);
  });
});

test('a word of a form finds it, at whatever place', { timeout: 120_000 }, () => {
  const words = (form: string) =>
    fold(form)
      .split(' ')
      .filter((word) => word.length > 2)
      .at(-1);
  expect(misses(words, Number.POSITIVE_INFINITY)).toEqual([]);
});

describe('R13: where nothing is found, the terms are offered', () => {
  const nearest = (query: string) => nearestTerms(search, query, 6).map(({ terms }) => terms.ko);

  test.each([
    ['항생재네성', '항생제 내성'],
    ['벡신망설임', '백신 망설임'],
    ['펜데믹대응', '팬데믹 대비·대응'],
    ['antibiotik resistanse', '항생제 내성'],
    ['immunty', '집단 면역'],
  ])('that are spelt much like %s', (query, expected) => expect(nearest(query)).toContain(expected));

  test.each(['바나나우유', '고양이', 'lorem ipsum'])('and none for %s', (query) =>
    expect(nearest(query)).toEqual([]),
  );
});
