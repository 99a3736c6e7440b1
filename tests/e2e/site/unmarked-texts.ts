import { attributeOf, type PlacedText, textsOf } from './built-pages';

const hangul = /\p{Script=Hangul}/u;

/** Words in a row. Where each begins with a capital they are a name, which WCAG 2.2 leaves out (3.1.2). */
const latinWords = /(?:\p{Script=Latin}[\p{Script=Latin}’'-]*[ ,]+){2,}\p{Script=Latin}{2,}/u;
const ordinaryWord = /(?:^|[ ,])\p{Ll}{2}/u;

/** The title of a document can hold no element, and a reader's own letters no language. */
const isBare = ({ around }: PlacedText): boolean => around.at(-1)?.nodeName === 'title';

/** A term that was found in the text is shown whole, in the language of the text that names it so. */
const isTerm = ({ around }: PlacedText): boolean =>
  around.some(
    (each) => attributeOf(each, 'data-term') !== undefined || attributeOf(each, 'data-mention') !== undefined,
  );

function isInOtherLanguage({ text, language }: PlacedText): boolean {
  if (language === 'en') return hangul.test(text);
  if (language !== 'ko') return true;
  const words = text.match(latinWords)?.[0];
  return words !== undefined && ordinaryWord.test(words);
}

/** The texts of a page that are said to be in one language and stand in the other. */
export const unmarkedTexts = (html: string): string[] =>
  textsOf(html)
    .filter((placed) => isInOtherLanguage(placed) && !isBare(placed) && !isTerm(placed))
    .map(
      ({ text, language, around }) =>
        `“${text.trim().slice(0, 90)}” is no ${language}, in ${around.at(-1)?.nodeName}`,
    );
