import '@testing-library/jest-dom/vitest';
import { format } from 'node:util';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

/*
 * What the component tests need beside jsdom: the few browser functions it lacks, each no cleverer than
 * the tests require, and a fresh page for every test. Whatever is written to the console as an error or
 * a warning fails the test that caused it.
 */

// React's switch for tests, which Testing Library only sets where the test functions are global.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// A limit against hanging, and no measure of time: a machine that is shared may stand still for a second.
configure({ asyncUtilTimeout: 10_000 });

let openPopovers = new WeakSet<Element>();

/** Whether the reader last used the keyboard: what browsers go by for `:focus-visible`. */
let usesKeyboard = true;

for (const type of ['keydown', 'pointerdown']) {
  const onUse = () => {
    usesKeyboard = type === 'keydown';
  };
  document.addEventListener(type, onUse, { capture: true });
}

const matchesInDom = Element.prototype.matches;

Object.assign(Element.prototype, {
  matches(this: Element, selector: string): boolean {
    if (selector === ':popover-open') return openPopovers.has(this);
    if (selector === ':focus-visible') return usesKeyboard && this === document.activeElement;
    return matchesInDom.call(this, selector);
  },
});

Object.assign(HTMLElement.prototype, {
  showPopover(this: HTMLElement): void {
    if (!this.isConnected || !this.hasAttribute('popover') || openPopovers.has(this)) {
      throw new DOMException('The element is no popover that could be shown.', 'InvalidStateError');
    }
    openPopovers.add(this);
    // The style sheet of jsdom hides every popover, as that of a browser hides those that are not open.
    this.style.display = 'block';
  },
  hidePopover(this: HTMLElement): void {
    openPopovers.delete(this);
    this.style.display = '';
  },
});

/** CSS.escape: a character that may not stand in a name by itself is escaped, by its number where it is a digit or a control. */
const escapeName = (name: string) =>
  [...name]
    .map((character, place) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20 || code === 0x7f || (place === 0 && /\d/.test(character)))
        return `\\${code.toString(16)} `;
      return /[\w-]/.test(character) || code >= 0x80 ? character : `\\${character}`;
    })
    .join('');

/**
 * React says this where the renderer of the server and that of the browser share a process, as they do in
 * tests that hydrate what they rendered. They run one after the other, so there is nothing to fear.
 */
const sharedProcess = 'Detected multiple renderers concurrently rendering the same context provider.';

const complaints: string[] = [];

beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      const complaint = format(...words);
      if (!complaint.startsWith(sharedProcess)) complaints.push(`console.${level}: ${complaint}`);
    });
  }
  vi.stubGlobal('CSS', { supports: () => true, escape: escapeName });
  vi.stubGlobal('scrollBy', vi.fn());
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
  // Testing Library asks the global `jest` to let time pass while the clock is a test's.
  vi.stubGlobal('jest', { advanceTimersByTime: (time: number) => vi.advanceTimersByTime(time) });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  openPopovers = new WeakSet();
  usesKeyboard = true;
  localStorage.clear();
  window.history.replaceState(null, '', '/');
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.documentElement.lang = '';

  const said = complaints.splice(0);
  if (said.length > 0) throw new Error(`The console must stay silent, but it said:\n${said.join('\n')}`);
});
