import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { I18nProvider, isRTL } from 'react-aria-components/I18nProvider';
import { en, type Messages } from './en.ts';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

type Speech = {
  readonly t: Messages;
  readonly language: Language;
  /** What dates and numbers are written by: the browser's own variant of the language. */
  readonly locale: string;
  speak(language: Language): void;
};

const STORED = 'trellis.language';
const LOADERS: Record<Language, () => Promise<Messages>> = {
  en: async () => en,
  de: () => import('./de.ts').then((module) => module.de),
};
const Context = createContext<Speech | null>(null);

/** Gives the messages of the chosen language to all below it. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
  const [t, setMessages] = useState<Messages | null>(language === 'en' ? en : null);
  useEffect(() => {
    let isCurrent = true;
    LOADERS[language]().then((messages) => isCurrent && setMessages(messages));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = isRTL(locale) ? 'rtl' : 'ltr';
  }, [language, locale]);
  if (!t) return null;
  const speak = (next: Language) => {
    localStorage.setItem(STORED, next);
    setLanguage(next);
  };
  return (
    <I18nProvider locale={locale}>
      <Context value={{ t, language, locale, speak }}>{children}</Context>
    </I18nProvider>
  );
}

/** The messages, and the language they are in. */
export function useMessages(): Speech {
  const speech = useContext(Context);
  if (!speech) throw new Error('useMessages needs a MessagesProvider above it.');
  return speech;
}

function firstLanguage(): Language {
  const wanted = [
    localStorage.getItem(STORED),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return (wanted.find((tag) => tag && tag in LANGUAGES) as Language | undefined) ?? 'en';
}
