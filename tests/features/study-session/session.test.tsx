import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReleaseSlug } from '../../../src/domain/releases';
import { cardId, defaultScheduling } from '../../../src/domain/study';
import type { ReleaseTerms } from '../../../src/features/study-session/cram-round';
import { StorageError, storageTroubles } from '../../../src/storage/study/storage-error';
import { studyNow } from '../../../src/storage/study/study-clock';
import { readStudySettings, writeStudySettings } from '../../../src/storage/study/study-settings';
import { amr, antibiotic, biosimilar, birdFlu, intelligence, placebo } from '../../sample-library';
import { choose, closeDecks, firstGrade, gradesIn, loader, openDeck, prompt, showStudy } from './shown-study';

beforeEach(() => {
  firstGrade.mockReset();
  loader.load.mockClear();
});

afterEach(closeDecks);

const button = (name: RegExp | string) => screen.findByRole('button', { name });
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: /Your answer|답 입력/ });
const wayOf = (way: 'typed' | 'chosen' | 'heard') => writeStudySettings({ ...readStudySettings(), way });
const told = (text: string | RegExp) =>
  waitFor(() =>
    expect(
      screen
        .getAllByRole('status')
        .map((each) => each.textContent)
        .join(' '),
    ).toMatch(text),
  );

describe('a card', () => {
  test('asks, shows its other side, and is graded with the time until it comes back', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    expect(await prompt()).toBe('antimicrobial resistance');
    expect(screen.getByRole('heading', { name: 'What is this in Korean?' })).toBeVisible();
    const show = await button('Show answer');
    expect(show).toHaveFocus();
    expect(screen.queryByText('항생제 내성')).toBeNull();
    await user.click(show);
    expect(screen.getByText('항생제 내성', { selector: '.answer-term' })).toHaveAttribute('lang', 'ko');
    expect(screen.getByText(/Microbes change/)).toBeVisible();
    expect(screen.getByText('WHO, fact sheet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Full entry' })).toHaveAttribute(
      'href',
      '/en/glossary/antimicrobial-resistance/',
    );
    const grades = within(screen.getByRole('group', { name: 'How well did you remember?' }));
    expect(grades.getAllByRole('button').map((each) => each.textContent)).toEqual([
      'Again 1 min',
      'Hard 6 min',
      'Good 10 min',
      expect.stringMatching(/^Easy \d+ days$/),
    ]);
    expect(grades.getByRole('button', { name: /^Good/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    await button('Go on now');
    expect(await gradesIn(source)).toMatchObject([
      { card: cardId(amr, 'en-ko'), grade: 3, phase: 'new', way: 'revealed' },
    ]);
  });

  test('speaks Korean on a Korean page', async () => {
    const source = await openDeck();
    await choose(source, [amr], ['ko-en']);
    const { user } = await showStudy(source, { view: 'session' }, 'ko');
    expect(await prompt()).toBe('항생제 내성');
    await user.click(await button('답 보기'));
    expect(screen.getByText('antimicrobial resistance', { selector: '.answer-term' })).toHaveAttribute(
      'lang',
      'en',
    );
    expect(await button('알맞음 10분')).toHaveFocus();
    expect(await button(/^쉬움 \d+일$/)).toBeVisible();
  });

  test('shows the definition in the other language on request', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    await user.click(await button('Show answer'));
    await user.click(await button('Definition in Korean'));
    expect(screen.getByText('미생물이 변하여 약이 듣지 않게 되는 현상이다.')).toHaveAttribute('lang', 'ko');
    await user.click(await button('Definition in English'));
    expect(screen.getByText(/Microbes change/)).not.toHaveAttribute('lang');
  });

  test('asks for the word missing in the sentence where the term was met', async () => {
    const source = await openDeck();
    const met = {
      slug: '2024-03-01-joint-meeting' as ReleaseSlug,
      block: 0,
      language: 'ko',
      before: '회의는 ',
      form: '항생제',
      after: '에 관한 것이었다.',
    } as const;
    await choose(source, [antibiotic], ['cloze-ko'], [met]);
    const { user } = await showStudy(source);
    expect(await prompt()).toBe('회의는 gap에 관한 것이었다.');
    expect(screen.getByText('antibiotic', { selector: '.asked-hint span' })).toBeVisible();
    await user.click(await button('Show answer'));
    expect(screen.getByText('항생제', { selector: 'mark' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read it in the release' })).toHaveAttribute(
      'href',
      '/ko/releases/2024-03-01-joint-meeting/#b1',
    );
  });

  test('that has left the glossary is told, and can be taken out', async () => {
    const source = await openDeck();
    await choose(source, [placebo, amr]);
    loader.load.mockResolvedValueOnce(new Map()).mockResolvedValueOnce(new Map());
    const { user } = await showStudy(source);
    expect(await screen.findByText('This term is no longer in the glossary.')).toBeVisible();
    const alert = within(screen.getByRole('alert'));
    await user.click(alert.getByRole('button', { name: 'Remove the term from the deck' }));
    expect(await prompt()).toBe('antimicrobial resistance');
    expect([...(await source.events())].at(-1)).toMatchObject({ type: 'chosen', term: placebo, kinds: [] });
  });

  test('whose content cannot be had says so, and is tried again', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    loader.load.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
    const { user } = await showStudy(source);
    await user.click(await button('Try again'));
    expect(await prompt()).toBe('antimicrobial resistance');
  });
});

describe('a typed answer', () => {
  const answer = async (text: string) => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    expect(await field()).toHaveFocus();
    if (text) await user.keyboard(text);
    await user.keyboard('{Enter}');
    return { source, user };
  };

  test.each([
    ['항생제내성을', /✓ Right/, 'Good'],
    ['항균제 내성', /✓ Right, in another form.*항균제 내성: Discouraged/, 'Good'],
    ['AMR', /≈ That is its abbreviation; the full form was asked for/, 'Hard'],
    ['antimicrobial resistance', /✗ That is the form in the other language/, 'Again'],
    ['백신', /✗ Not this time.*You wrote: 백신/, 'Again'],
  ] as const)('%s is told in a sign and words, and proposes a grade', async (text, words, grade) => {
    await answer(text);
    await told(words);
    expect(await button(new RegExp(`^${grade}`))).toHaveFocus();
  });

  test('a slip is shown letter by letter, in words too', async () => {
    await answer('항생재 내성');
    await told(/≈ Almost: compare letter by letter/);
    const marks = document.querySelectorAll('.verdict-difference :is(ins, del)');
    expect([...marks].map((mark) => `${mark.tagName} ${mark.textContent}`)).toEqual(
      expect.arrayContaining(['INS  (missing: ㅔ) ', 'DEL  (not needed: ㅐ) ']),
    );
    expect(await button(/^Hard/)).toHaveFocus();
  });

  test('that is empty is not graded, and the field stays', async () => {
    const { source } = await answer('');
    await told(/Nothing typed yet/);
    expect(await field()).toBeVisible();
    expect(await gradesIn(source)).toEqual([]);
  });

  test('the learner may give another grade than the proposed one', async () => {
    const { source, user } = await answer('백신');
    await user.click(await button(/^Good/));
    await button('Go on now');
    expect(await gradesIn(source)).toMatchObject([{ grade: 3, way: 'typed' }]);
  });

  test('the keys of the session are letters in the field', async () => {
    const { source } = await answer('1u3 4');
    expect(await gradesIn(source)).toEqual([]);
    await told(/You wrote: 1u3 4/);
  });

  test('the keys of a composition are no keys of the session', async () => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr]);
    await showStudy(source);
    const input = await field();
    fireEvent.compositionStart(input);
    for (const code of ['Digit1', 'Digit4', 'KeyU', 'Space', 'Escape', 'ArrowLeft']) {
      fireEvent.keyDown(input, { code, key: 'Process', keyCode: 229, isComposing: true });
      fireEvent.keyUp(input, { code, key: code, isComposing: true });
      fireEvent.keyDown(document.body, { code, key: 'Process', keyCode: 229, isComposing: true });
    }
    expect(input).toBeVisible();
    expect(await gradesIn(source)).toEqual([]);
    expect(screen.queryByText('There is no grade to take back.')).toBeNull();
  });

  test('of a composition ended by Enter is judged once, whole', async () => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr]);
    await showStudy(source);
    const input = await field();
    fireEvent.compositionStart(input);
    fireEvent.input(input, { target: { value: '항생제 내서' }, isComposing: true });
    fireEvent.keyDown(input, { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
    fireEvent.input(input, { target: { value: '항생제 내성' } });
    fireEvent.compositionEnd(input, { data: '성' });
    fireEvent.keyUp(input, { key: 'Enter', code: 'Enter' });
    await told(/✓ Right/);
    expect(await gradesIn(source)).toEqual([]);
  });
});

