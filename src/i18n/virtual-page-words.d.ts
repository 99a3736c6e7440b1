/** The interface words, in a file for each kind of page and language. */
declare module 'virtual:page-words' {
  /** Those of any kind of page, for parts that bring their own to others. */
  export function loadWords(
    page: import('../domain/addresses').PageName,
    language: import('../domain/language').Language,
  ): Promise<import('../i18n/create-i18n').Chrome>;
}

declare module 'virtual:page-words/*' {
  /** Those of one kind of page, which loads these and no others. */
  export function loadWords(
    language: import('../domain/language').Language,
  ): Promise<import('../i18n/create-i18n').Chrome>;
}
