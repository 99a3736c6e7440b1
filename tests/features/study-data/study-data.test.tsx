import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import {
  cardId,
  defaultScheduling,
  type EventId,
  mergeLogs,
  replay,
  type StudyEvent,
} from '../../../src/domain/study';
import type { MakeDeckFile } from '../../../src/features/study-data/deck-export';
import { StudyData } from '../../../src/features/study-data/study-data';
import { readBackup, writeBackup } from '../../../src/storage/study/backup';
import { readLastBackup, writeLastBackup } from '../../../src/storage/study/last-backup';
import { StorageError } from '../../../src/storage/study/storage-error';
import { amr, antibiotic, chrome } from '../../sample-library';
import { showStudyView } from '../../shown-view';

const { backup: words, trouble } = chrome.en;
const today = Date.now();
const day = 86_400_000;

const chosen = (term: TermId, at = today - 40 * day): StudyEvent => ({
  type: 'chosen',
  id: `c-${term}` as EventId,
  at,
  term,
  topic: 'amr',
  kinds: ['en-ko'],
  day: 1,
});

const graded = (number: number, at: number): StudyEvent => ({
  type: 'graded',
  id: `g-${number}` as EventId,
  at,
  card: cardId(amr, 'en-ko'),
  grade: 3,
  phase: 'review',
  day: 1,
  scheduling: defaultScheduling,
  way: 'revealed',
});

const many = (count: number, at: number) =>
  Array.from({ length: count }, (_, index) => graded(index, at + index));

let saved: File[];

/** A deck in memory, and the files that the browser was given to save. */
async function show(events: readonly StudyEvent[], language: 'en' | 'ko' = 'en') {
  let log = mergeLogs(events);
  const source = {
    events: vi.fn(async (since = 0) => log.filter(({ at }) => at >= since)),
    aside: vi.fn(async () => [{ broken: true }] as unknown[]),
    merge: vi.fn(async (others: readonly StudyEvent[]) => {
      const before = log.length;
      log = mergeLogs(log, others);
      return log.length - before;
    }),
    check: vi.fn(async () => ({ events: log.length, setAside: 0, repaired: [] as TermId[] })),
    load: vi.fn(async () => undefined),
    close: vi.fn(async () => undefined),
  };
  const onDeleted = vi.fn();
  const makeFile = vi.fn<MakeDeckFile>(async () => ({
    file: new File([''], 'naranhi-deck.apkg'),
    terms: 2,
    left: 1,
  }));
  await showStudyView(
    <StudyData source={source} deck={replay(events)} makeFile={makeFile} onDeleted={onDeleted} />,
    language,
  );
  return { source, makeFile, onDeleted, log: () => log };
}

const textOf = (file: File) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });

const section = (name: string) => within(screen.getByRole('region', { name }));
const fileField = (language: 'en' | 'ko' = 'en') =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(chrome[language].backup.restore.choose));

const backupOf = async (events: readonly StudyEvent[], aside: readonly unknown[] = []) =>
  new File([await writeBackup({ events, aside }, today)], 'naranhi-study-2026-01-01.json');

