import './study-session.css';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryAddress, studyAddress } from '../../domain/addresses';
import type { TermId } from '../../domain/glossary';
import {
  type Card,
  type Deck,
  forecast,
  partsOfCard,
  previewGrades,
  type SessionSummary,
  summaryOf,
  toCome,
} from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';
import type { DeckSource } from '../../storage/study/deck-source';
import { readStudySettings } from '../../storage/study/study-settings';
import { AskedCard } from './asked-card';
import { CardMenu } from './card-menu';
import { ContentFailed } from './content-failed';
import type { ConceptLoader } from './material';
import { StorageTrouble } from './storage-trouble';
import { Summary } from './summary';
import { useMaterial } from './use-material';
import { type Notice, type StudySession, useSession } from './use-session';
import { useShortcuts } from './use-shortcuts';
import { useVoices } from './use-voices';
import { Waiting } from './waiting';
import { useAnswerWay, WayControl } from './way-control';

type SessionProps = {
  readonly source: DeckSource;
  readonly deck: Deck;
  readonly loader: ConceptLoader;
  /** For links to other views, which load nothing. */
  readonly onGo: (event: MouseEvent<HTMLAnchorElement>) => void;
  /** The learner has something to lose from now on. */
  readonly onFirstGrade: () => void;
};

/** What is due now, one card at a time. */
export function Session({ source, deck, loader, onGo, onFirstGrade }: SessionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [settings] = useState(readStudySettings);
  const study = useSession({ source, settings, cards: deck.cards, onFirstGrade });
  const { place, trouble, notice, now, undo } = study;
  const next = place?.next;
  const id = next && 'card' in next ? next.card : undefined;
  const card = id && deck.cards.get(id);
  return (
    <>
      <header className="session-head">
        <h2 className="visually-hidden">{t('session.title')}</h2>
        <a href={studyAddress(language)} onClick={onGo}>
          {t('session.backToToday')}
        </a>
        {place && <Left counts={toCome(place.session, deck.cards, now())} />}
        {place && (
          <span className="session-tools">
            <button
              type="button"
              className="session-tool"
              aria-keyshortcuts={hasKeyShortcuts() ? 'u' : undefined}
              onClick={() => void undo()}
            >
              {t('session.undo')}
            </button>
            {card && (
              <CardMenu
                actions={[
                  { name: t('session.bury'), onChoose: () => void study.closed('buried', card.id) },
                  { name: t('session.suspend'), onChoose: () => void study.closed('suspended', card.id) },
                  { name: t('session.reset'), onChoose: () => void study.reset(card.id) },
                  { name: t('session.remove'), onChoose: () => void study.remove(card.id) },
                ]}
              />
            )}
          </span>
        )}
      </header>
      {trouble && <StorageTrouble trouble={trouble} notSaved={place && (card ? 'card' : 'session')} />}
      <div role="status" className="session-notice">
        {notice && <NoticeText notice={notice} study={study} />}
      </div>
      {!place && !trouble && <p className="study-loading">{t('session.loading')}</p>}
      {place && card && (
        <Asking study={study} card={card} deck={deck} source={source} loader={loader} settings={settings} />
      )}
      {place && next && 'waitUntil' in next && (
        <>
          <UndoKey onUndo={() => void undo()} />
          <Waiting until={next.waitUntil} onGoOn={() => study.goOn(true)} />
        </>
      )}
      {place && !next && (
        <Over study={study} deck={deck} source={source} loader={loader} limit={settings.limits.reviews}>
          <p className="study-ways">
            <a className="study-button" data-strong="" href={studyAddress(language)} onClick={onGo}>
              {t('session.backToToday')}
            </a>
            <a href={studyAddress(language, 'progress')} onClick={onGo}>
              {t('session.seeProgress')}
            </a>
          </p>
        </Over>
      )}
    </>
  );
}

function UndoKey({ onUndo }: { readonly onUndo: () => void }) {
  useShortcuts({ onUndo });
  return null;
}

