import type { Sentence, Word } from './conllu';
import type { Noun, Nouns } from './nouns';

const isNoun = ({ upos }: Word) => upos === 'NOUN';
const isName = ({ upos }: Word) => upos === 'PROPN';
/** The letters of its lemma, or a plural of them; ml for millilitre is another form. */
const isWellWritten = ({ form, lemma, xpos }: Word) =>
  form.toLowerCase() === lemma.toLowerCase() ||
  (/^NNP?S$/.test(xpos) && form.slice(0, 2).toLowerCase() === lemma.slice(0, 2).toLowerCase());
/** alt.animals.cat, user@example.org, his/her: several words in one. */
const isSeveralWords = ({ form }: Word) => /[./@:()]/.test(form) && form.length > 1;

/** A noun that modifies the one directly after it, so that the two are one term: phone number, ice-cream. */
function compoundAt({ words }: Sentence, at: number): Noun | undefined {
  const gap = words[at + 1]?.form === '-' ? 2 : 1;
  const [first, second] = [words[at], words[at + gap]];
  if (!first || !second || !isNoun(first) || !isNoun(second)) return undefined;
  // Words are counted from 1.
  if (first.relation !== 'compound' || first.head !== at + gap + 1 || second.start !== first.end + 1)
    return undefined;
  return {
    noun: `${first.form.toLowerCase()} ${second.lemma.toLowerCase()}`,
    start: first.start,
    end: second.end,
  };
}

/** Where nouns and compounds of two stand in a sentence; of two that lie over each other both. */
function nounsOf(sentence: Sentence): Nouns {
  const nouns: Noun[] = [];
  const unclear: Word[] = [];
  sentence.words.forEach((word, at) => {
    if (isName(word) || isSeveralWords(word)) unclear.push(word);
    if (!isNoun(word) || isSeveralWords(word)) return;
    if (!isWellWritten(word)) unclear.push(word);
    else nouns.push({ noun: word.lemma.toLowerCase(), start: word.start, end: word.end });
    const compound = compoundAt(sentence, at);
    if (compound) nouns.push(compound);
  });
  return { nouns, unclear };
}

/** The forms and lemmas of words that are neither noun nor name. */
const otherReadings = ({ words }: Sentence): string[] =>
  words.flatMap((word) =>
    isNoun(word) || isName(word) ? [] : [word.form.toLowerCase(), word.lemma.toLowerCase()],
  );

export const englishGold = { nounsOf, otherReadings } as const;
