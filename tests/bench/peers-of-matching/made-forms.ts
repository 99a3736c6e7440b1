import type { Library } from '../../../src/content/read-library';
import { languages } from '../../../src/domain/language';
import { writtenForms } from '../../../src/domain/matching/lexeme';
import { chanceOf } from '../measuring/chance';
import { wordPairs } from '../scale/synthetic-words';

/** A word that no dictionary has, of the letters that the words of its language have. */
export function madeWord(chance: () => number, korean: boolean): string {
  const pick = (from: string) => from.charAt(Math.floor(chance() * from.length));
  const syllables = 2 + Math.floor(chance() * 3);
  let word = '';
  for (let at = 0; at < syllables; at++) {
    word += korean
      ? pick(
          '가감검결계고공관구국균기내단대독동리면명모물미바방배백병보부분비사상생선성세소수시신안양연염영예용원위유의이인자장전접정제조종주증지진질처체출치통판품학항해행혈호화환',
        )
      : pick('bcdfglmnprstv') + pick('aeiou') + pick('nrlst  ').trim();
  }
  return word;
}

/**
 * Distinct forms in both languages: first those of the glossary in an order of chance, then compounds of two and three
 * real words, with made words among them the more there are. The first of a longer list are those of a shorter one.
 */
export function madeForms({ concepts }: Library, count: number, seed = 1): string[] {
  const chance = chanceOf(seed);
  const written = [...concepts.values()].flatMap(({ entries }) =>
    languages.flatMap((of) => writtenForms(entries[of])),
  );
  const forms = new Set(
    [...new Set(written)]
      .map((form) => ({ form, place: chance() }))
      .sort((one, other) => one.place - other.place)
      .map(({ form }) => form),
  );
  const word = (column: number, korean: boolean) => {
    const pairs = wordPairs[column % wordPairs.length] ?? wordPairs[0];
    const pair = pairs[Math.floor(chance() * pairs.length)];
    return chance() < 0.5 && pair !== undefined ? pair[korean ? 1 : 0] : madeWord(chance, korean);
  };
  while (forms.size < count) {
    const korean = chance() < 0.5;
    const words = 2 + Math.floor(chance() * 2);
    forms.add(Array.from({ length: words }, (_, column) => word(column + 3 - words, korean)).join(' '));
  }
  return [...forms].slice(0, count);
}
