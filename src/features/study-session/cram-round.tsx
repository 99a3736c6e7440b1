import './study-session.css';
import { type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseAddress, studyAddress } from '../../domain/addresses';
import type { TermId, Topic } from '../../domain/glossary';
import type { Bilingual } from '../../domain/language';
import type { ReleaseSlug } from '../../domain/releases';
import {
  beginCram,
  type CardId,
  type Cram,
  cramAfter,
  partsOfCard,
  summaryOfAnswers,
} from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import type { DeckSource } from '../../storage/study/deck-source';
import { readStudySettings } from '../../storage/study/study-settings';
import { AskedCard } from './asked-card';
import { ContentFailed } from './content-failed';
import type { ConceptLoader } from './material';
import { Summary } from './summary';
import { useMaterial } from './use-material';
import { useVoices } from './use-voices';
import { useAnswerWay, WayControl } from './way-control';

/** The terms of a release, and what it is called. */
export type ReleaseTerms = {
  readonly titles: Bilingual<string>;
  readonly places: readonly { readonly term: TermId; readonly topic: Topic }[];
};

type CramRoundProps = {
  readonly slug: ReleaseSlug;
  readonly source: DeckSource;
  readonly loader: ConceptLoader;
  readonly loadTerms: (slug: ReleaseSlug) => Promise<ReleaseTerms>;
  readonly onGo: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** Whole sentences are asked where they were met; a round through a release asks its terms. */
const isAskedInRound = (kind: string) => !kind.startsWith('cloze');

function begin({ places }: ReleaseTerms): Cram {
  const kinds = readStudySettings().kinds.filter(isAskedInRound);
  return beginCram(
    places.map(({ term }) => term),
    kinds.length > 0 ? kinds : ['en-ko'],
  );
}

/** All terms of a release, without a trace in the schedule (S9). */
export function CramRound({ slug, source, loader, loadTerms, onGo }: CramRoundProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [release, setRelease] = useState<ReleaseTerms | 'failed'>();
  const [cram, setCram] = useState<Cram>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let outdated = false;
    loadTerms(slug).then(
      (loaded) => {
        if (outdated) return;
        setRelease(loaded);
        setCram(begin(loaded));
      },
      () => !outdated && setRelease('failed'),
    );
    return () => {
      outdated = true;
    };
  }, [slug, loadTerms, tries]);

  if (release === 'failed') {
    return (
      <div role="alert">
        <p>{t('session.cramFailed')}</p>
        <p className="study-ways">
          <button type="button" className="study-button" onClick={() => setTries(tries + 1)}>
            {t('session.retry')}
          </button>
          <a href={studyAddress(language)} onClick={onGo}>
            {t('session.backToToday')}
          </a>
        </p>
      </div>
    );
  }
  if (!release || !cram) return <p className="study-loading">{t('session.loading')}</p>;
  const [card] = cram.waiting;
  const topicOf = (term: TermId) => release.places.find((each) => each.term === term)?.topic;
  return (
    <>
      <header className="session-head">
        <h2>{t('session.cramTitle', { title: release.titles[language] })}</h2>
        <a href={releaseAddress(language, slug)}>{t('session.toRelease')}</a>
        <p className="session-cram-lead">{t('session.cramLead')}</p>
        {card && <p className="session-cram-left">{t('session.cramLeft', { count: cram.waiting.length })}</p>}
      </header>
      {card ? (
        <Asking
          card={card}
          turn={cram.answers.length}
          topic={topicOf(partsOfCard(card).term)}
          source={source}
          loader={loader}
          onGrade={(grade, took) => setCram(cramAfter(cram, grade, took))}
        />
      ) : release.places.length === 0 ? (
        <p>{t('session.cramEmpty')}</p>
      ) : (
        <Summary summary={summaryOfAnswers(cram.answers)} loader={loader} topicOf={topicOf}>
          <p className="study-ways">
            <button
              type="button"
              className="study-button"
              data-strong=""
              onClick={() => setCram(begin(release))}
            >
              {t('session.cramRestart')}
            </button>
            <a href={studyAddress(language)} onClick={onGo}>
              {t('session.backToToday')}
            </a>
          </p>
        </Summary>
      )}
    </>
  );
}

type AskingProps = {
  readonly card: CardId;
  readonly turn: number;
  readonly topic: Topic | undefined;
  readonly source: DeckSource;
  readonly loader: ConceptLoader;
  readonly onGrade: (grade: 1 | 2 | 3 | 4, took: number) => void;
};

function Asking({ card, turn, topic, source, loader, onGrade }: AskingProps) {
  const way = useAnswerWay();
  const voices = useVoices();
  const { material, retry } = useMaterial({ loader, source, card, topic });
  if (material === 'failed' || (material && !material.concept)) {
    return <ContentFailed onRetry={retry} />;
  }
  if (!material?.concept) return <div className="asked asked-loading" aria-busy="true" />;
  return (
    <>
      <AskedCard
        key={`${card} ${turn}`}
        card={card}
        concept={material.concept}
        material={material}
        turn={turn}
        way={way.way}
        voices={voices}
        left={undefined}
        onLeft={() => undefined}
        previews={() => undefined}
        onGrade={(grade, _way, took) => onGrade(grade, took)}
        onUndo={undefined}
      />
      <WayControl chosen={way} voices={voices} />
    </>
  );
}
