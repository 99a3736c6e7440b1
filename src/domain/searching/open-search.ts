import SearchableMap from 'minisearch/SearchableMap';
import type { TermId, Topic } from '../glossary';
import type { Bilingual } from '../language';
import { initialsOf, jamoOf } from './jamo';
import { type SearchData, type WrittenForm, writtenFormsOf } from './search-data';
import { type TextColumn, textColumn } from './text-column';
import { singularOf, wordsOf } from './words';

/** A concept as a result shows it. */
export type FoundConcept = {
  readonly id: TermId;
  /** Its place in the data, counted from 0. */
  readonly place: number;
  readonly topic: Topic;
  readonly terms: Bilingual<string>;
  readonly abbreviations: Bilingual<string>;
};

/** A written form with everything that a query is compared with. */
export type SearchForm = {
  readonly written: WrittenForm;
  /** Place of its concept in the data. */
  readonly concept: number;
  /** Its letters without what parts words: 항생제내성, covid19. */
  readonly letters: string;
  /** The same, every word in the singular. */
  readonly singular: string;
  /** Letters as Jamo: what is half typed is a beginning of it. */
  readonly jamo: string;
  /** The words in the singular, as Jamo, a space before and after each. */
  readonly words: string;
};

export type TermSearch = {
  readonly concepts: readonly FoundConcept[];
  readonly forms: readonly SearchForm[];
  /** Of every form, in the same order. */
  readonly columns: {
    readonly letters: TextColumn;
    readonly jamo: TextColumn;
    readonly words: TextColumn;
    /** Initials of the syllables; other letters as they are. */
    readonly initials: TextColumn;
  };
  /** Made when it is first asked for: only misspelt queries need it. */
  readonly vocabulary: () => Vocabulary;
};

/** The forms in which each word stands, by the word's Jamo; whole forms count as words, too. */
type Vocabulary = SearchableMap<number[]>;

function vocabularyOf(forms: readonly SearchForm[]): Vocabulary {
  const vocabulary: Vocabulary = new SearchableMap();
  for (const [at, { words, jamo }] of forms.entries()) {
    for (const word of new Set([...words.trim().split(' '), jamo])) {
      vocabulary.fetch(word, () => []).push(at);
    }
  }
  return vocabulary;
}

type Singular = (word: string) => string;

/** The same words stand in many forms. */
function remembered(singular: Singular): Singular {
  const known = new Map<string, string>();
  return (word) => {
    const value = known.get(word) ?? singular(word);
    known.set(word, value);
    return value;
  };
}

function searchForm(written: WrittenForm, concept: number, singular: Singular): SearchForm {
  const words = wordsOf(written.form);
  const letters = words.join('');
  const singulars = words.map(singular);
  return {
    written,
    concept,
    letters,
    singular: singulars.join(''),
    jamo: jamoOf(letters),
    words: ` ${jamoOf(singulars.join(' '))} `,
  };
}

/** Makes the stored forms ready for queries. Time and size grow with their number; done once a visit. */
export function openSearch(data: SearchData): TermSearch {
  const singular = remembered(singularOf);
  const forms = data.flatMap((row, concept) =>
    writtenFormsOf(row).map((written) => searchForm(written, concept, singular)),
  );
  let vocabulary: Vocabulary | undefined;
  return {
    concepts: data.map(([id, topic, en, ko], place) => ({
      id,
      place,
      topic,
      terms: { en: en[0], ko: ko[0] },
      abbreviations: { en: en[1], ko: ko[1] },
    })),
    forms,
    columns: {
      letters: textColumn(forms.map(({ letters }) => letters)),
      jamo: textColumn(forms.map(({ jamo }) => jamo)),
      words: textColumn(forms.map(({ words }) => words)),
      initials: textColumn(forms.map(({ letters }) => initialsOf(letters))),
    },
    vocabulary: () => {
      vocabulary ??= vocabularyOf(forms);
      return vocabulary;
    },
  };
}
