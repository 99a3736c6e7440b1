import { type Bilingual, inEachLanguage, languages } from '../../domain/language';

/** One part of a long list, counted from 1. */
export type ListPart<Item> = {
  readonly part: number;
  readonly parts: number;
  readonly items: readonly Item[];
};

/** The list in parts of at most `size` items; an empty list is one empty part. */
export function partsOf<Item>(items: readonly Item[], size: number): ListPart<Item>[] {
  const parts = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: parts }, (_, i) => ({
    part: i + 1,
    parts,
    items: items.slice(i * size, (i + 1) * size),
  }));
}

/** Each item once, and for each language the order in which it shows them, as indexes of the items. */
export type Ordered<Item> = {
  readonly items: readonly Item[];
  readonly orders: Bilingual<readonly number[]>;
};

/** Two orders of one list, of which a part may hold other items in each language. */
export function orderedParts<Item>(
  lists: Bilingual<readonly Item[]>,
  size: number,
): (Ordered<Item> & Omit<ListPart<Item>, 'items'>)[] {
  const inParts = inEachLanguage((language) => partsOf(lists[language], size));
  const parts = Math.max(...languages.map((language) => inParts[language].length));
  return Array.from({ length: parts }, (_, i) => {
    const shown = inEachLanguage((language) => inParts[language][i]?.items ?? []);
    const items = [...new Set([...shown.en, ...shown.ko])];
    const indexOf = new Map(items.map((item, index) => [item, index]));
    const orders = inEachLanguage((language) => shown[language].map((item) => indexOf.get(item) ?? 0));
    return { part: i + 1, parts, items, orders };
  });
}
