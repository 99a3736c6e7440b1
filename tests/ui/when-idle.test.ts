import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../src/ui/when-idle';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a task waits until the browser is idle', () => {
  let becomesIdle = () => {};
  vi.stubGlobal('requestIdleCallback', (task: () => void) => {
    becomesIdle = task;
  });
  const task = vi.fn();
  whenIdle(task);
  expect(task).not.toHaveBeenCalled();
  becomesIdle();
  expect(task).toHaveBeenCalledOnce();
});

test('a browser that is never idle runs it in the end', () => {
  vi.stubGlobal('requestIdleCallback', (task: () => void, options?: IdleRequestOptions) => {
    if (options?.timeout !== undefined) setTimeout(task, options.timeout);
  });
  const task = vi.fn();
  whenIdle(task);
  vi.advanceTimersByTime(5_000);
  expect(task).toHaveBeenCalledOnce();
});

test('a browser that knows no idle time runs it soon, though not at once', () => {
  const task = vi.fn();
  whenIdle(task);
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(task).toHaveBeenCalledOnce();
});
