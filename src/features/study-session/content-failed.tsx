import { useTranslation } from 'react-i18next';

type ContentFailedProps = { readonly onRetry: () => void };

/** In the place of a card whose concept could not be fetched. */
export function ContentFailed({ onRetry }: ContentFailedProps) {
  const { t } = useTranslation();
  return (
    <div className="asked" role="alert">
      <p>{t('session.contentFailed')}</p>
      <button type="button" className="study-button" onClick={onRetry}>
        {t('session.retry')}
      </button>
    </div>
  );
}
