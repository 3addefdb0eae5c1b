import { isPlanError, LEASE_MS, Pace, sayingOf, sendReminders, type CardTransport, type Conversation, type Conversations, type DueCard, type DueReminders, type LedgerRow, type PlanError, type ReminderLedger, type ReminderReport, type ReminderReports, type RemindingOptions, type SentReminders } from '../../src/application';
import { asId, reminderKey, type Instant, type MeetingId, type MutationKey, type PersonId, type ReminderKey, type ReminderStep } from '../../src/domain';
import { VirtualTime } from '../adapters/sharepoint/virtual-time';
import { memoryLedger } from './memory-ledger';
import { VirtualTeams } from './virtual-teams';

export const MEETING = asId<MeetingId>(1);
export const ASK: ReminderStep = { kind: 'ask', workingDaysBefore: 10 };

/** How one instance of the service lives: how its clock is wrong, and at which of its awaits it is killed. */
export interface Life {
  readonly clockAheadMs?: number;
  /** Each call to a port counts twice: before it is done, and before its answer is heard. */
  readonly diesAt?: number;
  readonly perSecond?: number;
  readonly atOnce?: number;
  /** Of an earlier run of the same instance. */
  readonly pace?: Pace;
}

/** An instance that may be killed: what it asked for may still be done, and it hears of nothing any more. */
class Instance {
  readonly died: Promise<'died'>;
  awaits = 0;
  private isDead = false;
  private die: (how: 'died') => void = () => undefined;

  constructor(private readonly diesAt = Infinity) {
    this.died = new Promise((died) => (this.die = died));
  }

  /** The same object, each of whose methods it may not live to see the end of. */
  through<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (whole, name) => {
        const member = (whole as Record<string | symbol, unknown>)[name];
        return typeof member !== 'function' ? member : async (...given: unknown[]) => {
          await this.lives();
          const answer: unknown = await (member as (...these: unknown[]) => unknown).apply(whole, given);
          await this.lives();
          return answer;
        };
      },
    });
  }

  private lives(): Promise<void> {
    if (this.isDead || (this.awaits += 1) >= this.diesAt) {
      this.isDead = true;
      this.die('died');
      return new Promise(() => undefined);
    }
    return Promise.resolve();
  }
}

/** Asked far oftener than it moves, and to write a time down takes longest of all. */
function clockOf(nowMs: () => number): { now(): Instant } {
  let shown = { ms: NaN, time: '' as Instant };
  return {
    now() {
      const ms = nowMs();
      if (ms !== shown.ms) shown = { ms, time: new Date(ms).toISOString() as Instant };
      return shown.time;
    },
  };
}

export interface WorldOptions {
  readonly people: readonly PersonId[];
  readonly ledger?: ReminderLedger;
  readonly time?: VirtualTime;
  readonly latencyMs?: number;
  readonly teamsPerSecond?: number;
  /** People who do not have the app. */
  readonly without?: readonly PersonId[];
  readonly meeting?: MeetingId;
}

/** What is due; each run reads the ledger itself, as the service does. */
export type DueUnread = Omit<DueReminders, 'saying'>;

/** A meeting, people who are to be asked before it, Teams, a ledger, and any number of instances of the service. */
export class World {
  readonly time: VirtualTime;
  readonly ledger: ReminderLedger;
  readonly teams: VirtualTeams;
  readonly told = new Map<MeetingId, ReminderReport>();
  /** How many reports were written. */
  reports = 0;
  readonly due: DueUnread;
  readonly meeting: MeetingId;
  private claims = 0;
  private instances = 0;
  private readonly conversations: ReadonlyMap<PersonId, Conversation>;

  constructor({ people, ledger = memoryLedger(), time = new VirtualTime(), latencyMs, teamsPerSecond, without = [], meeting = MEETING }: WorldOptions) {
    this.meeting = meeting;
    this.time = time;
    this.ledger = ledger;
    this.teams = new VirtualTeams({ nowMs: () => time.nowMs, wait: time.wait, ...(latencyMs !== undefined && { latencyMs }), ...(teamsPerSecond !== undefined && { perSecond: teamsPerSecond }) });
    this.conversations = new Map(people.filter((person) => !without.includes(person)).map((person) => [person, aConversation(person)]));
    this.due = { meetings: [meeting], notices: [], cards: people.map((person) => aCard(person, ASK, meeting)), begun: [{ meeting, step: ASK }] };
  }

  readonly reminderReports: ReminderReports = {
    of: (meetings) => Promise.resolve(meetings.flatMap((meeting) => this.told.get(meeting) ?? [])),
    put: (report) => {
      this.reports += 1;
      this.told.set(report.meeting, report);
      return Promise.resolve();
    },
  };

