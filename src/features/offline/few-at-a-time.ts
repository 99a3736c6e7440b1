/** Few requests at a time: the page in front of the reader comes first. */
const atOnce = 4;

/**
 * Does the work for each item in turn, a few at a time.
 * @throws what the first item to fail threw, once nothing is under way any more
 */
export async function fewAtATime<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) {
    const results = await Promise.allSettled(items.slice(start, start + atOnce).map(work));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
