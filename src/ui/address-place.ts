/** The place of the reader that an address carries: `?term=amr#b7`. */
export type AddressPlace = { readonly term: string | undefined; readonly fragment: string | undefined };

export function addressPlace({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): AddressPlace {
  const term = new URLSearchParams(search).get('term') ?? undefined;
  let fragment: string | undefined;
  try {
    fragment = decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    // A hash with a broken percent sign names no place.
  }
  return { term, fragment };
}
