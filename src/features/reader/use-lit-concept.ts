import { type RefObject, useEffect } from 'react';

const mentionOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-term], [data-mention]') : null;

const conceptOf = (mention: HTMLElement) =>
  mention.dataset['term'] ?? mention.dataset['mention']?.split(' ')[0];

/**
 * While both languages stand side by side, pointing at or focusing a mention lights every mention of
 * the same concept in both. Attributes are set on the page directly: lighting a hundred mentions must
 * not render a release anew.
 */
export function useLitConcept(text: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    const root = text.current;
    if (!active || !root) return;
    const light = (concept: string | undefined) => {
      for (const lit of root.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
      if (concept === undefined) return;
      const name = CSS.escape(concept);
      for (const mention of root.querySelectorAll(
        `[data-term="${name}"], [data-term-also~="${name}"], [data-mention~="${name}"]`,
      )) {
        mention.setAttribute('data-lit', '');
      }
    };
    const onTurn = (event: Event) => {
      const mention = mentionOf(event.target);
      light(mention ? conceptOf(mention) : undefined);
    };
    const onLeave = () => light(undefined);
    root.addEventListener('pointerover', onTurn);
    root.addEventListener('focusin', onTurn);
    root.addEventListener('pointerleave', onLeave);
    root.addEventListener('focusout', onLeave);
    return () => {
      onLeave();
      root.removeEventListener('pointerover', onTurn);
      root.removeEventListener('focusin', onTurn);
      root.removeEventListener('pointerleave', onLeave);
      root.removeEventListener('focusout', onLeave);
    };
  }, [text, active]);
}
