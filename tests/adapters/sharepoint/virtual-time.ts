interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

/** Turns of the event loop in which nothing moves, before time does: few when nobody is asked anything, more when an answer may still come. */
const QUIET_TURNS = 4;
const SILENT_TURNS = 60;

/** The library under the adapters begins each request after a timer of its own, which is real. */
const SURELY_STILL_MS = 2_000;

/** A clock that stands still while something is being done, and jumps to the next wait's end when everybody waits. */
export class VirtualTime {
  nowMs = Date.parse('2026-11-25T08:00:00.000Z');
  /** How long each wait was asked to be. */
  readonly waits: number[] = [];
  private readonly sleepers = new Set<Sleeper>();
  private inFlight = 0;
  private awaited = 0;
  private moved = 0;

  now = (): Date => new Date(this.nowMs);

  wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      this.moved += 1;
      this.waits.push(ms);
      const sleeper: Sleeper = { atMs: this.nowMs + ms, wake: resolve };
      this.sleepers.add(sleeper);
      const giveUp = (): void => {
        this.sleepers.delete(sleeper);
        reject(new Error('given up'));
      };
      if (signal?.aborted) giveUp();
      signal?.addEventListener('abort', giveUp, { once: true });
    });

  /** Lets time stand while a request is on its way. One that never comes back does not hold it up. */
  timed(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init) => {
      this.inFlight += 1;
      this.moved += 1;
      try {
        return await fetch(input, init);
      } finally {
        this.inFlight -= 1;
        this.moved += 1;
      }
    };
  }

  /** Lets time stand until the answer is there, however long that really takes. */
  async during<T>(answer: Promise<T>): Promise<T> {
    this.awaited += 1;
    try {
      return await answer;
    } finally {
      this.awaited -= 1;
      this.moved += 1;
    }
  }

  /** How many wait for a time to come. */
  get waitingCount(): number {
    return this.sleepers.size;
  }

  /** Wakes everybody now, as a person does who would rather not wait. */
  wakeAll(): void {
    const all = [...this.sleepers];
    this.sleepers.clear();
    all.forEach(({ wake }) => wake());
  }

  /** Runs until the promises are settled. @throws Error when they cannot be any more: nobody waits and nothing moves. */
  async settled<T>(promises: readonly Promise<T>[]): Promise<readonly PromiseSettledResult<T>[]> {
    let results: readonly PromiseSettledResult<T>[] | undefined;
    void Promise.allSettled(promises).then((all) => (results = all));
    let lastMovedMs = performance.now();
    while (!results) {
      if (!(await this.isQuiet(() => results !== undefined)) || this.advance()) lastMovedMs = performance.now();
      if (performance.now() - lastMovedMs > SURELY_STILL_MS) throw new Error('A promise is left that nothing will ever settle');
    }
    return results;
  }

  async result<T>(promise: Promise<T>): Promise<T> {
    await this.settled([promise]);
    return promise;
  }

  private async isQuiet(isDone: () => boolean): Promise<boolean> {
    for (let turn = 0; turn < (this.inFlight > 0 ? SILENT_TURNS : QUIET_TURNS); turn += 1) {
      const before = this.moved;
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone() || this.moved !== before || this.awaited > 0) return false;
    }
    return true;
  }

  private advance(): boolean {
    const [next] = [...this.sleepers].sort((a, b) => a.atMs - b.atMs);
    if (!next) return false;
    this.sleepers.delete(next);
    this.nowMs = Math.max(this.nowMs, next.atMs);
    next.wake();
    return true;
  }
}
