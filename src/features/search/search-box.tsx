import { type ComponentType, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchAddress } from '../../domain/addresses';
import { useLanguage } from '../../i18n/use-language';
import { useSearchShortcut } from './use-search-shortcut';

type Suggestions = ComponentType<{ readonly field: RefObject<HTMLInputElement | null> }>;

/**
 * The way to the search in the header of every page: a plain form, or a link where there is no room for one. All that
 * makes suggestions of it is loaded when a reader turns to it; the field stays the same, so that nothing typed is lost.
 */
export function SearchBox() {
  const { t } = useTranslation();
  const address = searchAddress(useLanguage());
  const field = useRef<HTMLInputElement>(null);
  const [Suggestions, setSuggestions] = useState<Suggestions>();
  useSearchShortcut(field);
  const load = () =>
    import('./suggestions')
      .then((loaded) => setSuggestions(() => loaded.Suggestions))
      // The form works without them. (In `then` it would not hear of a style sheet that is gone.)
      .catch(() => undefined);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: every screen reader knows the role, not every one the element */}
      <form className="site-search" role="search" action={address} onFocus={load}>
        <input
          ref={field}
          type="search"
          name="q"
          autoComplete="off"
          aria-label={t('header.search')}
          placeholder={t('header.search')}
        />
        {Suggestions && <Suggestions field={field} />}
      </form>
      <a className="search-link" href={address}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M13 13l5 5M8.5 2.5a6 6 0 100 12 6 6 0 000-12z" />
        </svg>
        <span className="visually-hidden">{t('header.search')}</span>
      </a>
    </>
  );
}
