import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import { isSheet } from './card-anchor';

const gap = 8;

/**
 * Places the card beside its anchor where the browser cannot do it by style alone, and as the style sheet would;
 * returns how to stop. To be imported there only.
 */
export const followAnchor = (anchor: HTMLElement, card: HTMLElement): (() => void) =>
  autoUpdate(anchor, card, async () => {
    // The room it was cut to before says nothing of the room there is now.
    for (const property of ['left', 'top', 'margin', 'max-block-size', 'visibility']) {
      card.style.removeProperty(property);
    }
    if (isSheet(card)) return;
    card.style.margin = '0';
    const { x, y, middlewareData } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gap),
        flip(),
        size({
          padding: gap,
          apply: ({ availableHeight }) => {
            card.style.maxBlockSize = `min(28rem, ${availableHeight}px)`;
          },
        }),
        shift({ padding: gap }),
        hide(),
      ],
    });
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
    card.style.visibility = middlewareData.hide?.referenceHidden ? 'hidden' : 'visible';
  });
