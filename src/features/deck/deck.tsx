import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DeckSource, DeckState } from '../../storage/study/deck-source';
import { KnowledgeProvider } from '../../ui/knowledge';
import { whenIdle } from '../../ui/when-idle';
import type { FindMet } from './find-met';
import type * as lateDeck from './late-deck';

/** The learner's deck as a page sees it. */
export type DeckHandle = {
  /** `undefined` until somebody has asked for the deck, or where this browser has none. */
  readonly state: DeckState | undefined;
  /** Opens the deck, which makes it where there is none; rejects where its code cannot be had. */
  readonly open: () => Promise<DeckSource>;
  /** A newer version of the site has taken the data over in another tab: nothing is stored from here any more. */
  readonly isOutdated: boolean;
  /** The code that a page without a deck does without, once it is loaded. */
  readonly late: typeof lateDeck | undefined;
  /** What the page in view has said by `useMetIn`. */
  readonly metIn: RefObject<FindMet>;
};

const metNowhere: FindMet = async () => [];

const DeckContext = createContext<DeckHandle>({
  state: undefined,
  isOutdated: false,
  open: () => Promise.reject(new Error('There is no DeckProvider around this part of the page.')),
  late: undefined,
  metIn: { current: metNowhere },
});

export const useDeck = (): DeckHandle => useContext(DeckContext);

/** Says in which sentences of the page in view a term stands, for whatever adds it to the deck, wherever that is shown. */
export function useMetIn(find: FindMet): void {
  const { metIn } = useDeck();
  useEffect(() => {
    metIn.current = find;
    return () => {
      metIn.current = metNowhere;
    };
  }, [metIn, find]);
}

/** The name that the database has; whether it is there tells whether somebody has studied here. */
const databaseName = 'naranhi-study';

async function hasDeck(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}

const subscribeToNothing = () => () => undefined;
const noState = () => undefined;
const noKnowledge = new Map();

/** Gives the deck to a page. Its code and its data are loaded when the page is idle, and only where somebody studies. */
export function DeckProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<{ readonly source: DeckSource; readonly late: typeof lateDeck }>();
  const [isOutdated, setOutdated] = useState(false);
  const opening = useRef<Promise<DeckSource> | undefined>(undefined);
  const metIn = useRef(metNowhere);

  const open = useCallback(() => {
    opening.current ??= import('./late-deck').then(async (late) => {
      const source = await late.openDeck(() => setOutdated(true));
      setOpened({ source, late });
      return source;
    });
    // A network that failed may be back at the next try.
    opening.current.catch(() => {
      opening.current = undefined;
    });
    return opening.current;
  }, []);

  useEffect(() => {
    whenIdle(() => void hasDeck().then((has) => (has ? open().catch(() => undefined) : undefined)));
  }, [open]);

  const { source, late } = opened ?? {};
  const state = useSyncExternalStore(
    source?.subscribe ?? subscribeToNothing,
    source?.getState ?? noState,
    noState,
  );
  const deck = state?.status === 'ready' ? state.deck : undefined;
  const knowledge = useMemo(() => (deck && late?.knowledgeByTerm(deck)) ?? noKnowledge, [deck, late]);
  const handle = useMemo(() => ({ state, open, isOutdated, late, metIn }), [state, open, isOutdated, late]);
  return (
    <DeckContext value={handle}>
      <KnowledgeProvider value={knowledge}>{children}</KnowledgeProvider>
    </DeckContext>
  );
}
