import './settings.css';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocales } from '../../domain/format-locales';
import type { Language } from '../../domain/language';
import type { Deck } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import type { DeckSource } from '../../storage/study/deck-source';
import { studyNow } from '../../storage/study/study-clock';
import {
  defaultStudySettings,
  readStudySettings,
  type StudySettings,
  writeStudySettings,
} from '../../storage/study/study-settings';
import { ApplyKinds } from './apply-kinds';
import { changeKinds, type LoadConcepts } from './change-kinds';
import { KindsField } from './kinds-field';
import { RetentionField } from './retention-field';
import { TypedField } from './typed-field';
import { useSteps } from './use-steps';
import { useWholeNumber } from './use-whole-number';

type SettingsProps = {
  readonly source: Pick<DeckSource, 'record' | 'metIn'>;
  readonly deck: Deck;
  readonly loadConcepts: LoadConcepts;
};

const hourFormats = {
  en: new Intl.DateTimeFormat(formatLocales.en, { hour: 'numeric', hour12: true, timeZone: 'UTC' }),
  ko: new Intl.DateTimeFormat(formatLocales.ko, { hour: 'numeric', hour12: true, timeZone: 'UTC' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>;

const hours = Array.from({ length: 24 }, (_, hour) => hour);

const minutes = (steps: readonly number[]) => steps.join(' ');

/** What the learner chooses of her study. Every choice is kept as soon as it is made. */
export function Settings({ source, deck, loadConcepts }: SettingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hourId = useId();
  const [settings, setSettings] = useState(readStudySettings);
  const [isKept, setKept] = useState<boolean>();
  // What was typed and could not be read goes with a reset.
  const [resets, setResets] = useState(0);
  const readSteps = useSteps();
  const readCount = useWholeNumber(0, 9999);
  const { scheduling, limits, startHour, kinds } = settings;

  const change = (chosen: Partial<StudySettings>) => {
    const next = { ...settings, ...chosen };
    setSettings(next);
    setKept(writeStudySettings(next));
  };
  const reset = () => {
    // How answers are given is chosen in a session, not here.
    change({ ...defaultStudySettings, way: settings.way });
    setResets((before) => before + 1);
  };

  return (
    <div className="settings">
      <h2>{t('studySettings.title')}</h2>
      <p>{t('studySettings.lead')}</p>
      <Fragment key={resets}>
        <section aria-labelledby={`${hourId}-daily`}>
          <h3 id={`${hourId}-daily`}>{t('studySettings.daily')}</h3>
          <div className="field-row">
            <TypedField
              label={t('studySettings.newCards.label')}
              hint={t('studySettings.newCards.hint')}
              value={limits.newCards}
              write={String}
              read={readCount}
              onChange={(newCards) => change({ limits: { ...limits, newCards } })}
              isNumber
            />
            <TypedField
              label={t('studySettings.reviews.label')}
              hint={t('studySettings.reviews.hint')}
              value={limits.reviews}
              write={String}
              read={readCount}
              onChange={(reviews) => change({ limits: { ...limits, reviews } })}
              isNumber
            />
            <div className="field">
              <label htmlFor={hourId}>{t('studySettings.startHour.label')}</label>
              <select
                id={hourId}
                value={startHour}
                aria-describedby={`${hourId}-hint`}
                onChange={(event) => change({ startHour: Number(event.target.value) })}
              >
                {hours.map((hour) => (
                  <option key={hour} value={hour}>
                    {hourFormats[language].format(hour * 3_600_000)}
                  </option>
                ))}
              </select>
              <p id={`${hourId}-hint`} className="field-hint">
                {t('studySettings.startHour.hint')}
              </p>
            </div>
          </div>
        </section>
        <section aria-labelledby={`${hourId}-schedule`}>
          <h3 id={`${hourId}-schedule`}>{t('studySettings.schedule')}</h3>
          <RetentionField
            retention={scheduling.retention}
            onChange={(retention) => change({ scheduling: { ...scheduling, retention } })}
          />
          <div className="field-row">
            <TypedField
              label={t('studySettings.learning.label')}
              hint={t('studySettings.learning.hint')}
              value={scheduling.learningSteps}
              write={minutes}
              read={readSteps}
              onChange={(learningSteps) => change({ scheduling: { ...scheduling, learningSteps } })}
            />
            <TypedField
              label={t('studySettings.relearning.label')}
              hint={t('studySettings.relearning.hint')}
              value={scheduling.relearningSteps}
              write={minutes}
              read={readSteps}
              onChange={(relearningSteps) => change({ scheduling: { ...scheduling, relearningSteps } })}
            />
          </div>
        </section>
        <section>
          <KindsField kinds={kinds} onChange={(chosen) => change({ kinds: chosen })} />
          <ApplyKinds
            deck={deck}
            apply={(term) =>
              changeKinds(source, loadConcepts, term, { wanted: kinds, day: studyNow(startHour).day })
            }
          />
        </section>
      </Fragment>
      <button type="button" className="text-button settings-reset" onClick={reset}>
        {t('studySettings.reset')}
      </button>
      <div className="settings-saved">
        <p role="status">{isKept === true && t('studySettings.saved')}</p>
        {isKept === false && <p role="alert">{t('studySettings.notSaved')}</p>}
      </div>
    </div>
  );
}
