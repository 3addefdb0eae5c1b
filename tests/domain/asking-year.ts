import fc from 'fast-check';
import {
  addDays,
  asId,
  danishDayOf,
  DEFAULT_CALENDAR,
  instantOf,
  stepsToTake,
  type ActionPlan,
  type AskingCard,
  type AskingContext,
  type Body,
  type Day,
  type Initiative,
  type Instant,
  type Meeting,
  type PlanId,
  type Reminder,
  type StatusUpdate,
  type StepToTake,
} from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, aPerson, aPlan, aStatusUpdate, day, personId } from '../support/builders';

/** A service that ticks and remembers, over a site that others change between its ticks: all in virtual time. */
export class Ticking {
  readonly taken: { readonly at: Instant; readonly step: StepToTake; readonly site: Site }[] = [];
  reminders: readonly Reminder[] = [];
  closed: AskingContext['closed'] = [];
  constructor(public site: Site) {}

  context = (now: Instant): AskingContext => ({ ...this.site, reminders: this.reminders, closed: this.closed, orders: [], now });

  tick(now: Instant): readonly StepToTake[] {
    const steps = stepsToTake(this.context(now));
    for (const step of steps) {
      this.taken.push({ at: now, step, site: this.site });
      const cards: readonly Pick<AskingCard, 'key' | 'person' | 'initiatives' | 'rest'>[] = step.kind === 'ask' ? step.round.cards : step.card ? [{ ...step.card, initiatives: [], rest: [] }] : [];
      const sent = cards.map(({ key, person, initiatives, rest }): Reminder => ({ key, meeting: step.meeting.id, step: step.step, person, initiatives: [...initiatives, ...rest].map(({ initiative }) => initiative), state: 'sent', sentAt: now }));
      this.reminders = [...this.reminders, ...sent];
      this.closed = [...this.closed, { meeting: step.meeting.id, step: step.step }];
    }
    return steps;
  }
}

export interface Site {
  readonly plans: readonly ActionPlan[];
  readonly absences: AskingContext['absences'];
}

/** When Danish clocks show one of these times, from one moment up to another. */
export function* ticks(from: Instant, to: Instant, times: readonly string[]): Generator<Instant> {
  for (let on = danishDayOf(from), last = danishDayOf(to); on <= last; on = addDays(on, 1)) {
    for (const now of times.map((time) => instantOf(on, time))) if (now >= from && now < to) yield now;
  }
}

/** Something that people do, so many hours after the beginning. */
export interface Deed {
  readonly hour: number;
  readonly what: 'state' | 'changeOwner' | 'move' | 'cancel' | 'hold' | 'add' | 'leave' | 'handOver';
  /** Whom or what it is done to, and how far it goes. */
  readonly which: number;
  readonly by: number;
}

export interface Year {
  readonly from: Day;
  readonly site: Site;
  readonly deeds: readonly Deed[];
  /** Stretches of hours in which the service is down. */
  readonly down: readonly (readonly [from: number, hours: number])[];
}

export const HOURS_A_YEAR = 365 * 24;
const PEOPLE = ['lone', 'per', 'ida', 'ali', 'bo'].map(personId);
const bodies: readonly Body[] = [
  aBody({ chair: personId('chair') }),
  aBody({ id: asId('projekt'), role: 'project', askWorkingDaysBefore: [10, 3], freshForDays: 40, chair: personId('chair') }),
  aBody({ id: asId('gruppe'), role: 'working', askWorkingDaysBefore: [] }),
];
const pick = <T>(from: readonly T[], which: number): T => from[which % from.length] as T;

const meetingOn = (from: Day, days: number, body: number, id: string, plans: readonly PlanId[]): Meeting => aMeeting(addDays(from, days), { id: asId(id), body: pick(bodies, body).id, plans });

/** Any day from 2000 to 2099 on which a year may begin: leap years, Easters and clocks of all kinds. */
export const anyDay = fc.integer({ min: 0, max: 36_159 }).map((after) => addDays(day('2000-01-01'), after));

