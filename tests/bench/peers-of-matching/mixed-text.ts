import type { Library } from '../../../src/content/read-library';
import { languages } from '../../../src/domain/language';
import { chanceOf } from '../measuring/chance';
import { madeWord } from './made-forms';

/** How many words of a made sentence are forms of the list. */
const SHARE_OF_FORMS = 0.05;

const particles = ['은', '는', '이', '가', '을', '를', '의', '에서', '으로', ''];

/**
 * A text of so many bytes in UTF-8: by turns a sentence of the releases, in either language, and one made of their words,
 * of words that nothing has, and now and then of a form of the list.
 */
export function mixedText({ releases }: Library, forms: readonly string[], bytes: number, seed = 2): string {
  const chance = chanceOf(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const sentences = languages.map((of) =>
    releases
      .flatMap(({ versions }) => versions[of].blocks)
      .flatMap((block) =>
        block.kind === 'list' ? block.items : block.kind === 'quotation' ? block.paragraphs : [block.text],
      )
      .flatMap(({ text }) => text.split(/(?<=[.!?]) /)),
  );
  const words = sentences.map((of) => of.flatMap((sentence) => sentence.split(/\s+/)));
  // Zipf's law: the form of rank r stands in a text in proportion to 1/r.
  const form = () => forms[Math.floor(forms.length ** chance()) - 1] ?? '';
  const madeSentence = (korean: boolean): string => {
    const made: string[] = [];
    for (let left = 8 + Math.floor(chance() * 12); left > 0; left--) {
      const kind = chance();
      if (kind < SHARE_OF_FORMS) made.push(form() + (korean ? (pick(particles) ?? '') : ''));
      else if (kind < 0.5) made.push(madeWord(chance, korean));
      else made.push(pick(words[korean ? 1 : 0] ?? []) ?? '');
    }
    return `${made.join(' ')}.`;
  };
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let size = 0;
  while (size < bytes) {
    const korean = chance() < 0.5;
    const sentence = chance() < 0.5 ? (pick(sentences[korean ? 1 : 0] ?? []) ?? '') : madeSentence(korean);
    const part = `${sentence}${chance() < 0.2 ? '\n' : ' '}`;
    parts.push(part);
    size += encoder.encode(part).length;
  }
  const text = parts.join('');
  return new TextDecoder().decode(encoder.encode(text).subarray(0, bytes)).replace(/\ufffd$/, '');
}
