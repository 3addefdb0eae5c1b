import * as React from 'react';
import { usePart } from '../part';
import { da, type Texts } from './da';
import type { Language } from './language';

export type { Texts } from './da';
export type { Formats } from './format';
export { LANGUAGES, languageFrom, type Language } from './language';

interface Speech {
  readonly language: Language;
  readonly texts: Texts;
  readonly chooseLanguage: (language: Language) => void;
}

const SpeechContext = React.createContext<Speech>({ language: 'da', texts: da, chooseLanguage: () => undefined });

/** Danish is in the page from the start; the other language is fetched when somebody wants it. */
const loadTexts = async (language: Language): Promise<Texts> => (language === 'da' ? da : (await import(/* webpackChunkName: "en" */ './en')).en);

/**
 * Gives everything below it its language. A language that is still on its way leaves the old one on the screen, and at the
 * very start nothing: a flash of the wrong language is worse than a moment of skeleton.
 */
export function LanguageProvider(props: { readonly initial: Language; readonly onChoose?: (language: Language) => void; readonly children: React.ReactNode }) {
  const { initial, onChoose, children } = props;
  const [chosen, setChosen] = React.useState<Language>();
  const wanted = chosen ?? initial; // a host may change its mind
  const [spoken, setSpoken] = React.useState<{ readonly language: Language; readonly texts: Texts } | undefined>(initial === 'da' ? { language: 'da', texts: da } : undefined);
  React.useEffect(() => {
    let isCurrent = true;
    void loadTexts(wanted).then(
      (texts) => isCurrent && setSpoken({ language: wanted, texts }),
      () => isCurrent && setSpoken((before) => before ?? { language: 'da', texts: da }), // no connection: Danish is better than nothing
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  const isPart = usePart() !== undefined;
  React.useEffect(() => {
    if (spoken && !isPart) document.documentElement.lang = spoken.language;
  }, [spoken, isPart]);
  const speech = React.useMemo(
    () => spoken && { ...spoken, chooseLanguage: (language: Language) => (setChosen(language), onChoose?.(language)) },
    [spoken, onChoose],
  );
  return speech ? <SpeechContext.Provider value={speech}>{isPart ? <div lang={speech.language}>{children}</div> : children}</SpeechContext.Provider> : null;
}

export const useTexts = (): Texts => React.useContext(SpeechContext).texts;

/**
 * Makes the hook of a part of the tab that comes in a chunk of its own, and its words with it: what every screen has, and those.
 * Both languages come along, so that no screen waits for its words; or the English ones are among those that are fetched with the language.
 */
export function textsWith<T extends object>(parts: { readonly da: T; readonly en?: T }): () => Texts & T {
  const whole = new WeakMap<Texts, Texts & T>();
  return () => {
    const { texts, language } = React.useContext(SpeechContext);
    const known = whole.get(texts) ?? ({ ...texts, ...parts[language] } as Texts & T);
    whole.set(texts, known);
    return known;
  };
}

export function useLanguage(): { readonly language: Language; readonly chooseLanguage: (language: Language) => void } {
  return React.useContext(SpeechContext);
}
