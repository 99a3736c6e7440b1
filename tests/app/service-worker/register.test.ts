import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptUpdate } from '../../../src/features/offline/accept-update';

const showUpdateOffer = vi.fn();
const prepareUpdateOffer = vi.fn();

/** A worker of which a test says what becomes of it. */
class TestWorker extends EventTarget {
  readonly postMessage = vi.fn();
}

class TestRegistration extends EventTarget {
  waiting: TestWorker | null = null;
  installing: TestWorker | null = null;
  readonly active = new TestWorker();
  readonly update = vi.fn(async () => undefined);
}

class TestContainer extends EventTarget {
  controller: TestWorker | null = null;
  readonly registration = new TestRegistration();
  readonly ready = Promise.resolve(this.registration);
  readonly register = vi.fn(async (_path: unknown, _options: unknown) => this.registration);
}

let container: TestContainer;

beforeEach(() => {
  vi.resetModules();
  showUpdateOffer.mockReset();
  vi.doMock('../../../src/app/service-worker/show-update-offer', () => ({
    showUpdateOffer,
    prepareUpdateOffer,
  }));
  container = new TestContainer();
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  vi.stubGlobal('requestIdleCallback', (task: () => void) => task());
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  sessionStorage.clear();
});

async function register(): Promise<void> {
  await import('../../../src/app/service-worker/register');
  await vi.dynamicImportSettled();
}

/** A newer worker is found and waits. */
async function findUpdate(): Promise<void> {
  const { registration } = container;
  const worker = new TestWorker();
  registration.installing = worker;
  registration.dispatchEvent(new Event('updatefound'));
  registration.installing = null;
  registration.waiting = worker;
  worker.dispatchEvent(new Event('statechange'));
  await vi.dynamicImportSettled();
}

test('the worker is asked for past the cache of the browser, and told that the page is idle', async () => {
  await register();
  expect(container.register).toHaveBeenCalledWith('/service-worker.js', { updateViaCache: 'none' });
  expect(container.registration.active.postMessage).toHaveBeenCalledWith('tidy');
});

test('where Trusted Types are enforced, its address is made by a policy that knows no other', async () => {
  const trusted = { toString: () => '/service-worker.js' };
  const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (path: string) => string }) => ({
    createScriptURL: (path: string) => rules.createScriptURL(path) && trusted,
  }));
  vi.stubGlobal('trustedTypes', { createPolicy });
  await register();
  expect(container.register.mock.calls[0]?.[0]).toBe(trusted);
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('naranhi');
  expect(() => rules?.createScriptURL('/other.js')).toThrow('/other.js is no worker of this site.');
});

test('the first version is not offered: it is there already', async () => {
  await register();
  await findUpdate();
  expect(showUpdateOffer).not.toHaveBeenCalled();
});

test('a newer version is offered once', async () => {
  container.controller = new TestWorker();
  await register();
  await findUpdate();
  await findUpdate();
  expect(showUpdateOffer).toHaveBeenCalledOnce();
  showUpdateOffer.mock.calls[0]?.[0]();
  expect(container.registration.waiting?.postMessage).toHaveBeenCalledExactlyOnceWith('activate');
});

test('a version that was waiting already is offered, too', async () => {
  container.controller = new TestWorker();
  container.registration.waiting = new TestWorker();
  await register();
  expect(showUpdateOffer).toHaveBeenCalledOnce();
});

test('a version that the reader has put off is not offered on the next page', async () => {
  showUpdateOffer.mockImplementation((_onAccept, onDismiss: () => void) => onDismiss());
  container.controller = new TestWorker();
  await register();
  await findUpdate();
  vi.resetModules();
  await register();
  await findUpdate();
  expect(showUpdateOffer).toHaveBeenCalledOnce();
});

test('the page is shown anew once the newer version has taken over, not before', () => {
  const reload = vi.fn();
  const waiting = new TestWorker() as unknown as ServiceWorker;
  acceptUpdate({ waiting }, reload);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('the page is shown anew at once where another page has let it take over', () => {
  const reload = vi.fn();
  acceptUpdate({ waiting: null }, reload);
  expect(reload).toHaveBeenCalledOnce();
});

test('a reader who comes back to a page that was open for long hears of a newer version', async () => {
  await register();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(container.registration.update).toHaveBeenCalled();
});
