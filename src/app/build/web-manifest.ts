import { homeAddress, studyAddress } from '../../domain/addresses';
import { type Language, languages } from '../../domain/language';
import { type Chrome, createI18n } from '../../i18n/create-i18n';

export const manifestPath = (language: Language): string => `/${language}/manifest.webmanifest`;

/** The icons in public/icons, all drawn from icon.svg; a maskable one leaves a margin that a system may cut off. */
const icons = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * The site as an app to install (W3C Web Application Manifest). The format holds one language, so that each has a
 * manifest of its own; its id keeps a visit in the other language from renaming an app that is installed.
 */
export function webManifest(language: Language, chrome: Chrome): string {
  const { t } = createI18n(language, { chrome, entries: { en: {}, ko: {} } });
  const home = homeAddress(language);
  return JSON.stringify({
    id: home,
    lang: language,
    dir: 'ltr',
    name: `${t('site.name')} · ${t('site.tagline')}`,
    short_name: t('site.name'),
    description: t('home.description'),
    start_url: home,
    scope: '/',
    display: 'standalone',
    // Those of the splash screen, which knows no dark mode: --paper and --accent by day.
    background_color: '#fbfcfb',
    theme_color: '#17594d',
    icons,
    shortcuts: [{ name: t('header.study'), url: studyAddress(language) }],
  });
}

/** The manifests of the site, by path. */
export const manifestFiles = (chrome: Readonly<Record<Language, Chrome>>): (readonly [string, string])[] =>
  languages.map((language) => [manifestPath(language), webManifest(language, chrome[language])]);
