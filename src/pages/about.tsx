import { useTranslation } from 'react-i18next';
import { aboutAddress } from '../domain/addresses';
import { KeyShortcuts } from '../features/key-shortcuts/key-shortcuts';
import { useLanguage } from '../i18n/use-language';
import { MixedText } from '../ui/mixed-text';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type AboutData = DataOf<'about'>;

export default function AboutPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article className="prose">
      <h1>{t('about.title')}</h1>
      <p className="prose-lead">
        <MixedText text={t('about.lead')} language={language} />
      </p>
      <section id="reading" data-place="">
        <h2>{t('about.reading.title')}</h2>
        <p>{t('about.reading.hover')}</p>
        <p>
          <MixedText text={t('about.reading.toggle')} language={language} />
        </p>
        <p>{t('about.reading.parallel')}</p>
        <p>{t('about.reading.density')}</p>
      </section>
      <section id="keys" data-place="">
        <h2>{t('keys.title')}</h2>
        <KeyShortcuts />
      </section>
      <section id="marking" data-place="">
        <h2>{t('about.marking.title')}</h2>
        <p>
          <MixedText text={t('about.marking.particles')} language={language} />
        </p>
        <p>{t('about.marking.capitals')}</p>
      </section>
      <section id="content" data-place="">
        <h2>{t('about.content.title')}</h2>
        <p>{t('about.content.digests')}</p>
        <p>{t('about.content.definitions')}</p>
        <p>{t('about.content.corrections')}</p>
      </section>
      <section id="privacy" data-place="">
        <h2>{t('about.privacy.title')}</h2>
        <p>{t('about.privacy.text')}</p>
      </section>
    </article>
  );
}

export const describe: DescribePage<AboutData> = (_data, language, t, siteAddress) => ({
  title: `${t('about.title')} · ${t('site.name')}`,
  description: t('about.lead'),
  structuredData: {
    '@type': 'AboutPage',
    name: t('about.title'),
    inLanguage: language,
    url: siteAddress(aboutAddress(language)),
  },
});

export { loadWords } from 'virtual:page-words/about';
