import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { cardId, defaultScheduling, type Grade } from '../../../src/domain/study';
import { openDeck } from '../../../src/features/deck/open-deck';
import type { DeckSource } from '../../../src/storage/study/deck-source';
import { type StorageTrouble, storageTroubles } from '../../../src/storage/study/storage-error';
import { defaultStudySettings, writeStudySettings } from '../../../src/storage/study/study-settings';
import { amr, antibiotic, birdFlu, chrome, symposium } from '../../sample-library';
import { showPage } from '../../shown-page';

const english = `/en/releases/${symposium}/`;
const { deck, deckState, reader, trouble: troubles } = chrome.en;
const five = (words: string, count: number) => words.replace('{{count, number}}', String(count));

const sources: DeckSource[] = [];

/** The deck as another tab would see it. */
async function otherTab(): Promise<DeckSource> {
  const source = await openDeck(() => undefined);
  sources.push(source);
  return source;
}

/** The concepts of the deck, each with the sentences in which it was met. */
async function keptTerms() {
  const source = await otherTab();
  const state = source.getState();
  if (state.status !== 'ready') throw new Error(`The deck is ${state.status}.`);
  const terms = [...state.deck.terms.values()].map(
    async (term) => [term.term, { ...term, met: await source.metIn(term.term) }] as const,
  );
  return new Map(await Promise.all(terms));
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(async () => {
  for (const source of sources.splice(0)) await source.close();
});

const button = (name: string) => screen.getByRole('button', { name });
const marks = (id: TermId) => [...document.querySelectorAll(`.release-text a[data-term="${id}"]`)];

/** Opens the card of the first mention of a concept in the text. */
async function openCard(id: TermId, user = userEvent.setup()) {
  const [link] = marks(id);
  if (!(link instanceof HTMLElement)) throw new Error(`The text does not mark ${id}.`);
  await user.hover(link);
  return within(await screen.findByRole('dialog'));
}

describe('a term in its card', () => {
  test('is added, said to be there, and marked in the text', async () => {
    const user = userEvent.setup();
    await showPage(english);
    const card = await openCard(amr, user);
    expect(marks(amr)[0]).not.toHaveAttribute('data-knowledge');
    await user.click(card.getByRole('button', { name: deck.add }));
    expect(await card.findByText(`${deckState.in} · ${deckState.new}`)).toBeVisible();
    await waitFor(() => expect(card.getByRole('status')).toHaveTextContent(five(deckState.added_one, 1)));
    expect(card.getByRole('link', { name: deckState.toStudy })).toHaveAttribute('href', '/en/study/');
    expect(card.getByRole('button', { name: deck.remove })).toHaveFocus();
    expect(marks(amr)[0]).toHaveAttribute('data-knowledge', 'new');
    expect((await keptTerms()).get(amr)).toMatchObject({ topic: 'amr', kinds: ['en-ko', 'ko-en'] });
  });

  test('is taken out again, and rests with what is known of it', async () => {
    const user = userEvent.setup();
    await showPage(english);
    const card = await openCard(amr, user);
    await user.click(card.getByRole('button', { name: deck.add }));
    await user.click(await card.findByRole('button', { name: deck.remove }));
    expect(await card.findByText(deckState.removed)).toBeVisible();
    expect(card.getByRole('button', { name: deck.add })).toBeVisible();
    expect(marks(amr)[0]).not.toHaveAttribute('data-knowledge');
    const state = (await otherTab()).getState();
    expect(state.status === 'ready' && [...state.deck.resting.keys()]).toContain(cardId(amr, 'en-ko'));
  });

  test('brings the sentence around the mention and its counterpart', async () => {
    writeStudySettings({ ...defaultStudySettings, kinds: ['en-ko', 'cloze-en', 'cloze-ko', 'abbreviation'] });
    const user = userEvent.setup();
    await showPage(english);
    const second = marks(amr)[1];
    if (!second) throw new Error('The text marks the term once only.');
    await user.hover(second);
    const card = within(await screen.findByRole('dialog'));
    await user.click(card.getByRole('button', { name: deck.add }));
    await card.findByRole('button', { name: deck.remove });
    const kept = (await keptTerms()).get(amr);
    expect(kept?.kinds).toEqual(['en-ko', 'cloze-en', 'cloze-ko', 'abbreviation']);
    const block = Number(second.closest('.block')?.id.slice(1)) - 1;
    expect(kept?.met.map(({ language, block }) => [language, block])).toEqual([
      ['en', block],
      ['ko', block],
    ]);
    const sentence = kept?.met[0];
    expect(second.closest('p, li')?.textContent).toContain(
      `${sentence?.before}${sentence?.form}${sentence?.after}`,
    );
  });
});

describe('what cannot be stored', () => {
  const names: Record<StorageTrouble, string> = {
    unavailable: 'SecurityError',
    quota: 'QuotaExceededError',
    blocked: '',
    newer: 'VersionError',
    failed: 'UnknownError',
  };
  test.each(storageTroubles.filter((trouble) => trouble !== 'blocked'))('is told: %s', async (trouble) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', names[trouble]);
    });
    const user = userEvent.setup();
    await showPage(english);
    const card = await openCard(amr, user);
    await user.click(card.getByRole('button', { name: deck.add }));
    expect(await card.findByRole('alert')).toHaveTextContent(`${troubles.notSaved} ${troubles[trouble]}`);
    expect(card.queryByText(five(deckState.added_one, 1))).toBeNull();
    expect(card.getByRole('button', { name: deck.add })).toBeVisible();
    expect(document.querySelector('[data-knowledge]')).toBeNull();
  });
});

