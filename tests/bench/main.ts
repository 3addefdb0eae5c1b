import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser';
import { bundleSizes } from './bundle';
import { coldLoad, oneSave } from './dashboard';
import { listMountRatio } from './list';
import { sitePageRatio } from './site-pages';

interface Figure {
  readonly value: number;
  readonly meaning: string;
  /** The most it may be; nothing is promised without one. */
  readonly most?: number;
}

type Figures = Readonly<Record<string, Figure>>;

async function measure(): Promise<Figures> {
  const [at30, at400, save] = [await coldLoad(30), await coldLoad(400), await oneSave()];
  const sizes = bundleSizes();
  const browser = await launchBrowser();
  try {
    return {
      'dashboard.cold.requests@30': { value: at30.requests, meaning: 'requests until a plan of 30 initiatives is read', most: 1 },
      'dashboard.cold.roundTrips@30': { value: at30.roundTrips, meaning: 'round trips for it', most: 1 },
      'dashboard.cold.requests@400': { value: at400.requests, meaning: 'requests for a plan of 400', most: 1 },
      'dashboard.cold.roundTrips@400': { value: at400.roundTrips, meaning: 'round trips for it', most: 1 },
      'dashboard.entryJsGz': { value: sizes['dashboard.entryJsGz'], meaning: 'bytes of script, gzipped, before the first paint', most: 85_000 },
      'dashboard.beforeDataJsGz': { value: sizes['dashboard.beforeDataJsGz'], meaning: 'the same before the plan is on the screen', most: 200_000 },
      'dashboard.allJsGz': { value: sizes['dashboard.allJsGz'], meaning: 'all script of the tab' },
      'list.mountRatio@5000': { value: await listMountRatio(browser), meaning: 'thread time of our table of 5,000 ÷ a bare virtual list', most: 1.3 },
      'save.requests': { value: save.requests, meaning: 'requests to state a light, with what others stated meanwhile', most: 1 },
      'site.page.ratio50000to500': { value: await sitePageRatio(), meaning: 'a page of the local site at 50,000 rows ÷ at 500', most: 2 },
    };
  } finally {
    await browser.close();
  }
}

function table(figures: Figures): string {
  const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
  const rows = Object.entries(figures).map(([name, { value, most, meaning }]) => [name, number.format(value), most === undefined ? '' : `≤ ${number.format(most)}`, isKept({ value, most, meaning }) ? '' : 'too much', meaning]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

const isKept = ({ value, most }: Figure): boolean => most === undefined || value <= most;

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
