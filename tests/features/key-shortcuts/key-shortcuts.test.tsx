import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { amr, chrome } from '../../sample-library';
import { showPage } from '../../shown-page';
import { choose, closeDecks, gradesIn, openDeck, showStudy } from '../study-session/shown-study';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});
afterEach(closeDecks);

/** Whether the page takes the key / for itself. It goes to no field, which would load the suggestions. */
function slashIsTaken(): boolean {
  const focus = vi.spyOn(HTMLElement.prototype, 'focus').mockReturnValue(undefined);
  const isTaken = !fireEvent.keyDown(document.body, { key: '/', code: 'Slash' });
  expect(focus).toHaveBeenCalledTimes(isTaken ? 1 : 0);
  focus.mockRestore();
  return isTaken;
}

describe.each(['en', 'ko'] as const)('the choice of single keys (%s)', (language) => {
  const { keys } = chrome[language];
  const choice = () => screen.getByRole('checkbox', { name: keys.label });

  test('is on, says what the keys do, and turns them off and on (WCAG 2.1.4)', async () => {
    const user = userEvent.setup();
    await showPage(`/${language}/about/`);
    expect(choice()).toBeChecked();
    expect(choice()).toHaveAccessibleDescription(keys.hint);
    await user.click(choice());
    expect(choice()).not.toBeChecked();
    expect(slashIsTaken()).toBe(false);
    await user.click(choice());
    expect(slashIsTaken()).toBe(true);
  });

  test('is remembered', async () => {
    await showPage(`/${language}/about/`);
    await userEvent.click(choice());
    document.body.replaceChildren();
    await showPage(`/${language}/about/`);
    expect(choice()).not.toBeChecked();
  });

  test('where the browser keeps nothing says so, and changes nothing', async () => {
    await showPage(`/${language}/about/`);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await userEvent.click(choice());
    expect(choice()).toBeChecked();
    expect(screen.getByText(keys.notSaved)).toBeVisible();
  });
});

test('in a session digits and letters then do nothing, and nothing speaks of them', async () => {
  localStorage.setItem('naranhi:keys', 'off');
  const source = await openDeck();
  await choose(source, [amr]);
  const { user } = await showStudy(source);
  await user.click(await screen.findByRole('button', { name: 'Show answer' }));
  await user.keyboard('4');
  expect(await gradesIn(source)).toEqual([]);
  expect(screen.getByRole('button', { name: /^Good/ })).not.toHaveAttribute('aria-keyshortcuts');
  expect(screen.queryByText(/1–4/)).toBeNull();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Go on now' });
  expect(await gradesIn(source)).toHaveLength(1);
});
