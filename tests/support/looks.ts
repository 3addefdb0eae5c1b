import type { Page, ViewportSize } from 'playwright-core';
import { axeViolations } from './browser';

/** A window narrower than this is laid out otherwise, and has no colours of its own; nor has one that is enlarged. */
const NARROWEST_OF_COLOURS = 360;

/**
 * The three themes, the ground of each, by which one sees that it has come (a theme is fetched when it is first asked for), and of the widths of a look those at
 * which it is looked at. Light comes last, so that what is looked at only once is seen in it.
 */
const THEMES: readonly { readonly theme: string; readonly media: Parameters<Page['emulateMedia']>[0]; readonly ground: string; readonly at: (widths: readonly number[]) => readonly number[] }[] = [
  { theme: 'contrast', media: { colorScheme: 'light', forcedColors: 'active' }, ground: '#000000', at: (widths) => [Math.max(...widths)] },
  { theme: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, ground: '#292929', at: (widths) => [Math.min(...widths.filter((width) => width >= NARROWEST_OF_COLOURS))] },
  { theme: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, ground: '#ffffff', at: (widths) => widths },
];

const HEIGHT = 800;

/** What a page has to itself in a laptop's window of 1280 by 800 that is enlarged to 200 %; nothing of the tab asks how fine the pixels are. */
const ENLARGED = { width: 640, height: 400 };

/** Milliseconds within which a page has fitted itself into a new window. */
const TO_SETTLE = 3_000;

/** All that may differ between two themes of the same page; what it takes to tell is half of a look. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at a page of the tab as it stands, in every theme, at every width, and enlarged to 200 %, without loading it anew. Not in every pair of both: a theme
 * gives the same colours at each width, so contrast is looked at in the widest window and dark in the narrowest.
 * Takes the focus off whatever has it.
 * @returns what is wrong, one line each, as `dark 360: color-contrast: .row > span`; empty when all is well.
 */
export async function lookAt(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { theme, media, ground, at } of THEMES) {
    await page.emulateMedia(media);
    await page.waitForFunction((colour) => getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue('--colorNeutralBackground1') === colour, ground);
    for (const width of at(widths)) {
      const rules = theme === 'light' ? (width < NARROWEST_OF_COLOURS ? 'layout' : 'all') : 'colours';
      found.push(...(await lookOnce(page, `${theme} ${width}`, { width, height: HEIGHT }, rules)));
    }
  }
  found.push(...(await fitted(page, '200 %', ENLARGED)), ...(await outOfSight(page)).map((control) => `200 %: out of sight: ${control}`));
  return found;
}

async function lookOnce(page: Page, how: string, size: ViewportSize, rules: 'all' | 'colours' | 'layout'): Promise<readonly string[]> {
  const unfit = await fitted(page, how, size);
  const violations = await (rules === 'colours' ? axeViolations(page, OF_COLOUR) : axeViolations(page, undefined, rules === 'layout' ? OF_COLOUR : []));
  return [...unfit, ...violations.map((wrong) => `${how}: ${wrong}`)];
}

/** Gives a page that window. @returns what does not fit into it. */
async function fitted(page: Page, how: string, size: ViewportSize): Promise<readonly string[]> {
  await page.setViewportSize(size);
  await drawn(page);
  const overflow = await settledOverflow(page);
  return overflow > 0 ? [`${how}: ${overflow} px to scroll sideways`] : [];
}

/**
 * The controls that are not seen when they have the focus, or that nothing but the focus brings into sight. They are gone
 * through from the last to the first, because what stays at the top of a window lies over what one comes back to.
 */
const outOfSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const drawer = document.querySelector<HTMLElement>('[role="dialog"]') ?? document.body;
    const isSeen = (control: HTMLElement): boolean => {
      const { left, top, width, height } = control.getClientRects()[0]!;
      const foremost = document.elementFromPoint(left + width / 2, top + height / 2);
      return foremost !== null && control.contains(foremost);
    };
    /** Scrolled by the focus alone: there is nothing to scroll it by. */
    const isPushed = (box: HTMLElement): boolean => box.scrollTop > 0 && getComputedStyle(box).overflowY === 'hidden';
    const boxesAround = (control: HTMLElement): HTMLElement[] => (control === drawer || !control.parentElement ? [] : [control.parentElement, ...boxesAround(control.parentElement)]);
    const isMissed = (control: HTMLElement): boolean => {
      control.focus();
      if (!control.isConnected) return false; // it stood in what unfolds, and folds up when the focus is elsewhere
      return !isSeen(control.closest('label') ?? control) || boxesAround(control).some(isPushed);
    };
    const controls = [...drawer.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')].filter((control) => control.tabIndex >= 0 && control.checkVisibility());
    const missed = controls.reverse().filter(isMissed);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return missed.map((control) => control.getAttribute('aria-label') ?? (control.textContent || control.closest('label')?.textContent || control.id));
  });

/** How many pixels the page is too wide for its window, once it has fitted itself into it: what a narrow window shows instead is drawn some frames later, on a busy machine many. */
async function settledOverflow(page: Page): Promise<number> {
  const fits = page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: TO_SETTLE });
  await fits.catch(() => undefined);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Resolves when what has just changed is on the screen, and no colour is on its way to another. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => undefined)));
  });
