import fc from 'fast-check';
import {
  asId,
  danishDayOf,
  danishTimeOf,
  hasProposalToTell,
  isWorkingDay,
  noticeKey,
  nextNoticeAt,
  noticesDue,
  partsOfKey,
  partsOfNotice,
  reminderKey,
  type ActionPlan,
  type Initiative,
  type Instant,
  type NoticeAbout,
  type StatusUpdate,
} from '../../src/domain';
import { aPerson, aPlan, aStatusUpdate, anActionPlan, anInitiative, instant, personId } from '../support/builders';

const [EDITOR, SECOND, OWNER, DEPUTY, OTHER] = [personId('1'), personId('2'), personId('7'), personId('8'), personId('9')];
const EDITORS = [EDITOR, SECOND];
const people = new Map([EDITOR, SECOND, OWNER, DEPUTY, OTHER].map((id) => [id, aPerson({ id })]));
/** A Wednesday. */
const MORNING = instant('2026-11-25 10:00');
const owned = (over: Partial<Initiative> = {}) => anInitiative({ id: asId('11'), owner: OWNER, deputies: [DEPUTY], ...over });
const proposed = (over: Partial<Initiative> = {}) => owned({ phase: 'proposed', createdBy: OTHER, createdAt: MORNING, ...over });
const stated = (over: Partial<StatusUpdate> = {}) => aStatusUpdate({ id: asId('101'), initiative: asId('11'), statedBy: OTHER, at: MORNING, ...over });
const site = (initiatives: readonly Initiative[], updates: readonly StatusUpdate[] = [], over: Partial<ActionPlan> = {}): ActionPlan => anActionPlan({ initiatives, updates, people, ...over });
const told = (plan: ActionPlan, now: Instant = instant('2026-11-25 10:05')) => noticesDue({ plans: [plan], now }, EDITORS).map(({ about, person }) => [about.kind, person]);

describe('the key of a notice', () => {
  it.each<[NoticeAbout]>([[{ kind: 'proposal', initiative: asId('11') }], [{ kind: 'onBehalf', update: asId('101') }]])('tells what it is about and to whom, and is no key of a reminder: %j', (about) => {
    expect(partsOfNotice(noticeKey(about, OWNER))).toEqual({ about, person: OWNER });
    expect(partsOfKey(noticeKey(about, OWNER))).toBeUndefined();
  });

  it.each([[''], ['proposal-11'], ['proposal-|7'], ['proposal-11|'], ['proposal-11|7|9'], ['forslag-11|7'], ['12|ask-10'], [reminderKey(asId('12'), { kind: 'ask', workingDaysBefore: 10 }, OWNER)]])('is none of ours: %s', (text) => {
    expect(partsOfNotice(text)).toBeUndefined();
  });
});

describe('a proposal', () => {
  it('is told to every editor, once each', () => {
    expect(noticesDue({ plans: [site([proposed()])], now: MORNING }, [...EDITORS, EDITOR]).map(({ person }) => person)).toEqual(EDITORS);
  });

  it('is not told to whoever made it', () => {
    expect(told(site([proposed({ createdBy: EDITOR })]))).toEqual([['proposal', SECOND]]);
  });

  it('is told no more once it is judged, and not of a plan that is not rolled out', () => {
    expect(told(site([proposed({ phase: 'planned' })]))).toEqual([]);
    expect(told(site([proposed()], [], { plan: aPlan({ stage: 'presented' }) }))).toEqual([]);
  });

  it('is told with those that came together with it, as a file brings them: one card for all, for ever, as long as one of them is not judged', () => {
    const at = (second: string, over: Partial<Initiative> = {}) => proposed({ id: asId(Number(second)), createdAt: instant(`2026-11-25T09:00:${second}Z`), ...over });
    const file = [at('01'), at('40'), at('58')];
    const cards = (initiatives: readonly Initiative[]) => noticesDue({ plans: [site(initiatives)], now: instant('2026-11-25 10:05') }, [EDITOR]).map(({ key, initiative, others }) => [key, initiative.id, others]);
    expect(cards(file)).toEqual([['proposal-1|1', '1', 2]]);
    expect(cards([at('01', { phase: 'planned' }), ...file.slice(1)])).toEqual([['proposal-1|1', '40', 1]]);
    expect(cards(file.map((one) => ({ ...one, phase: 'planned' as const })))).toEqual([]);
    expect(cards([at('01'), at('02', { createdBy: OWNER }), proposed({ id: asId('70'), createdAt: instant('2026-11-25T09:01:02Z') })]).map(([key]) => key)).toEqual(['proposal-1|1', 'proposal-2|1', 'proposal-70|1']);
  });

  it('asks who the editors are only when there is one', () => {
    expect([site([proposed()]), site([owned()])].map((plan) => hasProposalToTell({ plans: [plan], now: MORNING }))).toEqual([true, false]);
  });
});

