import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright-core';
import { installedBrowser, thisMachine } from './installed-browsers';

/** The one setting of the browser tests: the path of a browser, or `bundled` for the one that came with the packages. */
const CHOSEN = process.env.HANDLEPLAN_BROWSER;

/** As text, which is all of it that is needed here: to run it in Node as well takes as long as to read the file ten times. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** No sandbox, because a container seldom allows one, and the pages are all our own; nothing on the network but them. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];

/** No test is about how long something takes: only what never comes meets this, also on a machine that others keep busy. */
const PATIENCE_MS = 45_000;

/** A browser without a window: the chosen one, else an installed one, else the bundled one. */
export const launchBrowser = (options: LaunchOptions = {}): Promise<Browser> =>
  withExecutable((executablePath, env) => chromium.launch({ executablePath, args: ARGUMENTS, ...options, ...(env && { env }) }));

/** The same browser with what it keeps in a folder: opened again on it, it is the browser of somebody who was here before. */
export const aProfile = async (folder: string, look: Look = {}): Promise<BrowserContext> =>
  patient(await withExecutable((executablePath, env) => chromium.launchPersistentContext(folder, { executablePath, args: ARGUMENTS, ...settingsOf(look), ...(env && { env }) })));

async function withExecutable<T>(launch: (executablePath: string, env?: LaunchOptions['env']) => Promise<T>): Promise<T> {
  const installed = CHOSEN ?? installedBrowser(thisMachine);
  if (installed !== undefined && installed !== 'bundled') return launch(installed);
  const executable = await bundledBrowser();
  try {
    return await launch(executable);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return launch(executable, { ...process.env, LD_LIBRARY_PATH: await bundledLibraries() });
  }
}

async function bundledBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests need Chromium, Chrome or Edge, and none is installed; install one, or name it in HANDLEPLAN_BROWSER.');
  }
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** What a bare Linux lacks to start the bundled browser. */
async function bundledLibraries(): Promise<string> {
  const { inflate } = await import('@sparticuz/chromium');
  await inflate(join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin', 'al2023.tar.br'));
  return join(tmpdir(), 'al2023', 'lib');
}

/** Who looks, and at what. */
export interface Look {
  readonly language?: 'da-DK' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly width?: number;
  readonly height?: number;
  /** The time the page believes it is; timers run on as usual. */
  readonly now?: Date;
}

/** A fresh window with nothing kept from another: Danish, light and as wide as a laptop unless said otherwise. */
export async function aWindow(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const context = patient(await browser.newContext(settingsOf(look)));
  if (look.now) await context.clock.setFixedTime(look.now);
  return context;
}

function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

const settingsOf = (look: Look) =>
  ({
    locale: look.language ?? 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: 'reduce',
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
  }) as const;

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/** What axe finds on the page as it stands, one line each, as `color-contrast: .row > span`; empty when all is well. `rules` are tags or names of its own, `without` names alone. */
export async function axeViolations(page: Page, rules: readonly string[] = EVERY_RULE, without: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async ([runOnly, left]) => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, { runOnly: [...runOnly], rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])), resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, [rules, without] as const);
}
