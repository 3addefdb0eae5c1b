import { teamsLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Appearance } from './appearance';

const known = new Map<Appearance, Theme>([['light', teamsLightTheme]]);

/** A theme that is here; light always is, the others once {@link loadTheme} has fetched them. */
export const themeAtHand = (appearance: Appearance): Theme | undefined => known.get(appearance);

/** Fetches a theme, once. */
export async function loadTheme(appearance: Appearance): Promise<void> {
  if (known.has(appearance)) return;
  const theme =
    appearance === 'dark'
      ? (await import(/* webpackChunkName: "theme-dark" */ './dark')).teamsDarkTheme
      : (await import(/* webpackChunkName: "theme-contrast" */ './contrast')).teamsHighContrastTheme;
  known.set(appearance, theme);
}
