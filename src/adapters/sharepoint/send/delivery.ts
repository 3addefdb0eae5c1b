import { PlanError } from '../../../application/errors';
import type { Ask, Reply } from './ask';
import { repliesIn, textSoFar, unlessAborted } from './batch-answer';
import { batchesOf, batchText, headersOf } from './batch-request';
import { NOTHING, Parcel, type Need, type Trouble } from './parcel';
import type { AskPass, Pass } from './pass';
import type { Pauses } from './pauses';
import { askedPause } from './retry-after';

export interface Transport {
  /** The site's address, without a slash at its end. */
  readonly siteUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly pass: AskPass;
  readonly isOnline: () => boolean;
  /** At least 0, below 1. */
  readonly random: () => number;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 16_000;

/** Everything of one question to the site, from its first try to the moment when the last part of it is settled. */
export class Delivery {
  readonly parcels: readonly Parcel[];
  private readonly startedMs: number;
  private readonly deadlineMs: number;
  private readonly attemptMs: number;
  private readonly over = new AbortController();
  private hasRenewed = false;

  /** @param withinMs each part is settled by then, one way or the other. */
  constructor(private readonly transport: Transport, private readonly pauses: Pauses, asks: readonly Ask[], withinMs: number) {
    this.parcels = asks.map((ask) => new Parcel(ask));
    this.startedMs = pauses.nowMs();
    this.deadlineMs = this.startedMs + withinMs;
    this.attemptMs = withinMs / 2;
  }

  /** Never rejects: what happened is told by the parcels. */
  async run(): Promise<void> {
    this.pauses.until(this.deadlineMs, this.over.signal).then(() => this.end((parcel) => parcel.giveUp()), () => undefined);
    try {
      let pause = NO_PAUSE;
      while (this.open.length > 0) {
        await this.rest(pause.ms < this.pauses.heldMs ? { ms: this.pauses.heldMs, trouble: 'busy' } : pause);
        if (!this.transport.isOnline()) this.open.forEach((parcel) => parcel.giveUp('offline'));
        if (this.open.length > 0) pause = await this.round();
      }
    } catch (error) {
      this.open.forEach((parcel) => parcel.fail(error));
    } finally {
      this.over.abort();
    }
  }

  private get open(): readonly Parcel[] {
    return this.parcels.filter((parcel) => parcel.isOpen);
  }

  private end(settle: (parcel: Parcel) => void): void {
    this.open.forEach(settle);
    this.over.abort();
  }

  private async rest({ ms, trouble }: Pause): Promise<void> {
    if (ms === 0) return;
    if (this.pauses.nowMs() + ms < this.deadlineMs) return this.pauses.pause(ms, trouble, this.startedMs, this.over.signal);
    this.open.forEach((parcel) => parcel.giveUp(trouble));
  }

  /** Sends all that is open once. Reads side by side; where something is written, one request after the other. */
  private async round(): Promise<Pause> {
    const batches = batchesOf(this.open, (parcel) => parcel.ask);
    const isReading = this.open.every((parcel) => parcel.ask.method === 'GET');
    const results: Result[] = [];
    const send = async (batch: readonly Parcel[]): Promise<void> => void results.push(...(await this.attempt(batch)));
    if (isReading) await Promise.all(batches.map(send));
    else for (const batch of batches) await send(batch);
    this.renew(results.filter(({ need }) => need.kind === 'pass'));
    const pauses = results.map((result) => this.pauseAfter(result));
    return pauses.reduce((longest, pause) => (pause.ms > longest.ms ? pause : longest), NO_PAUSE);
  }

  private async attempt(batch: readonly Parcel[]): Promise<readonly Result[]> {
    const replies = await this.exchange(batch.map((parcel) => parcel.ask));
    return batch.map((parcel, index) => ({ parcel, reply: replies[index], need: this.isBehindWrite(parcel) ? NOTHING : parcel.take(replies[index]) }));
  }

  /** A read tells what stands after the writes before it: while one of those is to be sent again, so is the read. */
  private isBehindWrite(parcel: Parcel): boolean {
    return !parcel.isWrite && this.parcels.slice(0, this.parcels.indexOf(parcel)).some((earlier) => earlier.isWrite && earlier.isOpen);
  }

  /** A token or a digest may have run out on its way: another one is asked for, once. */
  private renew(unauthorized: readonly Result[]): void {
    if (unauthorized.length === 0) return;
    if (this.hasRenewed) this.open.forEach((parcel) => parcel.giveUp('signed-out'));
    this.hasRenewed = true;
  }

  private pauseAfter({ parcel, reply, need }: Result): Pause {
    if (need.kind !== 'pause' || !parcel.isOpen) return NO_PAUSE;
    const asked = reply && askedPause(reply.headers, new Date(this.pauses.nowMs()));
    if (asked !== undefined) this.pauses.hold(asked);
    const grown = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (parcel.failures - 1));
    const ms = asked === undefined ? grown * (0.5 + this.transport.random() / 2) : asked + this.transport.random() * FIRST_PAUSE_MS;
    if (this.pauses.nowMs() + ms < this.deadlineMs) return { ms, trouble: need.trouble };
    parcel.giveUp(need.trouble);
    return NO_PAUSE;
  }

  /** One request. A refusal of the whole is the answer to each part of it; `undefined` where none came. */
  private async exchange(asks: readonly Ask[]): Promise<readonly (Reply | undefined)[]> {
    const attempt = new AbortController();
    const stop = (): void => attempt.abort();
    this.over.signal.addEventListener('abort', stop, { once: true });
    this.pauses.until(Math.min(this.deadlineMs, this.pauses.nowMs() + this.attemptMs), attempt.signal).then(stop, () => undefined);
    try {
      const pass = await this.pass(attempt.signal);
      const { url, ...init } = requestOf(this.transport.siteUrl, asks);
      const headers = { ...init.headers, ...pass.headers };
      const response = await unlessAborted(this.transport.fetch(url, { ...init, headers, signal: attempt.signal, credentials: pass.credentials, cache: 'no-store' }), attempt.signal).catch(() => undefined);
      if (!response) return [];
      const { status, headers: replied } = response;
      const { text, isWhole } = await textSoFar(response, attempt.signal);
      if (response.ok && isBatch(asks)) return repliesIn(text, asks.length);
      return isWhole || !response.ok ? asks.map(() => ({ status, headers: replied, body: text })) : [];
    } finally {
      attempt.abort();
      this.over.signal.removeEventListener('abort', stop);
    }
  }

  private pass(signal: AbortSignal): Promise<Pass> {
    const pass = this.transport.pass(this.hasRenewed);
    return unlessAborted(pass, signal).catch((error: unknown) => {
      throw signal.aborted ? new PlanError('no-answer', 'The sign-in gave nothing to show in time') : error;
    });
  }
}

/** What one try of a parcel came to. */
interface Result {
  readonly parcel: Parcel;
  readonly reply: Reply | undefined;
  readonly need: Need;
}

interface Pause {
  readonly ms: number;
  readonly trouble: Trouble;
}
const NO_PAUSE: Pause = { ms: 0, trouble: 'no-answer' };

const isBatch = (asks: readonly Ask[]): boolean => !asks[0]?.isAlone;

function requestOf(siteUrl: string, asks: readonly Ask[]): { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string } {
  const [alone] = asks;
  if (alone?.isAlone) return { url: alone.url, method: alone.method, headers: headersOf(alone), body: alone.body };
  const { contentType, body } = batchText(asks);
  return { url: `${siteUrl}/_api/$batch`, method: 'POST', headers: { accept: 'application/json', 'content-type': contentType }, body };
}
