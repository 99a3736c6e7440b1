const mentionOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-term], [data-mention]') : null;

const conceptOf = (mention: HTMLElement) =>
  mention.dataset['term'] ?? mention.dataset['mention']?.split(' ')[0];

/**
 * Lights, in a release that stands in both languages, every mention of the concept that is pointed at or focused.
 * Attributes are set on the page directly: lighting a hundred mentions must not render a release anew.
 * Returns how to stop.
 */
export function lightConcepts(root: HTMLElement): () => void {
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
  const turnTo = (target: EventTarget | null) => {
    const mention = mentionOf(target);
    light(mention ? conceptOf(mention) : undefined);
  };
  const onTurn = (event: Event) => turnTo(event.target);
  const onLeave = () => light(undefined);
  // What the reader has turned to before this code was there.
  turnTo(root.querySelector(':focus, [data-term]:hover, [data-mention]:hover'));
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
}
