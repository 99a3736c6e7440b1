import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { entriesOf, indexGlossary } from '../../../src/app/site/glossary-index';
import type { TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import { TermCard } from '../../../src/features/term-card/term-card';
import { TermLink } from '../../../src/ui/term-link';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  chrome,
  intelligence,
  sampleLibrary,
} from '../../sample-library';
import { i18nOf } from '../../shown-page';

const hoverDelay = 200;
const leaveDelay = 300;

/** All that the text and its definitions speak of but `placebo`, whose entry the page does not carry. */
const entries = entriesOf(indexGlossary(sampleLibrary), [amr, antibiotic, biosimilar, birdFlu, intelligence]);

const words = chrome.en.card;

const told = vi.fn<(term: TermId | null) => void>();

function showText(language: Language = 'en', address = `/${language}/`) {
  window.history.replaceState(null, '', address);
  render(
    <I18nextProvider i18n={i18nOf(language, { page: 'about', entries })}>
      <main>
        <p id="b1">
          <TermLink terms={[amr]} language={language}>
            AMR
          </TermLink>{' '}
          and{' '}
          <TermLink terms={[birdFlu, intelligence]} language={language}>
            AI
          </TermLink>
        </p>
        <p id="b2">
          <TermLink terms={[biosimilar]} language={language}>
            biosimilar
          </TermLink>{' '}
          <TermLink terms={[amr]} language={language}>
            AMR again
          </TermLink>
        </p>
        <button type="button">elsewhere</button>
      </main>
      <TermCard onTermChange={told} />
    </I18nextProvider>,
  );
}

const link = (name: string) => screen.getByRole('link', { name });
const elsewhere = () => screen.getByRole('button', { name: 'elsewhere' });
const anyCard = () => screen.queryByRole('dialog');

/** The card as the reader sees it: there is one, and it is shown. */
function card(): HTMLElement {
  const shown = screen.getByRole('dialog');
  expect(shown.matches(':popover-open')).toBe(true);
  return shown;
}

const pass = (time: number) => act(() => vi.advanceTimersByTime(time));

/** The addresses that clicks would have led to, instead of leaving the page. */
function followedLinks(): string[] {
  const followed: string[] = [];
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('a') : null;
    if (target && !event.defaultPrevented) followed.push(target.getAttribute('href') ?? '');
    event.preventDefault();
  };
  window.addEventListener('click', onClick);
  onTestFinished(() => window.removeEventListener('click', onClick));
  return followed;
}

let user: UserEvent;

beforeEach(() => {
  vi.useFakeTimers();
  told.mockReset();
  user = userEvent.setup({ advanceTimers: (time) => vi.advanceTimersByTime(time) });
});

const tap = (target: Element) => user.pointer({ keys: '[TouchA]', target });

const hover = async (target: Element) => {
  await user.hover(target);
  pass(hoverDelay);
};

const focus = async (target: HTMLElement) => {
  await user.keyboard('[Tab]');
  act(() => target.focus());
};

