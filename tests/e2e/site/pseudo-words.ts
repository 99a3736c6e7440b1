import type { Language } from '../../../src/domain/language';

type Words = { readonly [key: string]: string | Words };

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** What makes a message longer: whole words, which break over lines as any others do. */
const filler = {
  en: ' öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ',
  ko: ' 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열',
} as const satisfies Record<Language, string>;

/** How much longer a translation may be than its English, by the usual rule for short texts of an interface. */
const growth = 0.4;

export const opening = '⟦';
export const closing = '⟧';

const placeholder = /(\{\{[^}]*\}\})/;

/** A message that can still be read, and by which it is seen that it came from the messages: ⟦Şéåŕçĥ öñé⟧. */
export function pseudoMessage(message: string, language: Language): string {
  const parts = message.split(placeholder);
  const text = parts
    .map((part) =>
      placeholder.test(part) ? part : [...part].map((sign) => accented[plain.indexOf(sign)] ?? sign).join(''),
    )
    .join('');
  const length = parts.reduce((sum, part) => sum + (placeholder.test(part) ? 2 : part.length), 0);
  const more = filler[language].repeat(Math.ceil((length * growth) / filler[language].length));
  return `${opening}${text}${more.slice(0, Math.max(2, Math.ceil(length * growth))).trimEnd()}${closing}`;
}

/** All messages so; the keys, plural forms and placeholders are as they were. */
export function pseudoWords<Tree extends Words>(words: Tree, language: Language): Tree {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === 'string' ? pseudoMessage(value, language) : pseudoWords(value, language),
  ]);
  return Object.fromEntries(entries) as Tree;
}
