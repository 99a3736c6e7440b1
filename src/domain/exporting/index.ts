export { type AnkiCollection, ankiCollection } from './anki/collection';
export { kindsOfTemplates } from './anki/learnt';
export { ankiSchema } from './anki/schema';
export type { ConceptSet, SiteAddress } from './concept-set';
export { csvOf } from './csv';
export { type ExportFormat, exportFormats, mediaTypes } from './formats';
export { jsonFormat, jsonOf, jsonVersion } from './json';
export { markupText } from './markup-text';
export { tbxOf } from './tbx';
