import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DeckSource, DeckState } from '../../storage/study/deck-source';

/** The learner's deck as a page sees it. */
export type DeckHandle = {
  /** `undefined` until somebody has asked for the deck, or where this browser has none. */
  readonly state: DeckState | undefined;
  /** Opens the deck, which makes it where there is none; rejects where its code cannot be had. */
  readonly open: () => Promise<DeckSource>;
  /** A newer version of the site has taken the data over in another tab: nothing is stored from here any more. */
  readonly isOutdated: boolean;
};

const DeckContext = createContext<DeckHandle>({
  state: undefined,
  isOutdated: false,
  open: () => Promise.reject(new Error('There is no DeckProvider around this part of the page.')),
});

export const useDeck = (): DeckHandle => useContext(DeckContext);

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

/** Gives the deck to a page. Its code and its data are loaded when the page is idle, and only where somebody studies. */
export function DeckProvider({ children }: { readonly children: ReactNode }) {
  const [source, setSource] = useState<DeckSource>();
  const [isOutdated, setOutdated] = useState(false);
  const opening = useRef<Promise<DeckSource> | undefined>(undefined);

  const open = useCallback(() => {
    opening.current ??= import('./open-deck')
      .then(({ openDeck }) => openDeck(() => setOutdated(true)))
      .then((opened) => {
        setSource(opened);
        return opened;
      });
    // A network that failed may be back at the next try.
    opening.current.catch(() => {
      opening.current = undefined;
    });
    return opening.current;
  }, []);

  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? ((task: () => void) => window.setTimeout(task, 200));
    whenIdle(() => void hasDeck().then((has) => (has ? open().catch(() => undefined) : undefined)));
  }, [open]);

  const state = useSyncExternalStore(
    source?.subscribe ?? subscribeToNothing,
    source?.getState ?? noState,
    noState,
  );
  const handle = useMemo(() => ({ state, open, isOutdated }), [state, open, isOutdated]);
  return <DeckContext value={handle}>{children}</DeckContext>;
}
