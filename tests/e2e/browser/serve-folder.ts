import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cacheControl, contentType, headersOf } from '../../../src/app/build/headers';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Longer than the browser needs to paint what it has, in milliseconds. */
const betweenPieces = 30;

const read = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/** A server that can go away and come back, and can be given another version of the site in the meantime. */
export class FolderServer {
  folder: string;
  #port = 0;
  #server: Server | undefined;
  /** How a page is cut into pieces, which then come one by one. */
  piecesOf: ((html: string) => readonly string[]) | undefined;
  /** The paths that were asked for, in order. */
  readonly asked: string[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', this.origin);
      this.asked.push(pathname);
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const found = read(join(this.folder, path));
      const type = contentType(pathname) ?? types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(found ? 200 : 404, {
        ...headersOf(pathname),
        'Cache-Control': cacheControl(pathname),
        'Content-Type': found ? type : 'text/html; charset=utf-8',
      });
      if (found && this.piecesOf && extname(path) === '.html') {
        for (const piece of this.piecesOf(found.toString())) {
          response.write(piece);
          await setTimeout(betweenPieces);
        }
        response.end();
      } else response.end(found ?? read(join(this.folder, '404.html')));
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

/** Serves a folder for as long as something is done with it. */
export async function whileServed(
  folder: string,
  use: (server: FolderServer) => Promise<void>,
): Promise<void> {
  const server = new FolderServer(folder);
  await server.start();
  await use(server);
  await server.stop();
}
