import type { TermId } from '../../domain/glossary';
import { type Bilingual, isLanguage, type Language, languages } from '../../domain/language';
import {
  cutText,
  type MarkedBlock,
  type ReleaseSlug,
  type SeenSentence,
  textsInSentences,
} from '../../domain/releases';
import type { MetIn } from '../../domain/study';

/** Where a mention stands: in which text of which block, and how many UTF-16 units into it. */
type MentionPlace = {
  readonly language: Language;
  readonly block: number;
  readonly text: number;
  readonly offset: number;
};

/** Each paragraph and list item of a block is a text. */
const texts = 'p, li';

/** Where the reader met a term, as the page shows it; undefined for a mention outside the text, as in the list of terms. */
function placeOf(mention: Element): MentionPlace | undefined {
  const text = mention.closest(texts);
  const side = text?.closest<HTMLElement>('.block-text');
  const block = side?.closest('.block');
  if (!text || !side || !block || !isLanguage(side.lang)) return undefined;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEndBefore(mention);
  return {
    language: side.lang,
    block: [...(block.parentElement?.children ?? [])].indexOf(block),
    text: [...side.querySelectorAll(texts)].indexOf(text),
    offset: before.toString().length,
  };
}

type Found = {
  readonly block: number;
  readonly text: number;
  readonly start: number;
  readonly seen: SeenSentence;
};

/** Every sentence of a version that mentions a concept, in reading order. */
const sentencesWith = (blocks: readonly MarkedBlock[], term: TermId, language: Language): Found[] =>
  blocks.flatMap((each, block) =>
    textsInSentences(each).flatMap((runs, text) => {
      const { starts, mentions } = cutText(runs, language);
      return [...(mentions.get(term) ?? [])].map(([at, seen]) => ({
        block,
        text,
        start: starts[at] ?? 0,
        seen,
      }));
    }),
  );

/** The sentence around a mention; in the other version the first one beside it; else the first of all. */
function nearest(found: readonly Found[], language: Language, place: MentionPlace | undefined) {
  const beside = found.filter(({ block }) => block === place?.block);
  const around =
    place?.language === language
      ? beside.findLast(({ text, start }) => text === place.text && start <= place.offset)
      : beside.find(({ text }) => text === place?.text);
  return around ?? beside[0] ?? found[0];
}

type ReadRelease = { readonly slug: ReleaseSlug; readonly blocks: Bilingual<readonly MarkedBlock[]> };

/** The sentence of a release in which a term was met, in each language that has one. To be imported where it is asked for. */
export function metSentences({ slug, blocks }: ReadRelease, term: TermId, mention?: Element): MetIn[] {
  const place = mention && placeOf(mention);
  return languages.flatMap((language) => {
    const found = nearest(sentencesWith(blocks[language], term, language), language, place);
    return found ? [{ slug, block: found.block, language, ...found.seen }] : [];
  });
}
