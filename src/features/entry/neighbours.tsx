import { useTranslation } from 'react-i18next';
import { entryAddress } from '../../domain/addresses';
import type { TermId } from '../../domain/glossary';
import type { Bilingual } from '../../domain/language';
import { useLanguage } from '../../i18n/use-language';

export type NeighbourTerm = { readonly id: TermId; readonly terms: Bilingual<string> };

/** The terms before and after a term in the list of its topic; the first and the last have one. */
export type NeighbourTerms = { readonly previous?: NeighbourTerm; readonly next?: NeighbourTerm };

export function Neighbours({ previous, next }: NeighbourTerms) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={t('entry.neighbours')}>
      {previous && (
        <a className="neighbour neighbour-older" rel="prev" href={entryAddress(language, previous.id)}>
          <span>{t('entry.previous')}</span> {previous.terms[language]}
        </a>
      )}
      {next && (
        <a className="neighbour neighbour-newer" rel="next" href={entryAddress(language, next.id)}>
          <span>{t('entry.next')}</span> {next.terms[language]}
        </a>
      )}
    </nav>
  );
}