describe('a choice', () => {
  test('is made by number or pointer among terms of the topic, and proposes a grade', async () => {
    wayOf('chosen');
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    const choices = within(await screen.findByRole('list', { name: 'Choices' }));
    const names = choices.getAllByRole('button').map((each) => each.textContent);
    expect(names.map((each) => each?.slice(1)).sort()).toEqual(['항생제', '항생제 내성']);
    const wrong = names.findIndex((each) => each?.slice(1) === '항생제');
    await user.keyboard(String(wrong + 1));
    await told(/✗ Not this time.*You chose: 항생제/);
    expect(await button(/^Again/)).toHaveFocus();
    await user.keyboard('1');
    await button('Go on now');
    expect(await gradesIn(source)).toMatchObject([{ grade: 1, way: 'chosen' }]);
  });

  test('is recalled instead where the topic has nothing to choose from', async () => {
    wayOf('chosen');
    const source = await openDeck();
    await choose(source, [biosimilar]);
    await showStudy(source);
    expect(await button('Show answer')).toHaveFocus();
    expect(screen.queryByRole('list', { name: 'Choices' })).toBeNull();
  });
});

describe('listening', () => {
  const spoken: string[] = [];
  const speech = (...languages: readonly string[]) => {
    spoken.length = 0;
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        lang = '';
        voice = undefined;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => languages.map((lang) => ({ lang })),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel: () => undefined,
      speak: ({ text, lang }: SpeechSynthesisUtterance) => spoken.push(`${lang} ${text}`),
    });
  };

  test('is offered only where the browser has a voice', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    await showStudy(source);
    expect(await screen.findByRole('radio', { name: 'Type' })).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Listen' })).toBeNull();
  });

  test('speaks the prompt in its language; the text is there for whoever cannot hear it', async () => {
    speech('en-GB');
    wayOf('heard');
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    expect(await screen.findByRole('radio', { name: 'Listen' })).toBeChecked();
    expect(await field()).toHaveFocus();
    expect(spoken).toContain('en-GB antimicrobial resistance');
    expect(document.querySelector('.asked-prompt')).toBeNull();
    const before = spoken.length;
    await user.click(await button('Listen again'));
    expect(spoken).toHaveLength(before + 1);
    await user.click(await button('Show the text'));
    expect(await prompt()).toBe('antimicrobial resistance');
    await user.type(await field(), '항생제 내성{Enter}');
    await user.click(await button(/^Good/));
    await button('Go on now');
    expect(await gradesIn(source)).toMatchObject([{ way: 'heard' }]);
  });

  test('of a language without a voice shows the text and says why', async () => {
    speech('ko-KR');
    wayOf('heard');
    const source = await openDeck();
    await choose(source, [amr]);
    await showStudy(source);
    expect(await prompt()).toBe('antimicrobial resistance');
    expect(await screen.findByText(/has no voice for this language/)).toBeVisible();
    expect(spoken).toEqual([]);
  });
});

