import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { TermId, Topic } from '../../../src/domain/glossary';
import {
  cardId,
  defaultScheduling,
  type EventId,
  type Grade,
  type Phase,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import { Progress } from '../../../src/features/study-progress/progress';
import { studyNow } from '../../../src/storage/study/study-clock';
import { defaultStudySettings, writeStudySettings } from '../../../src/storage/study/study-settings';
import { chrome } from '../../sample-library';
import { showStudyView } from '../../shown-view';

const { day: today } = studyNow(defaultStudySettings.startHour);
const words = chrome.en.progress;
let count = 0;

const event = (happening: object, day: number) =>
  ({ id: `e${count++}` as EventId, at: day * 86_400_000 + count, day, ...happening }) as StudyEvent;

const chosen = (term: string, topic: Topic, day = today - 60) =>
  event({ type: 'chosen', term: term as TermId, topic, kinds: ['en-ko'] }, day);

const graded = (term: string, day: number, grade: Grade, phase: Phase = 'review') =>
  event(
    {
      type: 'graded',
      card: cardId(term as TermId, 'en-ko'),
      grade,
      phase,
      scheduling: defaultScheduling,
      way: 'revealed',
    },
    day,
  );

/** One term that was learnt and remembered twice, one that was learnt and forgotten, one that is new. */
const log = [
  chosen('one', 'amr'),
  chosen('two', 'amr'),
  chosen('three', 'vaccines'),
  graded('one', today - 50, 4, 'new'),
  graded('one', today - 40, 3),
  graded('one', today - 3, 3),
  graded('two', today - 50, 4, 'new'),
  graded('two', today - 3, 1),
];

/** The log as the storage gives it: in parts. */
async function* inParts(events: readonly StudyEvent[]) {
  for (const each of events) yield [each];
  return undefined;
}

const show = (events: readonly StudyEvent[], language: 'en' | 'ko' = 'en') =>
  showStudyView(
    <Progress source={{ eventsInParts: () => inParts(events) }} deck={replay(events)} />,
    language,
  );

const section = async (name: string) => within(await screen.findByRole('region', { name }));

/** The rows of a table, once whoever wants it has opened it. */
async function rowsOf(name: string): Promise<(string | null)[][]> {
  const part = await section(name);
  await userEvent.click(part.getByText(words.asTable));
  return part
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('progress', () => {
  test('says of an empty deck what will stand here, and where terms are', async () => {
    await show([]);
    expect(await screen.findByText(/nothing to show yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: words.toGlossary })).toHaveAttribute('href', '/en/glossary/');
    expect(screen.queryByRole('region')).toBeNull();
  });

  test('has the reviews of the next thirty days as a table, too', async () => {
    await show(log);
    const rows = await rowsOf(words.forecast.title);
    expect(rows).toHaveLength(30);
    expect(rows[0]).toEqual(['Today', '1']);
  });

  test('spreads what is over the limit of a day over the days after', async () => {
    writeStudySettings({ ...defaultStudySettings, limits: { newCards: 5, reviews: 1 } });
    await show([
      ...log,
      ...['four', 'five'].flatMap((term) => [chosen(term, 'amr'), graded(term, today - 50, 4, 'new')]),
    ]);
    const rows = await rowsOf(words.forecast.title);
    expect(rows.slice(0, 4).map(([, reviews]) => reviews)).toEqual(['1', '1', '1', '0']);
  });

  test('has the answers of every day of the last 52 weeks, the newest first', async () => {
    await show(log);
    const part = await section(words.calendar.title);
    expect(part.getByText(/^5 answers · studied on 3 days$/)).toBeVisible();
    const rows = await rowsOf(words.calendar.title);
    expect(rows).toHaveLength(52);
    const answers = rows.flatMap((cells) => cells.slice(1).map(Number)).reduce((sum, each) => sum + each);
    expect(answers).toBe(5);
  });

  test('begins its weeks as the language does', async () => {
    await show(log, 'ko');
    const part = await section(chrome.ko.progress.calendar.title);
    await userEvent.click(part.getByText(chrome.ko.progress.asTable));
    expect(part.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      '주 시작일',
      ...'일월화수목금토',
    ]);
  });

  test('compares what was remembered with what the learner aims at', async () => {
    await show(log);
    expect(await rowsOf(words.retention.title)).toEqual([
      ['Last 30 days', '50%', '90%', '1 of 2 remembered'],
      ['Last 90 days', '67%', '90%', '2 of 3 remembered'],
    ]);
  });

  test('counts the terms of a topic by how well they are known', async () => {
    await show(log);
    expect(await rowsOf(words.topics.title)).toEqual([
      ['Antimicrobial resistance', '1', '1', '0', '2'],
      ['Vaccines', '0', '0', '1', '1'],
    ]);
  });

  test('shows what it knows while the log is read, and reads again what could not be read', async () => {
    let reject: ((error: Error) => void) | undefined;
    let attempts = 0;
    const source = {
      async *eventsInParts() {
        attempts++;
        yield log.slice(0, 2);
        if (attempts <= 2) await new Promise((_, fail) => (reject = fail));
        return yield* inParts(log.slice(2));
      },
    };
    await showStudyView(<Progress source={source} deck={replay(log)} />, 'en');
    expect(screen.getByRole('status')).toHaveTextContent(words.loading);
    const view = screen.getByRole('heading', { name: words.title }).parentElement;
    expect(view).toHaveAttribute('aria-busy', 'true');
    expect(await section(words.topics.title)).toBeDefined();
    expect(screen.queryByRole('region', { name: words.calendar.title })).toBeNull();
    reject?.(new Error('The disk is gone.'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words.failed);
    await userEvent.click(screen.getByRole('button', { name: words.retry }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await section(words.retention.title)).toBeDefined();
    expect(view).toHaveAttribute('aria-busy', 'false');
  });
});
