import type { Browser } from 'playwright-core';
import { least, median } from './order-statistics';
import { coldPaint, paintStage, warmWindow, type Paint, type PaintStage } from './paint';

/** As few as still tell, on a machine that does other things too; more than eleven change nothing. */
const PAIRS = 11;

export interface PaintRatios {
  /** Six waves ÷ ours, of the medians: for somebody who has never been here, and for somebody who has. */
  readonly cold: number;
  readonly warm: number;
  /** Ours ÷ ours, by the least of their processor times: how far the machine can be believed. */
  readonly same: number;
}

/** How much sooner a plan of so many initiatives is on the screen than with a peer's questions; the two take turns at going first. */
export async function paintRatios(browser: Browser, count: number): Promise<PaintRatios> {
  const stage = await paintStage({ count });
  try {
    const { a, b } = await inTurns(() => coldPaint(browser, stage.addressOf('ours')), () => coldPaint(browser, stage.addressOf('peer')));
    const again = await inTurns(() => coldPaint(browser, stage.addressOf('ours')), () => coldPaint(browser, stage.addressOf('ours')), 3);
    const [ours, peer] = [await warmWindow(browser, stage, 'ours'), await warmWindow(browser, stage, 'peer')];
    const warm = await inTurns(ours.paint, peer.paint);
    await Promise.all([ours.close(), peer.close()]);
    return { cold: ratio(a, b), warm: ratio(warm.a, warm.b), same: least(cpuOf(again.a)) / least(cpuOf(again.b)) };
  } finally {
    await stage.close();
  }
}

/** Processor time of our first paint of 400 initiatives with so many statements behind them, as a multiple of what it is with few. */
export async function cpuGrowth(browser: Browser, { few, many }: { readonly few: number; readonly many: number }): Promise<number> {
  const stages: PaintStage[] = [];
  try {
    for (const statements of [few, many]) stages.push(await paintStage({ count: 400, statements }));
    const [young, old] = stages.map((stage) => () => coldPaint(browser, stage.addressOf('ours'), 1)) as [() => Promise<Paint>, () => Promise<Paint>];
    const { a, b } = await inTurns(young, old);
    return least(cpuOf(b)) / least(cpuOf(a));
  } finally {
    for (const stage of stages) await stage.close();
  }
}

async function inTurns(one: () => Promise<Paint>, other: () => Promise<Paint>, pairs = PAIRS): Promise<{ readonly a: readonly Paint[]; readonly b: readonly Paint[] }> {
  const [a, b]: [Paint[], Paint[]] = [[], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2) b.push(await other());
    a.push(await one());
    if (pair % 2 === 0) b.push(await other());
  }
  return { a, b };
}

const ratio = (ours: readonly Paint[], peer: readonly Paint[]): number => median(wallOf(peer)) / median(wallOf(ours));
const wallOf = (paints: readonly Paint[]) => paints.map(({ wall }) => wall);
const cpuOf = (paints: readonly Paint[]) => paints.map(({ cpu }) => cpu);
