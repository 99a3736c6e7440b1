import type { Page } from '@playwright/test';

/** The places where a line ends after a closing mark or a unit and the next begins with what belongs to it: `(AMR)|은`. */
export const tornParticles = (page: Page, blocks: string): Promise<string[]> =>
  page.locator(blocks).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const characters: { node: Node; at: number; character: string }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const [at, character] of [...(node.textContent ?? '')].entries())
          characters.push({ node, at, character });
      }
      const topOf = ({ node, at }: { node: Node; at: number }) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      };
      return characters.flatMap((next, i) => {
        const mark = characters[i - 1];
        if (!mark || !/[)\]’”」』〉》%℃]/.test(mark.character) || !/[가-힣]/.test(next.character)) return [];
        // A line is some 28 px high; what stands on one line may still differ by the size of its script.
        if (topOf(next) - topOf(mark) < 10) return [];
        return characters
          .slice(Math.max(0, i - 6), i + 3)
          .map(({ character }) => character)
          .join('');
      });
    }),
  );
