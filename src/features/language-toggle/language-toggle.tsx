import { type MouseEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressInLanguage } from '../../domain/addresses';
import type { TermId } from '../../domain/glossary';
import { type Language, languages } from '../../domain/language';
import { useLanguage } from '../../i18n/use-language';
import { findReadingPlace } from './reading-place';

/** Each language by its own name, so that whoever reads it finds it. */
const ownName = { en: 'English', ko: '한국어' } as const satisfies Record<Language, string>;

type LanguageToggleProps = {
  /** The path of this page. */
  readonly path: string;
  readonly openTerm: RefObject<TermId | null>;
  /** Called before the reader goes over, to have the other language's words at hand. */
  readonly onPrepare: (language: Language) => void;
  readonly onSwitch: (address: string, language: Language) => void;
};

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** 한국어 / English: leads to the same page in the other language, same paragraph, same open term. */
export function LanguageToggle({ path, openTerm, onPrepare, onSwitch }: LanguageToggleProps) {
  const { t } = useTranslation();
  const current = useLanguage();
  const [place, setPlace] = useState('');

  const currentPlace = () => {
    const query = new URLSearchParams(window.location.search);
    query.delete('term');
    if (openTerm.current) query.set('term', openTerm.current);
    const fragment = findReadingPlace()?.fragment;
    return `${query.size > 0 ? `?${query}` : ''}${fragment ? `#${fragment}` : ''}`;
  };

  return (
    <nav className="language-toggle" aria-label={t('header.language')}>
      {languages.toReversed().map((language) => {
        const prepare = () => {
          setPlace(currentPlace());
          onPrepare(language);
        };
        return (
          <a
            key={language}
            className="language"
            lang={language}
            hrefLang={language}
            aria-current={language === current ? 'true' : undefined}
            href={addressInLanguage(path, language) + (language === current ? '' : place)}
            onPointerEnter={prepare}
            onPointerDown={prepare}
            onFocus={prepare}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              if (language !== current)
                onSwitch(addressInLanguage(path, language) + currentPlace(), language);
            }}
          >
            {ownName[language]}
          </a>
        );
      })}
    </nav>
  );
}
