import type { BrowserContext, Page, Request } from '@playwright/test';

export type PageProblem = {
  readonly kind: 'console error' | 'console warning' | 'page error' | 'CSP violation' | 'foreign request';
  readonly text: string;
  /** The address of the page or script it happened in. */
  readonly at: string;
};

/** Firefox's word for a font that it no longer wants, since the page is being left (NS_BINDING_ABORTED). */
const leftFont = /^(?:Error: )?downloadable font: download failed [\s\S]*status=2152398850/;

const violationMark = 'content-security-policy-violation: ';

/** Watches every page of a context for what no page of the site may do. */
export class PageProblems {
  readonly #found: PageProblem[] = [];
  readonly #expected: RegExp[] = [];
  readonly #ownOrigin: string;

  constructor(ownOrigin: string) {
    this.#ownOrigin = ownOrigin;
  }

  /** What was found so far. */
  get found(): readonly PageProblem[] {
    return this.#found;
  }

  /** Says that the test provokes this problem: it must occur, and does not fail the test. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      const { url } = message.location();
      const text = message.text();
      if (text.startsWith(violationMark)) {
        this.#found.push({ kind: 'CSP violation', text: text.slice(violationMark.length), at: url });
      } else if (message.type() === 'error') {
        this.#found.push({ kind: 'console error', text, at: url });
      } else if (message.type() === 'warning') {
        this.#found.push({ kind: 'console warning', text, at: url });
      }
    });
    context.on('weberror', (webError) => {
      const error = webError.error();
      if (leftFont.test(error.stack ?? error.message)) return;
      this.#found.push({
        kind: 'page error',
        text: error.stack ?? error.message,
        at: webError.page()?.url() ?? '',
      });
    });
    context.on('request', (request) => this.#watchAddress(request.url(), frameAddress(request)));
    context.on('page', (page) => this.#watchPage(page));
    // The browser logs a violation in words of its own, and not at all where a script catches the error (eval).
    await context.addInitScript((mark) => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`${mark}${event.effectiveDirective} blocked ${event.blockedURI}`);
      });
    }, violationMark);
  }

  /** What a test should fail on, one line each: problems not expected, expected ones that did not occur. */
  failures(): string[] {
    const unexpected = this.#found.filter(
      (problem) => !this.#expected.some((pattern) => pattern.test(inWords(problem))),
    );
    const missing = this.#expected.filter(
      (pattern) => !this.#found.some((problem) => pattern.test(inWords(problem))),
    );
    return [
      ...unexpected.map(inWords),
      ...missing.map((pattern) => `expected a problem that matches ${pattern}, but none occurred`),
    ];
  }

  #watchPage(page: Page): void {
    page.on('websocket', (socket) => this.#watchAddress(socket.url().replace(/^ws/, 'http'), page.url()));
  }

  #watchAddress(address: string, at: string): void {
    const { origin, protocol } = new URL(address);
    const isNetwork = protocol === 'http:' || protocol === 'https:';
    if (isNetwork && origin !== this.#ownOrigin)
      this.#found.push({ kind: 'foreign request', text: address, at });
  }
}

const inWords = ({ kind, text, at }: PageProblem) => `${kind}: ${text}${at === '' ? '' : ` (${at})`}`;

/** A request for a whole page, or from a service worker, has no frame. */
function frameAddress(request: Request): string {
  if (request.isNavigationRequest() || request.serviceWorker() !== null) return '';
  return request.frame().url();
}
