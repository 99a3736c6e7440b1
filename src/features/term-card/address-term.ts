import { addressPlace } from '../../ui/address-place';

/**
 * The link of the term that the address names, in the paragraph that it names: `?term=<id>#b7`. Where
 * that paragraph has no link to the term, the first one in the page.
 */
export function mentionInAddress(): HTMLElement | null {
  const { term, fragment } = addressPlace(window.location);
  if (term === undefined) return null;
  const selector = `main a[data-term="${CSS.escape(term)}"]`;
  const block = fragment === undefined ? null : document.getElementById(fragment);
  return block?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
}

/** Once the reader has sent the card away, a reload must not bring it back. */
export function forgetTermInAddress(): void {
  const address = new URL(window.location.href);
  if (!address.searchParams.has('term')) return;
  address.searchParams.delete('term');
  window.history.replaceState(window.history.state, '', address);
}
