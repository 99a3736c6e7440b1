import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import AhoCorasickNode from 'aho-corasick-node';
import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';
import KeywordProcessor from 'flashtext.js';
import { JSDOM } from 'jsdom';
import Mark from 'mark.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';
import NodeAhoCorasick from 'node-aho-corasick';
import regexgen from 'regexgen';
import retrie from 'retrie';
import { trieToRegExpSource } from 'trie-regex';

/** Takes forms, gives what finds all of them in a text: a list of whatever it says of each. */
export type Peer = (forms: readonly string[]) => (text: string) => readonly unknown[];

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** The matches of one regular expression; compiled before the first text, which V8 would leave to it. */
function matchesOf(source: string): (text: string) => readonly unknown[] {
  const expression = new RegExp(source, 'g');
  const find = (text: string) => {
    const found: { readonly start: number; readonly end: number }[] = [];
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      found.push({ start: match.index, end: expression.lastIndex });
    }
    return found;
  };
  find('');
  return find;
}

type Branch = { [letter: string]: Branch | 1 };
const END = 'end';

function nested(forms: readonly string[]): Branch {
  const root: Branch = {};
  for (const form of forms) {
    let at = root;
    for (const letter of form) {
      const known = at[letter];
      const next: Branch = typeof known === 'object' ? known : {};
      at[letter] = next;
      at = next;
    }
    at[END] = 1;
  }
  return root;
}

/**
 * What finds many forms in a text, on npm. None knows particles, plurals, cases or edges: they do less. Not here, for
 * want of what could be run: @blackglory/aho-corasick (built by Rust at installation) and flash-text (a message box for
 * Angular).
 */
export const peers = {
  'modern-ahocorasick': (forms) => {
    const automaton = new ModernAhoCorasick([...forms]);
    return (text) => automaton.search(text);
  },
  'modern-ahocorasick/fast': (forms) => {
    const automaton = new ModernFast([...forms]);
    return (text) => automaton.search(text);
  },
  '@monyone/aho-corasick': (forms) => {
    const automaton = new Monyone([...forms]);
    return (text) => automaton.matchInText(text);
  },
  '@monyone/aho-corasick/fast': (forms) => {
    const automaton = new MonyoneFast([...forms]);
    return (text) => automaton.matchInText(text);
  },
  ahocorasick: (forms) => {
    const automaton = new AhoCorasick(forms);
    return (text) => automaton.search(text);
  },
  'aho-corasick-node': (forms) => {
    const builder = AhoCorasickNode.builder();
    for (const form of forms) builder.add(form);
    const automaton = builder.build();
    return (text) => automaton.match(text);
  },
  'node-aho-corasick': (forms) => {
    const automaton = new NodeAhoCorasick();
    for (const form of forms) automaton.add(form);
    automaton.build();
    return (text) => automaton.search(text);
  },
  fastscan: (forms) => {
    const scanner = new FastScanner(forms);
    return (text) => scanner.search(text);
  },
  'flashtext.js': (forms) => {
    const processor = new KeywordProcessor();
    for (const form of forms) processor.addKeyword(form);
    return (text) => processor.extractKeywords(text);
  },
  'one RegExp': (forms) =>
    matchesOf(
      [...forms]
        .sort((one, other) => other.length - one.length)
        .map(escaped)
        .join('|'),
    ),
  regexgen: (forms) => matchesOf(regexgen(forms).source),
  retrie: (forms) => matchesOf(retrie(forms).toString()),
  'trie-regex': (forms) =>
    matchesOf(trieToRegExpSource(nested(forms), { isEndpoint: (_: unknown, key: unknown) => key === END })),
  'mark.js on jsdom': (forms) => (text) => {
    // It marks elements and nothing else: the text stands in one paragraph, which it takes apart.
    const { window } = new JSDOM('<p></p>');
    const { document, NodeFilter, NodeList } = window;
    Object.assign(globalThis, { window, document, NodeFilter, NodeList });
    const paragraph = document.querySelector('p');
    if (paragraph === null) throw new Error('jsdom gave no paragraph.');
    paragraph.textContent = text;
    const found: unknown[] = [];
    new Mark(paragraph).mark(forms, { separateWordSearch: false, each: (element) => found.push(element) });
    return found;
  },
} as const satisfies Record<string, Peer>;
