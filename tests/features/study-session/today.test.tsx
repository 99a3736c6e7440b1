import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cardId, defaultScheduling, type Grade } from '../../../src/domain/study';
import type { DeckSource } from '../../../src/storage/study/deck-source';
import { StorageError } from '../../../src/storage/study/storage-error';
import { studyNow } from '../../../src/storage/study/study-clock';
import { readStudySettings, writeStudySettings } from '../../../src/storage/study/study-settings';
import { amr, antibiotic, birdFlu, chrome, intelligence } from '../../sample-library';
import { choose, closeDecks, openDeck, showStudy } from './shown-study';

afterEach(closeDecks);

const today = () => studyNow(4).day;

const grade = (
  source: DeckSource,
  grade: Grade,
  day = today(),
  term = amr,
  phase: 'new' | 'review' = 'new',
) =>
  source.record({
    type: 'graded',
    card: cardId(term, 'en-ko'),
    grade,
    phase,
    day,
    scheduling: defaultScheduling,
    way: 'revealed',
    took: 90_000,
  });

const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextSibling?.textContent;
const region = async (name: string) => within(await screen.findByRole('region', { name }));

describe('today', () => {
  test('of an empty deck says how to fill it', async () => {
    const source = await openDeck();
    const reading = vi.spyOn(source, 'events');
    await showStudy(source, { view: 'today' }, 'ko');
    // What was done before is read here, too, although nothing of it is shown.
    await act(async () => void (await Promise.all(reading.mock.results.map(({ value }) => value))));
    const { emptyTitle, readReleases, browseGlossary } = chrome.ko.session;
    const empty = within(screen.getByRole('region', { name: emptyTitle }));
    expect(empty.getByText(new RegExp(`‘${chrome.ko.deck.add}’`))).toBeVisible();
    expect(empty.getByRole('link', { name: readReleases })).toHaveAttribute('href', '/ko/releases/');
    expect(empty.getByRole('link', { name: browseGlossary })).toHaveAttribute('href', '/ko/glossary/');
  });

  test('says what is due now, and what waits for the next days', async () => {
    writeStudySettings({ ...readStudySettings(), limits: { newCards: 1, reviews: 1 } });
    const source = await openDeck();
    await choose(source, [amr, antibiotic, birdFlu, intelligence]);
    await grade(source, 4, today() - 40);
    await grade(source, 4, today() - 40, antibiotic);
    await showStudy(source, { view: 'today' });
    await region('Due now');
    expect([figure('Reviews'), figure('New'), figure('Learning')]).toEqual(['1', '1', '0']);
    expect(screen.getByText(/^1 more review is over/)).toBeVisible();
    expect(screen.getByText(/^1 new card is left/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start' })).toHaveAttribute('href', '/en/study/?view=session');
  });

  test('says when a step is due later', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    await grade(source, 3);
    await showStudy(source, { view: 'today' });
    const waiting = await region('Nothing else is left for the moment');
    expect(waiting.getByText(/^The next learning step is due at \d{1,2}:\d\d\.$/)).toBeVisible();
  });

  test('says that all is done, when the next review is, and what has been done', async () => {
    const source = await openDeck();
    await choose(source, [amr, antibiotic]);
    await grade(source, 4);
    await grade(source, 1, today(), antibiotic);
    await grade(source, 4, today(), antibiotic);
    await showStudy(source, { view: 'today' });
    const done = await region('All done for today');
    expect(done.getByText('Next review: tomorrow.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Start' })).toBeNull();
    expect((await region('Done today')).getByText('3 answers · 67% right · 5 min')).toBeVisible();
  });

  test('shows the next seven days as a table', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    await grade(source, 4, today() - 40);
    await showStudy(source, { view: 'today' });
    const table = within(await screen.findByRole('table', { name: 'The next seven days' }));
    const rows = table.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(7);
    expect(rows[0]).toHaveTextContent(/^today1 card$/);
    expect(rows[1]).toHaveTextContent(/^tomorrow0 cards$/);
  });

  test('offers to go on with a session that was left', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    const session = await showStudy(source);
    await screen.findByRole('button', { name: 'Show answer' });
    session.unmount();
    await showStudy(source, { view: 'today' });
    expect(await screen.findByRole('link', { name: 'Continue' })).toBeVisible();
  });

  test('names the terms that keep slipping', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    for (let i = 0; i < 10; i++) {
      await grade(source, 4, today() - 60 + i * 3, amr, 'review');
      await grade(source, 1, today() - 59 + i * 3, amr, 'review');
    }
    await source.record({ type: 'suspended', card: cardId(amr, 'en-ko'), day: today() });
    await showStudy(source, { view: 'today' });
    const leeches = await region('Terms that keep slipping');
    expect(await leeches.findByRole('link', { name: 'antimicrobial resistance' })).toHaveAttribute(
      'href',
      '/en/glossary/antimicrobial-resistance/',
    );
    expect(leeches.getByText('항생제 내성')).toHaveAttribute('lang', 'ko');
    expect(leeches.getByText('(left out)')).toBeVisible();
  });

  test('says what is wrong with the data, and still what is due', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    vi.spyOn(source, 'events').mockRejectedValue(new StorageError('failed'));
    const ready = source.getState();
    if (ready.status !== 'ready') throw new Error('The deck is not there.');
    const broken = { ...ready, trouble: 'blocked' } as const;
    vi.spyOn(source, 'getState').mockReturnValue(broken);
    await showStudy(source, { view: 'today' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Another tab holds an older version');
    await region('Due now');
    expect(figure('New')).toBe('1');
  });
});
