import './study.css';
import type { TFunction } from 'i18next';
import {
  type ComponentProps,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { navigate, useSearch } from 'wouter/use-browser-location';
import { type StudyView, studyAddress, studyViews } from '../domain/addresses';
import type { ReleaseSlug } from '../domain/releases';
import { useDeck } from '../features/deck/deck';
import { KeyShortcuts } from '../features/key-shortcuts/key-shortcuts';
import { KeepReleases } from '../features/offline/keep-releases';
import { conceptLoader } from '../features/study-content/load-concepts';
import { fetchReleaseTerms } from '../features/study-content/release-terms';
import { StorageTrouble } from '../features/study-session/storage-trouble';
import { Today } from '../features/study-session/today';
import { useLanguage } from '../i18n/use-language';
import type { DeckSource } from '../storage/study/deck-source';
import { askToPersist } from '../storage/study/persistence';
import { whenIdle } from '../ui/when-idle';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type StudyData = DataOf<'study'>;

/** In the place of what could not be loaded, which may be gone with a newer version of the site. */
function PartFailed() {
  const { t } = useTranslation();
  return (
    <div className="study-part-failed" role="alert">
      <p>{t('study.partFailed')}</p>
      <button type="button" className="study-button" onClick={() => window.location.reload()}>
        {t('offline.reload')}
      </button>
    </div>
  );
}

// With `catch`, as the build puts the first `then` of an import where a style sheet that is gone does not come by.
const orFailed = () => ({ default: PartFailed });

// What is due is shown at once: the other views are loaded when they are looked at. A session has what judges a typed
// answer, whose grammar takes as long to be made ready as all the rest of the page.
const loadSession = () => import('../features/study-session/session');
const Session = lazy(() =>
  loadSession()
    .then((module) => ({ default: module.Session }))
    .catch(orFailed),
);
const CramRound = lazy(() =>
  import('../features/study-session/cram-round')
    .then((module) => ({ default: module.CramRound }))
    .catch(orFailed),
);
const Progress = lazy(() =>
  import('../features/study-progress/progress')
    .then((module) => ({ default: module.Progress }))
    .catch(orFailed),
);
const Settings = lazy(() =>
  import('../features/study-settings/settings')
    .then((module) => ({ default: module.Settings }))
    .catch(orFailed),
);
const StudyData = lazy(() =>
  import('../features/study-data/study-data')
    .then((module) => ({ default: module.StudyData }))
    .catch(orFailed),
);

const makeDeckFile: ComponentProps<typeof StudyData>['makeFile'] = async (request) => {
  const { makeDeckDownload } = await import('../features/downloads/make-deck-download');
  return makeDeckDownload(request);
};

const viewOf = (search: string): StudyView => {
  const asked = new URLSearchParams(search).get('view');
  return studyViews.find((view) => view === asked) ?? 'today';
};

/** The release whose terms are gone through; whether there is such a one is found when they are fetched. */
const cramOf = (search: string): ReleaseSlug | undefined =>
  (new URLSearchParams(search).get('cram') ?? undefined) as ReleaseSlug | undefined;

export default function StudyPage() {
  const { t } = useTranslation();
  const view = viewOf(useSearch({ ssrSearch: '' }));
  return (
    <div className="study">
      <header className={view === 'session' ? 'visually-hidden' : 'study-head'}>
        <h1>{t('study.title')}</h1>
        <p>{t('study.lead')}</p>
      </header>
      {view !== 'session' && <Views current={view} />}
      <p className="study-without-script">{t('study.scriptNeeded')}</p>
      <Suspense fallback={<p className="study-loading">{t('study.loading')}</p>}>
        <View view={view} />
      </Suspense>
    </div>
  );
}

const viewNames = (t: TFunction) => ({
  today: t('study.today'),
  progress: t('study.progress'),
  settings: t('study.settings'),
  data: t('study.data'),
});

/** The views share one document: going from one to another loads nothing, and a session is not lost. */
function goInPage(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  navigate(event.currentTarget.href);
}

function Views({ current }: { readonly current: StudyView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <nav className="study-views" aria-label={t('study.views')}>
      {Object.entries(viewNames(t)).map(([view, name]) => (
        <a
          key={view}
          href={studyAddress(language, view as StudyView)}
          onClick={goInPage}
          aria-current={view === current ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The deck as soon as it is open; the study page is where it is needed at once. */
function useOpenDeck(): DeckSource | 'failed' | undefined {
  const { open } = useDeck();
  const [source, setSource] = useState<DeckSource | 'failed'>();
  useEffect(() => {
    void open().then(setSource, () => setSource('failed'));
  }, [open]);
  return source;
}

/** Whoever has cards is about to be asked: a session must not wait for its code then. */
function useSessionAtHand(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    // Without a network it is tried again when it is needed.
    whenIdle(() => void loadSession().catch(() => undefined));
  }, [isWanted]);
}

function View({ view }: { readonly view: StudyView }): ReactNode {
  const { t } = useTranslation();
  const source = useOpenDeck();
  const { state } = useDeck();
  const cram = cramOf(useSearch({ ssrSearch: '' }));
  const [loader] = useState(conceptLoader);
  useSessionAtHand(view === 'today' && state?.status === 'ready' && state.deck.cards.size > 0);
  if (source === 'failed') return <PartFailed />;
  if (!source || !state || state.status === 'loading') {
    return (
      <>
        {/* A session has nothing above it: the line that was served further down is not moved there. */}
        <p key={view === 'session' ? 'session' : 'other'} className="study-loading">
          {t('study.loading')}
        </p>
        {state?.status === 'loading' && state.trouble && <StorageTrouble trouble={state.trouble} />}
      </>
    );
  }
  switch (view) {
    case 'today':
      if (state.status === 'failed') return <StorageTrouble trouble={state.trouble} />;
      return (
        <Today source={source} deck={state.deck} trouble={state.trouble} loader={loader} onGo={goInPage} />
      );
    case 'session':
      if (cram) {
        return (
          <CramRound
            slug={cram}
            source={source}
            loader={loader}
            loadTerms={fetchReleaseTerms}
            onGo={goInPage}
          />
        );
      }
      if (state.status === 'failed') return <StorageTrouble trouble={state.trouble} />;
      return (
        <Session
          source={source}
          deck={state.deck}
          loader={loader}
          onGo={goInPage}
          onFirstGrade={() => void askToPersist()}
        />
      );
    case 'progress':
      if (state.status === 'failed') return <StorageTrouble trouble={state.trouble} />;
      return <Progress source={source} deck={state.deck} />;
    case 'settings':
      if (state.status === 'failed') return <StorageTrouble trouble={state.trouble} />;
      return (
        <>
          <Settings source={source} deck={state.deck} loadConcepts={loader.load} />
          <section className="study-keys" aria-labelledby="keys-title">
            <h2 id="keys-title">{t('keys.title')}</h2>
            <KeyShortcuts />
          </section>
        </>
      );
    case 'data':
      return (
        <>
          {state.status === 'failed' ? (
            <StorageTrouble trouble={state.trouble} />
          ) : (
            <StudyData
              source={source}
              deck={state.deck}
              makeFile={makeDeckFile}
              onDeleted={() => window.location.reload()}
            />
          )}
          <section className="study-offline" aria-labelledby="offline-title">
            <h2 id="offline-title">{t('offline.title')}</h2>
            <KeepReleases />
          </section>
        </>
      );
  }
}

export const describe: DescribePage<StudyData> = (_data, language, t, siteAddress) => ({
  title: `${t('study.title')} · ${t('site.name')}`,
  description: t('study.description'),
  structuredData: {
    '@type': 'WebPage',
    name: t('study.title'),
    inLanguage: language,
    url: siteAddress(studyAddress(language)),
  },
});

export { loadWords } from 'virtual:page-words/study';