describe('the keys', () => {
  const press = (code: string, init: object = {}) => fireEvent.keyDown(document.body, { code, ...init });

  test('work by their place, as with a Korean layout', async () => {
    const source = await openDeck();
    await choose(source, [amr, birdFlu]);
    await showStudy(source);
    await button('Show answer');
    press('Space', { key: ' ' });
    await button(/^Good/);
    press('Digit4', { key: '4' });
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    press('KeyU', { key: 'ㅕ' });
    await told(/The last grade was taken back/);
    expect(await prompt()).toBe('antimicrobial resistance');
    press('Enter', { key: 'Enter' });
    await button(/^Good/);
    press('Numpad2', { key: '2' });
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    expect(await gradesIn(source)).toMatchObject([{ grade: 4 }, { grade: 2 }]);
  });

  test.each([
    ['Control', { ctrlKey: true }],
    ['Command', { metaKey: true }],
    ['Alt', { altKey: true }],
    ['Shift', { shiftKey: true }],
    ['a key that is held', { repeat: true }],
  ])('with %s are not those of the session', async (_name, init) => {
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    await user.click(await button('Show answer'));
    for (const code of ['Digit1', 'Digit3', 'KeyU', 'Space', 'Enter']) press(code, init);
    await act(async () => undefined);
    expect(await gradesIn(source)).toEqual([]);
  });

  test('are told', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    await showStudy(source);
    expect(
      await screen.findByText(/^Space: show the answer · 1–4: choose and grade · U: undo$/),
    ).toBeVisible();
  });
});

