import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import type { Language } from '../domain/language';
import type { PageData } from '../pages/page-data';
import { PageView } from './page-view';
import { Shell } from './shell';
import { useShownLanguage } from './use-shown-language';

type AppProps = {
  /** The address being rendered on a server; in the browser the address bar says it. */
  readonly ssrPath?: string;
  readonly data: PageData;
  /** The instance of the page's own language. */
  readonly i18n: i18n;
  /** The instance of another language for the same page. */
  readonly loadLanguage: (language: Language) => Promise<i18n>;
};

export function App({ ssrPath, ...site }: AppProps) {
  return (
    <Router {...(ssrPath !== undefined && { ssrPath })}>
      <Site {...site} />
    </Router>
  );
}

function Site({ data, i18n, loadLanguage }: Omit<AppProps, 'ssrPath'>) {
  const { shown, path, prepare, switchTo } = useShownLanguage(data, i18n, loadLanguage);
  return (
    <I18nextProvider i18n={shown}>
      <Shell path={path} onPrepare={prepare} onSwitch={switchTo}>
        <PageView data={data} />
      </Shell>
    </I18nextProvider>
  );
}
