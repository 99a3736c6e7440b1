import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, packagesFolder } from './cache-folder';

/**
 * Whether the browser sees a Korean face of the system, as nearly every reader's does, or none, which is when the
 * site's own last-resort face must step in.
 */
export type KoreanFont = 'with-korean-font' | 'without-korean-font';

/** Only fontconfig can be told, for one process, which faces there are. */
export const canHideKoreanFonts = process.platform === 'linux';

const fontconfigFile = (korean: KoreanFont) => join(cacheFolder, `${korean}.conf`);

/** The environment in which a browser sees those faces; the files it names are made by `prepareFonts`. */
export const fontEnvironment = (korean: KoreanFont): Record<string, string> =>
  process.platform === 'linux' ? { FONTCONFIG_FILE: fontconfigFile(korean) } : {};

/**
 * Writes the font settings: the system's own, and Pretendard where the system has no Hangul face. The user's
 * settings and font folders stay as they are.
 * @param unpackedFonts the folder of Latin faces that came with an unpacked Chromium, for machines without any font
 */
export async function prepareFonts(unpackedFonts: string | undefined): Promise<void> {
  if (process.platform !== 'linux') return;
  const latin = unpackedFonts === undefined ? [] : [unpackedFonts];
  const pretendard = join(packagesFolder, 'pretendard', 'dist', 'public', 'static', 'alternative');
  await mkdir(cacheFolder, { recursive: true });
  await writeWhole(
    fontconfigFile('with-korean-font'),
    fontconfig(systemHasKoreanFont() ? latin : [...latin, pretendard], ''),
  );
  await writeWhole(
    fontconfigFile('without-korean-font'),
    fontconfig(
      latin,
      '<selectfont><rejectfont><pattern><patelt name="lang"><string>ko</string></patelt></pattern></rejectfont></selectfont>',
    ),
  );
}

/** A machine without fc-list is a bare server or container, which has no Korean font either. */
const systemHasKoreanFont = () =>
  spawnSync('fc-list', [':lang=ko', 'file'], { encoding: 'utf8' }).stdout?.trim().length > 0;

function fontconfig(extraFolders: readonly string[], selection: string): string {
  const system = process.env['FONTCONFIG_FILE'] ?? '/etc/fonts/fonts.conf';
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    // The first writable cache folder is the one used: before the system's, which may be in the user's home.
    element('cachedir', join(cacheFolder, 'fontconfig')),
    `<include ignore_missing="yes">${escaped(system)}</include>`,
    ...extraFolders.map((folder) => element('dir', folder)),
    selection,
    '</fontconfig>',
    '',
  ].join('\n');
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A browser that another run is starting reads the old file or the new one, never a part. */
async function writeWhole(path: string, content: string): Promise<void> {
  const folder = await mkdtemp(`${path}-writing-`);
  try {
    const draft = join(folder, 'draft');
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
