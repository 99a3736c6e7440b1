/*
 * The world of a service worker, as far as this one uses it. TypeScript's library for it ("webworker") contradicts that of
 * the pages ("DOM") in one program.
 */

export type LastingEvent = Event & { waitUntil(work: Promise<unknown>): void };

export type RequestEvent = LastingEvent & {
  readonly request: Request;
  /** What the browser has begun to fetch while the worker was starting. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};

export type PageMessage = LastingEvent & {
  readonly data: unknown;
  readonly source: OpenPage | null;
};

/** A window of this site. */
export type OpenPage = { readonly id: string; readonly url: string };

export type OpenPages = {
  matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly OpenPage[]>;
  claim(): Promise<void>;
};

export type WorkerScope = {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: OpenPages;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
};
