import type { TermId } from '../../domain/glossary';
import { inEachLanguage, languages, otherLanguage } from '../../domain/language';
import { type CutText, cutText, textsInSentences } from '../../domain/releases';
import type { Sighting } from '../../features/entry/sightings';
import type { MarkedRelease } from './marked-releases';

/** The newest sentences with a concept, and how many there are in all. */
export type SeenIn = { readonly newest: readonly Sighting[]; readonly count: number };

/** An entry shows the newest sentences: enough to see how a term is used, few enough to read. */
const mostSightings = 20;

type Pair = Sighting['sentences'];

/**
 * The sentences of two texts that stand side by side, in which a concept is mentioned, in pairs: the first mention with
 * the first. What one version mentions more often stands beside the sentence at the same place, where the two have as
 * many; else it is left out, unless it is all there is.
 */
function pairUp(en: CutText, ko: CutText, id: TermId): Pair[] {
  const texts = { en, ko };
  const found = inEachLanguage((language) => [...(texts[language].mentions.get(id) ?? [])]);
  const shared = Math.min(found.en.length, found.ko.length);
  const pairs: Pair[] = found.en
    .slice(0, shared)
    .map(([, sentence], i) => ({ en: sentence, ko: found.ko[i]?.[1] }));
  for (const language of languages) {
    const other = otherLanguage[language];
    for (const [at, sentence] of found[language].slice(shared)) {
      const beside = texts[other].sentences[at];
      const isAligned = beside !== undefined && texts.en.sentences.length === texts.ko.sentences.length;
      if (isAligned) {
        pairs.push(
          inEachLanguage((each) => (each === language ? sentence : { before: beside, form: '', after: '' })),
        );
      } else if (shared === 0) {
        pairs.push(inEachLanguage((each) => (each === language ? sentence : undefined)));
      }
    }
  }
  return pairs;
}

/** The sentences in which each concept is seen, in both languages, newest release first. */
export function collectSightings(releases: readonly MarkedRelease[]): Map<TermId, SeenIn> {
  const seen = new Map<TermId, { newest: Sighting[]; count: number }>();
  for (const { summary, blocks } of releases) {
    const { slug, titles, dates } = summary;
    for (let block = 0; block < Math.max(blocks.en.length, blocks.ko.length); block++) {
      const [english, korean] = [textsInSentences(blocks.en[block]), textsInSentences(blocks.ko[block])];
      for (let text = 0; text < Math.max(english.length, korean.length); text++) {
        const en = cutText(english[text] ?? [], 'en');
        const ko = cutText(korean[text] ?? [], 'ko');
        for (const id of new Set([...en.mentions.keys(), ...ko.mentions.keys()])) {
          const known = seen.get(id) ?? { newest: [], count: 0 };
          const pairs = pairUp(en, ko, id);
          known.count += pairs.length;
          for (const sentences of pairs.slice(0, mostSightings - known.newest.length)) {
            known.newest.push({ slug, block, titles, dates, sentences });
          }
          seen.set(id, known);
        }
      }
    }
  }
  return seen;
}
