import { isLanguage, type Language } from '../domain/language';

const key = 'naranhi:language';

/** The language last read in this browser, if any is known. */
export function readChosenLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(key);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function writeChosenLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without storage the start page asks again, which is all this saves.
  }
}
