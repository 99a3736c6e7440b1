import { type RefObject, useEffect, useState } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';

/** While somebody types, not every letter belongs into the address. */
const pause = 300;

/**
 * The query of the search page: what stands in the field, and after a pause in the address, too. Whoever changes the
 * address (Back, a link) changes the field. The field is never written to while somebody types, for the sake of input methods.
 */
export function useSearchQuery(field: RefObject<HTMLInputElement | null>) {
  const addressed = new URLSearchParams(useSearch({ ssrSearch: '' })).get('q') ?? '';
  const [typed, setTyped] = useState<string>();
  const query = typed ?? addressed;

  // What was typed before the page came to life, or put back by the browser.
  useEffect(() => {
    if (field.current?.value) setTyped(field.current.value);
  }, [field]);

  useEffect(() => {
    if (field.current && typed === undefined) field.current.value = addressed;
  }, [field, typed, addressed]);

  useEffect(() => {
    if (typed === undefined || typed === addressed) return;
    const timer = setTimeout(() => writeAddress(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, addressed]);

  useEffect(() => {
    const onPopState = () => setTyped(undefined);
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);

  return { query, setTyped };
}

function writeAddress(query: string): void {
  const search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
  navigate(window.location.pathname + search, { replace: true });
}
