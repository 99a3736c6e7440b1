import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Point } from './card-anchor';

/** How a card came to be open, which decides what may close it. */
export type OpenedBy = 'hover' | 'focus' | 'tap' | 'address';

/** Long enough not to open under a passing pointer, short enough to feel immediate (150–300 ms). */
const hoverDelay = 200;

/** Time for the pointer to cross the gap between term and card (WCAG 1.4.13, hoverable). */
const leaveDelay = 300;

type CardTriggers = {
  readonly card: RefObject<HTMLElement | null>;
  readonly openLink: HTMLElement | null;
  readonly openedBy: OpenedBy | null;
  readonly onOpen: (link: HTMLElement, by: OpenedBy, pointer?: Point) => void;
  /** The reader took hold of the card: from now on it stays until it is sent away. */
  readonly onHold: () => void;
  /** The reader turned to something else. */
  readonly onLeave: () => void;
  /** The reader sent the card away. */
  readonly onDismiss: () => void;
};

const termLink = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('a[data-term]') : null;

/**
 * Opens and closes the card for every term link of the page with one set of listeners, so that a page
 * with a thousand marked terms costs no more than a page with one.
 */
export function useCardTriggers({
  card,
  openLink,
  openedBy,
  onOpen,
  onHold,
  onLeave,
  onDismiss,
}: CardTriggers): void {
  const isInCard = useEffectEvent(
    (target: EventTarget | null) => target instanceof Node && (card.current?.contains(target) ?? false),
  );
  // Following a link of the card has taken it out of the card by the time the document hears of it.
  const isFromCard = useEffectEvent(
    (event: Event) => card.current !== null && event.composedPath().includes(card.current),
  );
  const isOpenFor = useEffectEvent((link: HTMLElement) => openLink === link);
  const isOpenBy = useEffectEvent((by: OpenedBy) => openedBy === by);
  const isOpen = useEffectEvent(() => openedBy !== null);
  const open = useEffectEvent(onOpen);
  const hold = useEffectEvent(onHold);
  const leave = useEffectEvent(onLeave);
  const dismiss = useEffectEvent(onDismiss);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let touched = false;
    // What has come to lie under the pointer without its moving, nobody has pointed at: a page that scrolls or has just come
    // to life, and what the card has covered before Escape, or a press that makes it smaller.
    let rests = true;
    const later = (action: () => void, delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(action, delay);
    };

    const onPointerOver = (event: PointerEvent) => {
      if (rests || event.pointerType === 'touch') return;
      const link = termLink(event.target);
      if (isInCard(event.target) || (link && isOpenFor(link))) {
        clearTimeout(timer);
      } else if (link) {
        const pointer = { x: event.clientX, y: event.clientY };
        later(() => open(link, 'hover', pointer), hoverDelay);
      } else if (isOpenBy('hover')) {
        later(leave, leaveDelay);
      } else {
        clearTimeout(timer);
      }
    };
    const onPointerMove = (event: PointerEvent) => {
      if (!rests) return;
      rests = false;
      onPointerOver(event);
    };
    const onPointerDown = (event: PointerEvent) => {
      touched = event.pointerType === 'touch';
      rests = isInCard(event.target);
      if (rests) hold();
      if (isOpen() && !isInCard(event.target) && !termLink(event.target)) {
        clearTimeout(timer);
        leave();
      }
    };
    const onClick = (event: MouseEvent) => {
      const link = termLink(event.target);
      if (!link || !touched || isFromCard(event) || isOpenFor(link)) return;
      event.preventDefault();
      open(link, 'tap');
    };
    const onFocusIn = (event: FocusEvent) => {
      if (isInCard(event.target)) return;
      const link = termLink(event.target);
      if (link?.matches(':focus-visible') && !touched) {
        clearTimeout(timer);
        open(link, 'focus');
      } else if (!link && isOpenBy('focus')) {
        leave();
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      touched = false;
      if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
      clearTimeout(timer);
      if (!isOpen()) return;
      rests = true;
      dismiss();
    };

    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('pointerover', onPointerOver, { signal });
    document.addEventListener('pointermove', onPointerMove, { signal });
    document.addEventListener('pointerdown', onPointerDown, { signal });
    document.addEventListener('click', onClick, { signal });
    document.addEventListener('focusin', onFocusIn, { signal });
    document.addEventListener('keydown', onKeyDown, { signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
}
