import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showUpdateOffer } from '../../../src/app/service-worker/show-update-offer';
import { chrome } from '../../sample-library';

const words = chrome.en.offline;
const onAccept = vi.fn();
const onDismiss = vi.fn();
let takeAway: () => void;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await act(async () => {
    takeAway = showUpdateOffer(onAccept, onDismiss);
    await vi.dynamicImportSettled();
  });
});

afterEach(() => {
  act(takeAway);
  onDismiss.mockClear();
  onAccept.mockClear();
});

test('a newer version is said, and takes nothing by itself', async () => {
  expect(await screen.findByText(words.update)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(words.update);
  expect(document.body).toHaveFocus();
  expect(onAccept).not.toHaveBeenCalled();
});

test('the offer follows the language of the page', async () => {
  await screen.findByText(words.update);
  await act(async () => {
    document.documentElement.lang = 'ko';
    await vi.dynamicImportSettled();
  });
  expect(await screen.findByText(chrome.ko.offline.update)).toBeVisible();
});

test('when the reader takes it, it is taken', async () => {
  await userEvent.setup().click(await screen.findByRole('button', { name: words.reload }));
  expect(onAccept).toHaveBeenCalledOnce();
});

test('she may put it off', async () => {
  await userEvent.setup().click(await screen.findByRole('button', { name: words.later }));
  expect(screen.queryByRole('status')).toBeNull();
  expect(onDismiss).toHaveBeenCalledOnce();
  expect(onAccept).not.toHaveBeenCalled();
});
