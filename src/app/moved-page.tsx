import { renderToStaticMarkup } from 'react-dom/server';
import { entryAddress, homeAddress } from '../domain/addresses';
import type { TermId } from '../domain/glossary';
import type { Language } from '../domain/language';
import { type Chrome, createI18n } from '../i18n/create-i18n';
import { Wordmark } from '../ui/wordmark';
import type { StandalonePage } from './standalone-pages';

type Move = {
  readonly language: Language;
  /** The id of the term now. */
  readonly to: TermId;
  /** Its head word in the language. */
  readonly term: string;
  readonly chrome: Chrome;
  readonly siteAddress: (path: string) => string;
};

/**
 * The page at the address of an id that a term had before. A static host cannot send 301, so the page itself leads on:
 * `follow-move.ts` with query and fragment, without scripts the refresh of HTML, and in any case a link.
 */
export function renderMovedPage({ language, to, term, chrome, siteAddress }: Move): StandalonePage {
  const { t } = createI18n(language, { chrome, entries: { en: {}, ko: {} } });
  const address = entryAddress(language, to);
  return {
    head: renderToStaticMarkup(
      <>
        <title>{`${term} · ${t('site.name')}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={siteAddress(address)} />
        {/* With scripts it would cut off what they have begun, and lose query and fragment. */}
        <noscript>
          <meta httpEquiv="refresh" content={`0; url=${address}`} />
        </noscript>
      </>,
    ),
    app: renderToStaticMarkup(
      <main className="start">
        <a className="start-name" href={homeAddress(language)} aria-label={t('header.home')}>
          <Wordmark />
        </a>
        <section className="not-found">
          <h1>{t('moved.title')}</h1>
          <p>{t('moved.text')}</p>
          <p className="not-found-ways">
            <a href={address} data-moved="">
              {term}
            </a>
          </p>
        </section>
      </main>,
    ),
  };
}
