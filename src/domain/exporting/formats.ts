/** The formats of export files, by the ending of their names, in the order in which they are offered. */
export const exportFormats = ['csv', 'apkg', 'html', 'tbx', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/**
 * The media type of each. TBX has none at IANA, so it is the XML that it is; `apkg` is registered by no one: the type
 * is the one that AnkiWeb and AnkiDroid use.
 */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  tbx: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  apkg: 'application/apkg',
  html: 'text/html; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;