describe.each([
  { way: 'hover', open: hover },
  { way: 'focus', open: focus },
  { way: 'tap', open: tap },
])('the card opened by $way', ({ open }) => {
  beforeEach(() => showText());

  test('explains the term in both languages', async () => {
    await open(link('AMR'));
    const shown = within(card());
    expect(card()).toHaveAccessibleName(words.label);
    expect(shown.getByRole('heading', { name: /^antimicrobial resistance\s*AMR$/ })).toBeVisible();
    expect(shown.getByText('항생제 내성')).toHaveAttribute('lang', 'ko');
    expect(card()).toHaveTextContent(
      'Microbes change, and an antibiotic stops working; no placebo can help.',
    );
    expect(shown.getByText('WHO, fact sheet')).toBeVisible();
    expect(shown.getByRole('link', { name: words.openEntry })).toHaveAttribute(
      'href',
      `/en/glossary/${amr}/`,
    );
  });

  test('can be told by its term', async () => {
    await open(link('AMR'));
    expect(card()).toHaveAttribute('data-term-card', amr);
    expect(told).toHaveBeenLastCalledWith(amr);
  });

  test('is the description of the link, as long as it is open', async () => {
    await open(link('AMR'));
    expect(link('AMR')).toHaveAccessibleDescription(/^Microbes change/);
    await user.keyboard('{Escape}');
    expect(link('AMR')).not.toHaveAttribute('aria-describedby');
  });

  test('does not repeat an abbreviation that both languages share', async () => {
    await open(link('AMR'));
    expect(within(card()).getAllByText('AMR')).toHaveLength(1);
  });

  test('stays until it is sent away', async () => {
    await open(link('AMR'));
    pass(60_000);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('closes on Escape, and the focus stays where it was', async () => {
    await open(link('AMR'));
    const focused = document.activeElement;
    await user.keyboard('{Escape}');
    expect(anyCard()).toBeNull();
    expect(document.activeElement).toBe(focused);
    expect(told).toHaveBeenLastCalledWith(null);
  });

  test.each([
    ['isComposing', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
  ])('stays while Escape ends an input of Hangul (%s)', async (_sign, composing) => {
    await open(link('AMR'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape', ...composing });
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('closes with its button, and the focus is back at the term', async () => {
    await open(link('AMR'));
    await user.click(within(card()).getByRole('button', { name: words.close }));
    expect(anyCard()).toBeNull();
    expect(link('AMR')).toHaveFocus();
    expect(told).toHaveBeenLastCalledWith(null);
  });

  test('closes when the reader presses elsewhere', async () => {
    await open(link('AMR'));
    await user.click(elsewhere());
    expect(anyCard()).toBeNull();
  });

  test('makes way for that of another term', async () => {
    await open(link('AMR'));
    await open(link('biosimilar'));
    expect(card()).toHaveAttribute('data-term-card', biosimilar);
    expect(link('AMR')).not.toHaveAttribute('aria-describedby');
    expect(link('biosimilar')).toHaveAccessibleDescription(/^A medicine/);
  });

  test('moves to another mention of the same term', async () => {
    await open(link('AMR'));
    await open(link('AMR again'));
    expect(card()).toHaveAttribute('data-term-card', amr);
    expect(link('AMR')).not.toHaveAttribute('aria-describedby');
    expect(link('AMR again')).toHaveAccessibleDescription(/^Microbes change/);
  });

  test('shows the definition in the other language when asked, and back', async () => {
    await open(link('AMR'));
    await user.click(within(card()).getByRole('button', { name: words.inKorean }));
    const korean = within(card()).getByText('미생물이 변하여 약이 듣지 않게 되는 현상이다.');
    expect(korean).toHaveAttribute('lang', 'ko');
    expect(within(card()).getByText('질병관리청, 국가건강정보포털')).toHaveAttribute('lang', 'ko');
    expect(within(card()).getByRole('heading')).toHaveTextContent('antimicrobial resistance');
    await user.click(within(card()).getByRole('button', { name: words.inEnglish }));
    expect(card()).toHaveTextContent('Microbes change');
    expect(within(card()).queryByText(/미생물/)).toBeNull();
  });

  test('shows both concepts of one written form, and says so', async () => {
    await open(link('AI'));
    const headings = within(card()).getAllByRole('heading');
    expect(headings.map((each) => each.textContent)).toEqual([
      'avian influenza AI',
      'artificial intelligence AI',
    ]);
    expect(card()).toHaveTextContent(words.ambiguous);
    const addresses = within(card()).getAllByRole('link', { name: words.openEntry });
    expect(addresses.map((each) => each.getAttribute('href'))).toEqual([
      `/en/glossary/${birdFlu}/`,
      `/en/glossary/${intelligence}/`,
    ]);
  });

  test('does not speak of two concepts where there is one', async () => {
    await open(link('AMR'));
    expect(card()).not.toHaveTextContent(words.ambiguous);
  });

  test('follows a term of its definition, and goes back', async () => {
    const followed = followedLinks();
    await open(link('AMR'));
    expect(within(card()).queryByRole('button', { name: words.back })).toBeNull();
    await user.click(within(card()).getByRole('link', { name: 'antibiotic' }));
    expect(card()).toHaveAttribute('data-term-card', antibiotic);
    expect(card()).toHaveTextContent('A medicine against bacteria.');
    await user.click(within(card()).getByRole('button', { name: words.back }));
    expect(card()).toHaveAttribute('data-term-card', amr);
    expect(within(card()).queryByRole('button', { name: words.back })).toBeNull();
    expect(followed).toEqual([]);
  });

  test('leads to the page of a term that this page does not carry', async () => {
    const followed = followedLinks();
    await open(link('AMR'));
    await user.click(within(card()).getByRole('link', { name: 'placebo' }));
    expect(followed).toEqual(['/en/glossary/placebo/']);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('leaves a click with the Control key to the browser', async () => {
    const followed = followedLinks();
    await open(link('AMR'));
    await user.keyboard('{Control>}');
    await user.click(within(card()).getByRole('link', { name: 'antibiotic' }));
    await user.keyboard('{/Control}');
    expect(followed).toEqual(['/en/glossary/antibiotic/']);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('shows a definition as it is written, braces and all', async () => {
    await open(link('biosimilar'));
    expect(card()).toHaveTextContent('A medicine {{like}} an original one, see $t(site.name).');
  });
});

describe('the pointer', () => {
  beforeEach(() => showText());

  test('opens the card after 200 ms and not before', async () => {
    await user.hover(link('AMR'));
    pass(hoverDelay - 1);
    expect(anyCard()).toBeNull();
    pass(1);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('opens no card in passing', async () => {
    await user.hover(link('AMR'));
    pass(hoverDelay - 1);
    await user.hover(elsewhere());
    pass(hoverDelay + leaveDelay);
    expect(anyCard()).toBeNull();
  });

  test('may move into the card, which stays', async () => {
    await hover(link('AMR'));
    await user.hover(elsewhere());
    pass(leaveDelay - 1);
    await user.hover(within(card()).getByRole('button', { name: words.close }));
    pass(60_000);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('has not pointed at what lies under it once Escape has sent the card away, until it moves', async () => {
    await hover(link('AMR'));
    await user.keyboard('{Escape}');
    // The card has covered another term: the browser says that the pointer is over it now.
    fireEvent.pointerOver(link('biosimilar'));
    pass(60_000);
    expect(anyCard()).toBeNull();
    fireEvent.pointerMove(link('biosimilar'));
    pass(hoverDelay);
    expect(card()).toHaveAttribute('data-term-card', biosimilar);
  });

  test('opens the card of the term over which it waited for the page, as soon as it moves', () => {
    fireEvent.pointerOver(link('AMR'));
    pass(60_000);
    expect(anyCard()).toBeNull();
    fireEvent.pointerMove(link('AMR'));
    pass(hoverDelay);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('closes the card 300 ms after it left, and not before', async () => {
    await hover(link('AMR'));
    await user.hover(elsewhere());
    pass(leaveDelay - 1);
    expect(card()).toBeInTheDocument();
    pass(1);
    expect(anyCard()).toBeNull();
  });

  test('keeps the card when it comes back to the term in time', async () => {
    await hover(link('AMR'));
    await user.hover(elsewhere());
    pass(leaveDelay - 1);
    await user.hover(link('AMR'));
    pass(60_000);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('opens no card of a term that a shrinking card lets come under it', async () => {
    const rest = { clientX: 200, clientY: 300, pointerType: 'mouse' };
    await hover(link('AMR'));
    fireEvent.pointerDown(within(card()).getByRole('button', { name: words.inKorean }), rest);
    fireEvent.pointerOver(link('biosimilar'), rest);
    pass(60_000);
    expect(card()).toHaveAttribute('data-term-card', amr);

    fireEvent.pointerMove(link('biosimilar'), { ...rest, clientX: 201 });
    pass(hoverDelay);
    expect(card()).toHaveAttribute('data-term-card', biosimilar);
  });

  test('does not close a card that was opened by focus', async () => {
    await focus(link('AMR'));
    await user.hover(elsewhere());
    pass(60_000);
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('follows the link on a click', async () => {
    const followed = followedLinks();
    await hover(link('AMR'));
    await user.click(link('AMR'));
    expect(followed).toEqual([`/en/glossary/${amr}/`]);
  });

  test('follows the link on a click that comes before the card', async () => {
    const followed = followedLinks();
    await user.click(link('AMR'));
    expect(followed).toEqual([`/en/glossary/${amr}/`]);
  });
});

describe('the keyboard', () => {
  beforeEach(() => showText());

  test('opens the card of each term it comes to, and closes it when it goes on', async () => {
    const seen: (string | null | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await user.tab();
      seen.push(anyCard()?.getAttribute('data-term-card'));
    }
    expect(seen).toEqual([amr, birdFlu, biosimilar, amr, undefined]);
    expect(elsewhere()).toHaveFocus();
  });

  test('may move into the card, which stays', async () => {
    await focus(link('AMR'));
    act(() => within(card()).getByRole('link', { name: words.openEntry }).focus());
    expect(card()).toHaveAttribute('data-term-card', amr);
  });

  test('comes back from the card to the term on Escape', async () => {
    await focus(link('AMR'));
    act(() => within(card()).getByRole('link', { name: words.openEntry }).focus());
    await user.keyboard('{Escape}');
    expect(anyCard()).toBeNull();
    expect(link('AMR')).toHaveFocus();
  });

  test('stays in the card when it follows a term and when it goes back', async () => {
    await focus(link('AMR'));
    act(() => within(card()).getByRole('link', { name: 'antibiotic' }).focus());
    await user.keyboard('{Enter}');
    expect(card()).toHaveAttribute('data-term-card', antibiotic);
    expect(card()).toContainElement(document.activeElement as HTMLElement);
    act(() => within(card()).getByRole('button', { name: words.back }).focus());
    await user.keyboard('{Enter}');
    expect(card()).toHaveAttribute('data-term-card', amr);
    expect(card()).toContainElement(document.activeElement as HTMLElement);
  });

  test('follows the link on Enter', async () => {
    const followed = followedLinks();
    await focus(link('AMR'));
    await user.keyboard('{Enter}');
    expect(followed).toEqual([`/en/glossary/${amr}/`]);
  });

  test('opens no card where focus came by a click', async () => {
    followedLinks();
    await user.pointer({ keys: '[MouseLeft>]', target: link('AMR') });
    expect(link('AMR')).toHaveFocus();
    expect(anyCard()).toBeNull();
  });
});

describe('a tap', () => {
  beforeEach(() => showText());

  test('opens the card at first, and follows the link the second time', async () => {
    const followed = followedLinks();
    await tap(link('AMR'));
    expect(card()).toHaveAttribute('data-term-card', amr);
    expect(followed).toEqual([]);
    await tap(link('AMR'));
    expect(followed).toEqual([`/en/glossary/${amr}/`]);
  });

  test('on another term opens that one first', async () => {
    const followed = followedLinks();
    await tap(link('AMR'));
    await tap(link('AI'));
    expect(card()).toHaveAttribute('data-term-card', birdFlu);
    expect(followed).toEqual([]);
  });

  test('opens the card at once', async () => {
    await user.pointer({ keys: '[TouchA>]', target: link('AMR') });
    await user.pointer({ keys: '[/TouchA]', target: link('AMR') });
    expect(card()).toHaveAttribute('data-term-card', amr);
  });
});

describe('the address', () => {
  test('opens the card of the term that it names', () => {
    showText('en', `/en/?term=${biosimilar}`);
    expect(card()).toHaveAttribute('data-term-card', biosimilar);
  });

  test('opens it at the mention in the paragraph that it names', () => {
    showText('en', `/en/?term=${amr}#b2`);
    expect(link('AMR again')).toHaveAttribute('aria-describedby');
    expect(link('AMR')).not.toHaveAttribute('aria-describedby');
  });

  test('opens it at the first mention where that paragraph has none', () => {
    showText('en', `/en/?term=${biosimilar}#b1`);
    expect(link('biosimilar')).toHaveAttribute('aria-describedby');
  });

  test.each(['?term=unknown', '?term=', '?term="]', '?term=%E0%A4%A', '#%E0', '?other=1'])(
    'opens none for %s',
    (place) => {
      showText('en', `/en/${place}`);
      expect(anyCard()).toBeNull();
    },
  );

  test('forgets the term once the card is sent away, and keeps the rest', async () => {
    showText('en', `/en/?view=parallel&term=${amr}#b2`);
    await user.keyboard('{Escape}');
    expect(anyCard()).toBeNull();
    expect(window.location.search + window.location.hash).toBe('?view=parallel#b2');
  });
});

describe('in Korean', () => {
  test('the card speaks Korean and names the term in English', async () => {
    showText('ko');
    await hover(link('AMR'));
    expect(within(card()).getByRole('heading')).toHaveTextContent(/^항생제 내성\s*AMR$/);
    expect(within(card()).getByText('antimicrobial resistance')).toHaveAttribute('lang', 'en');
    expect(within(card()).getByRole('button', { name: chrome.ko.card.close })).toBeVisible();
    expect(within(card()).getByText('미생물이 변하여 약이 듣지 않게 되는 현상이다.')).not.toHaveAttribute(
      'lang',
    );
  });
});

describe('a browser without anchors', () => {
  test('has the card placed beside its term all the same', async () => {
    vi.useRealTimers();
    vi.stubGlobal('CSS', { ...CSS, supports: () => false });
    showText();
    act(() => link('AMR').focus());
    // Nothing of a page is in sight here, and neither is what stands beside it.
    const { style } = screen.getByRole('dialog', { hidden: true });
    await vi.waitFor(() => expect(style.left).not.toBe(''));
    expect(style.top).not.toBe('');
  });
});
