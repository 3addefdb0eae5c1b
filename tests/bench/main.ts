import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser';
import { bundleSizes } from './bundle';
import { coldLoad, oneSave } from './dashboard';
import { wordOf1000 } from './export';
import { importRatio, refusedBombs } from './import';
import { followLagRequests } from './follow';
import { listMountGrowth, listMountRatio } from './list';
import { cpuGrowth, paintRatios } from './paint-ratios';
import { duplicates, fanOut, sharePointRequests } from './reminders';
import { saveFrames } from './save-frames';
import { sitePageRatio } from './site-pages';
import { bytesToPaint, warmVisit } from './warm';
import { webPartSizes } from './web-part';

interface Figure {
  readonly value: number;
  readonly meaning: string;
  /** What it may be at most, or at least; nothing is promised without either. */
  readonly most?: number;
  readonly least?: number;
}

type Figures = Readonly<Record<string, Figure>>;

async function measure(): Promise<Figures> {
  const [at30, at400, save] = [await coldLoad(30), await coldLoad(400), await oneSave()];
  const [cold, coldLong, warm, warmLarge] = [await bytesToPaint(1000), await bytesToPaint(100_000), await warmVisit(100), await warmVisit(10_000)];
  const sizes = { ...bundleSizes(), ...(await webPartSizes()) };
  const [asked1000, asked10000] = [await fanOut(1000), await fanOut(10_000)];
  const refused = await refusedBombs();
  const browser = await launchBrowser();
  try {
    const paints = [await paintRatios(browser, 100), await paintRatios(browser, 1000), await paintRatios(browser, 10_000)] as const;
    return {
      'dashboard.cold.requests@30': { value: at30.requests, meaning: 'requests until a plan of 30 initiatives is read', most: 1 },
      'dashboard.cold.roundTrips@30': { value: at30.roundTrips, meaning: 'round trips for it', most: 1 },
      'dashboard.cold.requests@400': { value: at400.requests, meaning: 'requests for a plan of 400', most: 1 },
      'dashboard.cold.roundTrips@400': { value: at400.roundTrips, meaning: 'round trips for it', most: 1 },
      'dashboard.entryJsGz': { value: sizes['dashboard.entryJsGz'], meaning: 'bytes of script, gzipped, before the first paint', most: 85_000 },
      'dashboard.beforeDataJsGz': { value: sizes['dashboard.beforeDataJsGz'], meaning: 'the same before the plan is on the screen', most: 200_000 },
      'dashboard.allJsGz': { value: sizes['dashboard.allJsGz'], meaning: 'all script of the tab' },
      'webpart.entryJsGz': { value: sizes['webpart.entryJsGz'], meaning: 'bytes of script, gzipped, before the web part paints, on the page’s own React', most: 60_000 },
      'webpart.allJsGz': { value: sizes['webpart.allJsGz'], meaning: 'all script of the web part' },
      'list.mountRatio@5000': { value: await listMountRatio(browser), meaning: 'thread time of our table of 5,000 ÷ a bare virtual list', most: 1.3 },
      'list.mountGrowth100000to100': { value: await listMountGrowth(browser), meaning: 'thread time of our table of 100,000 ÷ of 100', most: 1.2 },
      'dashboard.cold.paintRatio@100': { value: paints[0].cold, meaning: 'time until 100 initiatives are on the screen: six waves of questions ÷ ours', least: 2 },
      'dashboard.cold.paintRatio@1000': { value: paints[1].cold, meaning: 'the same for 1,000', least: 2.5 },
      'dashboard.cold.paintRatio@10000': { value: paints[2].cold, meaning: 'the same for 10,000', least: 5 },
      'dashboard.warm.paintRatio@100': { value: paints[0].warm, meaning: 'the same for somebody who has been here before', least: 2.5 },
      'dashboard.warm.paintRatio@1000': { value: paints[1].warm, meaning: 'the same for 1,000', least: 2.5 },
      'dashboard.warm.paintRatio@10000': { value: paints[2].warm, meaning: 'the same for 10,000', least: 8 },
      'bench.same': { value: paints[0].same, meaning: 'ours ÷ ours: outside 0.85-1.15 the times of this run say nothing' },
      'dashboard.cold.cpuGrowth.updates100000to100': { value: await cpuGrowth(browser, { few: 100, many: 100_000 }), meaning: 'processor time of the first paint with 100,000 statements ÷ with 100', most: 1.15 },
      'save.frames': { value: await saveFrames(browser), meaning: 'frames from the press of any save until it is seen', most: 1 },
      'cold.bytesToPaint@400': { value: cold, meaning: 'bytes of data, gzipped, until a plan of 400 can be painted, with 1,000 statements on the site', most: 60_000 },
      'cold.bytesGrowth@400.statements100000to1000': { value: coldLong / cold, meaning: 'the same with 100,000 statements ÷ with 1,000', most: 1.05 },
      'dashboard.warm.requestsAwaited': { value: warmLarge.requestsAwaited, meaning: 'requests before the plan of the last visit is painted', most: 0 },
      'delta.bytes@k=10': { value: warm.deltaBytes, meaning: 'bytes, gzipped, that bring 100 initiatives up to date: 10 changed, and 10 statements', most: 6_000 },
      'delta.bytesGrowth@k=10.initiatives10000to100': { value: warmLarge.deltaBytes / warm.deltaBytes, meaning: 'the same for 10,000 initiatives ÷ for 100', most: 1.05 },
      'save.requests': { value: save.requests, meaning: 'requests to state a light, with what others stated meanwhile', most: 1 },
      'meeting.followLagRequests': { value: await followLagRequests(), meaning: 'requests in a minute of somebody who looks at a meeting in which nothing happens', most: 12 },
      'reminders.fanoutRatio@1000': { value: asked1000.ratio, meaning: 'virtual time until 1,000 owners have their card ÷ the least that Teams allows, one instance', most: 1.25 },
      'reminders.fanoutRatio@10000': { value: asked10000.ratio, meaning: 'the same for 10,000', most: 1.25 },
      'reminders.provoked429@1000': { value: asked1000.throttled, meaning: 'times Teams, which counts 50 calls a second, asked to be left alone', most: 0 },
      'reminders.duplicates@1000': { value: await duplicates(1000), meaning: 'cards that came twice, of two instances, one of them killed, and a Teams that loses answers', most: 0 },
      'reminders.sharepointRequests@10000': { value: await sharePointRequests(10_000), meaning: 'requests to SharePoint of a run that asks 10,000 owners, its ledger a table', most: 24 },
      'import.rows1000.ratio': { value: await importRatio(), meaning: 'processor time to read a plan of 1,000 rows, document or workbook ÷ to unpack it and tell its XML apart', most: 2 },
      'import.bomb.ms': { value: refused.ms, meaning: 'until the slowest of five bombs is refused, with the start of the worker', most: 1000 },
      'import.bomb.peakMb': { value: refused.peakMb, meaning: 'memory that the process which refuses the largest of them has at most, all included', most: 200 },
      'export.word.rows1000.ms': { value: await wordOf1000(), meaning: 'processor time to write a plan of 1,000 rows for Word', most: 2_000 },
      'site.page.ratio50000to500': { value: await sitePageRatio(), meaning: 'a page of the local site at 50,000 rows ÷ at 500', most: 2 },
    };
  } finally {
    await browser.close();
  }
}

function table(figures: Figures): string {
  const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
  const rows = Object.entries(figures).map(([name, figure]) => [name, number.format(figure.value), promiseOf(figure, number), isKept(figure) ? '' : 'not kept', figure.meaning]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

function promiseOf({ most, least }: Figure, { format }: Intl.NumberFormat): string {
  if (most !== undefined) return `≤ ${format(most)}`;
  return least === undefined ? '' : `≥ ${format(least)}`;
}

const isKept = ({ value, most = Infinity, least = -Infinity }: Figure): boolean => value <= most && value >= least;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write('npm run bench [-- --json FILE]\n\nMeasures what the README promises, as counts and ratios, and fails when one is not kept.\n');
    return;
  }
  const figures = await measure();
  process.stdout.write(`${table(figures)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ metrics: Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])) }, undefined, 2)}\n`);
  if (!Object.values(figures).every(isKept)) process.exitCode = 1;
}

void main();
