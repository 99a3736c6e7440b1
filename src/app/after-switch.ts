/** What a page needs only once its language has been changed. */
export { restoreReadingPlace } from '../features/language-toggle/restore-reading-place';
export { showHead } from './document-head';
