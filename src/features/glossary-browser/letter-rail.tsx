import { useTranslation } from 'react-i18next';
import { termsAddress } from '../../domain/addresses';
import { type Letter, languageOfLetter, signOfLetter } from '../../domain/glossary';
import { useLanguage } from '../../i18n/use-language';
import type { LetterCount } from './counts';

type LetterRailProps = {
  readonly letters: readonly LetterCount[];
  /** The letter whose list the page is. */
  readonly current?: Letter;
};

/** The letters of one alphabet with the number of their head words; one without any leads nowhere. */
export function LetterRail({ letters, current }: LetterRailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first] = letters;
  if (!first) return null;
  const own = languageOfLetter(first.letter);
  const label = own === 'en' ? t('browse.englishLetters') : t('browse.koreanLetters');
  return (
    <nav className="letter-rail" aria-label={label}>
      <p className="letter-rail-label">{label}</p>
      <ul>
        {letters.map(({ letter, count }) => {
          const sign = <span lang={own === language ? undefined : own}>{signOfLetter(letter)}</span>;
          return (
            <li key={letter}>
              {count > 0 ? (
                <a
                  href={termsAddress(language, { by: 'letter', letter })}
                  aria-current={letter === current ? 'page' : undefined}
                >
                  {sign} <span className="letter-count">{count}</span>
                </a>
              ) : (
                <span className="letter-empty">{sign}</span>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
