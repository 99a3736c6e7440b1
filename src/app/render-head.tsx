import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { addressInLanguage, homeAddress } from '../domain/addresses';
import { type Language, languages, otherLanguage } from '../domain/language';
import { belowHeader, type PageHead } from '../pages/page-head';
import { dataBlockText } from './page-block';

const openGraphLocale = { en: 'en_GB', ko: 'ko_KR' } as const satisfies Record<Language, string>;

export type HeadOptions = {
  readonly head: PageHead;
  readonly language: Language;
  readonly path: string;
  readonly siteAddress: (path: string) => string;
};

/**
 * The versions of a page for readers of each language, and for those of neither: of the home page the page that asks for the
 * language, of any other the English version. Each of them names the same, or search engines pass over them all.
 */
export function renderAlternates(path: string, siteAddress: (path: string) => string): ReactElement {
  const inEnglish = addressInLanguage(path, 'en');
  const fallback = inEnglish === homeAddress('en') ? '/' : inEnglish;
  return (
    <>
      {languages.map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={siteAddress(addressInLanguage(path, each))} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={siteAddress(fallback)} />
    </>
  );
}

/** The part of `<head>` that differs from page to page, as HTML. */
export function renderHead({ head, language, path, siteAddress }: HeadOptions): string {
  const markup = renderToStaticMarkup(
    <>
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {head.noIndex && <meta name="robots" content="noindex" />}
      <link rel="expect" href={`#${head.paintedFrom ?? belowHeader}`} blocking="render" />
      <link rel="canonical" href={siteAddress(path)} />
      {renderAlternates(path, siteAddress)}
      <link rel="alternate" type="application/atom+xml" href={`/${language}/feed.xml`} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={siteAddress(path)} />
      <meta property="og:locale" content={openGraphLocale[language]} />
      <meta property="og:locale:alternate" content={openGraphLocale[otherLanguage[language]]} />
    </>,
  );
  const data = head.structuredData && { '@context': 'https://schema.org', ...head.structuredData };
  return data ? `${markup}<script type="application/ld+json">${dataBlockText(data)}</script>` : markup;
}
