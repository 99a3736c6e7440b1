import { vi } from 'vitest';
import { termSearchFiles } from '../src/app/build/term-search-files';
import { sampleLibrary } from './sample-library';

/** Serves the search over the terms of the sample site, as its build would write it. */
export function serveTermSearch(): void {
  const files = new Map(termSearchFiles(sampleLibrary.concepts.values()));
  vi.stubGlobal('fetch', async (address: string) => {
    const text = files.get(address);
    return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
  });
}