test('a network that fails is told as such, and the next try may succeed', async () => {
  const late = '../../../src/features/deck/late-deck';
  vi.doMock(late, () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const user = userEvent.setup();
  await showPage(english);
  const card = await openCard(amr, user);
  await user.click(card.getByRole('button', { name: deck.add }));
  expect(await card.findByText(deck.unloaded)).toBeVisible();
  vi.doUnmock(late);
  await user.click(card.getByRole('button', { name: deck.add }));
  expect(await card.findByRole('button', { name: deck.remove })).toBeVisible();
});

describe('the terms of a release', () => {
  test('are added at once, those that the deck lacks, and counted', async () => {
    const user = userEvent.setup();
    await showPage(english);
    const card = await openCard(antibiotic, user);
    await user.click(card.getByRole('button', { name: deck.add }));
    await card.findByRole('button', { name: deck.remove });
    await user.keyboard('{Escape}');

    const list = within(screen.getByRole('region', { name: reader.terms.title }));
    expect(list.getByText('1 of 5 in your deck')).toBeVisible();
    await user.click(button(reader.terms.study));
    expect(await list.findByText(deckState.allIn)).toBeVisible();
    await waitFor(() => expect(list.getByRole('status')).toHaveTextContent(five(deckState.added_other, 4)));
    const kept = await keptTerms();
    expect(kept.size).toBe(5);
    expect([...kept.values()].every(({ met }) => met.length > 0)).toBe(true);

    await user.click(button(reader.terms.study));
    await waitFor(() => expect(list.getByRole('status')).toHaveTextContent(deckState.noneAdded));
  });

  test('can be gone through without being kept', async () => {
    await showPage(english);
    expect(screen.getByRole('link', { name: reader.terms.cram })).toHaveAttribute(
      'href',
      `/en/study/?view=session&cram=${symposium}`,
    );
  });
});

describe('what the text marks of terms that are not known yet', () => {
  const grade = async (source: DeckSource, term: TermId, mark: Grade) => {
    const day = 20_000;
    await source.record({ type: 'chosen', term, topic: 'amr', kinds: ['en-ko'], day });
    for (const [at, phase] of (['new', 'review', 'review'] as const).entries()) {
      await source.record({
        type: 'graded',
        card: cardId(term, 'en-ko'),
        grade: mark,
        phase,
        day: day + at * 60,
        scheduling: defaultScheduling,
        way: 'revealed',
      });
    }
  };
  const choose = () => userEvent.setup().click(screen.getByRole('radio', { name: reader.density.unknown }));
  const marked = () =>
    [...document.querySelectorAll('.release-text a[data-term]')].map((link) => link.textContent);

  test('without a deck it is the first mention in each section', async () => {
    await showPage(english);
    const first = marked();
    await choose();
    expect(marked()).toEqual(first);
  });

  test('with one it is what is not known, and the others are told by how they are known', async () => {
    const source = await otherTab();
    await grade(source, amr, 4);
    await grade(source, antibiotic, 1);
    await showPage(english);
    await waitFor(() => expect(marks(amr)[0]).toHaveAttribute('data-knowledge', 'known'));
    expect(marks(antibiotic)[0]).toHaveAttribute('data-knowledge', 'learning');
    expect(marks(birdFlu)[0]).not.toHaveAttribute('data-knowledge');
    await choose();
    expect(marked()).not.toContain('AMR');
    expect(marked()).toContain('antibiotic');
  });
});

describe('elsewhere', () => {
  test('an entry is added with the newest sentences that use it', async () => {
    const user = userEvent.setup();
    await showPage(`/en/glossary/${amr}/`);
    await user.click(button(deck.add));
    expect(await screen.findByText(`${deckState.in} · ${deckState.new}`)).toBeVisible();
    expect((await keptTerms()).get(amr)?.met.map(({ language }) => language)).toEqual(['en', 'ko']);
  });

  test('the terms of a topic are added under their topic', async () => {
    const user = userEvent.setup();
    await showPage('/en/glossary/topics/infectious-disease/');
    await user.click(button(chrome.en.terms.study));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(deckState.toStudy));
    expect([...(await keptTerms()).values()].map(({ term, topic }) => [term, topic])).toContainEqual([
      birdFlu,
      'infectious-disease',
    ]);
  });
});
