import fc from 'fast-check';
import {
  addDays,
  asId,
  asInstant,
  currentStatuses,
  danishDayOf,
  danishTimeOf,
  DEFAULT_CALENDAR,
  instantOf,
  isDueFor,
  isWorkingDay,
  meetingChange,
  movedTo,
  nextStepAt,
  stepName,
  windowFor,
  type ActionPlan,
  type Instant,
  type Meeting,
  type ReminderStep,
  type StepToTake,
} from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, personId } from '../support/builders';
import { anyDay, anyYear, done, HOURS_A_YEAR, Ticking, ticks, type Site, type Year } from './asking-year';

const HOUR = 3_600_000;
const later = (instant: Instant, hours: number): Instant => asInstant(new Date(Date.parse(instant) + hours * HOUR).toISOString()) as Instant;
const nothing = () => undefined;

/** A tick before each turn of the rule, at it and after it: nothing comes between, and a tick by night does nothing. */
const TICKS = ['07:00', '08:00', '12:00', '17:00'];

/** Lives through the year, with ticks whenever the service is up. */
function live({ from, site, deeds, down }: Year, looked: (service: Ticking, now: Instant, taken: readonly StepToTake[]) => void = nothing): Ticking {
  const service = new Ticking(site);
  const begins = instantOf(from, '00:00');
  let at = 0;
  for (const now of ticks(begins, later(begins, HOURS_A_YEAR), TICKS)) {
    const hour = (Date.parse(now) - Date.parse(begins)) / HOUR;
    for (let deed = deeds[at]; deed && deed.hour <= hour; deed = deeds[(at += 1)]) service.site = done(service.site, deed, now);
    if (!down.some(([start, hours]) => hour >= start && hour < start + hours)) looked(service, now, service.tick(now));
  }
  return service;
}

const asks = (taken: readonly StepToTake[]) => taken.flatMap((step) => (step.kind === 'ask' ? [step] : []));
const openPlans = (site: Site, meeting: Meeting): readonly ActionPlan[] => site.plans.filter((plan) => plan.meetings.some(({ id }) => id === meeting.id));

describe('a year of asking, whatever people do and however often the service is down', () => {
  it('writes to nobody on a day off or out of hours, nobody twice in a step, and to nobody about what is fresh', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const service = live(year, ({ site }, now, taken) => {
          if (taken.length === 0) return;
          expect(isWorkingDay(danishDayOf(now), DEFAULT_CALENDAR)).toBe(true);
          expect(danishTimeOf(now) >= '08:00' && danishTimeOf(now) < '17:00').toBe(true);
          for (const { meeting, round, plans } of asks(taken)) {
            expect(meeting.endsAt > now && meeting.state === 'planned').toBe(true);
            const lights = new Map(plans.map((plan) => [plan.plan.id, currentStatuses(plan)]));
            const here = site.plans[0]!.people;
            for (const { person, initiatives, rest } of round.cards) {
              expect(here.has(person)).toBe(true);
              expect(initiatives.length > 0 && initiatives.length <= 8).toBe(true);
              expect(site.absences.some((one) => one.person === person && one.from <= danishDayOf(now) && danishDayOf(now) <= one.to)).toBe(false);
              for (const { plan: of, initiative } of [...initiatives, ...rest]) {
                const plan = plans.find((one) => one.plan.id === of)!;
                const row = plan.initiatives.find(({ id }) => id === initiative)!;
                expect(isDueFor(windowFor(meeting, plan.bodies, plan.meetings)!, row, lights.get(of)?.get(initiative))).toBe(true);
                expect([row.owner, ...row.deputies]).toContain(person);
              }
            }
          }
        });
        const keys = service.reminders.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const closed = service.closed.map(({ meeting, step }) => `${meeting} ${stepName(step)}`);
        expect(new Set(closed).size).toBe(closed.length);
      }),
      { numRuns: 10 },
    );
  });

  it('explains every initiative and every person, and asks about everything due or says why not', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        live(year, ({ site }, _now, taken) => {
          for (const { meeting, round } of asks(taken)) {
            const about = openPlans(site, meeting).flatMap(({ initiatives }) => initiatives);
            expect(round.initiatives.map(({ initiative }) => initiative).sort()).toEqual(about.map(({ id }) => id).sort());
            const running = about.filter(({ phase }) => phase === 'running');
            const named = new Set(running.flatMap(({ owner, deputies }) => [...(owner ? [owner] : []), ...deputies]));
            expect(new Set(round.people.map(({ person }) => person))).toEqual(named);
            const onCards = new Set(round.cards.flatMap(({ person, initiatives, rest }) => [...initiatives, ...rest].map(({ initiative }) => `${person} ${initiative}`)));
            for (const { initiative, why } of round.initiatives) {
              if (why.is === 'asked') for (const person of why.to) expect(onCards.delete(`${person} ${initiative}`)).toBe(true);
              if (why.is === 'leftTo') expect(site.plans.flatMap(({ meetings }) => meetings).find(({ id }) => id === why.meeting)?.state).toBe('planned');
            }
            expect([...onCards]).toEqual([]);
            for (const { person, is } of round.people) expect(is === 'asked').toBe(round.cards.some((card) => card.person === person));
          }
        });
      }),
      { numRuns: 5 },
    );
  });

  it('takes every step on its own morning when nothing is changed and the service is never down', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const service = live({ ...year, deeds: [], down: [] });
        for (const { at, step } of service.taken) {
          expect(danishTimeOf(at)).toBe('08:00');
          if (step.kind === 'ask') expect(step.isLate && danishDayOf(at) !== nextWorkingMorning(year.from)).toBe(false);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('leaves nobody due unasked before a meeting that stands alone, and writes to them at each of its steps', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 60, max: 300 }), (from, days) => {
        const meeting = aMeeting(addDays(from, days), { id: asId('m') });
        const initiative = anInitiative({ owner: personId('lone') });
        const plan = anActionPlan({ bodies: [aBody({ chair: personId('chair') })], meetings: [meeting], initiatives: [initiative] });
        const service = live({ from, site: { plans: [plan], absences: [] }, deeds: [], down: [] });
        expect(service.reminders.map(({ person, step }) => `${person} ${stepName(step)}`)).toEqual(['lone ask-10', 'lone ask-3', 'chair digest-1']);
      }),
      { numRuns: 4 },
    );
  });

  it('knows at every moment when it has something to do next', () => {
    fc.assert(
      fc.property(anyYear, ({ deeds: _none, ...year }) => {
        let promised: Instant | undefined | 'notAskedYet' = 'notAskedYet';
        live({ ...year, deeds: [], down: [] }, (service, now, taken) => {
          if (promised !== 'notAskedYet') expect(taken.length > 0).toBe(promised !== undefined && promised <= now);
          promised = nextStepAt(service.context(now));
        });
      }),
      { numRuns: 3 },
    );
  });
});

