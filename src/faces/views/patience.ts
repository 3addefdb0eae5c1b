import type { Patience, Waiting } from '../shared/ports';

/** The waits of an adapter, made visible and made short: the adapter waits with `wait` and says with `onWaiting` why. */
export interface PatientWaits extends Patience {
  /** Resolves after so many milliseconds, or when somebody does not want to wait. Rejects when `signal` is given up. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  onWaiting(waiting: Waiting | undefined): void;
}

export function createPatience(): PatientWaits {
  const listeners = new Set<() => void>();
  const cutShort = new Set<() => void>();
  let current: Waiting | undefined;
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tryNow: () => cutShort.forEach((end) => end()),
    onWaiting(waiting) {
      current = waiting;
      listeners.forEach((listener) => listener());
    },
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          cutShort.delete(done);
          signal?.removeEventListener('abort', givenUp);
          resolve();
        };
        const givenUp = () => {
          clearTimeout(timer);
          cutShort.delete(done);
          reject(signal?.reason as Error);
        };
        const timer = setTimeout(done, ms);
        cutShort.add(done);
        signal?.addEventListener('abort', givenUp, { once: true });
      }),
  };
}
