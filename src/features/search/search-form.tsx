import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { searchAddress } from '../../domain/addresses';
import { useLanguage } from '../../i18n/use-language';
import { useSearchShortcut } from './use-search-shortcut';

type SearchFormProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onInput: (query: string) => void;
};

/** The field of the search page. Its results appear while somebody types; the button is there for everyone else. */
export function SearchForm({ field, onInput }: SearchFormProps) {
  const { t } = useTranslation();
  const address = searchAddress(useLanguage());
  useSearchShortcut(field);
  return (
    // biome-ignore lint/a11y/useSemanticElements: every screen reader knows the role, not every one the element
    <form
      className="search-form"
      role="search"
      action={address}
      onSubmit={(event) => {
        event.preventDefault();
        onInput(field.current?.value ?? '');
      }}
    >
      <input
        ref={field}
        type="search"
        name="q"
        autoComplete="off"
        aria-label={t('header.search')}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <button type="submit">{t('search.submit')}</button>
    </form>
  );
}
