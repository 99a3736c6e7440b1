import {
  alphabets,
  type Concept,
  inAlphabeticalOrder,
  type Letter,
  letterOf,
  type Topic,
  topics,
} from '../../domain/glossary';
import { type Bilingual, inEachLanguage, type Language, languages } from '../../domain/language';
import type { LetterCount, TopicCount } from '../../features/glossary-browser/counts';

/** The concepts in the orders in which the glossary is browsed, each sorted once. */
export type GlossaryOrder = {
  /** The concepts of each topic that has any, in the alphabetical order of each language. */
  readonly byTopic: ReadonlyMap<Topic, Bilingual<readonly Concept[]>>;
  /** The concepts under each letter that has any, in the order of the letter's own language. */
  readonly byLetter: ReadonlyMap<Letter, readonly Concept[]>;
  readonly topicCounts: readonly TopicCount[];
  /** Every letter of the alphabet of each language, those without a concept among them. */
  readonly letterCounts: Bilingual<readonly LetterCount[]>;
};

const inGroups = <Key>(concepts: readonly Concept[], keyOf: (concept: Concept) => Key) => {
  const groups = new Map<Key, Concept[]>();
  for (const concept of concepts) {
    const group = groups.get(keyOf(concept));
    if (group) group.push(concept);
    else groups.set(keyOf(concept), [concept]);
  }
  return groups;
};

export function orderGlossary(concepts: readonly Concept[]): GlossaryOrder {
  const headWord = (language: Language) => (concept: Concept) => concept.entries[language].term;
  const ordered = inEachLanguage((language) => inAlphabeticalOrder(concepts, language, headWord(language)));
  const topicGroups = inEachLanguage((language) => inGroups(ordered[language], ({ topic }) => topic));
  const byTopic = new Map(
    topics.flatMap((topic) => {
      const { en, ko } = topicGroups;
      const group = { en: en.get(topic) ?? [], ko: ko.get(topic) ?? [] };
      return group.en.length > 0 ? [[topic, group] as const] : [];
    }),
  );
  const byLetter = new Map<Letter, readonly Concept[]>(
    languages.flatMap((language) => [
      ...inGroups(ordered[language], (concept) => letterOf(headWord(language)(concept), language)),
    ]),
  );
  return {
    byTopic,
    byLetter,
    topicCounts: [...byTopic].map(([topic, { en }]) => ({ topic, count: en.length })),
    letterCounts: inEachLanguage((language) =>
      alphabets[language].map((letter) => ({ letter, count: byLetter.get(letter)?.length ?? 0 })),
    ),
  };
}
