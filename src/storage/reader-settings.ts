/** How many of a release's terms are marked. */
export const markingDensities = ['every', 'first', 'unknown', 'none'] as const;
export type MarkingDensity = (typeof markingDensities)[number];

/** One language alone, or both side by side. */
export const releaseViews = ['single', 'parallel'] as const;
export type ReleaseView = (typeof releaseViews)[number];

export type ReaderSettings = { readonly density: MarkingDensity; readonly view: ReleaseView };

export const defaultReaderSettings: ReaderSettings = { density: 'first', view: 'single' };

const key = 'naranhi:reader-settings';

export const isMarkingDensity = (value: unknown): value is MarkingDensity =>
  (markingDensities as readonly unknown[]).includes(value);

export const isReleaseView = (value: unknown): value is ReleaseView =>
  (releaseViews as readonly unknown[]).includes(value);

/** Takes what was stored for what it is worth: each setting that is not a known one is the default. */
function parseSettings(stored: string | null): ReaderSettings {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    value = null;
  }
  const { density, view } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return {
    density: isMarkingDensity(density) ? density : defaultReaderSettings.density,
    view: isReleaseView(view) ? view : defaultReaderSettings.view,
  };
}

/** The settings last chosen in this browser; the defaults where none can be read (private mode, no storage). */
export function readReaderSettings(): ReaderSettings {
  try {
    return parseSettings(localStorage.getItem(key));
  } catch {
    return defaultReaderSettings;
  }
}

/** Remembers the settings. Where the browser keeps nothing they hold for this page only. */
export function writeReaderSettings(settings: ReaderSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage is full or forbidden: a display setting is not worth an error message.
  }
}
