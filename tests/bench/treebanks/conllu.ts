/** One word of a treebank, with its place in the text of its sentence. */
export type Word = {
  readonly form: string;
  readonly lemma: string;
  /** The universal part of speech. */
  readonly upos: string;
  /** The treebank's own tags; in Korean one for each morpheme, joined by +. */
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
};

export type Sentence = { readonly id: string; readonly text: string; readonly words: readonly Word[] };

const commentOf = (block: readonly string[], name: string) =>
  block.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5);

/**
 * Reads the CoNLL-U format (universaldependencies.org/format.html). A sentence whose words are not in its text in their order, such
 * as one with a word that the annotators have put in, is left out.
 */
export function readConllu(file: string): Sentence[] {
  return file.split(/\n\n+/).flatMap((part) => {
    const block = part.split('\n');
    const text = commentOf(block, 'text');
    if (text === undefined) return [];
    const words: Word[] = [];
    let from = 0;
    for (const line of block) {
      const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', relation = '', , rest = ''] =
        line.split('\t');
      // The parts of a contraction (don't) have lines of their own after that of the whole.
      if (!/^\d+$/.test(id)) continue;
      const start = text.indexOf(form, from);
      if (start < 0 || text.slice(from, start).trim() !== '') return [];
      from = start + form.length;
      const original = /(?:^|\|)OrigLemma=([^|]+)/.exec(rest)?.[1];
      words.push({
        form,
        lemma: original ?? lemma,
        upos,
        xpos,
        head: Number(head),
        relation,
        start,
        end: from,
      });
    }
    return [{ id: commentOf(block, 'sent_id') ?? '', text, words }];
  });
}
