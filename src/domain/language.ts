/** The languages of the site; every text of the content exists in each of them. */
export const languages = ['en', 'ko'] as const;

export type Language = (typeof languages)[number];

export const otherLanguage = { en: 'ko', ko: 'en' } as const satisfies Record<Language, Language>;

/** One value for each language. */
export type Bilingual<Value> = Readonly<Record<Language, Value>>;

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/** Makes one value for each language. */
export function inEachLanguage<Value>(make: (language: Language) => Value): Bilingual<Value> {
  return { en: make('en'), ko: make('ko') };
}
