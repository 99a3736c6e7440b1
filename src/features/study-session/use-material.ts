import { useCallback, useEffect, useState } from 'react';
import type { Topic } from '../../domain/glossary';
import { type CardId, partsOfCard } from '../../domain/study';
import type { DeckSource } from '../../storage/study/deck-source';
import type { ConceptLoader, Material } from './material';

type Loaded = { readonly card: CardId; readonly material: Material | 'failed' };

type MaterialOptions = {
  readonly loader: ConceptLoader;
  readonly source: DeckSource;
  readonly card: CardId | undefined;
  readonly topic: Topic | undefined;
};

/** What a card needs to be asked; `undefined` while it is loaded. */
export function useMaterial({ loader, source, card, topic }: MaterialOptions) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (card === undefined || topic === undefined) return;
    const { term } = partsOfCard(card);
    let outdated = false;
    const show = (material: Loaded['material']) => {
      if (!outdated) setLoaded({ card, material });
    };
    // The sentences are an extra: without them the card asks for the term.
    const met = source.metIn(term).catch(() => []);
    Promise.all([loader.load([{ term, topic }]), met]).then(
      ([concepts, sentences]) =>
        show({ card, concept: concepts.get(term), neighbours: [...concepts.values()], met: sentences }),
      () => show('failed'),
    );
    return () => {
      outdated = true;
    };
  }, [loader, source, card, topic, tries]);

  const retry = useCallback(() => {
    setLoaded(undefined);
    setTries((count) => count + 1);
  }, []);
  return { material: loaded?.card === card ? loaded?.material : undefined, retry };
}
