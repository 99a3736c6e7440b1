import { vi } from 'vitest';

export const siteOrigin = 'https://naranhi.example';

type Asked = string | { readonly url: string };

type Stored = { readonly url: string; readonly response: Response };

type Options = { readonly ignoreSearch?: boolean };

const addressOf = (asked: Asked): URL => new URL(typeof asked === 'string' ? asked : asked.url, siteOrigin);

/** A cache in memory, as the specification has it: keys in the order in which they came, bodies to be read many times. */
export class MemoryCache {
  #stored: Stored[] = [];
  /** What it says when something is to be stored: a full disk. */
  refusal: Error | undefined;

  #isSame(stored: Stored, asked: Asked, { ignoreSearch = false }: Options = {}): boolean {
    const [one, other] = [new URL(stored.url), addressOf(asked)];
    return one.pathname === other.pathname && (ignoreSearch || one.search === other.search);
  }

  async match(asked: Asked, options?: Options): Promise<Response | undefined> {
    return this.#stored.find((each) => this.#isSame(each, asked, options))?.response.clone();
  }

  async put(asked: Asked, response: Response): Promise<void> {
    if (this.refusal) throw this.refusal;
    await this.delete(asked);
    this.#stored.push({ url: addressOf(asked).href, response });
  }

  async delete(asked: Asked): Promise<boolean> {
    const before = this.#stored.length;
    this.#stored = this.#stored.filter((each) => !this.#isSame(each, asked));
    return this.#stored.length < before;
  }

  async keys(): Promise<readonly { readonly url: string }[]> {
    return this.#stored.map(({ url }) => ({ url }));
  }
}

/** The caches of a site, in memory. */
export class MemoryCaches {
  readonly #caches = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const known = this.#caches.get(name) ?? new MemoryCache();
    this.#caches.set(name, known);
    return known;
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async keys(): Promise<readonly string[]> {
    return [...this.#caches.keys()];
  }

  async match(asked: Asked, options?: Options): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(asked, options);
      if (found) return found;
    }
    return undefined;
  }

  /** The paths in a cache, each with its query, in order. */
  async paths(name: string): Promise<readonly string[]> {
    const keys = (await this.#caches.get(name)?.keys()) ?? [];
    return keys.map(({ url }) => url.slice(siteOrigin.length));
  }
}

/** Gives the test empty caches. */
export function emptyCaches(): MemoryCaches {
  const caches = new MemoryCaches();
  vi.stubGlobal('caches', caches);
  return caches;
}

export const htmlPage = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** Gives the test a network that has these files: text by path, or the status that the server answers with. */
export function network(files: Readonly<Record<string, string | number>>) {
  const answer = vi.fn(async (asked: Asked, _options?: RequestInit): Promise<Response> => {
    const { pathname } = addressOf(asked);
    const file = files[pathname];
    if (file === undefined) throw new TypeError('Failed to fetch');
    return typeof file === 'number' ? new Response('', { status: file }) : htmlPage(file);
  });
  vi.stubGlobal('fetch', answer);
  return {
    answer,
    /** The paths that were asked for. */
    asked: () => answer.mock.calls.map(([asked]) => addressOf(asked).pathname),
  };
}
