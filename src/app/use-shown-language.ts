import type { i18n } from 'i18next';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { navigate, useBrowserLocation } from 'wouter/use-browser-location';
import { languageOfAddress } from '../domain/addresses';
import { isLanguage, type Language } from '../domain/language';
import { findReadingPlace, type ReadingPlace } from '../features/language-toggle/reading-place';
import type { LoadedPage } from '../pages/routes';
import { writeChosenLanguage } from '../storage/chosen-language';
import type * as afterSwitchModule from './after-switch';

type ShownLanguageOptions = {
  readonly ssrPath: string | undefined;
  readonly page: LoadedPage;
  readonly first: i18n;
  readonly loadLanguage: (language: Language) => Promise<i18n>;
};

let afterSwitch: typeof afterSwitchModule | undefined;

async function loadAfterSwitch(): Promise<typeof afterSwitchModule> {
  afterSwitch ??= await import('./after-switch');
  return afterSwitch;
}

/**
 * The language in which the page is shown. It follows the address: the toggle, Back and Forward only
 * change that. Going over needs no network beyond the interface words and a little code, which are loaded when the reader
 * reaches for the toggle, since a page holds both languages; where even those cannot be had, the browser is sent to the
 * address instead.
 */
export function useShownLanguage({ ssrPath, page, first, loadLanguage }: ShownLanguageOptions) {
  const [path] = useBrowserLocation(ssrPath === undefined ? {} : { ssrPath });
  const [shown, setShown] = useState(first);
  const place = useRef<ReadingPlace | undefined>(undefined);
  const wanted = languageOfAddress(path);

  useEffect(() => {
    if (wanted === undefined || wanted === shown.language) return;
    // The texts differ in length: a remembered scroll position would miss the paragraph.
    window.history.scrollRestoration = 'manual';
    let outdated = false;
    Promise.all([loadLanguage(wanted), loadAfterSwitch()]).then(
      ([next]) => {
        if (outdated) return;
        place.current ??= findReadingPlace();
        setShown(next);
      },
      () => window.location.reload(),
    );
    return () => {
      outdated = true;
    };
  }, [wanted, shown, loadLanguage]);

  useLayoutEffect(() => {
    const { language } = shown;
    if (!isLanguage(language)) return;
    if (shown !== first || document.documentElement.lang !== language) {
      document.documentElement.lang = language;
      loadAfterSwitch()
        .then(({ showHead }) => showHead(page, language, shown.t))
        // Where its code cannot be had, the head stays as it was; the page is what is read.
        .catch(() => undefined);
    }
    if (place.current) afterSwitch?.restoreReadingPlace(place.current);
    // Whoever comes back from another page finds this one where it was left.
    window.history.scrollRestoration = 'auto';
    place.current = undefined;
  }, [shown, first, page]);

  // Last of all effects, since a parent's come after those of its children: then the page is alive.
  useEffect(() => {
    if (isLanguage(shown.language)) writeChosenLanguage(shown.language);
  }, [shown]);

  const prepare = useCallback(
    (language: Language) => {
      // The code that describes the page comes with the words: the network may be gone when they are shown.
      const described = page.describe(language, shown.t, (path) => path);
      void Promise.all([loadLanguage(language), loadAfterSwitch(), described]).catch(() => undefined);
    },
    [loadLanguage, page, shown],
  );

  const switchTo = useCallback(
    async (address: string, language: Language) => {
      try {
        await Promise.all([loadLanguage(language), loadAfterSwitch()]);
      } catch {
        window.location.assign(address);
        return;
      }
      place.current = findReadingPlace();
      window.history.scrollRestoration = 'manual';
      navigate(address);
    },
    [loadLanguage],
  );

  return { shown, path, prepare, switchTo };
}
