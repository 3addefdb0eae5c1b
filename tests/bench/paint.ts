import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { completeHistory, moveCopyOn, openPlan } from '../../src/application';
import { compressFiles } from '../../config/tasks/compress-files';
import { openPort, type Handler } from '../../src/local/listen';
import { serveTab } from '../../src/local/serve-tab';
import { portsOf } from '../adapters/sharepoint/ports-of';
import { aWindow } from '../support/browser';
import { SITE_OWNER } from '../support/local-site';
import { putPlan } from '../support/plan-on-site';
import { buildPage } from '../support/preview/build';
import { aProvisionedSite } from '../support/town-site';
import { KEPT, PAINTED, SITE_PATH } from './paint/asked';

/** A round trip from a town hall to SharePoint, and what its line carries: 20 Mbit/s. */
const ROUND_TRIP_MS = 150;
const BYTES_A_MS = 2500;
/** A laptop of a few years, as a multiple of the machine that measures. */
const SLOWER = 4;

export type Shape = 'ours' | 'peer';

/** Both pages and a site with a plan, on one origin as on a page of SharePoint's own, at the far end of a line. */
export interface PaintStage {
  addressOf(shape: Shape): string;
  close(): Promise<void>;
}

export async function paintStage(plan: { readonly count: number; readonly statements?: number }): Promise<PaintStage> {
  const place = await openPort({ port: 0 });
  const site = await aProvisionedSite({ origin: place.origin });
  await putPlan(site, plan);
  const ports = portsOf(site, SITE_OWNER);
  await moveCopyOn(ports, await completeHistory(ports, (await openPlan(ports)).actionPlan));
  const pages: Record<Shape, Handler> = { ours: await pageOf('ours'), peer: await pageOf('peer') };
  place.serve(async (request) => {
    const url = new URL(request.url);
    if (url.pathname.startsWith(SITE_PATH)) return overTheLine(await compressed(await site.fetchAs(SITE_OWNER)(request)));
    const [, shape, ...rest] = url.pathname.split('/');
    return overTheLine(await pages[shape as Shape](new Request(new URL(rest.join('/'), url.origin), request)));
  });
  return {
    addressOf: (shape) => `${place.origin}/${shape}/#/overblik`,
    close: async () => {
      await place.close();
      site.close();
    },
  };
}

/** As the tab has them fetched, but for the sign-in. */
const AHEAD = ['tab', 'sharepoint', 'page', 'app', 'overview'];

/** In two scripts as the tab is: the first one asks, the second one draws. */
async function pageOf(shape: Shape): Promise<Handler> {
  const [asking, drawing] = [`${shape}.ts`, `${shape}-page.ts`].map((file) => join(__dirname, 'paint', file)) as [string, string];
  const folder = await buildPage(`bench-paint-${shape}`, { tab: asking, page: { import: drawing, dependOn: 'tab' } }, 'minified', AHEAD);
  await compressFiles(folder);
  return serveTab({ folder, settings: () => ({}), reaches: ["'self'"] });
}

async function compressed(answer: Response): Promise<Response> {
  const body = gzipSync(Buffer.from(await answer.arrayBuffer()));
  const headers = new Headers(answer.headers);
  headers.set('content-encoding', 'gzip');
  headers.delete('content-length');
  return new Response([204, 304].includes(answer.status) ? null : body, { status: answer.status, headers });
}

/** Late by a round trip, and by what its bytes take. */
async function overTheLine(answer: Response): Promise<Response> {
  const body = await answer.arrayBuffer();
  await new Promise((done) => setTimeout(done, ROUND_TRIP_MS + body.byteLength / BYTES_A_MS));
  return new Response([204, 304].includes(answer.status) ? null : body, answer);
}

export interface Paint {
  /** Milliseconds from the navigation to the paint that shows rows. */
  readonly wall: number;
  /** Seconds the page's main thread was busy until then. */
  readonly cpu: number;
}

/** Openings in one window that has seen the page before, on a machine made {@link SLOWER}. */
export async function warmWindow(browser: Browser, stage: PaintStage, shape: Shape): Promise<{ paint(): Promise<Paint>; close(): Promise<void> }> {
  const context = await aWindow(browser);
  const page = await context.newPage();
  const wasHere = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(shape === 'ours' ? KEPT : PAINTED), timeout: 120_000 });
  await page.goto(stage.addressOf(shape), { waitUntil: 'commit' });
  await wasHere;
  await page.close();
  return { paint: () => paintIn(context, stage.addressOf(shape)), close: () => context.close() };
}

/** One opening in a window that has never seen the page, on a machine made {@link SLOWER}. */
export async function coldPaint(browser: Browser, address: string, slower = SLOWER): Promise<Paint> {
  const context = await aWindow(browser);
  try {
    return await paintIn(context, address, slower);
  } finally {
    await context.close();
  }
}

async function paintIn(context: BrowserContext, address: string, slower = SLOWER): Promise<Paint> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  // told by the page itself: whoever waits in a page from outside compiles a script of their own in it first
  const painted = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(PAINTED), timeout: 120_000 });
  await page.goto(address, { waitUntil: 'commit' });
  const wall = Number((await painted).text().slice(PAINTED.length));
  const { metrics } = await devTools.send('Performance.getMetrics');
  const paint = { wall, cpu: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN };
  await page.close();
  return paint;
}
