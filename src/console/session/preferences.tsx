/** Language and theme of the reader: remembered by the browser, overruled by `?lang=` and `?theme=`. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { Language } from '../../core/text.ts';

export type Theme = 'light' | 'dark';

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
}

const PreferencesContext = createContext<Preferences | null>(null);

/** Reads a remembered value; a browser that forbids storage remembers nothing and still works. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`gwanmun.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`gwanmun.${name}`, value);
  } catch {
    // Nothing is lost but the memory of a preference.
  }
}

function firstLanguage(): Language {
  const wanted = new URLSearchParams(location.search).get('lang') ?? recall('language');
  if (wanted === 'ko' || wanted === 'en') return wanted;
  return 'ko';
}

function firstTheme(): Theme {
  const wanted = new URLSearchParams(location.search).get('theme') ?? recall('theme');
  if (wanted === 'light' || wanted === 'dark') return wanted;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [language, chooseLanguage] = useState(firstLanguage);
  const [theme, chooseTheme] = useState(firstTheme);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const setLanguage = useCallback((next: Language) => {
    remember('language', next);
    chooseLanguage(next);
  }, []);
  const setTheme = useCallback((next: Theme) => {
    remember('theme', next);
    chooseTheme(next);
  }, []);
  const value = useMemo(
    () => ({ language, theme, setLanguage, setTheme }),
    [language, theme, setLanguage, setTheme],
  );
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === null) throw new Error('preferences are read outside PreferencesProvider');
  return preferences;
}

export function useLanguage(): Language {
  return usePreferences().language;
}
