import { test } from 'vitest';
import { readFiles } from '../../src/content/content-files';
import { readLibrary } from '../../src/content/read-library';
import { languages } from '../../src/domain/language';
import { buildIndex, findMatches, type RuleId, rules } from '../../src/domain/matching';
import { accuracyOf, describe, f1, precision, recall, type Tally } from '../content/matching/accuracy';
import { readGold } from '../content/matching/gold-sentences';
import { projectFolder } from '../e2e/browser/cache-folder';

const percent = (value: number) => value.toFixed(2).padStart(7);
const count = (value: number) => String(value).padStart(6);
const counts = ({ hits, misses, falseAlarms }: Tally) => count(hits) + count(misses) + count(falseAlarms);
const figures = (tally: Tally) =>
  counts(tally) + percent(precision(tally)) + percent(recall(tally)) + percent(f1(tally));

test('how well the matcher and the labelled sentences agree', () => {
  const { concepts } = readLibrary(readFiles(projectFolder, 'locales'));
  for (const language of languages) {
    const lexemes = [...concepts.values()].map(({ id, entries }) => ({ id, entry: entries[language] }));
    const index = buildIndex(lexemes, language);
    const sentences = readGold(language, new Set<string>(concepts.keys()));
    const { all, byClass, byRule, disagreements } = accuracyOf(sentences, (text) =>
      findMatches(text, language, index),
    );
    const row = (name: string, tally: Tally) => `${name.padEnd(14)}${figures(tally)}`;
    const numbered = (Object.keys(rules) as RuleId[]).filter((rule) => byRule.has(rule));
    console.info(
      [
        `${language}: ${sentences.length} sentences`,
        `${''.padEnd(14)}  hits misses alarms  prec.   rec.     F1`.replace('misses', ' miss'),
        row('all', all),
        ...[...byClass]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, tally]) => row(name, tally)),
        `${'rule'.padEnd(14)}  hits alarms  prec.`,
        ...numbered.map((rule) => {
          const tally = byRule.get(rule) ?? { hits: 0, misses: 0, falseAlarms: 0 };
          return rule.padEnd(14) + count(tally.hits) + count(tally.falseAlarms) + percent(precision(tally));
        }),
        ...disagreements.map(describe),
        '',
      ].join('\n'),
    );
  }
}, 60_000);
