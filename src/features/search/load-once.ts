/** Loads something at the first call and keeps it. A failed load is not kept: the network may be back at the next. */
export function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** A file of the site's own build, which is taken as it stands. */
export async function loadJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} could not be loaded: the server answered ${response.status}.`);
  return response.json() as Promise<Value>;
}