const nextWorkingMorning = (from: string): string => {
  let candidate = from as ReturnType<typeof danishDayOf>;
  while (!isWorkingDay(candidate, DEFAULT_CALENDAR)) candidate = addDays(candidate, 1);
  return candidate;
};

describe('what the screens say of a meeting that is changed', () => {
  const body = aBody({ chair: personId('chair') });
  const planWith = (...meetings: readonly Meeting[]) => anActionPlan({ bodies: [body], meetings, initiatives: [anInitiative()] });
  const names = (steps: readonly { readonly step: ReminderStep }[]) => steps.map(({ step }) => stepName(step)).sort();
  const taken = (service: Ticking, since: Instant) => service.taken.filter(({ at }) => at >= since).map(({ at, step }) => `${stepName(step.step)} ${danishDayOf(at)}`).sort();

  /** Ticks from one time up to another: first at once, then around each turn of the rule. */
  function tick(service: Ticking, from: Instant, to: Instant): void {
    if (from < to) service.tick(from);
    for (const now of ticks(from, to, ['07:30', '08:00', '08:30', '09:00', '16:30', '17:00'])) if (now !== from) service.tick(now);
  }

  const anyChange = fc.record({
    made: anyDay,
    meets: fc.integer({ min: 1, max: 60 }),
    changesAfter: fc.integer({ min: 0, max: 60 * 48 }),
    moves: fc.integer({ min: 0, max: 60 }),
    cancels: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    down: fc.tuple(fc.nat(60 * 48), fc.nat(400)),
  });

  it('is what the service does then, also when it had been down: it goes by the steps the service has told of', () => {
    fc.assert(
      fc.property(anyChange, ({ made, meets, changesAfter, moves, cancels, down }) => {
        const meeting = aMeeting(addDays(made, meets), { id: asId('m') });
        const service = new Ticking({ plans: [planWith(meeting)], absences: [] });
        const begins = instantOf(made, '00:00');
        const now = later(begins, changesAfter / 2);
        fc.pre(meeting.endsAt > now);
        const up = later(begins, (down[0] + down[1]) / 2);
        tick(service, begins, now < later(begins, down[0] / 2) ? now : later(begins, down[0] / 2));
        tick(service, up, now);
        const changed: Meeting = cancels ? { ...meeting, state: 'cancelled' } : movedTo(meeting, instantOf(addDays(danishDayOf(now), moves), '17:30'));
        const closed = service.closed.map(({ step }) => step);
        const { steps } = meetingChange(planWith(meeting), changed, { calendar: DEFAULT_CALENDAR, now, closed });
        expect(names(steps.filter(({ fate }) => fate === 'done'))).toEqual(closed.map(stepName).sort());
        service.site = { plans: [planWith(changed)], absences: [] };
        tick(service, now, later(changed.endsAt, 1));
        const promised = steps.filter(({ fate }) => fate !== 'done' && fate !== 'dropped').map(({ step }) => `${stepName(step)} ${step.on}`);
        expect(taken(service, now)).toEqual(promised.sort());
      }),
      { numRuns: 50 },
    );
  });

  it('is what the service does then, though the screens know of no ledger, when all has gone as planned before', () => {
    fc.assert(
      fc.property(anyChange, ({ made, meets, changesAfter, moves, cancels }) => {
        const meeting = aMeeting(addDays(made, 40 + meets), { id: asId('m') }); // made so early that no step was late
        const service = new Ticking({ plans: [planWith(meeting)], absences: [] });
        const begins = instantOf(made, '00:00');
        const now = later(begins, changesAfter / 2 + 0.25); // between two ticks: none comes at the moment of the change
        fc.pre(meeting.endsAt > now);
        tick(service, begins, now);
        const changed: Meeting = cancels ? { ...meeting, state: 'cancelled' } : movedTo(meeting, instantOf(addDays(danishDayOf(now), moves), '17:30'));
        const { steps } = meetingChange(planWith(meeting), changed, { calendar: DEFAULT_CALENDAR, now });
        service.site = { plans: [planWith(changed)], absences: [] };
        tick(service, now, later(changed.endsAt, 1));
        const promised = steps.filter(({ fate }) => fate !== 'done' && fate !== 'dropped').map(({ step }) => `${stepName(step)} ${step.on}`);
        expect(taken(service, now)).toEqual(promised.sort());
      }),
      { numRuns: 40 },
    );
  });
});
