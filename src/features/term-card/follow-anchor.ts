import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';

/**
 * Places the card beside its anchor where the browser cannot do it by style alone; returns how to stop. To be imported
 * there only.
 */
export const followAnchor = (anchor: HTMLElement, card: HTMLElement): (() => void) =>
  autoUpdate(anchor, card, async () => {
    const { x, y } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(8), flip(), shift({ padding: 8 })],
    });
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  });
