import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../domain/language';
import { DeckProvider } from '../features/deck/deck';
import type { LoadedPage } from '../pages/routes';
import { Shell } from './shell';
import { useShownLanguage } from './use-shown-language';

type AppProps = {
  /** The address being rendered on a server; in the browser the address bar says it. */
  readonly ssrPath?: string;
  readonly page: LoadedPage;
  /** The instance of the page's own language. */
  readonly i18n: i18n;
  /** The instance of another language for the same page. */
  readonly loadLanguage: (language: Language) => Promise<i18n>;
};

export function App({ ssrPath, page, i18n, loadLanguage }: AppProps) {
  const { shown, path, prepare, switchTo } = useShownLanguage({ ssrPath, page, first: i18n, loadLanguage });
  return (
    <I18nextProvider i18n={shown}>
      <DeckProvider>
        <Shell path={path} onPrepare={prepare} onSwitch={switchTo}>
          {page.view}
        </Shell>
      </DeckProvider>
    </I18nextProvider>
  );
}