describe('a light stated on somebody’s behalf', () => {
  it('is told to the owner', () => {
    expect(told(site([owned()], [stated()]))).toEqual([['onBehalf', OWNER]]);
  });

  it.each<[string, Partial<StatusUpdate>]>([['the owner', { statedBy: OWNER }], ['a deputy', { statedBy: DEPUTY }], ['somebody on a card', { source: 'card' }], ['whoever brought a file in', { source: 'import' }]])('is none when stated by %s', (_who, over) => {
    expect(told(site([owned()], [stated(over)]))).toEqual([]);
  });

  it.each([OWNER, DEPUTY])('is told no more when the owner or a deputy has spoken since: %s', (statedBy) => {
    expect(told(site([owned()], [stated(), stated({ id: asId('102'), statedBy, at: instant('2026-11-25 10:03') })]))).toEqual([]);
  });

  it('is told once where several were stated meanwhile: the newest, whichever was stored first', () => {
    const plan = site([owned()], [stated({ at: instant('2026-11-25 10:04') }), stated({ id: asId('102'), at: instant('2026-11-25 10:03') })]);
    expect(noticesDue({ plans: [plan], now: instant('2026-11-25 10:05') }, []).map(({ key }) => key)).toEqual([noticeKey({ kind: 'onBehalf', update: asId('101') }, OWNER)]);
  });

  it.each<[string, Partial<Initiative>]>([['nobody', { owner: undefined }], ['somebody who keeps it until another is chosen', { needsOwner: true }], ['somebody who has left', { owner: personId('99') }]])('is told to nobody where the owner is %s', (_who, over) => {
    expect(told(site([owned(over)], [stated()]))).toEqual([]);
  });

  it('is told to nobody of a plan that is not rolled out', () => {
    expect(told(site([owned()], [stated()], { plan: aPlan({ stage: 'closed' }) }))).toEqual([]);
  });
});

it.each([
  ['2026-11-25 10:00', '2026-11-25 10:00', true],
  ['2026-11-25 10:00', '2026-11-25 09:59', false],
  ['2026-11-25 10:00', '2026-11-25 16:59', true],
  ['2026-11-25 10:00', '2026-11-25 17:00', false],
  ['2026-11-25 10:00', '2026-11-26 16:59', true],
  ['2026-11-25 10:00', '2026-11-27 08:00', false],
  ['2026-11-25 06:00', '2026-11-25 07:59', false],
  ['2026-11-25 06:00', '2026-11-25 08:00', true],
  ['2026-11-27 17:00', '2026-11-28 10:00', false], // a Saturday
  ['2026-11-27 17:00', '2026-11-30 08:00', true],
  ['2026-11-27 17:00', '2026-12-01 16:59', true],
  ['2026-11-27 17:00', '2026-12-02 08:00', false],
  ['2026-12-23 18:00', '2026-12-24 09:00', false],
  ['2026-12-23 18:00', '2026-12-28 09:00', true],
])('is told on the working day it came up or the next one, from eight to five: came up %s, now %s, told: %s', (at, now, isTold) => {
  expect(told(site([owned()], [stated({ at: instant(at) })]), instant(now))).toHaveLength(isTold ? 1 : 0);
  expect(told(site([proposed({ createdAt: instant(at) })]), instant(now))).toHaveLength(isTold ? 2 : 0);
});

