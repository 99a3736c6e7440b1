/** Peers that come without types, as far as the bench calls them. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): unknown[];
  }
}
declare module 'node-aho-corasick' {
  export default class AhoCorasick {
    add(word: string): void;
    build(): void;
    search(text: string): unknown[];
  }
}
declare module 'aho-corasick-node' {
  type Builder = { add(word: string): void; build(): { match(text: string): unknown[] } };
  const AhoCorasick: { builder(): Builder };
  export default AhoCorasick;
}
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string): unknown[];
  }
}
declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(word: string): void;
    extractKeywords(text: string): unknown[];
  }
}
declare module 'regexgen' {
  export default function regexgen(words: readonly string[]): RegExp;
}
declare module 'mark.js' {
  type Options = { separateWordSearch: boolean; each(element: unknown): void };
  export default class Mark {
    constructor(element: unknown);
    mark(words: readonly string[], options: Options): void;
  }
}
declare module 'retrie' {
  export default function Retrie(words: readonly string[]): { toString(): string };
}
/** Only what a peer that needs a page is given. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: Window & typeof globalThis;
  }
}