beforeEach(() => {
  saved = [];
  const files: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${files.push(file) - 1}`,
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = files[Number(this.href.slice('blob:'.length))];
    if (file instanceof File && this.download === file.name) saved.push(file);
  });
});

describe('a backup', () => {
  test('holds every event and what could not be read, and is remembered', async () => {
    await show([chosen(amr), ...many(3, today - day)]);
    expect(section(words.export.title).getByText(words.export.never)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: words.export.action }));
    await screen.findByText(/^Your browser is saving the backup naranhi-study-\d{4}-\d\d-\d\d\.json/);
    const [file] = saved;
    const { events, aside } = await readBackup(file ? await textOf(file) : '');
    expect(events).toHaveLength(4);
    expect(aside).toEqual([{ broken: true }]);
    expect(readLastBackup()?.events).toBe(4);
    expect(await section(words.export.title).findByText(/^Last backup: .*No reviews since\.$/)).toBeVisible();
  });

  test('is asked for gently after two hundred reviews', async () => {
    await show([chosen(amr), ...many(199, today - day)]);
    await act(async () => undefined);
    expect(screen.queryByText(words.export.remind)).toBeNull();
    await show([chosen(amr), ...many(200, today - day)]);
    expect(await screen.findByText(words.export.remind)).toBeVisible();
  });

  test.each([
    ['thirty days after the last, where something was reviewed', 30, 1, true],
    ['not after twenty-nine', 29, 1, false],
    ['not where nothing was reviewed since', 90, 0, false],
  ])('is asked for %s', async (_name, days, reviews, isAsked) => {
    writeLastBackup({ at: today - days * day, events: 1 });
    await show([chosen(amr, today - 100 * day), ...many(reviews, today - day)]);
    await section(words.export.title).findByText(reviews === 1 ? /1 review since/ : /No reviews since/);
    expect(screen.queryByText(words.export.remind) !== null).toBe(isAsked);
  });

  test('that cannot be written says so', async () => {
    const { source } = await show([]);
    source.aside.mockRejectedValue(new StorageError('failed'));
    await userEvent.click(screen.getByRole('button', { name: words.export.action }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words.export.failed);
    expect(readLastBackup()).toBeUndefined();
  });
});

describe('a file to restore', () => {
  const mine = [chosen(amr), graded(1, today - 3 * day)];
  const theirs = [chosen(amr), chosen(antibiotic), graded(2, today - 2 * day)];

  test('shows what it holds before anything is done, and then adds what is new', async () => {
    const { source, log } = await show(mine);
    await userEvent.upload(fileField(), await backupOf(theirs, [{ old: 1 }]));
    expect(await screen.findByText('naranhi-study-2026-01-01.json holds:')).toBeVisible();
    expect(screen.getAllByRole('definition').map((cell) => cell.textContent)).toEqual([
      '3',
      '2',
      expect.stringMatching(/\d{4} – .*\d{4}$/),
      '2',
    ]);
    expect(screen.getByText(/^1 record in it could not be read/)).toBeVisible();
    expect(source.merge).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: words.restore.action }));
    expect(await screen.findByText('2 records were added.')).toBeVisible();
    expect(fileField()).toHaveFocus();
    expect(log().map(({ id }) => id)).toEqual(mergeLogs(mine, theirs).map(({ id }) => id));
  });

  test('that is here already has nothing to merge', async () => {
    await show(mine);
    await userEvent.upload(fileField(), await backupOf(mine));
    expect(await screen.findByText(words.restore.nothingNew)).toBeVisible();
    expect(screen.queryByRole('button', { name: words.restore.action })).toBeNull();
  });

  test('can be dropped onto the page, and left alone', async () => {
    const { source } = await show(mine);
    const area = fileField().closest('label');
    if (!area) throw new Error('The field has no area.');
    fireEvent.dragOver(area);
    expect(area).toHaveAttribute('data-over', 'true');
    fireEvent.drop(area, { dataTransfer: { files: [await backupOf(theirs)] } });
    await userEvent.click(await screen.findByRole('button', { name: words.restore.cancel }));
    expect(screen.queryByText(/holds:$/)).toBeNull();
    expect(source.merge).not.toHaveBeenCalled();
  });

  test('that could not be stored says why, and that nothing was changed', async () => {
    const { source } = await show(mine);
    source.merge.mockRejectedValue(new StorageError('quota'));
    await userEvent.upload(fileField(), await backupOf(theirs));
    await userEvent.click(await screen.findByRole('button', { name: words.restore.action }));
    expect(await screen.findByRole('alert')).toHaveTextContent(`${trouble.nothingChanged} ${trouble.quota}`);
  });

  const broken = async (change: (file: Record<string, unknown>) => object) => {
    const file = JSON.parse(await writeBackup({ events: theirs, aside: [] }, today));
    return JSON.stringify({ ...file, ...change(file) });
  };
  const badRecord = () =>
    writeBackup(
      { events: [theirs[0], { ...theirs[2], grade: 9 }] as unknown as StudyEvent[], aside: [] },
      today,
    );

  const faults: readonly (readonly [keyof typeof words.fault, () => Promise<string> | string, string])[] = [
    ['notJson', () => '{"format": "naranhi-st', ''],
    ['foreign', () => '{"decks": []}', ''],
    ['newer', () => broken(() => ({ version: 99 })), ''],
    ['damaged', () => broken(() => ({ events: [] })), 'counts'],
    ['damaged', () => broken(({ madeAt }) => ({ madeAt: `${madeAt}x` })), 'sha256'],
    ['badRecord', badRecord, 'events[1].grade'],
  ];

  describe.each(['en', 'ko'] as const)('that is refused (%s)', (language) => {
    test.each(faults)('%s: is named, with the place and what to do', async (fault, text, place) => {
      const { source } = await show(mine, language);
      await userEvent.upload(fileField(language), new File([await text()], 'a.json'));
      const alert = await screen.findByRole('alert');
      const said = chrome[language].backup.fault[fault].replace('{{place}}', place);
      expect(alert).toHaveTextContent('a.json');
      expect(alert).toHaveTextContent(said);
      expect(source.merge).not.toHaveBeenCalled();
    });
  });

  test('that was refused can be chosen once more', async () => {
    await show(mine);
    await userEvent.upload(fileField(), new File(['x'], 'a.json'));
    await screen.findByRole('alert');
    expect(fileField().files).toHaveLength(0);
    await userEvent.upload(fileField(), await backupOf(theirs));
    expect(await screen.findByRole('button', { name: words.restore.action })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the integrity check', () => {
  test('says what was read, set aside and repaired', async () => {
    const { source } = await show([chosen(amr)]);
    await userEvent.click(screen.getByRole('button', { name: words.check.action }));
    const part = section(words.check.title);
    expect((await part.findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
      '1 record read.',
      words.check.aside_zero,
      words.check.repaired_zero,
    ]);
    expect(source.load).not.toHaveBeenCalled();
    source.check.mockResolvedValue({ events: 1200, setAside: 2, repaired: [amr] });
    await userEvent.click(screen.getByRole('button', { name: words.check.action }));
    expect(await part.findByText('1,200 records read.')).toBeVisible();
    expect(part.getByText('2 records could not be read and were set aside.')).toBeVisible();
    expect(part.getByText(/^The cards of 1 term did not agree/)).toBeVisible();
    // The page shows the cards that were made again.
    expect(source.load).toHaveBeenCalledOnce();
  });
});

describe('the deck for other programs', () => {
  test('is made with the log, and says what was left out', async () => {
    const { makeFile } = await show([chosen(amr)]);
    await userEvent.click(screen.getByRole('button', { name: words.deck.anki }));
    expect(await screen.findByText(/^Your browser is saving naranhi-deck\.apkg: 2 terms\.$/)).toBeVisible();
    expect(screen.getByText(/^1 card was left out/)).toBeVisible();
    expect(saved).toHaveLength(1);
    expect(makeFile).toHaveBeenCalledWith(
      expect.objectContaining({ format: 'apkg', log: [chosen(amr)], startHour: 4 }),
    );
  });

  test('says that there is nothing, or that it failed', async () => {
    const { makeFile } = await show([]);
    makeFile.mockResolvedValueOnce(undefined);
    await userEvent.click(screen.getByRole('button', { name: words.deck.csv }));
    expect(await screen.findByText(words.deck.nothing)).toBeVisible();
    makeFile.mockRejectedValueOnce(new Error('offline'));
    await userEvent.click(screen.getByRole('button', { name: words.deck.csv }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words.deck.failed);
    expect(saved).toEqual([]);
  });
});

describe('the storage', () => {
  const stub = (storage: object) =>
    vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: storage } }));

  test('says whether the browser keeps it, how much there is, and asks where it does not', async () => {
    stub({
      persisted: async () => false,
      persist: async () => true,
      estimate: async () => ({ usage: 3_400_000, quota: 2_000_000_000 }),
    });
    await show([]);
    expect(await screen.findByText(words.keep.notPromised)).toBeVisible();
    expect(screen.getByText('The site uses about 3.4 MB on this device, of at most 2 GB.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: words.keep.ask }));
    expect(await screen.findByText(words.keep.promised)).toBeVisible();
    expect(screen.queryByRole('button', { name: words.keep.ask })).toBeNull();
  });

  test('says so where the browser does not agree', async () => {
    stub({ persisted: async () => false, persist: async () => false });
    await show([]);
    await userEvent.click(await screen.findByRole('button', { name: words.keep.ask }));
    await waitFor(() => expect(screen.getByText(words.keep.denied)).toBeVisible());
  });
});

describe('deleting everything', () => {
  beforeEach(() => {
    // No test browser opens dialogs: enough of it for what is in them.
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true;
      },
      close(this: HTMLDialogElement) {
        this.open = false;
      },
    });
  });

  test('is asked for, and wants to be meant', async () => {
    writeLastBackup({ at: today, events: 1 });
    const { source, onDeleted } = await show([chosen(amr)]);
    await userEvent.click(screen.getByRole('button', { name: words.delete.open }));
    const dialog = within(screen.getByRole('dialog', { name: words.delete.ask }));
    expect(dialog.getByText(/^1 term and all its reviews will be gone/)).toBeVisible();
    expect(dialog.getByRole('button', { name: words.delete.action })).toBeDisabled();
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: words.delete.action }));
    await waitFor(() => expect(onDeleted).toHaveBeenCalledOnce());
    expect(source.close).toHaveBeenCalled();
    expect(readLastBackup()).toBeUndefined();
  });

  test('leaves everything where it is left', async () => {
    writeLastBackup({ at: today, events: 1 });
    const { source, onDeleted } = await show([chosen(amr)]);
    await userEvent.click(screen.getByRole('button', { name: words.delete.open }));
    await userEvent.click(screen.getByRole('button', { name: words.delete.cancel }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(source.close).not.toHaveBeenCalled();
    expect(onDeleted).not.toHaveBeenCalled();
    expect(readLastBackup()).toBeDefined();
  });
});
