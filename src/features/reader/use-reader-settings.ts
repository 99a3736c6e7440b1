import { useLayoutEffect, useRef, useState } from 'react';
import {
  defaultReaderSettings,
  isReleaseView,
  type ReaderSettings,
  readReaderSettings,
  writeReaderSettings,
} from '../../storage/reader-settings';
import { addressPlace } from '../../ui/address-place';

/** The name of the view in the address, so that what one reader sees can be sent to another. */
const parameter = 'view';

function showViewInAddress(view: ReaderSettings['view']): void {
  const address = new URL(window.location.href);
  if (view === defaultReaderSettings.view) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, view);
  window.history.replaceState(window.history.state, '', address);
}

/**
 * The reader's settings: remembered in this browser, the view also in the address, which wins. The page
 * is first rendered with the defaults, as the server wrote it, and takes the settings on before it is painted.
 */
export function useReaderSettings(): [ReaderSettings, (change: Partial<ReaderSettings>) => void] {
  const [settings, setSettings] = useState(defaultReaderSettings);
  const hasJumped = useRef(false);

  useLayoutEffect(() => {
    const remembered = readReaderSettings();
    const asked = new URLSearchParams(window.location.search).get(parameter);
    if (isReleaseView(asked)) {
      setSettings({ ...remembered, view: asked });
    } else {
      setSettings(remembered);
      showViewInAddress(remembered.view);
    }
  }, []);

  // Two languages are longer than one: the browser's jump to the paragraph of the address was too short.
  useLayoutEffect(() => {
    const { fragment } = addressPlace(window.location);
    if (settings.view !== 'parallel' || hasJumped.current || fragment === undefined) return;
    hasJumped.current = true;
    document.getElementById(fragment)?.scrollIntoView();
  }, [settings.view]);

  const change = (changed: Partial<ReaderSettings>) => {
    const next = { ...settings, ...changed };
    hasJumped.current = true;
    setSettings(next);
    writeReaderSettings(next);
    if (changed.view) showViewInAddress(changed.view);
  };

  return [settings, change];
}
