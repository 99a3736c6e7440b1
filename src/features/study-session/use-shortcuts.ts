import { useEffect, useEffectEvent } from 'react';
import type { Grade } from '../../domain/study';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';
import { isComposing } from './composing';

type Shortcuts = {
  /** Space or Enter, where no control has them. */
  readonly onReveal?: (() => void) | undefined;
  readonly onDigit?: ((digit: Grade) => void) | undefined;
  readonly onUndo?: (() => void) | undefined;
};

const digits: Readonly<Record<string, Grade>> = {
  Digit1: 1,
  Digit2: 2,
  Digit3: 3,
  Digit4: 4,
  Numpad1: 1,
  Numpad2: 2,
  Numpad3: 3,
  Numpad4: 4,
};

const isField = (target: Element): boolean =>
  target.matches('input:not([type="radio"]), textarea, select') ||
  (target instanceof HTMLElement && target.isContentEditable);

const hasOwnKeys = (target: Element): boolean => target.closest('a, button, summary, input') !== null;

/** The keys of a session, by their place on the keyboard: with a Korean layout they would give other letters. */
export function useShortcuts({ onReveal, onDigit, onUndo }: Shortcuts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target, code } = event;
    if (event.defaultPrevented || event.repeat || isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(target instanceof Element) || isField(target)) return;
    const digit = digits[code];
    const hasSigns = hasKeyShortcuts();
    if (digit !== undefined && onDigit && hasSigns) onDigit(digit);
    else if (code === 'KeyU' && onUndo && hasSigns) onUndo();
    else if (['Space', 'Enter', 'NumpadEnter'].includes(code) && onReveal && !hasOwnKeys(target)) onReveal();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
