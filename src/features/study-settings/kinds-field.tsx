import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CardKind, cardKinds } from '../../domain/study';

type KindsFieldProps = {
  readonly kinds: readonly CardKind[];
  readonly onChange: (kinds: readonly CardKind[]) => void;
};

/** The ways in which a term is asked: one or more of six. */
export function KindsField({ kinds, onChange }: KindsFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  // The last way of all was to be taken away: it stays, and the reader is told why.
  const [kept, setKept] = useState<CardKind>();
  const names: Readonly<Record<CardKind, readonly [name: string, hint: string]>> = {
    'ko-en': [t('studySettings.kinds.koEn'), t('studySettings.kinds.koEnHint')],
    'en-ko': [t('studySettings.kinds.enKo'), t('studySettings.kinds.enKoHint')],
    definition: [t('studySettings.kinds.definition'), t('studySettings.kinds.definitionHint')],
    abbreviation: [t('studySettings.kinds.abbreviation'), t('studySettings.kinds.abbreviationHint')],
    'cloze-en': [t('studySettings.kinds.clozeEn'), t('studySettings.kinds.clozeEnHint')],
    'cloze-ko': [t('studySettings.kinds.clozeKo'), t('studySettings.kinds.clozeKoHint')],
  };
  const choose = (kind: CardKind, isChosen: boolean) => {
    const next = cardKinds.filter((each) => (each === kind ? isChosen : kinds.includes(each)));
    setKept(next.length === 0 ? kind : undefined);
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="kinds" aria-describedby={`${id}-lead`}>
      <legend>{t('studySettings.kinds.title')}</legend>
      <p id={`${id}-lead`}>{t('studySettings.kinds.lead')}</p>
      <ul>
        {cardKinds.map((kind) => (
          <li key={kind}>
            <input
              type="checkbox"
              id={`${id}-${kind}`}
              checked={kinds.includes(kind)}
              aria-describedby={kept === kind ? `${id}-error ${id}-${kind}-hint` : `${id}-${kind}-hint`}
              onChange={(event) => choose(kind, event.target.checked)}
            />
            <label htmlFor={`${id}-${kind}`}>{names[kind][0]}</label>
            <p id={`${id}-${kind}-hint`} className="field-hint">
              {names[kind][1]}
            </p>
          </li>
        ))}
      </ul>
      <p id={`${id}-error`} className="field-error" role="alert">
        {kept && t('studySettings.kinds.oneAtLeast')}
      </p>
    </fieldset>
  );
}
