import type { TFunction } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { glossaryAddress, homeAddress } from '../domain/addresses';
import { type Bilingual, inEachLanguage, type Language, languages } from '../domain/language';
import { type Chrome, createI18n } from '../i18n/create-i18n';
import { Wordmark } from '../ui/wordmark';
import { renderAlternates } from './render-head';

/** A page outside the two language trees, in both languages at once: its head and its body as HTML. */
export type StandalonePage = { readonly head: string; readonly app: string };

const translators = (chrome: Bilingual<Chrome>): Bilingual<TFunction> =>
  inEachLanguage(
    (language) => createI18n(language, { chrome: chrome[language], entries: { en: {}, ko: {} } }).t,
  );

const ownName = { en: 'English', ko: '한국어' } as const satisfies Record<Language, string>;

const koreanFirst = languages.toReversed();

const siteName = (t: TFunction) => t('site.name');
const siteTagline = (t: TFunction) => t('site.tagline');
const siteDescription = (t: TFunction) => t('home.description');
const notFoundTitle = (t: TFunction) => t('notFound.title');

/** `/`: asks for the language once. Without scripts it asks each time, which works as well. */
export function renderStartPage(
  chrome: Bilingual<Chrome>,
  siteAddress: (path: string) => string,
): StandalonePage {
  const translate = translators(chrome);
  return {
    head: renderToStaticMarkup(
      <>
        <title>{koreanFirst.map((language) => siteName(translate[language])).join(' ')}</title>
        <meta
          name="description"
          content={koreanFirst.map((language) => siteDescription(translate[language])).join(' ')}
        />
        <link rel="canonical" href={siteAddress('/')} />
        {renderAlternates('/', siteAddress)}
      </>,
    ),
    app: renderToStaticMarkup(
      <main className="start">
        <h1 className="start-name">
          <Wordmark />
          <span className="start-latin" lang="en" aria-hidden="true">
            Naranhi
          </span>
          <span className="visually-hidden">
            {koreanFirst.map((language) => siteName(translate[language])).join(' ')}
          </span>
        </h1>
        <ul className="start-languages">
          {koreanFirst.map((language) => (
            <li key={language} lang={language}>
              <a href={homeAddress(language)} hrefLang={language}>
                <strong>{ownName[language]}</strong>
                <span>{siteTagline(translate[language])}</span>
              </a>
            </li>
          ))}
        </ul>
      </main>,
    ),
  };
}

/** The page for an address that has none: whoever lands here has said no language, so it speaks both. */
export function renderNotFoundPage(chrome: Bilingual<Chrome>): StandalonePage {
  const translate = translators(chrome);
  return {
    head: renderToStaticMarkup(
      <>
        <title>{koreanFirst.map((language) => notFoundTitle(translate[language])).join(' · ')}</title>
        <meta name="robots" content="noindex" />
      </>,
    ),
    app: renderToStaticMarkup(
      <main className="start">
        <a
          className="start-name"
          href="/"
          aria-label={koreanFirst.map((language) => siteName(translate[language])).join(' ')}
        >
          <Wordmark />
        </a>
        <div className="not-found">
          {koreanFirst.map((language, i) => {
            const Title = i === 0 ? 'h1' : 'h2';
            const t = translate[language];
            return (
              <section key={language} lang={language}>
                <Title>{t('notFound.title')}</Title>
                <p>{t('notFound.text')}</p>
                <p className="not-found-ways">
                  <a href={homeAddress(language)}>{t('notFound.home')}</a>
                  <a href={glossaryAddress(language)}>{t('notFound.glossary')}</a>
                </p>
              </section>
            );
          })}
        </div>
      </main>,
    ),
  };
}
