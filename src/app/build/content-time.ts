import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../domain/language.ts';

const seconds = /^\d{1,12}$/;

const folders = languages.map((language) => join('locales', language, 'glossary'));

/**
 * When the terms were last changed, in seconds since 1970: the time that SOURCE_DATE_EPOCH says (reproducible-builds.org),
 * else that of the last commit that changed the glossary, else, outside of a repository, that of its newest file. Not the time
 * of the build, so that the same content makes the same files; nor that of a release, which changes no term: the files of all
 * others would have to be made anew.
 * @throws Error for a SOURCE_DATE_EPOCH that is no such number.
 */
export function contentTime(root: string, configured: string | undefined): number {
  if (configured) {
    if (seconds.test(configured)) return Number(configured);
    throw new Error(
      `SOURCE_DATE_EPOCH is "${configured}", which is no time in whole seconds since 1970. Correct it, or leave it out.`,
    );
  }
  const log = spawnSync('git', ['log', '-1', '--format=%ct', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  const committed = log.status === 0 ? log.stdout.trim() : '';
  if (seconds.test(committed)) return Number(committed);
  const times = folders
    .map((folder) => join(root, folder))
    .flatMap((folder) => readdirSync(folder).map((file) => statSync(join(folder, file)).mtimeMs));
  return Math.floor(times.reduce((newest, time) => Math.max(newest, time), 0) / 1000);
}