  /** One run of an instance. @returns what it came to; `died` when it was killed on the way. */
  run(life: Life = {}, due = this.due, options: Partial<RemindingOptions> = {}): Promise<SentReminders | 'died'> & { readonly instance: Instance } {
    const instance = new Instance(life.diesAt);
    const clock = clockOf(() => this.time.nowMs + (life.clockAheadMs ?? 0));
    const wait = this.time.wait;
    const ports = {
      ledger: instance.through(this.ledger),
      conversations: instance.through<Conversations>({ all: () => Promise.resolve(this.conversations), put: () => Promise.resolve(), remove: () => Promise.resolve() }),
      transport: instance.through<CardTransport>({ send: (to, message) => this.teams.send(to, message), edit: () => this.teams.edit() }),
      reminderReports: instance.through(this.reminderReports),
      clock,
      wait,
      keys: { next: () => asId<MutationKey>((this.claims += 1)) },
      pace: life.pace ?? new Pace({ clock, wait }, life.perSecond ?? 48),
    };
    const running = sayingOf(ports.ledger, due.meetings).then((saying) => sendReminders(ports, { ...due, saying }, { instance: `i${(this.instances += 1)}`, ...(life.atOnce !== undefined && { atOnce: life.atOnce }), ...options }));
    return Object.assign(Promise.race([running, instance.died]), { instance });
  }

  /** Runs that begin at once, until all have ended, died or met a ledger that fails. @throws what else one of them threw */
  async runAll(lives: readonly Life[]): Promise<readonly (SentReminders | 'died' | PlanError)[]> {
    const outcomes = await this.time.settled(lives.map((life) => this.run(life)));
    this.teams.forgetCalls();
    return outcomes.map((outcome) => {
      if (outcome.status === 'fulfilled') return outcome.value;
      if (isPlanError(outcome.reason)) return outcome.reason;
      throw outcome.reason;
    });
  }

  /** As the clock of a service that is started again and again would: until nothing is left to do. */
  async untilQuiet(lives: readonly Life[] = [{}]): Promise<void> {
    for (let runs = 0; runs < 40; runs += 1) {
      this.time.nowMs += LEASE_MS + 1000;
      const outcomes = await this.runAll(lives);
      if (outcomes.some((outcome) => outcome !== 'died' && !isPlanError(outcome) && outcome.troubles.length > 0)) throw new Error('The ledger would not take a card');
      if ((await this.rows()).every(({ state }) => state !== 'claimed' && state !== 'sending') && (await this.ledger.closedSteps([this.meeting])).length > 0) return;
    }
    throw new Error('It does not come to rest');
  }

  async rows(): Promise<readonly LedgerRow[]> {
    return (await this.ledger.of([this.meeting])).map(({ value }) => value);
  }

  /** How it ended: what no schedule of misfortune may change. @throws Error */
  async judge(): Promise<{ readonly sent: number; readonly uncertain: number; readonly failed: number }> {
    const rows = new Map((await this.rows()).map((row) => [row.key, row]));
    const told = new Map(this.told.get(this.meeting)?.reminders.map((reminder) => [reminder.key, reminder.state]));
    for (const { key } of this.due.cards) {
      const row = rows.get(key);
      const arrived = this.teams.delivered.get(key) ?? 0;
      if (arrived > 1) throw new Error(`${key} arrived ${arrived} times`);
      if (!row) throw new Error(`${key} is lost`);
      if (row.state === 'sent' && arrived !== 1) throw new Error(`${key} is said to be sent, and is not`);
      if (row.state === 'failed' && arrived !== 0) throw new Error(`${key} is said to have failed, and arrived`);
      if (row.state === 'claimed' || row.state === 'sending') throw new Error(`${key} is left ${row.state}`);
      if (told.get(key) !== row.state) throw new Error(`${key} is ${row.state}, and ${told.get(key) ?? 'nothing'} was told`);
    }
    if (rows.size !== this.due.cards.length) throw new Error('There are reminders nobody asked for');
    const count = (state: LedgerRow['state']): number => [...rows.values()].filter((row) => row.state === state).length;
    return { sent: count('sent'), uncertain: count('uncertain'), failed: count('failed') };
  }
}

export const keyTo = (person: PersonId, step: ReminderStep = ASK, meeting = MEETING): ReminderKey => reminderKey(meeting, step, person);

export const aCard = (person: PersonId, step: ReminderStep = ASK, meeting = MEETING): DueCard => {
  const key = keyTo(person, step, meeting);
  return { key, meeting, step, person, initiatives: [asId(1)], message: () => ({ card: {}, summary: key }) };
};

export const aConversation = (person: PersonId): Conversation => ({ person, directoryId: `0-${person}`, id: `a:${person}`, serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: 'by', teamsUser: `29:${person}` });

export const somePeople = (count: number): readonly PersonId[] => Array.from({ length: count }, (_, at) => asId<PersonId>(at + 1));
