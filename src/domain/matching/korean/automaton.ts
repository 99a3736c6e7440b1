import type { Grammar } from './grammar';
import { type Sound, soundOf } from './hangul';

/** The rule a chain owes its reading to: the furthest of M4, M5, M6 that any of its morphemes needs. */
export type EndingRule = 'M4' | 'M5' | 'M6';

/** A deterministic automaton over syllables: one look-up a syllable however many endings there are. */
export type EndingAutomaton = {
  readonly start: Readonly<Record<Sound, number>>;
  /** By code unit: the column of the syllable in `steps`; 0 if no ending has it. */
  readonly columns: Uint8Array;
  readonly width: number;
  /** By `state * width + column`: 1 + the next state, or 0 for none. States count from 0. */
  readonly steps: Uint16Array;
  /** By state: the rule of a chain that is complete here. */
  readonly complete: readonly (EndingRule | undefined)[];
};

/** For an index without Hangul. */
export const noEndings: EndingAutomaton = {
  start: { vowel: 0, l: 0, consonant: 0 },
  columns: new Uint8Array(0x10000),
  width: 1,
  steps: new Uint16Array(1),
  complete: [],
};

type Node = {
  readonly id: number;
  readonly children: Map<string, Node>;
  readonly leads: { readonly rule: EndingRule; readonly next: readonly string[] }[];
};

/** A place in a morpheme, and the rule that the chain up to there needs. */
type Item = { readonly node: Node; readonly rule: EndingRule };

/** The letter trees of the shapes of a slot that may follow a sound; those that follow several are there once. */
function letterTrees(grammar: Grammar): (slot: string, sound: Sound) => readonly Node[] {
  let made = 0;
  const node = (): Node => ({ id: made++, children: new Map(), leads: [] });
  const trees = new Map<string, { readonly after: readonly Sound[]; readonly root: Node }[]>();
  for (const [slot, morphemes] of Object.entries(grammar.morphemes)) {
    const bySounds = new Map<string, { readonly after: readonly Sound[]; readonly root: Node }>();
    for (const { text, after, slot: lead } of morphemes) {
      const sounds = after.join();
      const tree = bySounds.get(sounds) ?? { after, root: node() };
      bySounds.set(sounds, tree);
      let at = tree.root;
      for (const syllable of text) {
        const child = at.children.get(syllable) ?? node();
        at.children.set(syllable, child);
        at = child;
      }
      at.leads.push(lead);
    }
    trees.set(slot, [...bySounds.values()]);
  }
  return (slot, sound) => {
    const found = trees.get(slot);
    if (found === undefined)
      throw new Error(`No slot "${slot}" in the grammar: add it to korean/endings.ts.`);
    return found.filter(({ after }) => after.includes(sound)).map(({ root }) => root);
  };
}

const furthest = (one: EndingRule, other: EndingRule) => (one > other ? one : other);

/** Subset construction (Rabin and Scott 1959) over the slots of the grammar. */
export function buildAutomaton(grammar: Grammar): EndingAutomaton {
  const rootsOf = letterTrees(grammar);
  const states = new Map<string, number>();
  const complete: (EndingRule | undefined)[] = [];
  const found: { readonly state: number; readonly unit: number; readonly next: number }[] = [];
  const waiting: { readonly state: number; readonly items: readonly Item[] }[] = [];

  const stateOf = (items: readonly Item[], rule: EndingRule | undefined): number => {
    const name = `${items
      .map((item) => item.node.id + item.rule)
      .sort()
      .join(' ')} ${rule ?? ''}`;
    const known = states.get(name);
    if (known !== undefined) return known;
    const state = complete.push(rule) - 1;
    states.set(name, state);
    waiting.push({ state, items });
    return state;
  };
  const begin = (sound: Sound) =>
    stateOf(
      grammar.start.flatMap((slot) => rootsOf(slot, sound).map((node) => ({ node, rule: 'M4' as const }))),
      undefined,
    );
  const start = { vowel: begin('vowel'), l: begin('l'), consonant: begin('consonant') };

  for (let turn = waiting.pop(); turn !== undefined; turn = waiting.pop()) {
    const { state, items } = turn;
    for (const syllable of new Set(items.flatMap((item) => [...item.node.children.keys()]))) {
      const unit = syllable.charCodeAt(0);
      const sound = soundOf(unit) ?? 'vowel';
      const reached = new Map<string, Item>();
      let rule: EndingRule | undefined;
      for (const item of items) {
        const node = item.node.children.get(syllable);
        if (node === undefined) continue;
        // A place from which nothing leads on is left out: chains that differ only in their past share a state.
        const add = (one: Item) => {
          if (one.node.children.size > 0) reached.set(one.node.id + one.rule, one);
        };
        add({ node, rule: item.rule });
        for (const lead of node.leads) {
          const needed = furthest(item.rule, lead.rule);
          if (rule === undefined || needed < rule) rule = needed;
          for (const slot of lead.next) {
            for (const root of rootsOf(slot, sound)) add({ node: root, rule: needed });
          }
        }
      }
      found.push({ state, unit, next: stateOf([...reached.values()], rule) });
    }
  }

  const columns = new Uint8Array(0x10000);
  const units = [...new Set(found.map(({ unit }) => unit))];
  // A Uint8Array would number the 256th syllable 0 and lose it.
  if (units.length > 0xff)
    throw new Error(`The endings have ${units.length} syllables: make columns a Uint16Array.`);
  units.forEach((unit, place) => {
    columns[unit] = place + 1;
  });
  const width = units.length + 1;
  const steps = new Uint16Array(complete.length * width);
  for (const { state, unit, next } of found) steps[state * width + (columns[unit] ?? 0)] = next + 1;
  return { start, columns, width, steps, complete };
}