describe('what is saved', () => {
  test('is acknowledged by the database: what was not is told, and the card is graded again', async () => {
    const source = await openDeck();
    await choose(source, [amr, birdFlu]);
    const record = vi.spyOn(source, 'record').mockRejectedValueOnce(new StorageError('quota'));
    const { user } = await showStudy(source);
    await user.click(await button('Show answer'));
    await user.keyboard('3');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Could not be saved. The card stays here: grade it again. There is no room left',
    );
    expect(await prompt()).toBe('antimicrobial resistance');
    expect(await gradesIn(source)).toEqual([]);
    expect(firstGrade).not.toHaveBeenCalled();
    await user.keyboard('3');
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(record).toHaveBeenCalledTimes(2);
    expect(await gradesIn(source)).toHaveLength(1);
  });

  test.each(storageTroubles)('is not, and why is said in words: %s', async (trouble) => {
    const source = await openDeck();
    await choose(source, [amr]);
    vi.spyOn(source, 'record').mockRejectedValue(new StorageError(trouble));
    const { user } = await showStudy(source);
    await user.click(await button('Show answer'));
    await user.keyboard('3');
    expect((await screen.findByRole('alert')).textContent?.length).toBeGreaterThan(80);
  });

  test('is graded once, however often a key is pressed', async () => {
    const source = await openDeck();
    await choose(source, [amr, birdFlu]);
    const { user } = await showStudy(source);
    await user.click(await button('Show answer'));
    const good = await button(/^Good/);
    fireEvent.click(good);
    fireEvent.click(good);
    fireEvent.keyDown(document.body, { code: 'Digit3' });
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    expect(await gradesIn(source)).toHaveLength(1);
  });

  test('makes the page ask once to keep it', async () => {
    const source = await openDeck();
    await choose(source, [amr, birdFlu]);
    const { user } = await showStudy(source);
    for (const term of ['antimicrobial resistance', 'avian influenza']) {
      await waitFor(async () => expect(await prompt()).toBe(term));
      await user.click(await button('Show answer'));
      await user.keyboard('4');
    }
    await screen.findByRole('heading', { name: 'Well done' });
    expect(firstGrade).toHaveBeenCalledTimes(1);
  });
});

describe('the card menu', () => {
  const open = async () => {
    const source = await openDeck();
    await choose(source, [amr, birdFlu]);
    const { user } = await showStudy(source);
    await prompt();
    await user.click(screen.getByText('Card', { selector: 'summary' }));
    return { source, user };
  };

  test.each([
    ['Not today', 'buried', /Put off until tomorrow/],
    ['Leave out', 'suspended', /Left out until you put it back/],
    ['Start over', 'reset', /starts over as a new one/],
  ] as const)('%s: goes on with the next card and says what happened', async (name, type, words) => {
    const { source, user } = await open();
    await user.click(await button(name));
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    await told(words);
    expect((await source.events()).at(-1)).toMatchObject({ type, card: cardId(amr, 'en-ko') });
  });

  test('a card that was left out can be put back at once', async () => {
    const { source, user } = await open();
    await user.click(await button('Leave out'));
    await user.click(await button('Put it back'));
    await told(/Put back/);
    expect((await source.events()).at(-1)).toMatchObject({ type: 'resumed', card: cardId(amr, 'en-ko') });
  });

  test('a term leaves the deck with all its cards', async () => {
    const { source, user } = await open();
    await user.click(await button('Remove the term from the deck'));
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    expect(source.getState()).toMatchObject({ deck: { terms: new Map([[birdFlu, expect.anything()]]) } });
  });

  test('Escape closes it and the focus stays', async () => {
    const { user } = await open();
    await user.keyboard('{Escape}');
    expect(document.querySelector('.card-menu')).not.toHaveAttribute('open');
    expect(screen.getByText('Card', { selector: 'summary' })).toHaveFocus();
  });
});

