import type { Sentence, Word } from './conllu';
import type { Noun, Nouns } from './nouns';

type Morpheme = { readonly text: string; readonly tag: string };

/* Tags of the two treebanks: those of Sejong (GSD) are in capitals, those of KAIST in small letters. */
const isNounTag = (tag: string) => /^(?:NNG|NNP|XR|ncn|ncpa|ncps|nq|f)$/.test(tag);
const isPronounTag = (tag: string) => /^(?:NP|npp|npd)$/.test(tag);
const isAffixTag = (tag: string) => /^(?:XPN|XSN|xp|xsn)/.test(tag);
const isNumberTag = (tag: string) => /^(?:SN|SL|SW|SS|SO|SH|NR|nnc|nno|sl|su)$/.test(tag);
const isParticleTag = (tag: string) => /^(?:J|j(?!p))/.test(tag);
const isCopulaTag = (tag: string) => /^(?:VCP|jp)/.test(tag);
const isVerbTag = (tag: string) => /^(?:XSV|XSA|xsv|xsm|VV|VA|VX|pv|pa|px)/.test(tag);

const lightVerb = /(?:하|되|시키|받|당하)$/;
/** What the treebanks call a suffix, and the standard dictionary a particle. */
const particlesBySuffix = ['들', '뿐', '끼리'];

function morphemesOf({ lemma, xpos }: Word): readonly Morpheme[] | undefined {
  const tags = xpos.split('+');
  const texts = lemma.split('+');
  return tags.length === texts.length ? texts.map((text, i) => ({ text, tag: tags[i] ?? '' })) : undefined;
}

type Reading = Pick<Noun, 'noun' | 'ofVerb'> & { readonly at: number };

function readingOf(word: Word): Reading | 'none' | 'unclear' {
  const morphemes = morphemesOf(word);
  if (!morphemes) return 'unclear';
  // 24시간, G20정상회의: a number is an edge, as a change of script is.
  const first = Math.max(
    0,
    morphemes.findIndex(({ tag }) => !isNumberTag(tag)),
  );
  const at = morphemes.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  const rest = morphemes.slice(first);
  // A verb that is one morpheme here is a noun and 하 elsewhere: 강력하+ㄴ, 강력+하+ㄴ.
  const verb = rest[0] && isVerbTag(rest[0].tag) ? rest[0].text.replace(lightVerb, '') : '';
  if (verb.length > 1 && verb !== rest[0]?.text)
    return word.form.startsWith(verb, at) ? { noun: verb, at, ofVerb: true } : 'none';
  let count = rest.findIndex(({ tag }) => !isNounTag(tag) && !isAffixTag(tag) && !isPronounTag(tag));
  if (count < 0) count = rest.length;
  while (count > 1 && particlesBySuffix.includes(rest[count - 1]?.text ?? '')) count--;
  const stem = rest.slice(0, count);
  if (!stem.some(({ tag }) => isNounTag(tag))) return 'none';
  const noun = stem.map(({ text }) => text).join('');
  // 3종, 2층: a noun or a measure.
  if (!word.form.startsWith(noun, at) || (first > 0 && noun.length === 1)) return 'unclear';
  const [joined] = rest.slice(count);
  if (joined === undefined || isParticleTag(joined.tag) || isCopulaTag(joined.tag)) return { noun, at };
  if (particlesBySuffix.includes(joined.text)) return { noun, at };
  // 자연스럽다, 인간답다: another word.
  if (isVerbTag(joined.tag)) return lightVerb.test(joined.text) ? { noun, at } : 'unclear';
  return 'unclear';
}

/** Where nouns stand in a sentence. */
function nounsOf({ words }: Sentence): Nouns {
  const nouns: Noun[] = [];
  const unclear: Word[] = [];
  for (const word of words) {
    const reading = readingOf(word);
    if (reading === 'unclear') unclear.push(word);
    else if (reading !== 'none') {
      const { at, ...noun } = reading;
      const start = word.start + at;
      nouns.push({ ...noun, start, end: start + noun.noun.length });
    }
  }
  return { nouns, unclear };
}

/**
 * What begins a word without being a noun or a verb there: a noun of the same letters is no term of the measurement, which
 * no reader of letters could tell from it (오늘 is an adverb as often as a noun).
 */
function otherReadings({ words }: Sentence): string[] {
  return words.flatMap((word) => {
    const [first] = morphemesOf(word) ?? [];
    if (!first) return [];
    const { text, tag } = first;
    return isNounTag(tag) || isAffixTag(tag) || isVerbTag(tag) ? [] : text;
  });
}

export const koreanGold = { nounsOf, otherReadings } as const;
