import { useTranslation } from 'react-i18next';
import { type Bilingual, otherLanguage } from '../../domain/language';
import type { EntryText } from '../../i18n/entry-text';
import { useLanguage } from '../../i18n/use-language';
import { MixedText } from '../../ui/mixed-text';
import { CopyButton } from './copy-button';
import { headWord } from './head-word';

type CiteTermProps = {
  readonly texts: Bilingual<EntryText>;
  /** The permanent address of the entry in each language. */
  readonly permalinks: Bilingual<string>;
};

/** How to name the entry elsewhere: both head words, the citation, the permanent address. */
export function CiteTerm({ texts, permalinks }: CiteTermProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = permalinks[language];
  const other = otherLanguage[language];
  const both = `${headWord(texts[language], language)} / ${headWord(texts[other], other)}`;
  const citation = t('entry.citation', { term: both, address });
  return (
    <section className="cite" id="cite" aria-labelledby="cite-title" data-place="">
      <h2 id="cite-title">{t('entry.cite')}</h2>
      <p className="citation">
        <MixedText text={citation} language={language} />
      </p>
      <p className="cite-ways">
        <CopyButton text={citation} label={t('entry.copyCitation')} />
        <CopyButton
          text={both}
          label={t('entry.copyBoth')}
          description={<MixedText text={both} language={language} />}
        />
        <CopyButton text={address} label={t('entry.copyAddress')} />
      </p>
    </section>
  );
}
