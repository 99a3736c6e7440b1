import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/domain/releases';
import { termsOfLink } from '../../src/ui/term-link';
import { TextRuns } from '../../src/ui/text-runs';
import { amr, birdFlu, intelligence } from '../sample-library';

const runs: readonly Run[] = [
  { text: 'On ' },
  { text: 'AMR', terms: [amr], first: true, strong: true },
  { text: ' and ' },
  { text: 'AI', terms: [birdFlu, intelligence] },
  { text: ' see ', emphasis: true },
  { text: 'WHO', href: 'https://www.who.int/' },
  { text: 'code()', code: true },
];

const show = (marked: boolean) =>
  render(
    <p data-testid="text">
      <TextRuns runs={runs} language="en" marks={() => marked} />
    </p>,
  );

describe('a text', () => {
  test('reads as written, marked or not', () => {
    show(true);
    expect(screen.getByTestId('text').textContent).toBe('On AMR and AI see WHOcode()');
  });

  test('has each marked mention as a link to its entry, one text node inside', () => {
    show(true);
    const link = screen.getByRole('link', { name: 'AMR' });
    expect(link).toHaveAttribute('href', `/en/glossary/${amr}/`);
    expect(link).toHaveAttribute('data-term', amr);
    expect([...link.childNodes].map((node) => node.nodeType)).toEqual([Node.TEXT_NODE]);
  });

  test('names both concepts of one form, and leads to the first', () => {
    show(true);
    const link = screen.getByRole('link', { name: 'AI' });
    expect(termsOfLink(link)).toEqual([birdFlu, intelligence]);
    expect(link).toHaveAttribute('href', `/en/glossary/${birdFlu}/`);
  });

  test('keeps what is not marked as text that can be lit', () => {
    show(false);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['WHO']);
    expect(screen.getByText('AI')).toHaveAttribute('data-mention', `${birdFlu} ${intelligence}`);
  });

  test('keeps emphasis, code and links', () => {
    show(true);
    expect(screen.getByText('AMR').closest('strong')).not.toBeNull();
    expect(screen.getByText('see').tagName).toBe('EM');
    expect(screen.getByText('code()').tagName).toBe('CODE');
    expect(screen.getByRole('link', { name: 'WHO' })).toHaveAttribute('href', 'https://www.who.int/');
  });

  test('holds the particle to the mark before it, and reads as written', () => {
    const text = '항생제 내성(AMR)은 ‘감염’을 50%까지 (둘 다) 줄인다.';
    render(
      <p data-testid="korean">
        <TextRuns runs={[{ text }]} language="ko" marks={() => true} />
      </p>,
    );
    const paragraph = screen.getByTestId('korean');
    expect(paragraph.textContent).toBe(text);
    const held = [...paragraph.querySelectorAll('.unbroken')].map((each) => each.textContent);
    expect(held).toEqual([')은', '’을', '%까']);
  });
});
