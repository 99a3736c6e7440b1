import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concept, TermId } from '../../domain/glossary';
import type { Language } from '../../domain/language';
import {
  type AnswerWay,
  type CardId,
  type Grade,
  type Judgement,
  judgeAnswer,
  partsOfCard,
  proposedGrade,
  type Question,
  questionOf,
} from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { useTopicNames } from '../../i18n/use-topic-names';
import { hasKeyShortcuts } from '../../storage/key-shortcuts';
import type { Given, LeftCard } from '../../storage/study/left-session';
import { AnswerSide } from './answer-side';
import { Choices } from './choices';
import { chooseChoices } from './choose-choices';
import { useForeign } from './foreign';
import { GradeBar, type Previews } from './grade-bar';
import type { Material } from './material';
import { QuestionPrompt, SpokenPrompt, useAsking } from './question-prompt';
import { TypedAnswer } from './typed-answer';
import { useShortcuts } from './use-shortcuts';
import { Verdict } from './verdict';

type AskedCardProps = {
  readonly card: CardId;
  readonly concept: Concept;
  readonly material: Material;
  /** How often a card has been asked before this one: one that comes back is not the same question. */
  readonly turn: number;
  readonly way: AnswerWay;
  readonly voices: readonly Language[];
  /** What had been done with the card before the page was left. */
  readonly left: LeftCard | undefined;
  readonly onLeft: (left: LeftCard) => void;
  readonly previews: () => Previews | undefined;
  readonly onGrade: (grade: Grade, way: AnswerWay, took: number) => void;
  readonly onUndo: (() => void) | undefined;
};

/** A card left open while its learner was away: longer than this nobody thinks. */
const longestThought = 5 * 60_000;

/** How a card can be answered: as the learner wishes, where the card and the browser allow it. */
function wayFor(wish: AnswerWay, { language }: Question, choices: number, voices: readonly Language[]) {
  if (wish === 'heard' && !voices.includes(language)) return 'typed';
  return wish === 'chosen' && choices < 2 ? 'revealed' : wish;
}

function judge(given: Given, question: Question, concept: Concept): Judgement | undefined {
  if (given.way === 'typed') return judgeAnswer(given.text, question.expected);
  if (given.way === 'chosen') return { verdict: given.term === concept.id ? 'right' : 'wrong' };
  return undefined;
}

