import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { aWindow } from '../support/browser';
import { lowerQuartile } from './order-statistics';
import { buildPage, openPage } from '../support/preview/build';

const INITIATIVES = 5000;
/** Enough for a quarter of them to have run undisturbed. */
const PAIRS = 48;
const GROWTH_PAIRS = 16;

type Which = 'ours' | 'bare';

/** What it costs to put 100,000 initiatives on the page, as a multiple of what 100 cost. */
export async function listMountGrowth(browser: Browser): Promise<number> {
  const folder = await buildPage('bench-list', join(__dirname, 'list', 'main.tsx'), 'minified');
  const costs: Record<number, number[]> = { 100: [], 100_000: [] };
  for (let pair = 0; pair < GROWTH_PAIRS; pair += 1) {
    for (const count of pair % 2 ? [100, 100_000] : [100_000, 100]) costs[count]?.push(await mountCost(browser, folder, 'ours', count));
  }
  return lowerQuartile(costs[100_000] ?? []) / lowerQuartile(costs[100] ?? []);
}

/**
 * What it costs to put 5,000 initiatives on the page in our table, as a multiple of what a bare virtual list costs. Thread
 * time, not clock time, each in a fresh window, the two taking turns at going first. The lower quartile of each: what
 * disturbs a machine only ever adds.
 */
export async function listMountRatio(browser: Browser): Promise<number> {
  const folder = await buildPage('bench-list', join(__dirname, 'list', 'main.tsx'), 'minified');
  const costs: Record<Which, number[]> = { ours: [], bare: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (const which of pair % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) costs[which].push(await mountCost(browser, folder, which));
  }
  return lowerQuartile(costs.ours) / lowerQuartile(costs.bare);
}

/** Seconds that the page's main thread is busy, from the state that mounts the list to its paint. */
async function mountCost(browser: Browser, folder: string, which: Which, count = INITIATIVES): Promise<number> {
  const context = await aWindow(browser);
  try {
    const page = await openPage(context, folder);
    await page.waitForFunction(() => window.listOf !== undefined);
    await page.evaluate(([kind, count]) => void (window.mount = window.listOf?.(kind, count)), [which, count] as const);
    const devTools = await context.newCDPSession(page);
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => (await devTools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const before = await busy();
    await page.evaluate(() => window.mount?.());
    return (await busy()) - before;
  } finally {
    await context.close();
  }
}
