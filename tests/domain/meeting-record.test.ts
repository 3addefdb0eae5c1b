import { asId, meetingRecord, type ActionPlan, type Initiative, type MeetingRecord, type StatusUpdate, type TrafficLight } from '../../src/domain';
import { aBody, aDecision, aMeeting, anActionPlan, anInitiative, aStatusUpdate, day, instant } from '../support/builders';

const chefforum = aBody();
const march6 = aMeeting('2026-03-06', { id: asId('6'), state: 'held' });
const june12 = aMeeting('2026-06-12', { id: asId('12') });
const NOW = instant('2026-06-12 10:00');

let updates = 0;
const said = ({ id, plan }: Initiative, light: TrafficLight, on: string, over: Partial<StatusUpdate> = {}): StatusUpdate => aStatusUpdate({ id: asId((updates += 1)), initiative: id, plan, light, at: instant(on), ...over });
const atTheMeeting = { source: 'meeting', meeting: june12.id } as const;
const [red, yellow, green] = ['rød', 'gul', 'grøn'].map((title) => anInitiative({ title, createdAt: instant('2024-01-01') })) as [Initiative, Initiative, Initiative];
const story = [said(red, 'red', '2026-06-01'), said(yellow, 'yellow', '2026-06-02'), said(green, 'green', '2026-06-03')];
const plan = (over: Partial<ActionPlan> = {}): ActionPlan => anActionPlan({ bodies: [chefforum], meetings: [march6, june12], initiatives: [red, yellow, green], updates: story, ...over });
const recorded = (actionPlan: ActionPlan): MeetingRecord => meetingRecord(actionPlan, june12.id, NOW)!;
const titles = ({ points }: MeetingRecord): readonly string[] => points.map(({ row }) => row.initiative.title);

describe('a meeting as it goes', () => {
  it('speaks of what was red and yellow when it began, and no point moves when its light is changed there', () => {
    const changed = plan({ updates: [...story, said(red, 'green', '2026-06-12 09:30', atTheMeeting)] });
    expect(titles(recorded(plan()))).toEqual(['rød', 'gul']);
    expect(titles(recorded(changed))).toEqual(['rød', 'gul']);
    expect(recorded(changed).points[0]).toMatchObject({ before: 'red', row: { light: 'green' }, said: [{ light: 'green' }] });
  });
  it('is another once the light was stated elsewhere: that is how the meeting finds it', () => {
    const changed = plan({ updates: [...story, said(red, 'green', '2026-06-12 08:30', { source: 'card', meeting: june12.id })] });
    expect(titles(recorded(changed))).toEqual(['gul']);
  });
  it('takes up whatever else something is said or decided about, last, with the light it had before', () => {
    const extra = plan({ updates: [...story, said(green, 'yellow', '2026-06-12 09:40', atTheMeeting)], decisions: [aDecision({ id: asId('1'), meeting: june12.id, initiative: yellow.id }), aDecision({ id: asId('2'), meeting: june12.id })] });
    const record = recorded(extra);
    expect(titles(record)).toEqual(['rød', 'gul', 'grøn']);
    expect(record.points.map(({ before, decisions }) => [before, decisions.map(({ id }) => id)])).toEqual([['red', []], ['yellow', ['1']], ['green', []]]);
    expect(record.decisions.map(({ id }) => id)).toEqual(['2']);
  });
  it('tells which earlier decisions of the body were called done that day', () => {
    const settled = plan({ decisions: [aDecision({ id: asId('1'), meeting: march6.id, isDone: true, doneOn: day('2026-06-12') }), aDecision({ id: asId('2'), meeting: march6.id, isDone: true, doneOn: day('2026-05-01') })] });
    expect(recorded(settled).settled.map(({ id }) => id)).toEqual(['1']);
  });
  it('is nothing for a meeting that is not there', () => {
    expect(meetingRecord(plan(), asId('ingen'), NOW)).toBeUndefined();
  });
});