/** One card: its question, the learner's answer, the other side and the grade. To be keyed by card and turn. */
export function AskedCard(props: AskedCardProps) {
  const { card, concept, material, turn, voices, left, onLeft, previews, onGrade, onUndo } = props;
  const { t } = useTranslation();
  const foreign = useForeign();
  const topicNames = useTopicNames();
  const page = useLanguage();
  const root = useRef<HTMLElement>(null);
  const [askId, promptId, formId] = [useId(), useId(), useId()];
  // The language in which the question was first put: going over to the other language leaves the card as it is.
  const [asked] = useState(left?.language ?? page);
  const [typed, setTyped] = useState(left?.typed ?? '');
  const [given, setGiven] = useState(left?.given);
  const [isEmpty, setEmpty] = useState(false);
  const [shownAt] = useState(() => performance.now());
  const [answeredWay, setAnsweredWay] = useState(props.way);

  const question = questionOf(concept, partsOfCard(card).kind, asked, material.met);
  const { language } = question.expected;
  const ids = chooseChoices(concept, material.neighbours, language, card, turn);
  const choices = ids.flatMap((id) => material.neighbours.find((each) => each.id === id) ?? []);
  const way = wayFor(props.way, question, choices.length, voices);
  const judgement = given && judge(given, question, concept);
  const proposed = (judgement && proposedGrade(judgement)) ?? 3;

  const answer = (how: Given) => {
    setGiven(how);
    setEmpty(false);
    setAnsweredWay(way === 'heard' ? 'heard' : how.way);
    onLeft({ card, language: asked, typed, given: how });
  };
  const reveal = () => answer({ way: 'revealed' });
  const choose = (term: TermId) => answer({ way: 'chosen', term });
  const grade = (mark: Grade) => {
    const took = Math.round(Math.min(performance.now() - shownAt, longestThought));
    onGrade(mark, answeredWay, took);
  };

  // Before the page is painted: a key pressed at once finds its control.
  useLayoutEffect(() => {
    const wanted = given ? '[data-proposed]' : '[data-first]';
    root.current?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
    root.current
      ?.querySelector(given ? '.asked-result' : '.asked-prompt')
      ?.scrollIntoView({ block: 'nearest' });
  }, [given]);

  useShortcuts({
    onReveal: given ? () => grade(proposed) : reveal,
    onDigit: (digit) => {
      const choice = choices[digit - 1];
      if (given) grade(digit);
      else if (way === 'chosen' && choice) choose(choice.id);
    },
    onUndo,
  });

  const isTyped = way === 'typed' || way === 'heard';
  return (
    <section ref={root} className="asked" aria-labelledby={askId}>
      <div className="asked-card">
        <p className="asked-topic">{topicNames[concept.topic]}</p>
        <h3 id={askId} className="asked-question">
          {useAsking(question)}
        </h3>
        {way === 'heard' && !given ? (
          <SpokenPrompt id={promptId} question={question} />
        ) : (
          <QuestionPrompt id={promptId} question={question} />
        )}
        {props.way === 'heard' && way !== 'heard' && <p className="asked-note">{t('session.noVoice')}</p>}
        {!given && isTyped && (
          <TypedAnswer
            id={formId}
            language={language}
            describedBy={`${askId} ${promptId}`}
            typed={typed}
            onType={(text) => {
              setTyped(text);
              setEmpty(false);
              onLeft({ card, language: asked, typed: text });
            }}
            onAnswer={(text) => {
              if (judgeAnswer(text, question.expected).verdict === 'empty') setEmpty(true);
              else answer({ way: 'typed', text });
            }}
          />
        )}
        {!given && way === 'chosen' && (
          <Choices
            choices={choices}
            language={language}
            describedBy={`${askId} ${promptId}`}
            onChoose={choose}
          />
        )}
        <div role="status" className="asked-result">
          {isEmpty && <p className="asked-note">{t('session.isEmpty')}</p>}
          {judgement && judgement.verdict !== 'empty' && (
            <Verdict
              judgement={judgement}
              language={judgement.verdict === 'other-language' ? question.language : language}
              given={textOf(given, choices, language)}
              givenLabel={given.way === 'chosen' ? t('session.youChose') : t('session.youWrote')}
            />
          )}
          {given && (
            <p className="visually-hidden">
              {t('session.answer')}: <span lang={foreign(language)}>{question.expected.form}</span>
            </p>
          )}
        </div>
        {given && (
          <AnswerSide
            concept={concept}
            met={material.met}
            language={language}
            isTermShown={question.prompt.kind === 'term'}
          />
        )}
      </div>
      <div className="asked-bar">
        {given ? (
          <GradeBar proposed={proposed} previews={previews()} onGrade={grade} />
        ) : (
          <>
            {isTyped && (
              <button type="submit" form={formId} className="study-button" data-strong="">
                {t('session.check')}
              </button>
            )}
            <button
              type="button"
              className="study-button"
              data-strong={way === 'revealed' ? '' : undefined}
              data-first={way === 'revealed' ? '' : undefined}
              aria-describedby={`${askId} ${promptId}`}
              onClick={reveal}
            >
              {t('session.show')}
            </button>
          </>
        )}
      </div>
      {hasKeyShortcuts() && (
        <p className="asked-keys">{onUndo ? t('session.keys') : t('session.keysInRound')}</p>
      )}
    </section>
  );
}

/** What the learner has answered, as text. */
function textOf(given: Given, choices: readonly Concept[], language: Language): string {
  if (given.way === 'typed') return given.text;
  if (given.way === 'revealed') return '';
  return choices.find(({ id }) => id === given.term)?.entries[language].term ?? '';
}