function Left({ counts }: { readonly counts: ReturnType<typeof toCome> }) {
  const { t } = useTranslation();
  const parts = [
    [t('session.reviews'), counts.reviews],
    [t('session.newCards'), counts.newCards],
    [t('session.steps'), counts.steps],
  ] as const;
  return (
    <ul className="session-left" aria-label={t('session.left')}>
      {parts.map(([name, count]) => (
        <li key={name} data-none={count === 0 ? '' : undefined}>
          {name} <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

const noticeWords = {
  undone: 'session.undone',
  nothingToUndo: 'session.nothingToUndo',
  buried: 'session.buried',
  suspended: 'session.suspended',
  resumed: 'session.resumed',
  wasReset: 'session.wasReset',
  removed: 'session.removed',
  leech: 'session.leech',
} as const satisfies Record<Notice['what'], string>;

function NoticeText({ notice, study }: { readonly notice: Notice; readonly study: StudySession }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { what, card } = notice;
  return (
    <p>
      {t(noticeWords[what])}{' '}
      {what === 'suspended' && card && (
        <button type="button" className="text-button" onClick={() => void study.resume(card)}>
          {t('session.resume')}
        </button>
      )}
      {what === 'leech' && card && (
        <>
          <a href={entryAddress(language, partsOfCard(card).term)}>{t('session.readAgain')}</a>{' '}
          <button type="button" className="text-button" onClick={() => void study.closed('suspended', card)}>
            {t('session.suspend')}
          </button>
        </>
      )}
    </p>
  );
}

type AskingProps = {
  readonly study: StudySession;
  readonly card: Card;
  readonly deck: Deck;
  readonly source: DeckSource;
  readonly loader: ConceptLoader;
  readonly settings: ReturnType<typeof readStudySettings>;
};

function Asking({ study, card, deck, source, loader, settings }: AskingProps) {
  const { t } = useTranslation();
  const way = useAnswerWay();
  const voices = useVoices();
  const { term } = partsOfCard(card.id);
  const { material, retry } = useMaterial({
    loader,
    source,
    card: card.id,
    topic: deck.terms.get(term)?.topic,
  });
  const { place, now } = study;
  if (material === 'failed') {
    return <ContentFailed onRetry={retry} />;
  }
  if (!material || !place) return <div className="asked asked-loading" aria-busy="true" />;
  if (!material.concept) {
    return (
      <div className="asked" role="alert">
        <p>{t('session.gone')}</p>
        <p className="study-ways">
          <button type="button" className="study-button" onClick={() => void study.remove(card.id)}>
            {t('session.remove')}
          </button>
          <button type="button" className="text-button" onClick={() => void study.closed('buried', card.id)}>
            {t('session.bury')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <>
      <AskedCard
        key={`${card.id} ${place.turn}`}
        card={card.id}
        concept={material.concept}
        material={material}
        turn={card.reviews}
        way={way.way}
        voices={voices}
        left={place.left}
        onLeft={study.onLeft}
        previews={() => {
          const moment = now();
          return { now: moment, dues: previewGrades(card, moment, settings.scheduling) };
        }}
        onGrade={(grade, answered, took) => void study.grade(card.id, grade, answered, took)}
        onUndo={() => void study.undo()}
      />
      <WayControl chosen={way} voices={voices} />
    </>
  );
}

type OverProps = {
  readonly study: StudySession;
  readonly deck: Deck;
  readonly source: DeckSource;
  readonly loader: ConceptLoader;
  /** How many reviews a day the learner takes on. */
  readonly limit: number;
  readonly children: ReactNode;
};

function Over({ study, deck, source, loader, limit, children }: OverProps) {
  const { t } = useTranslation();
  const { place, now } = study;
  const [summary, setSummary] = useState<SessionSummary>();
  const [failed, setFailed] = useState(false);
  const startedAt = place?.startedAt ?? 0;
  useEffect(() => {
    let outdated = false;
    source.events(startedAt).then(
      (log) => !outdated && setSummary(summaryOf(log, startedAt)),
      () => !outdated && setFailed(true),
    );
    return () => {
      outdated = true;
    };
  }, [source, startedAt]);
  const [, tomorrow = 0] = forecast(deck.cards.values(), now().day, 2, limit);
  if (failed) return children;
  if (!summary) return <p className="study-loading">{t('session.loading')}</p>;
  const topicOf = (term: TermId) => deck.terms.get(term)?.topic;
  return (
    <>
      <UndoKey onUndo={() => void study.undo()} />
      <Summary summary={summary} loader={loader} topicOf={topicOf}>
        <p>{t('session.tomorrow', { count: tomorrow })}</p>
        {children}
      </Summary>
    </>
  );
}
