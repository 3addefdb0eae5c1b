import type { Clock } from './ports';

export interface WaitingPorts {
  readonly clock: Clock;
  /** Resolves after so many milliseconds, not before. */
  readonly wait: (ms: number) => Promise<void>;
}

const SECOND_MS = 1000;

/** A pause that outlasts this is not waited for. */
export const LONGEST_WAIT_MS = 5 * 60 * SECOND_MS;

/** What one instance sends a second, unless told: Teams takes 50 from the whole app of an organisation, and two instances shall not need to know of each other. */
export const CARDS_A_SECOND = 20;

/**
 * How fast an instance may send. Teams counts the calls of an app a second, and blocks one that does not listen: so calls keep their distance, and when
 * Teams asks to be left alone, that holds for all of them. One pace for everything an instance sends, edits of messages too.
 */
export class Pace {
  private readonly approaches: Turns;
  private readonly calls: Turns;

  constructor(ports: WaitingPorts, perSecond = CARDS_A_SECOND) {
    const apartMs = Math.ceil(SECOND_MS / perSecond);
    this.approaches = new Turns(ports, apartMs);
    this.calls = new Turns(ports, apartMs);
  }

  /** Resolves when a call will soon be free to leave: the moment for what must be written before it. `false` where Teams wants to be left alone for longer than one waits. */
  approach(): Promise<boolean> {
    return this.approaches.next();
  }

  /** Resolves when the caller may call. However long others took to write, no two calls leave closer to each other than the pace allows. `false` as above. */
  turn(): Promise<boolean> {
    return this.calls.next();
  }

  /** Nobody's turn comes for so long. */
  hold(ms: number): void {
    this.approaches.hold(ms);
    this.calls.hold(ms);
  }

  /** How long nobody's turn comes from now. */
  get heldMs(): number {
    return this.calls.waitMs;
  }
}

/** One after another, in the order in which they asked. */
class Turns {
  private freeAtMs = -Infinity;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: WaitingPorts, private readonly apartMs: number) {}

  next(): Promise<boolean> {
    const turn = this.last.then(() => this.come());
    this.last = turn.catch(() => undefined);
    return turn;
  }

  hold(ms: number): void {
    this.freeAtMs = Math.max(this.freeAtMs, this.nowMs() + ms);
  }

  get waitMs(): number {
    return Math.max(0, this.freeAtMs - this.nowMs());
  }

  private async come(): Promise<boolean> {
    while (this.waitMs > 0) {
      if (this.waitMs > LONGEST_WAIT_MS) return false;
      await this.ports.wait(this.waitMs);
    }
    this.freeAtMs = this.nowMs() + this.apartMs;
    return true;
  }

  private nowMs(): number {
    return Date.parse(this.ports.clock.now());
  }
}
