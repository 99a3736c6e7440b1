import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showUpdateOffer } from '../../../src/app/service-worker/show-update-offer';
import { chrome } from '../../sample-library';

const words = chrome.en.offline;
const waiting = { postMessage: vi.fn() };
const onDismiss = vi.fn();
let takeAway: () => void;

beforeEach(async () => {
  Object.defineProperty(navigator, 'serviceWorker', { value: new EventTarget(), configurable: true });
  document.documentElement.lang = 'en';
  await act(async () => {
    takeAway = showUpdateOffer({ waiting } as unknown as ServiceWorkerRegistration, onDismiss);
    await vi.dynamicImportSettled();
  });
});

afterEach(() => {
  act(takeAway);
  onDismiss.mockClear();
  waiting.postMessage.mockClear();
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

test('a newer version is said, and takes nothing by itself', async () => {
  expect(await screen.findByText(words.update)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(words.update);
  expect(document.body).toHaveFocus();
  expect(waiting.postMessage).not.toHaveBeenCalled();
});

test('the offer follows the language of the page', async () => {
  await screen.findByText(words.update);
  await act(async () => {
    document.documentElement.lang = 'ko';
    await vi.dynamicImportSettled();
  });
  expect(await screen.findByText(chrome.ko.offline.update)).toBeVisible();
});

test('when the reader takes it, the newer version takes over', async () => {
  await userEvent.setup().click(await screen.findByRole('button', { name: words.reload }));
  expect(waiting.postMessage).toHaveBeenCalledExactlyOnceWith('activate');
});

test('she may put it off', async () => {
  await userEvent.setup().click(await screen.findByRole('button', { name: words.later }));
  expect(screen.queryByRole('status')).toBeNull();
  expect(onDismiss).toHaveBeenCalledOnce();
  expect(waiting.postMessage).not.toHaveBeenCalled();
});
