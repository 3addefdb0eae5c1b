import {
  addDays,
  askingWindow,
  currentStatuses,
  initiativesAskedOf,
  instantOf,
  movementsSince,
  nextMeetingOf,
  planRows,
  planTree,
  readinessFor,
  rollUp,
  windowFor,
  type ActionPlan,
  type BodyId,
  type Day,
} from '../../src/domain';
import town from '../../src/local/town/town.json';
import { day } from '../support/builders';
import { DAY_ZERO, townActionPlan, townId, townPerson } from '../support/town-plan';

/** The figures of the town's README, which its story rests on. */
const WEEK = Array.from({ length: 7 }, (_, index) => addDays(DAY_ZERO, index));
const DAYS = [...WEEK, day('2026-12-31'), day('2027-03-28'), day('2027-07-05')];

const PROJECT = ['i07', 'i08', 'i11', 'i12', 'i15', 'i16', 'i18', 'i23', 'i24', 'i31'];
const DUE: readonly (readonly [body: string, due: readonly string[]])[] = [
  ['projektgruppe', PROJECT],
  ['chefforum', [...PROJECT, 'i04', 'i06', 'i10', 'i22', 'i32']],
  ['direktionen', [...PROJECT, 'i06', 'i22', 'i32']],
];

const now = (dayZero: Day) => instantOf(dayZero, '11:00');
const names = (plan: ActionPlan, ids: readonly string[]): readonly string[] =>
  ids.map((id) => town.initiatives[plan.initiatives.findIndex((initiative) => initiative.id === id)]?.id ?? id).sort();

describe('the demo town on day zero', () => {
  describe.each(DAYS)('seeded on %s', (dayZero) => {
    const plan = townActionPlan(dayZero);

    it.each(DUE)('is due for the next meeting of %s with the initiatives of its story', (body, due) => {
      const meeting = nextMeetingOf(townId<BodyId>('bodies', body), plan.meetings, now(dayZero));
      const window = meeting && windowFor(meeting, plan.bodies, plan.meetings);
      const readiness = window && readinessFor(window, plan.initiatives, currentStatuses(plan));
      expect(names(plan, readiness?.due ?? [])).toEqual([...due].sort());
      expect(readiness?.fresh).toHaveLength(23 - due.length);
    });

    it('asks for the project group, which meets first', () => {
      expect(askingWindow(plan, now(dayZero))?.meeting.id).toBe(townId('meetings', 'pg-09'));
    });

    it('has 14 green, 6 yellow, 2 red and 1 without status among 23 running', () => {
      const { counts, running, all } = rollUp(planRows(plan, now(dayZero)));
      expect({ ...counts, running, all }).toEqual({ green: 14, yellow: 6, red: 2, none: 1, running: 23, all: 32 });
    });

    it('is worst at themes 1 and 3', () => {
      expect(planTree(plan, planRows(plan, now(dayZero))).map((theme) => theme.rollUp.worst)).toEqual(['red', 'yellow', 'red', 'yellow']);
    });

    it('has moved in three places since the last chefforum', () => {
      const last = plan.meetings.find(({ id }) => id === townId('meetings', 'cf-04'));
      const moved = movementsSince(plan.updates, last?.endsAt ?? now(dayZero)).map(({ initiative, from, to }) => `${names(plan, [initiative])[0]} ${from} ${to}`);
      expect(moved.sort()).toEqual(['i06 green red', 'i14 green yellow', 'i29 undefined yellow']);
    });

    it('shows as new what came after the last chefforum', () => {
      const fresh = planRows(plan, now(dayZero)).filter((row) => row.isNew);
      expect(names(plan, fresh.map((row) => row.initiative.id))).toEqual(['i13', 'i25', 'i26']);
    });
  });

  it('asks a person about what they own or are deputy for, and is due', () => {
    const plan = townActionPlan();
    const asked = initiativesAskedOf(planRows(plan, now(DAY_ZERO)), townPerson('planchef.bmc')).map((row) => row.initiative.id);
    const expected = town.initiatives.filter(({ id, owner, deputies }) => PROJECT.includes(id) && [owner, ...deputies].includes('planchef.bmc'));
    expect(names(plan, asked)).toEqual(expected.map(({ id }) => id));
  });
});
