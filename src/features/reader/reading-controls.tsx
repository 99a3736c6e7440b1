import { useTranslation } from 'react-i18next';
import { markingDensities, type ReaderSettings, releaseViews } from '../../storage/reader-settings';
import { SegmentedControl } from '../../ui/segmented-control';

type ReadingControlsProps = {
  readonly settings: ReaderSettings;
  readonly onChange: (change: Partial<ReaderSettings>) => void;
};

/** How the release is shown: one language or two, and how much of it is marked. */
export function ReadingControls({ settings, onChange }: ReadingControlsProps) {
  const { t } = useTranslation();
  const viewLabels = { single: t('reader.view.single'), parallel: t('reader.view.parallel') };
  const densityLabels = {
    every: t('reader.density.every'),
    first: t('reader.density.first'),
    unknown: t('reader.density.unknown'),
    none: t('reader.density.none'),
  };
  return (
    <section className="reading-controls" aria-label={t('reader.controls')}>
      <SegmentedControl
        label={t('reader.view.label')}
        value={settings.view}
        options={releaseViews.map((value) => ({ value, label: viewLabels[value] }))}
        onChange={(view) => onChange({ view })}
      />
      <SegmentedControl
        label={t('reader.density.label')}
        value={settings.density}
        options={markingDensities.map((value) => ({ value, label: densityLabels[value] }))}
        onChange={(density) => onChange({ density })}
      />
    </section>
  );
}
