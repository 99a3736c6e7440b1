import { type RefObject, useLayoutEffect } from 'react';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';

const isEditable = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** `/` goes to the search field. With a Korean layout the key may give another letter: its place on the keyboard counts. */
export function useSearchShortcut(field: RefObject<HTMLInputElement | null>): void {
  // Before the page is painted alive: whoever sees it can use it.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, key, ctrlKey, metaKey, altKey, target } = event;
      if ((code !== 'Slash' || event.shiftKey) && key !== '/') return;
      if (ctrlKey || metaKey || altKey || isEditable(target) || !hasKeyShortcuts()) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
