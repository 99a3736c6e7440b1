import { describe, expect, test } from 'vitest';
import { siteOrigin } from '../../src/app/site-origin';

const fallback = 'https://naranhi.example';

test.each([
  ['https://terms.example.org', 'https://terms.example.org'],
  ['https://terms.example.org/', 'https://terms.example.org'],
  ['http://localhost:4173', 'http://localhost:4173'],
  ['HTTPS://Terms.Example.org', 'https://terms.example.org'],
  [undefined, fallback],
  ['', fallback],
])('SITE_URL %j is the origin %s', (configured, expected) => {
  expect(siteOrigin(configured, fallback)).toBe(expected);
});

describe('what is no web address is refused by name', () => {
  test.each(['terms.example.org', '/en/', 'ftp://terms.example.org', 'javascript:alert(1)', 'https://', ' '])(
    '%j',
    (configured) => {
      expect(() => siteOrigin(configured, fallback)).toThrow(
        `SITE_URL is "${configured}", which is no web address. Give the address of the site's root, such as`,
      );
    },
  );
});

test('a folder of a host is refused, and the message says what to give', () => {
  expect(() => siteOrigin('https://example.org/terms/', fallback)).toThrow(
    'SITE_URL is "https://example.org/terms/", but the site has to stand at the root of a host. Give https://example.org and serve it from there.',
  );
});
