import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Opens an old address whose page holds this body. */
async function open(address: string, body: string) {
  const replace = vi.fn();
  const { search, hash } = new URL(address, 'https://naranhi.example');
  vi.stubGlobal('location', { search, hash, replace });
  document.body.innerHTML = body;
  await import('../../src/app/follow-move');
  return replace;
}

test('the page of an old address goes on with query and fragment', async () => {
  const replace = await open(
    '/ko/glossary/old/?term=amr#seen-in',
    '<a href="/ko/glossary/new/" data-moved="">새</a>',
  );
  expect(replace).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/\/ko\/glossary\/new\/\?term=amr#seen-in$/),
  );
});

test('a page without a new address stays where it is', async () => {
  expect(await open('/ko/', '<a href="/ko/glossary/">용어집</a>')).not.toHaveBeenCalled();
});
