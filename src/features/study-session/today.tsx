import './study-session.css';
import { type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveAddress, glossaryAddress, studyAddress } from '../../domain/addresses';
import {
  type Card,
  type CardId,
  type Deck,
  doneOn,
  forecast,
  isLeech,
  partsOfCard,
  queueOf,
  type StudyEvent,
  standing,
  summaryOfAnswers,
} from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import type { DeckSource, DeckTrouble } from '../../storage/study/deck-source';
import { readLeftSession } from '../../storage/study/left-session';
import { studyNow } from '../../storage/study/study-clock';
import { readStudySettings, type StudySettings } from '../../storage/study/study-settings';
import { ComingDays } from './coming-days';
import type { ConceptLoader } from './material';
import { StorageTrouble } from './storage-trouble';
import { Figure } from './summary';
import { TermNames } from './term-names';
import { dayText, minutesText, shareText, timeText } from './unit-text';

type TodayProps = {
  readonly source: DeckSource;
  readonly deck: Deck;
  readonly trouble: DeckTrouble | undefined;
  readonly loader: ConceptLoader;
  readonly onGo: (event: MouseEvent<HTMLAnchorElement>) => void;
};

const twoDays = 2 * 86_400_000;
const leechesShown = 10;

/** What is to be done today, what has been done, and what the next days bring. */
export function Today({ source, deck, trouble, loader, onGo }: TodayProps) {
  const [settings] = useState(readStudySettings);
  const [now, setNow] = useState(() => studyNow(settings.startHour));
  const [log, setLog] = useState<readonly StudyEvent[]>();

  // Whatever changes the deck has changed the log.
  useEffect(() => {
    let outdated = false;
    const moment = studyNow(settings.startHour);
    source.events(moment.at - twoDays).then(
      (events) => {
        if (outdated) return;
        setNow(moment);
        setLog(events);
      },
      // The trouble is told by the deck; what is due is told all the same.
      () => !outdated && setLog([]),
    );
    return () => {
      outdated = true;
    };
  }, [source, settings, deck]);

  return (
    <div className="today">
      {trouble && <StorageTrouble trouble={trouble} />}
      {deck.cards.size === 0 ? (
        <EmptyDeck />
      ) : (
        log && (
          <>
            <Due deck={deck} log={log} now={now} settings={settings} onGo={onGo} />
            <DoneToday log={log} day={now.day} />
            <ComingDays
              counts={forecast(deck.cards.values(), now.day, 7, settings.limits.reviews)}
              today={now.day}
              newCards={settings.limits.newCards}
            />
            <Leeches deck={deck} loader={loader} />
          </>
        )
      )}
    </div>
  );
}

/** How to come to a deck. */
function EmptyDeck() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="today-empty" aria-labelledby="today-empty">
      <h2 id="today-empty">{t('session.emptyTitle')}</h2>
      <p>{t('session.emptyLead', { add: t('deck.add') })}</p>
      <p className="study-ways">
        <a className="study-button" data-strong="" href={archiveAddress(language)}>
          {t('session.readReleases')}
        </a>
        <a href={glossaryAddress(language)}>{t('session.browseGlossary')}</a>
      </p>
    </section>
  );
}

/** The first day after today on which an open card is due. */
function nextReviewDay(cards: Iterable<Card>, day: number): number | undefined {
  let next: number | undefined;
  for (const { due, suspended, buriedOn, phase } of cards) {
    if (suspended || !('day' in due)) continue;
    const at = buriedOn === day || phase === 'new' ? Math.max(due.day, day + 1) : due.day;
    if (at > day) next = Math.min(next ?? at, at);
  }
  return next;
}

type DueProps = {
  readonly deck: Deck;
  readonly log: readonly StudyEvent[];
  readonly now: { readonly at: number; readonly day: number };
  readonly settings: StudySettings;
  readonly onGo: TodayProps['onGo'];
};

function Due({ deck, log, now, settings, onGo }: DueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const done = doneOn(now.day, log);
  const queue = queueOf(deck.cards.values(), now, settings.limits, done);
  const { learning, reviews, newCards, nextStepAt, backlog } = queue;
  const isDue = learning.length + reviews.length + newCards.length > 0;
  const unseen = [...deck.cards.values()].filter(
    (card) => card.phase === 'new' && !card.suspended && card.buriedOn !== now.day,
  );
  const newLater = unseen.length - newCards.length;
  const next = nextReviewDay(deck.cards.values(), now.day);
  const left = readLeftSession(now.day);
  return (
    <section className="today-due" aria-labelledby="today-due">
      <h2 id="today-due">
        {isDue ? t('session.due') : nextStepAt === undefined ? t('session.allDone') : t('session.waiting')}
      </h2>
      {isDue && (
        <dl className="study-figures">
          <Figure name={t('session.reviews')}>{reviews.length}</Figure>
          <Figure name={t('session.newCards')}>{newCards.length}</Figure>
          <Figure name={t('session.steps')}>{learning.length}</Figure>
        </dl>
      )}
      {nextStepAt !== undefined && <p>{t('session.stepDueAt', { time: timeText(language, nextStepAt) })}</p>}
      {backlog > 0 && <p>{t('session.backlog', { count: backlog })}</p>}
      {newLater > 0 && <p>{t('session.newLater', { count: newLater })}</p>}
      {!isDue && nextStepAt === undefined && (
        <p>
          {next === undefined
            ? t('session.noNextReview')
            : t('session.nextReview', { day: dayText(language, next, now.day) })}
        </p>
      )}
      {(isDue || nextStepAt !== undefined) && (
        <p className="study-ways">
          <a className="study-button" data-strong="" href={studyAddress(language, 'session')} onClick={onGo}>
            {left ? t('session.continue') : t('session.start')}
          </a>
        </p>
      )}
    </section>
  );
}

function DoneToday({ log, day }: { readonly log: readonly StudyEvent[]; readonly day: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const graded = standing(log).filter((event) => event.type === 'graded');
  const { answers, took, byKind } = summaryOfAnswers(graded.filter((event) => event.day === day));
  const remembered = [...byKind.values()].reduce((sum, counts) => sum + counts.remembered, 0);
  return (
    <section className="today-done" aria-labelledby="today-done">
      <h2 id="today-done">{t('session.doneToday')}</h2>
      <p>
        {answers === 0
          ? t('session.nothingDone')
          : [
              t('session.answers', { count: answers }),
              t('session.remembered', { share: shareText(language, remembered / answers) }),
              minutesText(language, took / 60_000),
            ].join(' · ')}
      </p>
    </section>
  );
}

/** Terms that cost more than they give. */
function Leeches({ deck, loader }: { readonly deck: Deck; readonly loader: ConceptLoader }) {
  const { t } = useTranslation();
  const leeches = new Map<string, Card>();
  for (const [id, card] of deck.cards as ReadonlyMap<CardId, Card>) {
    if (isLeech(card)) leeches.set(partsOfCard(id).term, card);
  }
  const places = [...leeches.values()].slice(0, leechesShown).flatMap(({ id, suspended }) => {
    const { term } = partsOfCard(id);
    const topic = deck.terms.get(term)?.topic;
    return topic ? { term, topic, ...(suspended && { note: t('session.isSuspended') }) } : [];
  });
  if (places.length === 0) return null;
  return (
    <section className="today-leeches" aria-labelledby="today-leeches">
      <h2 id="today-leeches">{t('session.leeches')}</h2>
      <p>{t('session.leechesLead')}</p>
      <TermNames loader={loader} places={places} />
    </section>
  );
}
