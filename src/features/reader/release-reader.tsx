import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';
import { type Bilingual, otherLanguage } from '../../domain/language';
import type { MarkedBlock } from '../../domain/releases';
import { useLanguage } from '../../i18n/use-language';
import { ReadingControls } from './reading-controls';
import { ReleaseBlocks } from './release-blocks';
import { ReleaseTerms } from './release-terms';
import { useLitConcept } from './use-lit-concept';
import { useReaderSettings } from './use-reader-settings';

type ReleaseReaderProps = {
  readonly blocks: Bilingual<readonly MarkedBlock[]>;
  /** The concepts of each version in order of appearance. */
  readonly terms: Bilingual<readonly TermId[]>;
  readonly titles: Bilingual<string>;
  /** What stands under the list of terms. */
  readonly termsFoot?: ReactNode;
  /** The page that lists the terms alone. */
  readonly termsAddress: string;
  /** What stands between the title and the text. */
  readonly children: ReactNode;
};

const termsId = 'terms';

/** A release to read: its text in one language or two, the controls, and the list of its terms. */
export function ReleaseReader({
  blocks,
  terms,
  titles,
  termsFoot,
  termsAddress,
  children,
}: ReleaseReaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = otherLanguage[language];
  const [settings, changeSettings] = useReaderSettings();
  const text = useRef<HTMLDivElement>(null);
  const isParallel = settings.view === 'parallel';
  useLitConcept(text, isParallel);

  return (
    <article className={`release release-${settings.view}`}>
      <header className="release-head">
        <div className="release-titles">
          <h1>{titles[language]}</h1>
          <p className="release-title-counterpart" lang={other}>
            {titles[other]}
          </p>
        </div>
        {children}
      </header>
      <ReadingControls settings={settings} onChange={changeSettings} />
      <div className="release-text" ref={text}>
        <ReleaseBlocks
          blocks={blocks[language]}
          language={language}
          density={settings.density}
          {...(isParallel && { counterpart: { blocks: blocks[other], language: other } })}
        />
      </div>
      <ReleaseTerms id={termsId} terms={terms[language]} address={termsAddress}>
        {termsFoot}
      </ReleaseTerms>
      <a className="terms-shortcut" href={`#${termsId}`}>
        {t('reader.terms.open')} <span className="terms-shortcut-count">{terms[language].length}</span>
      </a>
    </article>
  );
}
