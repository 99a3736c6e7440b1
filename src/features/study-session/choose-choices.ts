import type { Concept, TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import { type CardId, type Chance, distractorsFor } from '../../domain/study';

/** mulberry32, seeded by a text: the same choices for the same card, after a reload too. */
function chanceOf(seed: string): Chance {
  let state = 0;
  for (const letter of seed) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wrongChoices = 3;

/** The right concept among wrong ones, at most four; `turn` gives a card that comes back another order. */
export function chooseChoices(
  { id }: Concept,
  neighbours: readonly Concept[],
  language: Language,
  card: CardId,
  turn: number,
): TermId[] {
  const chance = chanceOf(`${card} ${turn}`);
  const wrong = distractorsFor(id, neighbours, language, wrongChoices, chance);
  const place = Math.floor(chance() * (wrong.length + 1));
  return wrong.toSpliced(place, 0, id);
}
