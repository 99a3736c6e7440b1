declare module 'virtual:page-words' {
  /** The interface words of one kind of page: a file of its own, so that a page loads only these. */
  export function loadWords(
    page: import('../domain/addresses').PageName,
    language: import('../domain/language').Language,
  ): Promise<import('../i18n/create-i18n').Chrome>;
}
