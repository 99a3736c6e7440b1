import { act, cleanup, screen } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addressInLanguage, languageOfAddress } from '../../src/domain/addresses';
import { addressPlace } from '../../src/ui/address-place';
import { symposium } from '../sample-library';
import { payloads } from '../security/payloads';
import { serveTermSearch } from '../served-search';
import { showPage } from '../shown-page';

beforeEach(serveTermSearch);

/** What an address may hold: hostile texts, random ones, and broken percent signs. */
const hostile = fc.oneof(
  fc.constantFrom(...payloads.map(({ text }) => text)),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('%', '%0', '%E0%A4%A', '%00', '%ff', '"]', '\\', "\\'", ':has(*)', '*|*', ''),
);

/** Encoded as a browser does, or as it stands, where the address bar takes it so. */
const inAddress = fc.tuple(hostile, fc.boolean()).map(([text, isEncoded]) => {
  const wellFormed = text.toWellFormed();
  return isEncoded ? encodeURIComponent(wellFormed) : wellFormed.replace(/[#?&\t\r\n]/g, '');
});

/** The elements of the page that no page of the site has. */
const strangers = () =>
  document.body.querySelectorAll('script, iframe, object, embed, base, style, img, video, math, template');

/** Each run shows a whole page. */
const runs = { numRuns: 30 } as const;

describe('a page at an address of anything', () => {
  test('searches for ?q= as for a text', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    await fc.assert(
      fc.asyncProperty(inAddress, async (text) => {
        await showPage(`/en/search/?q=${text}`);
        const query = new URLSearchParams(window.location.search).get('q') ?? '';
        // A field of one line drops line breaks.
        expect(screen.getByRole('searchbox')).toHaveValue(query.replace(/[\r\n]/g, ''));
        expect(strangers()).toHaveLength(0);
        cleanup();
      }),
      runs,
    );
    expect(asked.mock.calls.length).toBeGreaterThan(0);
    for (const [address] of asked.mock.calls) expect(address).toMatch(/^\/(?!\/)/);
  });

  test('opens the card of ?term= where it is one, and the place of the hash where there is one', async () => {
    await fc.assert(
      fc.asyncProperty(inAddress, inAddress, async (term, hash) => {
        await showPage(`/ko/releases/${symposium}/?term=${term}&${hash}#${hash}`);
        expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
        expect(document.querySelector('[data-term-card]')).toBeNull();
        expect(strangers()).toHaveLength(0);
        cleanup();
      }),
      runs,
    );
  });

  test('shows of ?view= the one that there is', async () => {
    await fc.assert(
      fc.asyncProperty(inAddress, async (view) => {
        await act(() => showPage(`/en/study/?view=${view}&cram=${view}`));
        expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
        expect(strangers()).toHaveLength(0);
        cleanup();
      }),
      runs,
    );
  });
});

describe('an address of anything', () => {
  test('names a term and a place as texts, or none', () => {
    fc.assert(
      fc.property(hostile, hostile, (search, hash) => {
        const place = addressPlace({ search: `?${search}`, hash: `#${hash}` });
        expect(Object.keys(place).sort()).toEqual(['fragment', 'term']);
      }),
    );
  });

  test('leads in another language to a path of this site', () => {
    fc.assert(
      fc.property(inAddress, (text) => {
        const home = 'https://naranhi.example';
        // A slash or two at its beginning make it another host's, or none's.
        if (!URL.canParse(`/${text}`, home)) return;
        const { origin, pathname } = new URL(`/${text}`, home);
        if (origin !== home) return;
        for (const path of [pathname, `/en/${pathname}`, `/ko${pathname}`]) {
          const other = addressInLanguage(path, 'ko');
          expect(other).toMatch(/^\/ko\//);
          expect(new URL(other, origin).origin).toBe(origin);
          expect(languageOfAddress(other)).toBe('ko');
        }
      }),
      { numRuns: 500 },
    );
  });
});
