import { loadWords } from 'virtual:page-words';
import type { i18n } from 'i18next';
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { isLanguage, languages } from '../../domain/language';
import { UpdateOffer } from '../../features/offline/update-offer';
import { createI18n } from '../../i18n/create-i18n';

function subscribeToLanguage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

const shownLanguage = () => document.documentElement.lang;

/** The words in the language that the page is shown in; its own are another kind of page's and lack these. */
function useWords(): i18n | undefined {
  const language = useSyncExternalStore(subscribeToLanguage, shownLanguage);
  const [words, setWords] = useState<i18n>();
  useEffect(() => {
    if (!isLanguage(language)) return;
    loadWords('offline', language).then(
      (chrome) => setWords(createI18n(language, { chrome, entries: { en: {}, ko: {} } })),
      // The words shown until now stay.
      () => undefined,
    );
  }, [language]);
  return words;
}

function Offer({ onAccept, onDismiss }: { readonly onAccept: () => void; readonly onDismiss: () => void }) {
  const words = useWords();
  return (
    words && (
      <I18nextProvider i18n={words}>
        <UpdateOffer onAccept={onAccept} onDismiss={onDismiss} />
      </I18nextProvider>
    )
  );
}

/** Makes sure that the offer can be shown when its own code and words are not to be had any more. */
export const prepareUpdateOffer = async (): Promise<void> => {
  await Promise.all(languages.map((language) => loadWords('offline', language)));
};

/**
 * Shows the offer beside the page, as a tree of its own: the page knows nothing of it and loses nothing by it.
 * @returns what takes it away
 */
export function showUpdateOffer(onAccept: () => void, onDismiss: () => void): () => void {
  // A live region speaks of what comes into it, so that it has to be there before.
  const host = Object.assign(document.createElement('div'), { role: 'status' });
  document.body.append(host);
  const root = createRoot(host);
  const takeAway = () => {
    root.unmount();
    host.remove();
  };
  const dismiss = () => {
    onDismiss();
    takeAway();
  };
  root.render(
    <StrictMode>
      <Offer onAccept={onAccept} onDismiss={dismiss} />
    </StrictMode>,
  );
  return takeAway;
}
