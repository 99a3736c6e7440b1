import 'fake-indexeddb/auto';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deleteDB } from 'idb';
import { StrictMode, useSyncExternalStore } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import type { Concept, TermId } from '../../../src/domain/glossary';
import type { Language } from '../../../src/domain/language';
import type { ReleaseSlug } from '../../../src/domain/releases';
import type { CardKind, MetIn, StudyEvent } from '../../../src/domain/study';
import { CramRound, type ReleaseTerms } from '../../../src/features/study-session/cram-round';
import { Session } from '../../../src/features/study-session/session';
import { Today } from '../../../src/features/study-session/today';
import { createI18n } from '../../../src/i18n/create-i18n';
import { type DeckSource, deckSource } from '../../../src/storage/study/deck-source';
import { studyNow } from '../../../src/storage/study/study-clock';
import { studyStore } from '../../../src/storage/study/study-store';
import { chrome, sampleLibrary } from '../../sample-library';

const name = 'naranhi-study-session-test';
const opened: DeckSource[] = [];

/** A deck of the sample site's terms in a database of its own, as a page has it. */
export async function openDeck(): Promise<DeckSource> {
  let ids = 0;
  const prefix = opened.length;
  const store = studyStore({
    name,
    now: () => Date.now(),
    newId: () => `e${prefix}-${String(ids++).padStart(6, '0')}`,
    onOutdated: () => undefined,
  });
  const source = deckSource(store, undefined);
  opened.push(source);
  await source.load();
  return source;
}

/** To be called after each test. */
export async function closeDecks(): Promise<void> {
  await Promise.all(opened.splice(0).map((source) => source.close()));
  await deleteDB(name);
  sessionStorage.clear();
}

export const conceptOf = (term: TermId): Concept => {
  const concept = sampleLibrary.concepts.get(term);
  if (!concept) throw new Error(`The sample site has no concept ${term}`);
  return concept;
};

export async function choose(
  source: DeckSource,
  terms: readonly TermId[],
  kinds: readonly CardKind[] = ['en-ko'],
  met?: readonly MetIn[],
): Promise<void> {
  for (const term of terms) {
    const { topic } = conceptOf(term);
    const { day } = studyNow(4);
    await source.record({ type: 'chosen', term, topic, kinds, day, ...(met && { met }) });
  }
}

/** Concepts as the site serves them: those of a topic come together. */
export const loader = {
  load: vi.fn(async (places: Iterable<{ readonly term: TermId }>) => {
    const topics = new Set([...places].map(({ term }) => sampleLibrary.concepts.get(term)?.topic));
    return new Map([...sampleLibrary.concepts].filter(([, { topic }]) => topics.has(topic)));
  }),
};

export const firstGrade = vi.fn();

type View =
  | { readonly view: 'session' }
  | { readonly view: 'today' }
  | {
      readonly view: 'cram';
      readonly slug: ReleaseSlug;
      readonly loadTerms: (slug: ReleaseSlug) => Promise<ReleaseTerms>;
    };

function Shown({ source, at }: { readonly source: DeckSource; readonly at: View }) {
  const state = useSyncExternalStore(source.subscribe, source.getState);
  if (state.status !== 'ready') return null;
  const shared = { source, loader, onGo: (event: { preventDefault(): void }) => event.preventDefault() };
  if (at.view === 'session') return <Session {...shared} deck={state.deck} onFirstGrade={firstGrade} />;
  if (at.view === 'today') return <Today {...shared} deck={state.deck} trouble={state.trouble} />;
  return <CramRound {...shared} slug={at.slug} loadTerms={at.loadTerms} />;
}

const i18nIn = (language: Language) =>
  createI18n(language, { chrome: chrome[language], entries: { en: {}, ko: {} } });

/** Shows a view of the study page; `switchTo` is what the language toggle does. */
export async function showStudy(
  source: DeckSource,
  at: View = { view: 'session' },
  language: Language = 'en',
) {
  const page = (shown: Language) => (
    <StrictMode>
      <I18nextProvider i18n={i18nIn(shown)}>
        <Shown source={source} at={at} />
      </I18nextProvider>
    </StrictMode>
  );
  const { rerender, unmount } = render(page(language));
  await act(async () => undefined);
  return {
    user: userEvent.setup(),
    unmount,
    switchTo: (next: Language) => act(async () => rerender(page(next))),
  };
}

/** What the card before the learner shows. */
export const prompt = async () => (await screen.findByText(/\S/, { selector: '.asked-prompt' })).textContent;

export async function gradesIn(source: DeckSource): Promise<readonly StudyEvent[]> {
  return (await source.events()).filter(({ type }) => type === 'graded');
}
