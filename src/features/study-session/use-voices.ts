import { useEffect, useState } from 'react';
import { isLanguage, type Language, languages } from '../../domain/language';

const speaks = (language: Language) => (voice: SpeechSynthesisVoice) =>
  voice.lang.toLowerCase().startsWith(language);

const synthesis = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window ? window.speechSynthesis : undefined;

const spokenLanguages = (): string =>
  languages.filter((language) => synthesis()?.getVoices().some(speaks(language))).join(' ');

/** The languages that this browser has a voice for; browsers find their voices some time after the page is there. */
export function useVoices(): readonly Language[] {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const look = () => setSpoken(spokenLanguages());
    look();
    const speech = synthesis();
    speech?.addEventListener?.('voiceschanged', look);
    return () => speech?.removeEventListener?.('voiceschanged', look);
  }, []);
  return spoken.split(' ').filter(isLanguage);
}

/** Speaks a text, and nothing that was still being spoken. */
export function speak(text: string, language: Language): void {
  const speech = synthesis();
  if (!speech) return;
  speech.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  const voice = speech.getVoices().find(speaks(language));
  if (voice) utterance.voice = voice;
  utterance.lang = voice?.lang ?? language;
  speech.speak(utterance);
}

export const hush = (): void => synthesis()?.cancel();
