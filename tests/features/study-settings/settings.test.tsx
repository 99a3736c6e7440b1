import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { TermId } from '../../../src/domain/glossary';
import { type EventId, type Happening, type MetIn, replay, type StudyEvent } from '../../../src/domain/study';
import { Settings } from '../../../src/features/study-settings/settings';
import { defaultStudySettings, readStudySettings } from '../../../src/storage/study/study-settings';
import { amr, antibiotic, chrome, meeting, sampleLibrary } from '../../sample-library';
import { showStudyView } from '../../shown-view';

const words = chrome.en.studySettings;
const gone = 'gone-from-the-glossary' as TermId;
const met: MetIn = { slug: meeting, block: 0, language: 'en', before: 'On ', form: 'AMR', after: '.' };

const log = [amr, antibiotic, gone].map(
  (term, index) =>
    ({
      id: `e${index}` as EventId,
      at: index,
      type: 'chosen',
      term,
      topic: 'amr',
      kinds: ['en-ko', 'ko-en'],
      day: 0,
      ...(term === amr && { met: [met] }),
    }) as StudyEvent,
);

/** A deck of three terms, one of which the glossary has no more, and what is recorded of it. */
async function show(language: 'en' | 'ko' = 'en', events: readonly StudyEvent[] = log) {
  const recorded: Happening[] = [];
  const source = {
    record: vi.fn(async (happening: Happening) => {
      recorded.push(happening);
      return happening as StudyEvent;
    }),
    metIn: async (term: TermId) => (term === amr ? [met] : []),
  };
  await showStudyView(
    <Settings source={source} deck={replay(events)} loadConcepts={async () => sampleLibrary.concepts} />,
    language,
  );
  return { source, recorded };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const kind = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

async function typeInto(name: string, text: string): Promise<HTMLInputElement> {
  const input = field(name);
  await userEvent.clear(input);
  await userEvent.type(input, text);
  return input;
}

describe('a setting', () => {
  test('shows what was chosen last, and is saved as soon as it is changed', async () => {
    await show();
    expect(field(words.newCards.label)).toHaveValue('15');
    await typeInto(words.newCards.label, '20');
    expect(readStudySettings().limits).toEqual({ newCards: 20, reviews: 150 });
    expect(screen.getByText(words.saved)).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: words.startHour.label }), '2 am');
    expect(readStudySettings().startHour).toBe(2);
  });

  test('that cannot be read says why, and changes nothing of what was typed or kept', async () => {
    await show();
    const steps = await typeInto(words.learning.label, '1 ten');
    expect(steps).toHaveValue('1 ten');
    expect(steps).toHaveAttribute('aria-invalid', 'true');
    expect(steps).toHaveAccessibleDescription(/^Step 2, “ten”, is not a number of minutes\./);
    expect(readStudySettings().scheduling.learningSteps).toEqual([1]);
    await userEvent.clear(steps);
    expect(steps).toHaveAttribute('aria-invalid', 'false');
    expect(readStudySettings().scheduling.learningSteps).toEqual([]);
    const reviews = await typeInto(words.reviews.label, '10000');
    expect(reviews).toHaveAccessibleDescription(/^Enter a whole number from 0 to 9,999\./);
    expect(readStudySettings().limits.reviews).toBe(1000);
  });

  test('keeps the spaces that are being typed', async () => {
    await show();
    const steps = await typeInto(words.relearning.label, '5  ');
    expect(steps).toHaveValue('5  ');
    expect(readStudySettings().scheduling.relearningSteps).toEqual([5]);
  });

  test('is not read before a syllable is composed', async () => {
    await show('ko');
    const steps = field(chrome.ko.studySettings.learning.label);
    fireEvent.compositionStart(steps);
    fireEvent.input(steps, { target: { value: '5' }, isComposing: true });
    expect(readStudySettings().scheduling.learningSteps).toEqual([1, 10]);
    fireEvent.input(steps, { target: { value: '5분' }, isComposing: true });
    fireEvent.compositionEnd(steps);
    expect(readStudySettings().scheduling.learningSteps).toEqual([5]);
    expect(steps).toHaveValue('5분');
  });

  test('can be the retention by number and by slider, with what it means', async () => {
    await show();
    const slider = screen.getByRole('slider', { name: words.retention.slider });
    expect(slider).toHaveAccessibleDescription(/about 10 will be forgotten\.\s+A higher value/);
    fireEvent.change(slider, { target: { value: '80' } });
    expect(field(words.retention.label)).toHaveValue('80');
    expect(slider).toHaveAccessibleDescription(/about 20 will be forgotten.*after 33 days/);
    await typeInto(words.retention.label, '97');
    expect(slider).toHaveValue('97');
    expect(slider).toHaveAccessibleDescription(/about 3 will be forgotten.*after 2 days/);
    expect(readStudySettings().scheduling.retention).toBe(0.97);
    expect(await typeInto(words.retention.label, '99')).toHaveAccessibleDescription(/from 70 to 97/);
    expect(readStudySettings().scheduling.retention).toBe(0.97);
  });

  test('goes back to its default, and so does what was typed', async () => {
    await show();
    await typeInto(words.newCards.label, '3');
    await typeInto(words.learning.label, 'x');
    await userEvent.click(kind(words.kinds.definition));
    await userEvent.click(screen.getByRole('button', { name: words.reset }));
    expect(screen.getByRole('button', { name: words.reset })).toHaveFocus();
    expect(readStudySettings()).toEqual(defaultStudySettings);
    expect(field(words.learning.label)).toHaveValue('1 10');
    expect(kind(words.kinds.definition)).not.toBeChecked();
  });

  test('says so where the browser keeps nothing', async () => {
    await show();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await typeInto(words.newCards.label, '1');
    expect(screen.getByText(words.notSaved)).toBeVisible();
    expect(screen.queryByText(words.saved)).toBeNull();
  });
});

