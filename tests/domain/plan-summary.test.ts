import { asId, planSummary, type ActionPlan, type BodyId } from '../../src/domain';
import { aBody, aGoal, aMeeting, anActionPlan, anInitiative, aPlan, aStatusUpdate, aTheme, instant } from '../support/builders';

const now = instant('2026-05-28');
const chefforum = aBody();
const working = aBody({ id: asId<BodyId>('ag'), role: 'working', askWorkingDaysBefore: [] });
const goals = Array.from({ length: 11 }, (_, at) => aGoal({ id: asId(`g${at}`), order: at }));

function planOf(over: Partial<ActionPlan> = {}): ActionPlan {
  const initiatives = [
    anInitiative({ id: asId('30'), title: 'red, of the eleventh goal', goal: goals[10]!.id }),
    anInitiative({ id: asId('20'), title: 'red, later', goal: goals[1]!.id }),
    anInitiative({ id: asId('9'), title: 'red, earlier', goal: goals[1]!.id }),
    anInitiative({ id: asId('40'), title: 'green', goal: goals[0]!.id }),
    anInitiative({ id: asId('50'), title: 'red, but completed', goal: goals[0]!.id, phase: 'completed' }),
  ];
  const updates = initiatives.map((initiative) => aStatusUpdate({ initiative: initiative.id, light: initiative.title.startsWith('red') ? 'red' : 'green', at: instant('2026-01-10 10:00') }));
  return anActionPlan({ plan: aPlan({ stage: 'rolledOut' }), themes: [aTheme()], goals, bodies: [chefforum, working], initiatives, updates, ...over });
}

describe('one plan among several', () => {
  it('tells how it stands, and its running reds in the order of the plan', () => {
    const { standing, reds } = planSummary(planOf(), now);
    expect([standing.counts.red, standing.counts.green, standing.worst]).toEqual([3, 1, 'red']);
    expect(reds.map(({ initiative }) => initiative.title)).toEqual(['red, earlier', 'red, later', 'red, of the eleventh goal']);
  });

  it('tells of the next meeting of any body that is planned and not over, and of the one that owners are asked for', () => {
    const [soon, june] = [aMeeting('2026-06-01', { body: working.id }), aMeeting('2026-06-12')];
    const others = [aMeeting('2026-05-29', { state: 'cancelled' }), aMeeting('2026-05-27'), aMeeting('2026-05-30', { body: asId('gone') }), aMeeting('2026-05-20', { state: 'held' })];
    for (const meetings of [[june, ...others, soon], [soon, june, ...others]]) {
      const { next, asking } = planSummary(planOf({ meetings }), now);
      expect(next).toEqual({ meeting: soon, body: working });
      expect(asking).toEqual({ meeting: june, body: chefforum, asked: 4 });
    }
  });

  it('takes a meeting for the next one until it ends', () => {
    const june = aMeeting('2026-06-12');
    expect(planSummary(planOf({ meetings: [june] }), instant('2026-06-12 10:59')).next?.meeting).toBe(june);
    expect(planSummary(planOf({ meetings: [june] }), instant('2026-06-12 11:00')).next).toBeUndefined();
  });

  it('tells of no meeting where none is planned', () => {
    expect(planSummary(planOf(), now)).toMatchObject({ next: undefined, asking: undefined });
  });
});
