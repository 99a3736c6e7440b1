import './update-offer.css';
import { useTranslation } from 'react-i18next';

type UpdateOfferProps = {
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
};

/** Says that a newer version is there. It takes no focus and waits as long as the reader likes. */
export function UpdateOffer({ onAccept, onDismiss }: UpdateOfferProps) {
  const { t } = useTranslation();
  return (
    <div className="update-offer">
      <p>{t('offline.update')}</p>
      <p className="update-offer-ways">
        <button type="button" className="text-button" onClick={onAccept}>
          {t('offline.reload')}
        </button>
        <button type="button" className="text-button" onClick={onDismiss}>
          {t('offline.later')}
        </button>
      </p>
    </div>
  );
}
