import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { startTown, type RunningTown, type TownOptions } from './town';

interface Started {
  readonly town: RunningTown;
  readonly browser: Browser;
}

/**
 * Starts a town and a browser for the tests of a file, and ends both after the last of them, also where only one of them began.
 * @param begin what the tests share from there on. @param withinMs where all of it may take longer than a test.
 */
export function inTown(begin: (started: Started) => Promise<void> | void, options: TownOptions = {}, withinMs?: number): void {
  let town: RunningTown | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    const starting = [startTown(options).then((started) => (town = started)), launchBrowser().then((started) => (browser = started))] as const;
    await Promise.allSettled(starting);
    const [startedTown, startedBrowser] = await Promise.all(starting);
    await begin({ town: startedTown, browser: startedBrowser });
  }, withinMs);
  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });
}
