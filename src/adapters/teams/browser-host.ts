/** How a plain browser looks and which languages its user reads; the tab asks it as it will ask Teams. */
export interface BrowserHost {
  appearance(): 'light' | 'dark' | 'contrast';
  readonly languages: readonly string[];
  /** Calls `listener` when the appearance may have changed; answers with how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Contrast comes first: whoever has asked for it has asked for it in light and in dark. */
export function browserHost(page: Pick<Window, 'matchMedia' | 'navigator'>): BrowserHost {
  const forced = page.matchMedia('(forced-colors: active)');
  const contrast = page.matchMedia('(prefers-contrast: more)');
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  return {
    appearance: () => (forced.matches || contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
    languages: page.navigator.languages,
    subscribe(listener) {
      const all = [forced, contrast, dark];
      all.forEach((media) => media.addEventListener('change', listener));
      return () => all.forEach((media) => media.removeEventListener('change', listener));
    },
  };
}