export const anyYear: fc.Arbitrary<Year> = fc
  .record({
    from: anyDay,
    owners: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(4)), { minLength: 1, maxLength: 7 }),
    meetings: fc.array(fc.tuple(fc.integer({ min: 1, max: 360 }), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 7 }),
    absences: fc.array(fc.tuple(fc.nat(9), fc.nat(360), fc.nat(30)), { maxLength: 4 }),
    deeds: fc.array(
      fc.record({ hour: fc.nat(HOURS_A_YEAR - 1), which: fc.nat(50), by: fc.nat(60), what: fc.constantFrom<Deed['what']>('state', 'state', 'state', 'changeOwner', 'move', 'move', 'cancel', 'hold', 'add', 'leave', 'handOver') }),
      { maxLength: 25 },
    ),
    down: fc.array(fc.tuple(fc.nat(HOURS_A_YEAR), fc.integer({ min: 1, max: 200 })), { maxLength: 3 }),
  })
  .map(({ from, owners, meetings, absences, deeds, down }) => {
    const plans = ['1', '2'].map((id) => asId<PlanId>(id));
    const initiatives = owners.map(([owner, deputy, kind], at) =>
      anInitiative({ id: asId(String(at + 1)), plan: pick(plans, at), owner: pick(PEOPLE, owner), deputies: deputy < 5 ? [pick(PEOPLE, deputy)] : [], phase: kind === 0 ? 'planned' : 'running' }),
    );
    const held = meetings.map(([days, body, about], at) => meetingOn(from, days, body, `m${at}`, about === 0 ? [] : about === 1 ? plans.slice(0, 1) : plans));
    const site: Site = {
      plans: plans.map((id) => anActionPlan({
        plan: aPlan({ id }), bodies, calendar: DEFAULT_CALENDAR,
        initiatives: initiatives.filter(({ plan }) => plan === id), meetings: held.filter((meeting) => meeting.plans.length === 0 || meeting.plans.includes(id)),
        people: new Map([...PEOPLE, personId('chair')].map((person) => [person, aPerson({ id: person })])),
      })),
      absences: absences.map(([who, start, length]) => ({ person: pick(PEOPLE, who), from: addDays(from, start), to: addDays(from, start + length) })),
    };
    return { from, site, deeds: [...deeds].sort((a, b) => a.hour - b.hour), down };
  });

/** What the site is after a deed. */
export function done(site: Site, { what, which, by }: Deed, now: Instant): Site {
  const inPlans = (change: (plan: ActionPlan) => Partial<ActionPlan>): Site => ({ ...site, plans: site.plans.map((plan) => ({ ...plan, ...change(plan) })) });
  const all = site.plans.flatMap(({ initiatives }) => initiatives);
  const chosen = pick(all, which);
  const ofChosen = (change: (initiative: Initiative) => Initiative): Site => inPlans(({ initiatives }) => ({ initiatives: initiatives.map((one) => (one.id === chosen.id ? change(one) : one)) }));
  const known = new Map(site.plans.flatMap(({ meetings }) => meetings).map((meeting) => [meeting.id, meeting]));
  const meeting = pick([...known.values()], which);
  const withMeeting = (changed: Meeting): Site => inPlans(({ meetings }) => ({ meetings: meetings.map((one) => (one.id === changed.id ? changed : one)) }));
  switch (what) {
    case 'state': {
      const update: StatusUpdate = aStatusUpdate({ initiative: chosen.id, plan: chosen.plan, at: now, light: pick(['green', 'yellow', 'red'] as const, by), statedBy: pick(PEOPLE, by) });
      return inPlans(({ plan, updates }) => (plan.id === chosen.plan ? { updates: [...updates, update] } : {}));
    }
    case 'changeOwner':
      return ofChosen((one) => ({ ...one, owner: pick(PEOPLE, by), needsOwner: false }));
    case 'handOver':
      return ofChosen((one) => ({ ...one, needsOwner: true }));
    case 'move':
      return meeting.state === 'planned' && meeting.endsAt > now ? withMeeting(moved(meeting, addDays(danishDayOf(now), by))) : site;
    case 'cancel':
      return withMeeting({ ...meeting, state: 'cancelled' });
    case 'hold':
      return meeting.endsAt <= now && meeting.state === 'planned' ? withMeeting({ ...meeting, state: 'held' }) : site;
    case 'add': {
      const added = meetingOn(danishDayOf(now), by, which, `added-${known.size}`, []);
      return added.startsAt > now ? inPlans(({ meetings }) => ({ meetings: [...meetings, added] })) : site;
    }
    case 'leave': {
      const gone = pick(PEOPLE, by);
      return inPlans(({ people }) => ({ people: new Map([...people].filter(([person]) => person !== gone)) }));
    }
  }
}

const moved = (meeting: Meeting, on: Day): Meeting => ({ ...meeting, startsAt: instantOf(on, '15:00'), endsAt: instantOf(on, '17:00') });
