import type { BrowserHost } from './browser-host';

/** What Teams looks like and speaks as far as the address tells, before its library has come; and afterwards as that tells. */
export interface QueryHost extends BrowserHost {
  /** As Teams names themes; a language is left as it was unless told. */
  become(theme: string | undefined, locale?: string): void;
}

const APPEARANCES: Readonly<Record<string, ReturnType<BrowserHost['appearance']>>> = { dark: 'dark', contrast: 'contrast' };

/** Reads `theme` and `locale` of the query, as the manifest has Teams write them. A theme that nobody knows is a light one. */
export function queryHost(query: URLSearchParams): QueryHost {
  const listeners = new Set<() => void>();
  let theme = query.get('theme') ?? '';
  let languages: readonly string[] = [query.get('locale') ?? ''];
  return {
    appearance: () => APPEARANCES[theme] ?? 'light',
    get languages() {
      return languages;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    become(nextTheme = theme, locale) {
      if (nextTheme === theme && (locale === undefined || locale === languages[0])) return;
      theme = nextTheme;
      if (locale !== undefined && locale !== languages[0]) languages = [locale];
      listeners.forEach((listener) => listener());
    },
  };
}
