import type { Page } from 'playwright-core';
import { axeViolations } from './browser';

/** The three themes, and the ground of each, by which one sees that it has come: a theme is fetched when it is first asked for. */
const THEMES = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, ground: '#ffffff' },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, ground: '#292929' },
  contrast: { media: { colorScheme: 'light', forcedColors: 'active' }, ground: '#000000' },
} as const;

const HEIGHT = 800;

/** All that may differ between two themes of the same page. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at a page of the tab as it stands, in every theme and at every width, without loading it anew.
 * @returns what is wrong, one line each, as `dark 360: color-contrast: .row > span`; empty when all is well.
 */
export async function lookAt(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [theme, { media, ground }] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    await page.waitForFunction((colour) => getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue('--colorNeutralBackground1') === colour, ground);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      await drawn(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) found.push(`${theme} ${width}: ${overflow} px to scroll sideways`);
      found.push(...(await axeViolations(page, theme === 'light' ? undefined : OF_COLOUR)).map((violation) => `${theme} ${width}: ${violation}`));
    }
  }
  return found;
}

/** Resolves when what has just changed is on the screen, and no colour is on its way to another. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => undefined)));
  });
