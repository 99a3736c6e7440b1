import { type RefObject, useEffect } from 'react';

/**
 * While both languages stand side by side, pointing at or focusing a mention lights every mention of the same concept
 * in both. Its code is loaded with the first view of both.
 */
export function useLitConcept(text: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    const root = text.current;
    if (!active || !root) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    import('./light-concepts').then(
      ({ lightConcepts }) => {
        if (!isOver) stop = lightConcepts(root);
      },
      // The text is there to be read; it only does not light up.
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [text, active]);
}
