import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId } from '../../domain/glossary';

type CardFrameProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: TermId;
  readonly isAmbiguous: boolean;
  readonly onClose: () => void;
  readonly onBack?: () => void;
  readonly children: ReactNode;
};

/** The popover itself: a panel beside the term on a wide screen, a sheet at the foot of a narrow one. */
export function CardFrame({ ref, id, isAmbiguous, onClose, onBack, children }: CardFrameProps) {
  const { t } = useTranslation();
  return (
    <div
      ref={ref}
      popover="manual"
      role="dialog"
      // Firefox makes a stop of the Tab key of what scrolls; what is in it scrolls it just as well.
      tabIndex={-1}
      aria-label={t('card.label')}
      className="term-card"
      data-term-card={id}
    >
      <div className="term-card-bar">
        {onBack && (
          <button type="button" className="term-card-back" onClick={onBack}>
            {t('card.back')}
          </button>
        )}
        {isAmbiguous && <p className="term-card-ambiguous">{t('card.ambiguous')}</p>}
        <button type="button" className="term-card-close" aria-label={t('card.close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {children}
    </div>
  );
}