test('a card forgotten for the eighth time is told, with the ways out of it', async () => {
  const source = await openDeck();
  await choose(source, [amr, birdFlu]);
  const card = cardId(amr, 'en-ko');
  const { day } = studyNow(4);
  const shared = { type: 'graded', card, scheduling: defaultScheduling, way: 'revealed' } as const;
  let lapses = 0;
  for (let at = day - 60; lapses < 7; at += 5) {
    await source.record({ ...shared, grade: 4, phase: 'review', day: at });
    await source.record({ ...shared, grade: 1, phase: 'review', day: at + 2 });
    const state = source.getState();
    lapses = (state.status === 'ready' && state.deck.cards.get(card)?.lapses) || 0;
  }
  await source.record({ ...shared, grade: 3, phase: 'relearning', day: day - 10 });
  const { user } = await showStudy(source);
  expect(await prompt()).toBe('antimicrobial resistance');
  await user.click(await button('Show answer'));
  await user.keyboard('1');
  await told(/has now been forgotten eight times/);
  expect(screen.getByRole('link', { name: 'Read its entry again' })).toHaveAttribute(
    'href',
    '/en/glossary/antimicrobial-resistance/',
  );
  await user.click(
    within(document.querySelector('.session-notice') as HTMLElement).getByRole('button', {
      name: 'Leave out',
    }),
  );
  await told(/Left out/);
});

describe('a session that is left', () => {
  test('goes on with its card and what was typed', async () => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr, birdFlu, antibiotic]);
    const first = await showStudy(source);
    await first.user.type(await field(), '백신{Enter}');
    await first.user.keyboard('4');
    await waitFor(async () => expect(await prompt()).toBe('avian influenza'));
    await first.user.type(await field(), '조류인');
    first.unmount();
    await showStudy(await openDeck());
    expect(await prompt()).toBe('avian influenza');
    expect(await field()).toHaveValue('조류인');
  });

  test('goes on with the answer that was not graded yet', async () => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr]);
    const first = await showStudy(source);
    await first.user.type(await field(), '항생재 내성{Enter}');
    first.unmount();
    await showStudy(source);
    await told(/Almost/);
    expect(await button(/^Hard/)).toHaveFocus();
  });

  test('goes on in the language in which it was asked', async () => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr], ['definition']);
    const first = await showStudy(source);
    await first.user.type(await field(), 'antimic');
    first.unmount();
    await showStudy(source, { view: 'session' }, 'ko');
    expect(await prompt()).toMatch(/^Microbes change/);
    expect(await field()).toHaveValue('antimic');
  });

  test('keeps its card and what was typed when the page goes over to the other language', async () => {
    wayOf('typed');
    const source = await openDeck();
    await choose(source, [amr], ['definition']);
    const { user, switchTo } = await showStudy(source);
    await user.type(await field(), 'antimic');
    await switchTo('ko');
    expect(await prompt()).toMatch(/^Microbes change/);
    expect(document.querySelector('.asked-prompt')).toHaveAttribute('lang', 'en');
    expect(await field()).toHaveValue('antimic');
    expect(await field()).toHaveAttribute('lang', 'en');
    await user.type(await field(), 'robial resistance{Enter}');
    await told(/맞았습니다/);
  });
});

