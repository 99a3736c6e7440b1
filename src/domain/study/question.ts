import type { Concept, Entry } from '../glossary';
import { type Language, otherLanguage } from '../language';
import type { CardKind } from './card';
import type { Expected } from './judge-answer';
import type { MetIn } from './log';

/** What a card puts before the learner. */
export type Prompt =
  | { readonly kind: 'term' | 'definition' | 'abbreviation'; readonly text: string }
  /** A sentence with a gap, and what the missing word means in the other language. */
  | { readonly kind: 'cloze'; readonly before: string; readonly after: string; readonly hint: string };

export type Question = {
  readonly prompt: Prompt;
  /** The language of the prompt; the hint of a cloze is in the other. */
  readonly language: Language;
  readonly expected: Expected;
};

const formsOf = ({ term, abbreviation, variants }: Entry): string[] => [
  term,
  ...(abbreviation === undefined ? [] : [abbreviation]),
  ...variants.map(({ form }) => form),
];

function translation({ entries }: Concept, from: Language): Question {
  const to = otherLanguage[from];
  const entry = entries[to];
  return {
    prompt: { kind: 'term', text: entries[from].term },
    language: from,
    expected: { language: to, entry, form: entry.term, shown: formsOf(entries[from]) },
  };
}

/** A question whose prompt and answer are in one language. */
function within({ entries }: Concept, language: Language, prompt: Prompt, form: string): Question {
  const shown = formsOf(entries[otherLanguage[language]]);
  return { prompt, language, expected: { language, entry: entries[language], form, shown } };
}

function cloze(concept: Concept, language: Language, met: readonly MetIn[]): Question {
  const sentence = met.findLast((each) => each.language === language && each.form !== '');
  const other = otherLanguage[language];
  if (!sentence) return translation(concept, other);
  const { before, form, after } = sentence;
  return within(concept, language, { kind: 'cloze', before, after, hint: concept.entries[other].term }, form);
}

function abbreviation(concept: Concept, page: Language): Question {
  const language = concept.entries[page].abbreviation === undefined ? otherLanguage[page] : page;
  const { term, abbreviation: text } = concept.entries[language];
  return text === undefined
    ? translation(concept, otherLanguage[page])
    : within(concept, language, { kind: 'abbreviation', text }, term);
}

/**
 * What a card of a kind asks of a concept (S12). Definitions and abbreviations are asked in the language of the page. Where
 * the concept has not what the kind asks for, an abbreviation or a sentence, its term is asked in the same direction.
 */
export function questionOf(
  concept: Concept,
  kind: CardKind,
  page: Language,
  met: readonly MetIn[] = [],
): Question {
  switch (kind) {
    case 'ko-en':
      return translation(concept, 'ko');
    case 'en-ko':
      return translation(concept, 'en');
    case 'definition': {
      const { definition, term } = concept.entries[page];
      return within(concept, page, { kind: 'definition', text: definition }, term);
    }
    case 'abbreviation':
      return abbreviation(concept, page);
    case 'cloze-en':
      return cloze(concept, 'en', met);
    case 'cloze-ko':
      return cloze(concept, 'ko', met);
  }
}
