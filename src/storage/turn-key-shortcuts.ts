import { keyShortcutsKey } from './key-shortcuts';

/** Turns single keys on or off in this browser; says whether that was kept. Loaded only where somebody can choose it. */
export function turnKeyShortcuts(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(keyShortcutsKey);
    else localStorage.setItem(keyShortcutsKey, 'off');
    return true;
  } catch {
    return false;
  }
}
