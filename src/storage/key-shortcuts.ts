export const keyShortcutsKey = 'naranhi:keys';

/**
 * Whether a single letter, digit or sign does something by itself (WCAG 2.1.4): it does until the reader turns that off.
 * A browser may refuse storage.
 */
export function hasKeyShortcuts(): boolean {
  try {
    return localStorage.getItem(keyShortcutsKey) !== 'off';
  } catch {
    return true;
  }
}
