import { downloadAddress, type SetName } from '../../domain/addresses';
import type { ExportFormat } from '../../domain/exporting';
import { sizeText } from './size-text';

/** The files of a set: the formats of export, and the sheet to print. */
export type DownloadFormat = ExportFormat | 'html';

/** How long each file of a set is, in bytes. */
export type DownloadSizes = Readonly<Record<DownloadFormat, number>>;

type DownloadLinksProps = {
  readonly name: SetName;
  readonly sizes: DownloadSizes;
  /** What each format is called, in the order in which they are offered. */
  readonly labels: Readonly<Record<DownloadFormat, string>>;
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
            <span> {sizeText(sizes[format as DownloadFormat])}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
