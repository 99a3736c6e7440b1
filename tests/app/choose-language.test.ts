import { beforeEach, expect, test, vi } from 'vitest';

const replace = vi.fn();

/** Opens `/` anew, where the script of the start page runs once. */
async function openStartPage(): Promise<void> {
  vi.resetModules();
  vi.stubGlobal('location', { replace });
  await import('../../src/app/choose-language');
}

beforeEach(() => void replace.mockReset());

test.each(['en', 'ko'])(
  'whoever has read in %s goes on in it, without a step back to the question',
  async (language) => {
    localStorage.setItem('naranhi:language', language);
    await openStartPage();
    expect(replace).toHaveBeenCalledExactlyOnceWith(`/${language}/`);
  },
);

test.each([undefined, 'de', '//evil.example', ''])('whoever has not is asked (%j)', async (stored) => {
  if (stored !== undefined) localStorage.setItem('naranhi:language', stored);
  await openStartPage();
  expect(replace).not.toHaveBeenCalled();
});
