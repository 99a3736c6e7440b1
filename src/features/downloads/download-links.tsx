import { downloadAddress, type SetName } from '../../domain/addresses';
import type { ExportFormat } from '../../domain/exporting';
import { sizeText } from './size-text';

/** How long each file of a set is, in bytes. */
export type DownloadSizes = Readonly<Record<ExportFormat, number>>;

type DownloadLinksProps = {
  readonly name: SetName;
  readonly sizes: DownloadSizes;
  /** What each format is called, in the order in which they are offered. */
  readonly labels: Readonly<Record<ExportFormat, string>>;
};

/** The files of a set of terms, as plain links that say format and size. */
export function DownloadLinks({ name, sizes, labels }: DownloadLinksProps) {
  return (
    <ul>
      {Object.entries(labels).map(([format, label]) => (
        <li key={format}>
          {/* The sheet is opened, to be printed; the others are saved. */}
          <a href={downloadAddress(name, format)} download={format !== 'html'}>
            {label}
            <span> {sizeText(sizes[format as ExportFormat])}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
