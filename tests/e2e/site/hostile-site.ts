import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileLibrary } from '../../security/hostile-library';
import { writablePayloads } from '../../security/payloads';
import { prerenderWith } from './built-client';
import { words } from './content';

/** Builds the site of hostile texts, which no check has seen, with the program that built the site; its folder. */
export async function buildHostileSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-site-'));
  await prerenderWith(
    hostileLibrary(
      words,
      writablePayloads.map(({ text }) => text),
    ),
    folder,
  );
  return folder;
}
