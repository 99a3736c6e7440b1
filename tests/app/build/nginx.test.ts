import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ClientBuild } from '../../../src/app/build/client-build';
import { cacheControl, contentType, headersOf } from '../../../src/app/build/headers';
import { prerenderSite } from '../../../src/app/build/prerender';
import { meeting, sampleLibrary } from '../../sample-library';

const client: ClientBuild = {
  files: [],
  template: readFileSync('index.html', 'utf8').replace(/<script type="module"[^<]*<\/script>/, ''),
  styles: [],
  stylesOf: () => [],
  scriptsOf: () => [],
  fontsOf: () => [],
  firstScript: '/assets/first.js',
  startScript: '/assets/start.js',
  moveScript: '/assets/move.js',
};

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

let scratch: string;
let socket: string;
let server: ChildProcess | undefined;

/** The file of the project in a minimal server, with a socket in the place of ports and certificates. */
function configuration(site: string): string {
  const file = readFileSync(join(site, '_nginx.conf'), 'utf8')
    .replace(/^ *(?:ssl_certificate.*|listen \[::\].*|listen 80;)\n/gm, '')
    .replace('listen 443 ssl;', `listen unix:${socket};`)
    .replace('root /srv/naranhi/current;', `root ${site};`);
  // The server that leads to https would listen there, too.
  writeFileSync(join(scratch, 'site.conf'), file.replace(/server \{[^{}]*return 301[^{}]*\}/, ''));
  const types = [
    '/etc/nginx/mime.types',
    '/usr/local/etc/nginx/mime.types',
    '/opt/homebrew/etc/nginx/mime.types',
  ];
  return `daemon off; pid ${scratch}/pid; error_log ${scratch}/error.log;
    events {}
    http {
      access_log off; include ${types.find((path) => existsSync(path)) ?? 'mime.types'}; default_type application/octet-stream;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${scratch}/${name};`).join(' ')}
      include ${scratch}/site.conf;
    }`;
}

async function answer(path: string): Promise<IncomingMessage> {
  const request = get({ socketPath: socket, path, headers: { 'Accept-Encoding': 'gzip' } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

const lowerCase = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe.skipIf(!hasNginx)('nginx itself (skipped where it is not installed)', () => {
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'nginx-'));
    // Its workers are another user's where it is begun by root.
    chmodSync(scratch, 0o755);
    socket = join(scratch, 'socket');
    const site = join(scratch, 'site');
    await prerenderSite({
      library: sampleLibrary,
      origin: 'https://naranhi.example',
      folder: site,
      client,
      modified: 0,
    });
    mkdirSync(join(site, 'assets'));
    writeFileSync(join(site, 'assets/app-1a2b3c4d.js'), '//'.repeat(1000));
    writeFileSync(join(scratch, 'nginx.conf'), configuration(site));
    server = spawn('nginx', ['-c', join(scratch, 'nginx.conf')], { stdio: 'ignore' });
    await vi.waitFor(() => answer('/'), { timeout: 20_000 });
  }, 60_000);

  afterAll(async () => {
    if (server?.kill()) await once(server, 'exit');
    rmSync(scratch, { recursive: true });
  });

  test('finds no fault in the file', () => {
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', join(scratch, 'nginx.conf')], {
      encoding: 'utf8',
    });
    expect(stderr).not.toMatch(/warn|emerg/);
    expect(status).toBe(0);
  });

  test.each([
    '/',
    '/en/',
    `/ko/releases/${meeting}/`,
    '/en/search/',
    '/ko/search/?q=amr',
    '/ko/study/',
    '/assets/app-1a2b3c4d.js',
    '/search/index.json',
    '/pagefind/pagefind-entry.json',
    '/pagefind/wasm.unknown.pagefind',
    '/downloads/glossary.csv',
    '/downloads/glossary.tbx',
    '/downloads/glossary.json',
    '/downloads/glossary.apkg',
    '/downloads/glossary.html',
    '/ko/manifest.webmanifest',
    '/en/feed.xml',
    '/sitemap.xml',
  ])('sends what belongs to %s', async (address) => {
    const { statusCode, headers } = await answer(address);
    const [path = ''] = address.split('?');
    const type = contentType(path);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      ...lowerCase(headersOf(path)),
      'cache-control': cacheControl(path),
      ...(type !== undefined && { 'content-type': type }),
    });
    if (type === undefined && path.endsWith('/'))
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    '/en/feed.xml',
    '/sitemap.xml',
    '/downloads/glossary.csv',
    '/downloads/glossary.tbx',
    '/assets/app-1a2b3c4d.js',
  ])('compresses %s', async (path) => expect((await answer(path)).headers['content-encoding']).toBe('gzip'));

  test.each([
    '/en/none/',
    '/none',
    '/assets/none.js',
    '/assets/',
    '/downloads/none.csv',
    '/_headers',
    '/_nginx.conf',
  ])('has nothing at %s, and lets nobody keep that', async (path) => {
    const { statusCode, headers } = await answer(path);
    expect(statusCode).toBe(404);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['content-security-policy']).toBe(headersOf('/404.html')['Content-Security-Policy']);
  });

  test('leads from a folder without its slash to the page, by a path alone', async () => {
    const { statusCode, headers } = await answer('/en/glossary');
    expect([statusCode, headers.location]).toEqual([301, '/en/glossary/']);
  });
});
