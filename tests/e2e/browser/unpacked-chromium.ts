import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, packagesFolder, projectFolder } from './cache-folder';

const packageFolder = join(packagesFolder, '@sparticuz', 'chromium');

/** The package holds a build for this platform only. */
export const isChromiumPackageUsable = () =>
  process.platform === 'linux' && process.arch === 'x64' && existsSync(packageFolder);

/** The folder, named by the package's version, into which `unpackChromium` unpacks. */
export function unpackedChromiumFolder(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(cacheFolder, `chromium-${version}`);
}

/**
 * Unpacks the Chromium of @sparticuz/chromium, unless that has been done.
 *
 * The package unpacks into the temporary folder, and takes whatever is called `chromium` there for its own. So it
 * runs in a process whose temporary folder is a fresh one beside the final place, and the result is renamed:
 * a folder under the final name is always whole, and of two runs that start at once the second finds it there.
 */
export async function unpackChromium(): Promise<void> {
  const folder = unpackedChromiumFolder();
  if (existsSync(folder)) return;
  await mkdir(cacheFolder, { recursive: true });
  const unpacking = await mkdtemp(`${folder}-unpacking-`);
  try {
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        'import chromium from "@sparticuz/chromium"; await chromium.executablePath();',
      ],
      {
        cwd: projectFolder,
        // Without the name of a runtime the package leaves its shared libraries (NSS, NSPR, Expat) packed.
        env: { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      },
    );
    await rename(unpacking, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } catch (error) {
    throw new Error(
      `Could not unpack the Chromium of @sparticuz/chromium into ${folder} (it needs 210 MB): ${error}. ` +
        'Run `npm ci`, or install Chrome or Chromium, or set CHROME_PATH to one.',
      { cause: error },
    );
  } finally {
    await rm(unpacking, { recursive: true, force: true });
  }
}