describe('the end', () => {
  test('waits for a step, and goes on at once where the learner wants to', async () => {
    const source = await openDeck();
    await choose(source, [amr]);
    const { user } = await showStudy(source);
    await user.click(await button('Show answer'));
    await user.keyboard('3');
    expect(await screen.findByText('The next step is due in 10 min.')).toBeVisible();
    expect(await button('Go on now')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await prompt()).toBe('antimicrobial resistance');
    await user.click(await button('Show answer'));
    await user.keyboard('3');
    expect(await screen.findByRole('heading', { name: 'Well done' })).toHaveFocus();
  });

  test('sums up: cards, share remembered, what was hard, what comes tomorrow; and a grade can still be taken back', async () => {
    const source = await openDeck();
    await choose(source, [amr, intelligence]);
    const { user } = await showStudy(source);
    for (const [done, keys] of ['1', '4', '4'].entries()) {
      const next = await button(/Show answer|Go on now/);
      await user.click(next);
      if (next.textContent === 'Go on now') await user.click(await button('Show answer'));
      await user.keyboard(keys);
      await waitFor(async () => expect(await gradesIn(source)).toHaveLength(done + 1));
    }
    const summary = within(await screen.findByRole('region', { name: 'Well done' }));
    expect(summary.getByText('Cards').nextSibling).toHaveTextContent('2');
    expect(summary.getByText('Answers').nextSibling).toHaveTextContent('3');
    expect(summary.getByText('English → Korean').parentElement).toHaveTextContent('67% 2 of 3');
    expect(await summary.findByRole('link', { name: 'antimicrobial resistance' })).toHaveAttribute(
      'href',
      '/en/glossary/antimicrobial-resistance/',
    );
    expect(summary.getByText('Tomorrow brings 1 review.')).toBeVisible();
    await user.keyboard('u');
    await told(/taken back/);
    expect(await prompt()).toBe('antimicrobial resistance');
  });

  test('says where there was nothing to do, and that there is no grade to take back', async () => {
    const source = await openDeck();
    const { user } = await showStudy(source);
    expect(await screen.findByText('There was nothing to study.')).toBeVisible();
    await user.click(await button('Undo'));
    await told(/no grade to take back/);
  });
});

describe('a round through a release', () => {
  const at = {
    view: 'cram',
    slug: '2024-03-01-joint-meeting' as ReleaseSlug,
    loadTerms: async (): Promise<ReleaseTerms> => ({
      titles: { en: 'Joint meeting', ko: '합동 회의' },
      places: [
        { term: amr, topic: 'amr' },
        { term: antibiotic, topic: 'amr' },
      ],
    }),
  } as const;

  test('records nothing, says so, brings back what was forgotten, and sums up', async () => {
    writeStudySettings({ ...readStudySettings(), kinds: ['en-ko'] });
    const source = await openDeck();
    const { user } = await showStudy(source, at);
    expect(await screen.findByRole('heading', { name: 'Practice: Joint meeting' })).toBeVisible();
    expect(screen.getByText(/nothing is recorded, and your schedule stays/)).toBeVisible();
    const seen: unknown[] = [];
    for (const key of ['1', '3', '3']) {
      seen.push(await prompt());
      await user.click(await button('Show answer'));
      expect(await button('Good')).toBeVisible();
      await user.keyboard(key);
      await act(async () => undefined);
    }
    expect(seen).toEqual(['antimicrobial resistance', 'antibiotic', 'antimicrobial resistance']);
    const summary = within(await screen.findByRole('region', { name: 'Well done' }));
    expect(summary.getByText('Answers').nextSibling).toHaveTextContent('3');
    expect(await source.events()).toEqual([]);
    await user.click(await button('Once more'));
    expect(await prompt()).toBe('antimicrobial resistance');
  });

  test('says so where its terms cannot be had, and tries again', async () => {
    let tries = 0;
    const loadTerms = () => (tries++ < 2 ? Promise.reject(new Error('404')) : at.loadTerms());
    const { user } = await showStudy(await openDeck(), { ...at, loadTerms });
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
    await user.click(await button('Try again'));
    expect(await prompt()).toBe('antimicrobial resistance');
  });

  test('of a release without terms says so', async () => {
    const loadTerms = async () => ({ ...(await at.loadTerms()), places: [] });
    await showStudy(await openDeck(), { ...at, loadTerms });
    expect(await screen.findByText('This release has no terms to practise.')).toBeVisible();
  });

  test('keeps its card when the page goes over to the other language', async () => {
    wayOf('typed');
    const source = await openDeck();
    const { user, switchTo } = await showStudy(source, at);
    await user.type(await field(), '항생');
    await switchTo('ko');
    expect(screen.getByRole('heading', { name: '연습: 합동 회의' })).toBeVisible();
    expect(await field()).toHaveValue('항생');
  });
});
