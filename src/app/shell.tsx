import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  aboutAddress,
  archiveAddress,
  glossaryAddress,
  homeAddress,
  searchAddress,
  studyAddress,
} from '../domain/addresses';
import type { TermId } from '../domain/glossary';
import type { Language } from '../domain/language';
import { AddToStudy, InDeck } from '../features/deck/add-to-study';
import { LanguageToggle } from '../features/language-toggle/language-toggle';
import { SearchBox } from '../features/search/search-box';
import { TermCard } from '../features/term-card/term-card';
import { useLanguage } from '../i18n/use-language';
import { belowHeader } from '../pages/page-head';
import { Wordmark } from '../ui/wordmark';

type ShellProps = {
  readonly path: string;
  readonly onPrepare: (language: Language) => void;
  readonly onSwitch: (address: string, language: Language) => void;
  readonly children: ReactNode;
};

/** What every page has around it: header, footer and the one term card. */
export function Shell({ path, onPrepare, onSwitch, children }: ShellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const openTerm = useRef<TermId | null>(null);
  const rememberTerm = useCallback((term: TermId | null) => {
    openTerm.current = term;
  }, []);

  const links = [
    [archiveAddress(language), t('header.releases')],
    [glossaryAddress(language), t('header.glossary')],
    [studyAddress(language), t('header.study')],
    [aboutAddress(language), t('header.about')],
  ] as const;
  /** A page below one of them belongs to its section. */
  const currentFor = (address: string) => (path === address ? 'page' : path.startsWith(address) || undefined);

  return (
    <>
      <a className="skip-link" href="#main">
        {t('header.skip')}
      </a>
      <header className="site-header">
        <a className="site-name" href={homeAddress(language)} aria-label={t('header.home')}>
          <Wordmark />
        </a>
        <nav className="site-nav" aria-label={t('header.nav')}>
          {links.map(([address, label]) => (
            <a key={address} href={address} aria-current={currentFor(address)}>
              {label}
            </a>
          ))}
        </nav>
        {path !== searchAddress(language) && <SearchBox />}
        <LanguageToggle path={path} openTerm={openTerm} onPrepare={onPrepare} onSwitch={onSwitch} />
      </header>
      {/* Nothing is painted before this is known. Some browsers wait for the end of an element, so it is empty. */}
      <span id={belowHeader} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>{t('footer.line')}</p>
        <p className="site-footer-name">
          {t('site.name')} · {t('site.tagline')}
        </p>
      </footer>
      <TermCard
        onTermChange={rememberTerm}
        note={(term) => <InDeck terms={[term]} />}
        actions={(term, mention) => <AddToStudy terms={[term]} mention={mention} />}
      />
    </>
  );
}