describe('the ways in which terms are asked', () => {
  test('are six, of which one has to stay', async () => {
    await show();
    expect(screen.getAllByRole('checkbox')).toHaveLength(6);
    await userEvent.click(kind(words.kinds.enKo));
    await userEvent.click(kind(words.kinds.koEn));
    expect(kind(words.kinds.koEn)).toBeChecked();
    expect(kind(words.kinds.koEn)).toHaveAccessibleDescription(new RegExp(`^${words.kinds.oneAtLeast}`));
    expect(readStudySettings().kinds).toEqual(['ko-en']);
  });

  test('hold for the terms of the deck where that is asked for, with the sentences they were met in', async () => {
    const { recorded } = await show();
    await userEvent.click(kind(words.kinds.clozeEn));
    await userEvent.click(screen.getByRole('button', { name: words.apply.action }));
    expect(await screen.findByText('1 term has these kinds of question now.')).toBeVisible();
    expect(recorded).toEqual([
      expect.objectContaining({ type: 'chosen', term: amr, topic: 'amr', met: [met] }),
    ]);
    expect(recorded[0]).toHaveProperty('kinds', expect.arrayContaining(['en-ko', 'ko-en', 'cloze-en']));
  });

  test('are said to hold already where nothing changes', async () => {
    const { recorded } = await show();
    await userEvent.click(screen.getByRole('button', { name: words.apply.action }));
    expect(await screen.findByText(words.apply.done_zero)).toBeVisible();
    expect(recorded).toEqual([]);
  });

  test('that could not be stored leave what is there, and say so', async () => {
    const { source } = await show();
    source.record.mockRejectedValue(new Error('full'));
    await userEvent.click(kind(words.kinds.definition));
    await userEvent.click(screen.getByRole('button', { name: words.apply.action }));
    await waitFor(() => expect(screen.getByText(words.apply.failed)).toBeVisible());
  });

  test('are offered for no deck where there is none', async () => {
    await show('en', []);
    expect(screen.queryByRole('button', { name: words.apply.action })).toBeNull();
  });
});
