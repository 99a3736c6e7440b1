import { describe, expect, test } from 'vitest';
import { dataBlockText } from '../../src/app/page-block';

const hostile = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  '</SCRIPT >',
  ']]>',
  'a < b',
  '한국어 \u2028 "quoted" \\ \u0000',
];

describe('a text in a data block', () => {
  test.each(hostile)('%j comes back as it was', (text) => {
    expect(JSON.parse(dataBlockText({ text }))).toEqual({ text });
  });

  test.each(hostile)('%j cannot end the block', (text) => {
    const html = `<script type="application/json" id="data">${dataBlockText({ text })}</script><p>after</p>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.scripts).toHaveLength(1);
    expect(JSON.parse(page.scripts[0]?.textContent ?? '')).toEqual({ text });
    expect(page.querySelector('p')?.textContent).toBe('after');
  });
});
