import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TermId } from '../../src/domain/glossary';
import type { Language } from '../../src/domain/language';
import { buildIndex, findMatches, type Lexeme, numbersOf } from '../../src/domain/matching';
import { f1, precision, recall, type Tally } from '../content/matching/accuracy';
import { readConllu, type Sentence } from './treebanks/conllu';
import { englishGold } from './treebanks/english-gold';
import { koreanGold } from './treebanks/korean-gold';

/*
 * How often the matcher agrees with treebanks, whose texts and tags are others' work. They are not part of the project: TREEBANKS
 * names a folder with files of Universal Dependencies (universaldependencies.org), such as ko_kaist-ud-test.conllu.
 *
 * The terms are the nouns that a treebank has often and never tags as anything else; where they stand is what its tags say.
 */

const folder = process.env['TREEBANKS'];
const files = (folder ? readdirSync(folder) : []).filter((name) =>
  /^(?:ko|en)_\w+-ud-\w+\.conllu$/.test(name),
);
const banks = new Set(files.map((name) => name.split('-', 1)[0] ?? ''));

const bars = { ko: 99, en: 99.5 } as const;
const fewest = { word: 4, compound: 2 } as const;
const gold = { ko: koreanGold, en: englishGold } as const;
const shapes = { ko: /^\p{Script=Hangul}+$/u, en: /^[a-z]+(?: [a-z]+)?$/ } as const;

/** A noun in both numbers: a verb thanks makes thanks no term. */
const formsOf = (noun: string, language: Language): readonly string[] => {
  if (language === 'ko') return [noun];
  const { singular, plurals } = numbersOf(noun);
  return [noun, singular, ...plurals];
};

function termsOf(sentences: readonly Sentence[], language: Language): readonly string[] {
  const { nounsOf, otherReadings } = gold[language];
  const others = new Set(sentences.flatMap(otherReadings));
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const { noun, ofVerb } of nounsOf(sentence).nouns) {
      if (!ofVerb) counts.set(noun, (counts.get(noun) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([noun, count]) => count >= (noun.includes(' ') ? fewest.compound : fewest.word))
    .map(([noun]) => noun)
    .filter((noun) => shapes[language].test(noun))
    .filter((noun) => formsOf(noun, language).every((form) => !others.has(form)));
}

type Place = { readonly start: number; readonly end: number };
const overlap = (one: Place, other: Place) => one.start < other.end && other.start < one.end;

/** Leftmost, then longest, as the matcher answers. */
function leftmost<T extends Place>(places: readonly T[]): T[] {
  let taken = 0;
  return places
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < taken) return false;
      taken = end;
      return true;
    });
}

/** Where matcher and treebank differ; places of which the treebank does not tell, and compounds written apart, count for nothing. */
function compare(sentences: readonly Sentence[], terms: readonly string[], language: Language) {
  const lexemes = terms.map(
    (term): Lexeme => ({
      id: term as TermId,
      entry: { term, variants: [] },
    }),
  );
  const index = buildIndex(lexemes, language);
  const known = new Set(terms);
  const tally = { hits: 0, misses: 0, falseAlarms: 0 };
  const differences = new Map<string, number>();
  let unclear = 0;
  for (const sentence of sentences) {
    const { text, words } = sentence;
    const note = (kind: 'miss' | 'false alarm', place: Place) => {
      const around = words.filter((word) => overlap(word, place));
      const tags = around.map(({ form, lemma, xpos }) => `${form} ${lemma} ${xpos}`).join(' | ');
      const line = `${kind} [${text.slice(place.start, place.end)}] in ${tags}`;
      differences.set(line, (differences.get(line) ?? 0) + 1);
    };
    const read = gold[language].nounsOf(sentence);
    const isUnclear = (place: Place) =>
      read.unclear.some((word) => overlap(word, place)) ||
      (language === 'ko' && /\s/.test(text.slice(place.start, place.end)));
    const matches = findMatches(text, language, index);
    const doubtful = matches.filter(isUnclear);
    unclear += doubtful.length;
    const left = new Map(
      leftmost(read.nouns.filter(({ noun }) => known.has(noun)))
        .filter((noun) => !doubtful.some((match) => overlap(match, noun)))
        .map((noun) => [`${noun.start} ${noun.end}`, noun]),
    );
    for (const match of matches) {
      if (doubtful.includes(match)) continue;
      if (left.delete(`${match.start} ${match.end}`)) tally.hits++;
      else {
        tally.falseAlarms++;
        note('false alarm', match);
      }
    }
    for (const noun of left.values()) {
      tally.misses++;
      note('miss', noun);
    }
  }
  return { tally, differences, unclear };
}

const described = (name: string, { hits, misses, falseAlarms }: Tally, tally: Tally) =>
  `${name}: ${hits} hits, ${misses} misses, ${falseAlarms} false alarms; precision ${precision(tally).toFixed(2)}, ` +
  `recall ${recall(tally).toFixed(2)}, F1 ${f1(tally).toFixed(2)}`;

test.skipIf(banks.size === 0)(
  'the matcher agrees with the treebanks in the folder that TREEBANKS names',
  { timeout: 600_000 },
  () => {
    const figures: Record<Language, Tally> = {
      ko: { hits: 0, misses: 0, falseAlarms: 0 },
      en: { hits: 0, misses: 0, falseAlarms: 0 },
    };
    for (const bank of banks) {
      const language = bank.startsWith('ko') ? 'ko' : 'en';
      const sentences = files
        .filter((name) => name.startsWith(`${bank}-`))
        .flatMap((name) => readConllu(readFileSync(join(folder ?? '', name), 'utf8')));
      const terms = termsOf(sentences, language);
      const { tally, differences, unclear } = compare(sentences, terms, language);
      console.info(
        [
          described(bank, tally, tally),
          `${sentences.length} sentences, ${terms.length} terms, ${unclear} matches left out`,
          ...[...differences]
            .sort(([, one], [, other]) => other - one)
            .map(([line, count]) => `${count} ${line}`),
          '',
        ].join('\n'),
      );
      const { hits, misses, falseAlarms } = figures[language];
      figures[language] = {
        hits: hits + tally.hits,
        misses: misses + tally.misses,
        falseAlarms: falseAlarms + tally.falseAlarms,
      };
    }
    for (const language of ['ko', 'en'] as const) {
      console.info(described(language, figures[language], figures[language]));
      expect.soft(f1(figures[language])).toBeGreaterThanOrEqual(bars[language]);
    }
  },
);
