import { createHash } from 'node:crypto';
import {
  Pace,
  type Absences,
  type CardMessage,
  type CardTransport,
  type Conversation,
  type Conversations,
  type Delivery,
  type FromTeams,
  type ReminderOrder,
  type ReminderOrders,
  type ReminderReport,
  type ReminderReports,
  type TeamsMember,
} from '../../src/application';
import { asId, reminderKey, type Absence, type Instant, type MeetingId, type MutationKey, type PersonId, type ReminderKey, type ReminderStep } from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, anOpenedPlan, aPerson, aStatusUpdate, instant } from './builders';
import { memoryLedger } from './memory-ledger';
import { MemorySite } from './memory-ports';

export const [EDITOR, LONE, PER, BO, APP] = ['1', '7', '8', '9', '99'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId, PersonId, PersonId, PersonId];
export const CHEFFORUM = asId<MeetingId>('5');
export const FIRST_ASK: ReminderStep = { kind: 'ask', workingDaysBefore: 10 };
export const keyOf = (person: PersonId, step: ReminderStep = FIRST_ASK): ReminderKey => reminderKey(CHEFFORUM, step, person);
/** Ten working days before chefforum, at the hour. */
export const FIRST_MORNING = instant('2026-12-01 08:00');

/** Lone owns two initiatives, Bo is her deputy for the second; Per owns one. All were last stated in May; chefforum meets on 15 December, and Per chairs it. */
export const askedPlan = () =>
  anActionPlan({
    people: new Map([aPerson({ id: EDITOR, name: 'Eva Ege', email: 'eva@eksempelby.example' }), aPerson({ id: LONE, name: 'Lone Lund', email: 'lone@eksempelby.example' }), aPerson({ id: PER, name: 'Per Poulsen', email: 'per@eksempelby.example' }), aPerson({ id: BO, name: 'Bo Bak', email: 'bo@eksempelby.example' })].map((person) => [person.id, person])),
    bodies: [aBody({ chair: PER })],
    meetings: [aMeeting('2026-12-15', { id: CHEFFORUM })],
    initiatives: [
      anInitiative({ id: asId('11'), title: 'Lærepladser i byggeriet', owner: LONE }),
      anInitiative({ id: asId('12'), title: 'Grøn omstilling i små virksomheder', owner: LONE, deputies: [BO] }),
      anInitiative({ id: asId('13'), title: 'Et bedre udbud', owner: PER }),
    ],
    updates: [
      aStatusUpdate({ id: asId('101'), initiative: asId('11'), statedBy: LONE, at: instant('2026-05-12 09:00') }),
      aStatusUpdate({ id: asId('102'), initiative: asId('12'), light: 'yellow', text: 'Vi mangler to virksomheder.', statedBy: LONE, at: instant('2026-05-12 09:05') }),
      aStatusUpdate({ id: asId('103'), initiative: asId('13'), statedBy: PER, at: instant('2026-05-12 09:10') }),
    ],
  });

export const inTeams = (person: PersonId, fields: Partial<FromTeams> = {}): FromTeams => ({ directoryId: `dir-${person}`, teamsUser: `29:${person}`, conversation: `a:${person}`, serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: 'our-tenant', ...fields });
export const chatOf = (person: PersonId): Conversation => {
  const { conversation: id, ...place } = inTeams(person);
  return { person, id, ...place };
};

/** Everything the reminder service stands on, in memory, with the clock and Teams in one's hand. */
export class AskedTown {
  readonly site: MemorySite;
  readonly ledger = memoryLedger();
  readonly chats = new Map<string, Conversation>();
  readonly sent: { readonly to: PersonId; readonly activity: string; readonly message: CardMessage }[] = [];
  readonly edited: { readonly to: PersonId; readonly activity: string; readonly message: CardMessage }[] = [];
  readonly notes: { readonly level: string; readonly event: string; readonly facts: unknown }[] = [];
  readonly reports = new Map<MeetingId, ReminderReport>();
  readonly orders: ReminderOrder[] = [];
  readonly away: Absence[] = [];
  /** What Teams says to the next cards; `sent` when there is nothing. */
  readonly deliveries: Delivery[] = [];
  /** How long one waits, decided by the test: nobody waits unless it says so. */
  wait: (ms: number) => Promise<void> = () => new Promise(() => undefined);

  constructor(plan = askedPlan(), chats: readonly PersonId[] = [LONE, PER, BO]) {
    this.site = new MemorySite(anOpenedPlan(plan, { readAt: FIRST_MORNING }));
    this.site.service = APP;
    for (const person of chats) this.chats.set(`dir-${person}`, chatOf(person));
  }

  readonly conversations: Conversations = {
    all: () => Promise.resolve(new Map([...this.chats.values()].map((chat) => [chat.person, chat]))),
    put: (chat) => Promise.resolve(void this.chats.set(chat.directoryId, chat)),
    remove: (directoryId) => Promise.resolve(void this.chats.delete(directoryId)),
  };

  readonly transport: CardTransport = {
    send: ({ person }, message) => {
      const delivery = this.deliveries.shift() ?? { is: 'sent' as const, activity: `activity-${this.sent.length + 1}` };
      if (delivery.is === 'sent') this.sent.push({ to: person, activity: delivery.activity, message });
      return Promise.resolve(delivery);
    },
    edit: ({ person }, activity, message) => {
      const delivery = this.deliveries.shift() ?? { is: 'sent' as const, activity };
      if (delivery.is === 'sent') this.edited.push({ to: person, activity, message });
      return Promise.resolve(delivery);
    },
  };

  readonly reminderOrders: ReminderOrders = { of: (meetings) => Promise.resolve(this.orders.filter(({ meeting }) => meetings.includes(meeting))), add: () => Promise.reject(new Error('not by the service')) };
  readonly reminderReports: ReminderReports = { of: (meetings) => Promise.resolve(meetings.flatMap((meeting) => this.reports.get(meeting) ?? [])), put: (report) => Promise.resolve(void this.reports.set(report.meeting, report)) };
  readonly absences: Absences = { all: () => Promise.resolve(this.away) };

  ports() {
    const { plans, statusUpdates, people, keys, clock, editors } = this.site.portsFor({ person: APP, mayContribute: true, mayEditPlan: false });
    const waiting = { clock, wait: (ms: number) => Promise.resolve(void (this.site.now = new Date(Date.parse(this.site.now) + ms).toISOString() as Instant)) };
    return {
      plans, statusUpdates, people, keys, clock, editors,
      ledger: this.ledger, conversations: this.conversations, transport: this.transport, reminderOrders: this.reminderOrders, reminderReports: this.reminderReports,
      journal: { note: (level: string, event: string, facts?: unknown) => void this.notes.push({ level, event, facts }) },
      keyOf: (seed: string) => asId<MutationKey>(createHash('sha256').update(seed).digest('hex')),
      loginOf: (name: string) => `login|${name}`,
      absences: this.absences,
      knownAbsences: () => this.away,
      pace: new Pace(waiting),
      wait: (ms: number) => this.wait(ms),
    };
  }

  member = (person: PersonId): (() => Promise<TeamsMember | undefined>) => () => {
    const found = this.site.actionPlan.people.get(person);
    return Promise.resolve(found && { login: found.email, email: found.email, name: found.name });
  };
}
