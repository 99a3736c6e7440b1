import { storedPage } from './visited-pages';

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** The title of a stored page, read without making a document of it, which Trusted Types would refuse. */
export async function storedTitle(path: string): Promise<string> {
  const html = await (await storedPage(path))?.text();
  const [, title = path] = html?.match(/<title>([^<]*)<\/title>/) ?? [];
  return title.replace(/&(?:amp|lt|gt|quot|#x27);/g, (character) => characters[character] ?? character);
}
