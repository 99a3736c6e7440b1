import { checkContentAndTerms } from './check-content';
import type { Chrome } from './chrome/parse-chrome';
import { ContentErrors } from './content-error';

/** The command `npm run content`: prints every problem of the content and fails, or prints one line. */
try {
  const { concepts, releases, chrome } = await checkContentAndTerms(process.cwd());
  const keys = textCount(chrome.en);
  console.info(`${concepts.size} concepts, ${releases.length} releases, ${keys} chrome keys: no problems`);
} catch (error) {
  if (!(error instanceof ContentErrors)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function textCount(chrome: Chrome): number {
  return Object.values(chrome).reduce<number>(
    (count, value) => count + (typeof value === 'string' ? 1 : textCount(value)),
    0,
  );
}
