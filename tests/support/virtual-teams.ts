import type { CardMessage, CardTransport, Conversation, Delivery } from '../../src/application';
import type { ReminderFailure } from '../../src/domain';

/** What Teams does with one call: takes it, does not, or takes it and leaves the sender without an answer. */
export type TeamsAnswer =
  | { readonly is: 'taken'; readonly afterMs?: number }
  | { readonly is: 'throttled'; readonly retryAfterMs?: number }
  | { readonly is: 'refused'; readonly failure: ReminderFailure }
  /** `isTaken`: 5xx or silence after it was accepted. */
  | { readonly is: 'silence'; readonly isTaken: boolean };

export interface TeamsOptions {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** How long it takes to answer. */
  readonly latencyMs?: number;
  /** Calls it takes a second before it throttles. */
  readonly perSecond?: number;
}

const SECOND_MS = 1000;

/** Teams in virtual time, as a {@link CardTransport} whose cards carry their key as the line for the chat's list. */
export class VirtualTeams implements CardTransport {
  /** How often each card arrived. */
  readonly delivered = new Map<string, number>();
  /** How often each card was tried. */
  readonly tried = new Map<string, number>();
  /** How many it asked to come back, the scripted ones left out. */
  throttled = 0;
  /** What becomes of the next calls, in order; then everything is taken. */
  readonly script: TeamsAnswer[] = [];
  private readonly calls: number[] = [];
  private readonly busy = new Set<string>();
  private quietUntilMs = 0;

  constructor(private readonly options: TeamsOptions) {}

  async send({ id }: Conversation, { summary: key }: CardMessage): Promise<Delivery> {
    if (this.busy.has(id)) throw new Error(`Two calls at once to ${id}`);
    this.busy.add(id);
    this.tried.set(key, (this.tried.get(key) ?? 0) + 1);
    const answer = this.isTooFast() ? this.throttle() : (this.script.shift() ?? { is: 'taken' });
    if (answer.is === 'taken' || (answer.is === 'silence' && answer.isTaken)) this.delivered.set(key, (this.delivered.get(key) ?? 0) + 1);
    const ms = answer.is === 'silence' ? 10 * SECOND_MS : answer.is === 'taken' ? (answer.afterMs ?? this.options.latencyMs ?? 0) : 0;
    if (ms > 0) await this.options.wait(ms);
    this.busy.delete(id);
    return deliveryOf(answer, key);
  }

  edit(): Promise<Delivery> {
    return Promise.resolve({ is: 'sent', activity: '' });
  }

  /** Whoever called while an instance died is not calling any more. */
  forgetCalls(): void {
    this.busy.clear();
  }

  private isTooFast(): boolean {
    const { perSecond } = this.options;
    const now = this.options.nowMs();
    if (now < this.quietUntilMs) return true;
    while ((this.calls[0] ?? now) <= now - SECOND_MS) this.calls.shift();
    this.calls.push(now);
    return perSecond !== undefined && this.calls.length > perSecond;
  }

  private throttle(): TeamsAnswer {
    this.throttled += 1;
    this.quietUntilMs = Math.max(this.quietUntilMs, this.options.nowMs() + SECOND_MS);
    return { is: 'throttled', retryAfterMs: SECOND_MS };
  }
}

function deliveryOf(answer: TeamsAnswer, key: string): Delivery {
  switch (answer.is) {
    case 'taken':
      return { is: 'sent', activity: `1:${key}` };
    case 'throttled':
      return { is: 'later', ...(answer.retryAfterMs !== undefined && { afterMs: answer.retryAfterMs }), detail: '429' };
    case 'refused':
      return { is: 'failed', failure: answer.failure, detail: 'Forbidden' };
    case 'silence':
      return { is: 'unknown', detail: 'no answer' };
  }
}