describe('when something is told next', () => {
  const next = (plan: ActionPlan, now: string) => nextNoticeAt({ plans: [plan], now: instant(now) });
  it('is the next working morning for what comes up in the evening, before a holiday or before the hour', () => {
    expect(next(site([proposed({ createdAt: instant('2026-11-25 19:00') })]), '2026-11-25 20:00')).toBe(instant('2026-11-26 08:00'));
    expect(next(site([owned()], [stated({ at: instant('2026-12-24 18:00') })]), '2026-12-24 19:00')).toBe(instant('2026-12-28 08:00'));
    expect(next(site([owned()], [stated({ at: instant('2026-11-25 06:30') })]), '2026-11-25 07:00')).toBe(instant('2026-11-25 08:00'));
  });
  it('is never for what could be told by now, what an owner stated, and of a plan that is not rolled out', () => {
    expect(next(site([proposed()]), '2026-11-25 10:05')).toBeUndefined();
    expect(next(site([owned()], [stated({ statedBy: OWNER, at: instant('2026-11-25 19:00') })]), '2026-11-25 20:00')).toBeUndefined();
    expect(next(site([proposed({ createdAt: instant('2026-11-25 19:00') })], [], { plan: aPlan({ stage: 'presented' }) }), '2026-11-25 20:00')).toBeUndefined();
  });
});

it('nobody is told of their own doing, at night or on a day off, everything has one name, and a proposal reaches every other editor', () => {
  const somebody = fc.constantFrom(EDITOR, SECOND, OWNER, DEPUTY, OTHER);
  const hours = fc.integer({ min: 0, max: 24 * 14 });
  const anInstant = (hour: number): Instant => new Date(Date.parse(instant('2026-12-14 00:30')) + hour * 3_600_000).toISOString() as Instant;
  const anything = fc.record({
    initiatives: fc.array(fc.record({ owner: fc.option(somebody, { nil: undefined }), deputies: fc.array(somebody, { maxLength: 2 }), createdBy: somebody, hour: hours, phase: fc.constantFrom('proposed' as const, 'running' as const) }), { minLength: 1, maxLength: 4 }),
    updates: fc.array(fc.record({ of: fc.nat(3), statedBy: somebody, hour: hours, source: fc.constantFrom('tab' as const, 'card' as const, 'meeting' as const) }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(anything, ({ initiatives, updates }) => {
      const all = initiatives.map(({ hour, ...over }, at) => anInitiative({ id: asId(at), createdAt: anInstant(hour), ...over }));
      const said = updates.map(({ of, hour, ...over }, at) => stated({ id: asId(at), initiative: asId(of % all.length), at: anInstant(hour), ...over }));
      const out = new Set<string>();
      for (let hour = 0; hour < 24 * 24; hour += 1) {
        const now = anInstant(hour);
        // by then these are there: the store knows nothing of what is still to come
        const plan = site(all.filter(({ createdAt }) => createdAt <= now), said.filter(({ at, initiative }) => at <= now && all.some((one) => one.id === initiative && one.createdAt <= now)));
        const due = noticesDue({ plans: [plan], now }, EDITORS);
        expect(new Set(due.map(({ key }) => key)).size).toBe(due.length);
        for (const { key, about, person, initiative, update } of due) {
          expect(isWorkingDay(danishDayOf(now), plan.calendar) && danishTimeOf(now) >= '08:00' && danishTimeOf(now) < '17:00').toBe(true);
          expect(about.kind === 'proposal' ? initiative.createdBy : update?.statedBy).not.toBe(person);
          expect(key).toBe(noticeKey(about, person));
          out.add(key);
        }
      }
      for (const { createdAt, createdBy } of all) {
        const together = all.filter((one) => one.createdBy === createdBy && one.createdAt === createdAt);
        for (const editor of EDITORS) expect(together.filter(({ id }) => out.has(noticeKey({ kind: 'proposal', initiative: id }, editor)))).toHaveLength(together.some(({ phase }) => phase === 'proposed') && createdBy !== editor ? 1 : 0);
      }
    }),
    { numRuns: 30 },
  );
});
