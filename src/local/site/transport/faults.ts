/** One misfortune, used up by the first request it fits. */
export interface Fault {
  /** Which request; every one when left out. A `$batch` is asked for as a whole and then part by part. */
  readonly match?: (request: FaultTarget) => boolean;
  /** `before`: nothing is done. `after`: the work is committed and its answer is lost. */
  readonly when: 'before' | 'after';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** No answer at all: the connection breaks. For a batch part it breaks the whole batch. */
  readonly drop?: boolean;
  /** The answer breaks off after this many bytes of its body; with no `status`, of the genuine answer. */
  readonly cutAfter?: number;
}

export interface FaultTarget {
  readonly method: string;
  readonly url: string;
  readonly isBatchPart: boolean;
}

/** Raised where a real server would have gone silent; a listener closes the socket, an in-process caller sees a failed fetch. */
export class ConnectionLost extends Error {
  constructor() {
    super('The connection was lost.');
    this.name = 'ConnectionLost';
  }
}

/** Misfortunes waiting for their request, first come first served. */
export class Faults {
  private queue: Fault[] = [];

  add(...faults: readonly Fault[]): void {
    this.queue.push(...faults);
  }

  /** Takes the first fault that fits, which will not come again. */
  take(target: FaultTarget): Fault | undefined {
    const index = this.queue.findIndex((fault) => fault.match?.(target) ?? true);
    return index < 0 ? undefined : this.queue.splice(index, 1)[0];
  }

  get waiting(): number {
    return this.queue.length;
  }

  clear(): void {
    this.queue = [];
  }
}
