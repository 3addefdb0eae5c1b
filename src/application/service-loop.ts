import type { Absence, Instant, MeetingId } from '../domain';
import { isPlanError, type ErrorCode } from './errors';
import type { Clock, Journal, ReminderOrders } from './ports';
import type { ServiceRun } from './run-service';

export interface LoopPorts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly reminderOrders: ReminderOrders;
  /** Resolves after so many milliseconds, or when `signal` is given up. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly run: (isStopping: () => boolean) => Promise<ServiceRun>;
}

/** How the service is, for whoever watches over it: times and codes alone. */
export interface ServiceHealth {
  readonly lastRun: Instant | undefined;
  readonly nextRun: Instant | undefined;
  /** When cards are due next, as far as it is known. */
  readonly nextStep: Instant | undefined;
  /** What the last run ended with; `undefined`: it went well. */
  readonly error: string | undefined;
}

const MINUTE_MS = 60_000;

/** What passes by itself. For anything else somebody has to do something. */
const PASSES: ReadonlySet<string> = new Set<ErrorCode>(['offline', 'no-answer', 'busy']);

/** Runs the service now and then: a run that is missed, or killed, is made good by the next one. Never two at a time. */
export class ServiceLoop {
  private last: ServiceRun | undefined;
  private state: ServiceHealth = { lastRun: undefined, nextRun: undefined, nextStep: undefined, error: undefined };
  private running: Promise<void> | undefined;
  private readonly end = new AbortController();

  constructor(private readonly ports: LoopPorts, private readonly everyMinutes: number) {}

  get health(): ServiceHealth {
    return this.state;
  }

  /** Who is away, as the last run found it. */
  get absences(): readonly Absence[] {
    return this.last?.absences ?? [];
  }

  /** Runs at once, and then until {@link stop}. Resolves when the last run is over. */
  async start(): Promise<void> {
    while (!this.end.signal.aborted) {
      await this.runOnce();
      for (let minutes = 0; minutes < this.everyMinutes && !this.end.signal.aborted; minutes += 1) {
        await this.ports.pause(MINUTE_MS, this.end.signal);
        if (!this.end.signal.aborted && (await this.isAskedFor())) break;
      }
    }
    await this.running;
  }

  /** One run, or the one that is under way. Never rejects. */
  runOnce(): Promise<void> {
    this.running ??= this.run().finally(() => { this.running = undefined; });
    return this.running;
  }

  /** No new card is begun; what is on its way is settled. */
  stop(): void {
    this.end.abort();
  }

  /** Resolves when no run is under way. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    const { journal } = this.ports;
    try {
      const run = (this.last = await this.ports.run(() => this.end.signal.aborted));
      const { sent, uncertain, failed, left, stopped, troubles } = run.sent;
      journal.note(stopped === 'disabled' ? 'alarm' : 'info', 'run', { sent, uncertain, failed, left, stopped, troubles: troubles.length });
      this.told({ error: stopped === 'asked' ? undefined : stopped, nextStep: run.nextAt });
    } catch (error) {
      const code = isPlanError(error) ? error.code : 'fault';
      journal.note(PASSES.has(code) ? 'warning' : 'alarm', 'run-failed', { code, error: error instanceof Error ? error.name : 'error' });
      this.told({ error: code, nextStep: this.state.nextStep });
    }
  }

  private told({ error, nextStep }: Pick<ServiceHealth, 'error' | 'nextStep'>): void {
    const nextRun = new Date(Date.parse(this.ports.clock.now()) + this.everyMinutes * MINUTE_MS).toISOString() as Instant;
    this.state = { lastRun: this.ports.clock.now(), nextRun, nextStep, error };
  }

  /** Whether somebody has asked for something since: they are waiting for it. */
  private async isAskedFor(): Promise<boolean> {
    const meetings: readonly MeetingId[] = this.last?.meetings ?? [];
    try {
      const known = new Set(this.last?.orders.map(({ id }) => id));
      return meetings.length > 0 && (await this.ports.reminderOrders.of(meetings)).some(({ id }) => !known.has(id));
    } catch {
      return false; // the next run meets it too, and says so
    }
  }
}
