import { act, render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../src/domain/language';
import { i18nOf } from './shown-page';

/** Shows a part of the study page with the words that the page has in the browser. */
export async function showStudyView(view: ReactNode, language: Language): Promise<void> {
  document.documentElement.lang = language;
  const i18n = i18nOf(language, { page: 'study', entries: { en: {}, ko: {} } });
  await act(async () => {
    render(
      <StrictMode>
        <I18nextProvider i18n={i18n}>{view}</I18nextProvider>
      </StrictMode>,
    );
  });
}
