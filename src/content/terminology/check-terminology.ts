import type { Concept, TermId } from '../../domain/glossary';
import {
  type Bilingual,
  inEachLanguage,
  type Language,
  languages,
  otherLanguage,
} from '../../domain/language';
import { buildIndex, type MatchIndex } from '../../domain/matching';
import type { Problem, Report } from '../content-error';
import type { ReleaseFile } from '../releases/parse-release';
import { unexpandedAbbreviations, unknownAbbreviations } from './abbreviations';
import type { TerminologyFault } from './faults';
import { formOf, type Mention, mentionsIn, type PlacedText, placedTexts } from './mentions';

type Fault = { readonly fault: TerminologyFault; readonly of: string; readonly problem: Problem };

type Indexes = Bilingual<{ readonly all: MatchIndex; readonly discouraged: MatchIndex }>;

/**
 * Reports the faults of terminology across the two versions of each release (rules T1 to T5 of README.md), but for
 * those that the front matter accepts.
 */
export function checkTerminology(
  concepts: ReadonlyMap<TermId, Concept>,
  releases: readonly Bilingual<ReleaseFile>[],
  report: Report,
): void {
  const indexes = inEachLanguage((language) => indexesOf([...concepts.values()], language));
  for (const release of releases) {
    const texts = inEachLanguage((language) => placedTexts(release[language]));
    const mentions = inEachLanguage((language) =>
      texts[language].flatMap((text) => mentionsIn(text, language, indexes[language].all)),
    );
    for (const language of languages) {
      reportUnlessAccepted(
        release[language],
        [
          ...withoutCounterpart(release, mentions, concepts, language),
          ...discouraged(release[language], texts[language], mentions[language], concepts, language, indexes),
          ...abbreviations(release[language], texts[language], mentions[language], concepts, language),
        ],
        report,
      );
    }
  }
}

function indexesOf(concepts: readonly Concept[], language: Language): Indexes[Language] {
  const lexemes = concepts.map(({ id, entries }) => ({ id, entry: entries[language] }));
  const avoided = lexemes.flatMap(({ id, entry: { abbreviation: _, variants, ...rest } }) =>
    variants
      .filter(({ status }) => status === 'discouraged')
      .map(({ form }) => ({ id, entry: { ...rest, term: form, variants: [] } })),
  );
  return { all: buildIndex(lexemes, language), discouraged: buildIndex(avoided, language) };
}

/** T1 */
function withoutCounterpart(
  release: Bilingual<ReleaseFile>,
  mentions: Bilingual<readonly Mention[]>,
  concepts: ReadonlyMap<TermId, Concept>,
  language: Language,
): Fault[] {
  const other = otherLanguage[language];
  const there = new Set(mentions[other].flatMap(({ ids }) => ids));
  const reported = new Set<TermId>();
  return mentions[language].flatMap((mention) => {
    const [id] = mention.ids;
    if (id === undefined || mention.ids.some((each) => there.has(each) || reported.has(each))) return [];
    reported.add(id);
    const term = concepts.get(id)?.entries[other].term;
    return faultAt(release[language], mention.in, 'no-counterpart', id, {
      value: formOf(mention),
      expected: `a mention of "${id}" in ${release[other].file} as well`,
      remedy: `Write "${term}" or one of its variants there.`,
    });
  });
}

/** T2 */
function discouraged(
  file: ReleaseFile,
  texts: readonly PlacedText[],
  mentions: readonly Mention[],
  concepts: ReadonlyMap<TermId, Concept>,
  language: Language,
  indexes: Indexes,
): Fault[] {
  return texts.flatMap((text) =>
    mentionsIn(text, language, indexes[language].discouraged).flatMap((avoided) => {
      const id = avoided.ids.find((each) =>
        mentions.some(
          ({ in: place, start, end, ids }) =>
            place === text && start === avoided.start && end === avoided.end && ids.includes(each),
        ),
      );
      const entry = id && concepts.get(id)?.entries[language];
      if (!entry) return [];
      return faultAt(file, text, 'discouraged-form', id, {
        value: formOf(avoided),
        expected: `a form of "${id}" that is not discouraged`,
        remedy: `Write "${entry.term}".`,
      });
    }),
  );
}

/** T3 and T4 */
function abbreviations(
  file: ReleaseFile,
  texts: readonly PlacedText[],
  mentions: readonly Mention[],
  concepts: ReadonlyMap<TermId, Concept>,
  language: Language,
): Fault[] {
  const unexpanded = [...unexpandedAbbreviations(mentions, concepts, language)].flatMap(([id, mention]) => {
    const { term, abbreviation } = concepts.get(id)?.entries[language] ?? {};
    return faultAt(file, mention.in, 'unexpanded-abbreviation', id, {
      value: formOf(mention),
      expected: 'the full form beside the abbreviation where the text first uses it',
      remedy: `Write "${term}${language === 'ko' ? '' : ' '}(${abbreviation})".`,
    });
  });
  const unknown = [...unknownAbbreviations(texts, mentions)].flatMap(([word, text]) =>
    faultAt(file, text, 'unknown-abbreviation', word, {
      value: word,
      expected: 'an abbreviation that an entry of the glossary has',
      remedy: 'Add it to an entry, or write it out.',
    }),
  );
  return [...unexpanded, ...unknown];
}

const faultAt = (
  { file }: ReleaseFile,
  { line, path }: PlacedText,
  fault: TerminologyFault,
  of: string,
  problem: Pick<Problem, 'value' | 'expected' | 'remedy'>,
): Fault[] => [{ fault, of, problem: { file, line, path, ...problem } }];

/** T5: what is accepted is not reported, and what is accepted in vain is. */
function reportUnlessAccepted(
  { file, accepted }: ReleaseFile,
  faults: readonly Fault[],
  report: Report,
): void {
  for (const { fault, of, problem } of faults) {
    if (accepted.some((each) => each.fault === fault && each.of === of)) continue;
    const way = `Or accept it: { fault: ${fault}, of: ${of}, reason: … } under "accepted" in the front matter.`;
    report({ ...problem, remedy: `${problem.remedy} ${way}` });
  }
  for (const [index, { fault, of }] of accepted.entries()) {
    if (faults.some((each) => each.fault === fault && each.of === of)) continue;
    report({
      file,
      path: `accepted[${index}]`,
      value: `${fault} of ${of}`,
      expected: 'a fault that the text has',
      remedy: 'Remove it from the front matter: the text no longer has this fault.',
    });
  }
}
