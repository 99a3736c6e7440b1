import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DataTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
};

/** What a picture shows, as a table: for whoever does not see it, and for whoever wants the figures. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const { t } = useTranslation();
  return (
    <details className="picture-table">
      <summary>{t('progress.asTable')}</summary>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [heading, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{heading}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
