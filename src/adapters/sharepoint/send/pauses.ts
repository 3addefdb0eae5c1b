import type { Trouble } from './parcel';

/** A pause that stands between a person and the site. */
export interface Waiting {
  readonly reason: Trouble;
  /** Milliseconds since 1970. */
  readonly untilMs: number;
}

export interface Clockwork {
  readonly now: () => Date;
  /** May resolve early: somebody does not want to wait. Rejects when `signal` is given up. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Called with the pause that ends last, and with nothing when none is left. */
  readonly onWaiting?: (waiting: Waiting | undefined) => void;
}

/** Shorter hold-ups are nobody's business. */
const WORTH_TELLING_MS = 2000;

/** The pauses of all that is on its way to one site. When the site asks to be left alone, that holds for everything. */
export class Pauses {
  private holdUntilMs = 0;
  private readonly told = new Set<Waiting>();

  constructor(private readonly clockwork: Clockwork) {}

  /** The site asked to be left alone. */
  hold(ms: number): void {
    this.holdUntilMs = Math.max(this.holdUntilMs, this.nowMs() + ms);
  }

  /** How long everything is held from now. */
  get heldMs(): number {
    return Math.max(0, this.holdUntilMs - this.nowMs());
  }

  /** @param sinceMs when whoever waits began. */
  async pause(ms: number, reason: Trouble, sinceMs: number, signal: AbortSignal): Promise<void> {
    const waiting: Waiting = { reason, untilMs: this.nowMs() + ms };
    if (waiting.untilMs - sinceMs >= WORTH_TELLING_MS) this.tell(() => this.told.add(waiting));
    try {
      await this.clockwork.wait(ms, signal);
      this.holdUntilMs = Math.min(this.holdUntilMs, this.nowMs()); // over before its time: somebody would rather not wait
    } finally {
      if (this.told.has(waiting)) this.tell(() => this.told.delete(waiting));
    }
  }

  /** Resolves at the time, not before. Rejects when `signal` is given up. */
  async until(ms: number, signal: AbortSignal): Promise<void> {
    while (this.nowMs() < ms) await this.clockwork.wait(ms - this.nowMs(), signal);
  }

  nowMs(): number {
    return this.clockwork.now().getTime();
  }

  private tell(change: () => void): void {
    change();
    const [longest] = [...this.told].sort((a, b) => b.untilMs - a.untilMs);
    this.clockwork.onWaiting?.(longest);
  }
}
