import './keep-releases.css';
import { useTranslation } from 'react-i18next';
import { languages } from '../../domain/language';
import { useLanguage } from '../../i18n/use-language';
import type { KeepablePage } from './offline-files';
import { useKeptReleases } from './use-kept-releases';

const bytesOf = (pages: readonly KeepablePage[]) => pages.reduce((sum, { bytes }) => sum + bytes, 0);

/** A release is there once both its pages are. */
const releasesIn = (pages: readonly KeepablePage[]) => Math.floor(pages.length / languages.length);

/** Keeps all releases on this device: how much that is, how far it has come, and the way back. */
export function KeepReleases() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, keep, stop, remove } = useKeptReleases();

  if (!('pages' in state)) {
    if (state.status === 'looking') return null;
    return <p>{state.status === 'unlisted' ? t('offline.unlisted') : t('offline.unsupported')}</p>;
  }

  const { status, pages, kept } = state;
  const isDone = kept.length === pages.length;
  const isKeeping = status === 'keeping';
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytesOf(pages) / 1_000_000);
  const counts = { kept: releasesIn(kept), all: releasesIn(pages) };

  return (
    <div className="keep-releases">
      <p>{t('offline.lead')}</p>
      <p>{t('offline.size', { count: counts.all, size })}</p>
      {isKeeping && (
        <progress aria-label={t('offline.progress')} value={bytesOf(kept)} max={bytesOf(pages)} />
      )}
      <p role="status">
        {isDone && !isKeeping && t('offline.done')}
        {status === 'failed' && t('offline.failed')}
        {status === 'full' && t('offline.full')}
      </p>
      {!isDone && kept.length > 0 && <p>{t('offline.kept', counts)}</p>}
      <p className="keep-releases-ways">
        {isKeeping && (
          <button type="button" className="plain-button" onClick={() => void stop()}>
            {t('offline.stop')}
          </button>
        )}
        {!isKeeping && !isDone && (
          <button type="button" className="plain-button" onClick={() => void keep(pages)}>
            {kept.length > 0 ? t('offline.keepRest') : t('offline.keep')}
          </button>
        )}
        {!isKeeping && kept.length > 0 && (
          <button type="button" className="plain-button" onClick={() => void remove(pages)}>
            {t('offline.remove')}
          </button>
        )}
      </p>
    </div>
  );
}
