import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersByFile, headersByNginx, parseHeadersFile } from '../app/build/host-files';
import { cacheFolder, projectFolder } from '../e2e/browser/cache-folder';

/*
 * The score of MDN's HTTP Observatory for the built site. Its package asks hosts of the internet alone, at ports 80 and
 * 443, brings a web server and a database along and would have Node 22 for one of its parts: it is no dependency of the
 * project, but installed beside it for the measurement, without its scripts. Its own tests and its own chart then judge
 * what a host would send: the built page, the headers that the shipped files say, https with a valid certificate and a
 * redirection to it.
 */

const observatory = '@mdn/mdn-http-observatory@1.4.8';
const folder = join(cacheFolder, 'observatory');
const installed = join(folder, 'node_modules/@mdn/mdn-http-observatory');

type Output = {
  readonly constructor: { readonly name: string };
  readonly result: string;
  readonly pass: boolean;
};

type Requests = {
  readonly hostname: string;
  readonly resources: { path: string };
  readonly responses: Record<string, unknown>;
  session: unknown;
};

type Observatory = {
  readonly tests: readonly ((requests: Requests) => Output)[];
  readonly modifierOf: (result: string) => number;
  readonly gradeOf: (score: number) => { readonly grade: string; readonly score: number };
  readonly requestsOf: (hostname: string) => Requests;
  /** What a page states in its own head. */
  readonly statedIn: (html: string, address: string) => ReadonlyMap<string, readonly string[]>;
};

async function openObservatory(): Promise<Observatory> {
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    const { status, stderr } = spawnSync(
      'npm',
      ['install', '--prefix', folder, '--no-save', '--ignore-scripts', observatory],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (status !== 0) throw new Error(`${observatory} could not be installed for the measurement: ${stderr}`);
  }
  // The list of preloaded hosts, which its scripts would fetch: the site is on none.
  writeFileSync(join(installed, 'conf/hsts-preload.json'), '{}');
  const part = async (file: string) =>
    (await import(/* @vite-ignore */ pathToFileURL(join(installed, 'src', file)).href)) as Record<
      string,
      never
    >;
  const [{ ALL_TESTS }, { getScoreModifier, getGradeForScore }, { Requests }, { parseHttpEquivHeaders }] =
    await Promise.all([
      part('constants.js'),
      part('grader/grader.js'),
      part('types.js'),
      part('retriever/utils.js'),
    ]);
  const RequestsClass = Requests as unknown as new (hostname: string) => Requests;
  return {
    tests: ALL_TESTS as unknown as Observatory['tests'],
    modifierOf: getScoreModifier as unknown as Observatory['modifierOf'],
    gradeOf: getGradeForScore as unknown as Observatory['gradeOf'],
    requestsOf: (hostname) => new RequestsClass(hostname),
    statedIn: parseHttpEquivHeaders as unknown as Observatory['statedIn'],
  };
}

const hostname = 'terms.example.org';

/** What the observatory would have been answered with by a host that sends a page with some headers. */
function answeredWith(
  { requestsOf, statedIn }: Observatory,
  path: string,
  headers: Readonly<Record<string, string>>,
): Requests {
  const html = readFileSync(join(projectFolder, 'dist', path, 'index.html'), 'utf8');
  const [http, https] = ['http', 'https'].map((protocol) => ({
    url: new URL(`${protocol}://${hostname}${path}`),
    status: protocol === 'http' ? 301 : 200,
  }));
  const response = {
    status: 200,
    data: html,
    verified: true,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    httpEquiv: statedIn(html, https?.url.href ?? ''),
  };
  const requests = requestsOf(hostname);
  requests.resources.path = html;
  Object.assign(requests.responses, {
    ...{ auto: response, http: response, https: response, cors: response },
    httpRedirects: [http, https],
    httpsRedirects: [https],
  });
  requests.session = {
    url: https?.url,
    redirectHistory: [https],
    jar: { serializeSync: () => ({ cookies: [] }) },
  };
  return requests;
}

/** As `scan` of the package adds up: a bonus counts only for a page that has nothing much against it. */
function scoreOf(tools: Observatory, requests: Requests) {
  const results = tools.tests.map((run) => run(requests));
  const modifiers = results.map(({ result }) => tools.modifierOf(result));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 100);
  const withoutBonus = sum(modifiers.filter((modifier) => modifier < 0));
  const { grade, score } = tools.gradeOf(withoutBonus >= 90 ? sum(modifiers) : withoutBonus);
  const found = Object.fromEntries(results.map((each) => [each.constructor.name, each.result]));
  return { grade, score, found };
}

const headersFile = () => parseHeadersFile(readFileSync(join(projectFolder, 'dist/_headers'), 'utf8'));
const nginxFile = () => readFileSync(join(projectFolder, 'dist/_nginx.conf'), 'utf8');

describe('the MDN observatory', () => {
  let tools: Observatory;

  beforeAll(async () => {
    tools = await openObservatory();
  }, 300_000);

  test.each(['/en/', '/ko/', '/en/search/', '/ko/glossary/', '/en/study/'])(
    'gives 130 (A+) to %s',
    (path) => {
      for (const [file, headers] of [
        ['_headers', headersByFile(headersFile(), path)],
        ['_nginx.conf', headersByNginx(nginxFile(), path)],
      ] as const) {
        const { grade, score } = scoreOf(tools, answeredWith(tools, path, headers));
        console.info(`observatory: ${path} with ${file}: ${score} (${grade})`);
        expect({ grade, score }).toEqual({ grade: 'A+', score: 130 });
      }
    },
  );

  test('gives a page without headers what a page can reach by itself', () => {
    const { grade, score, found } = scoreOf(tools, answeredWith(tools, '/en/', {}));
    console.info(`observatory: /en/ with its meta tags alone: ${score} (${grade})`);
    // The two tests that a page can pass by itself end as well as with headers.
    expect(found).toMatchObject({
      'content-security-policy': 'csp-implemented-with-no-unsafe-default-src-none',
      'referrer-policy': 'referrer-policy-private',
    });
    expect(score).toBe(55);
  });
});
