import { confirmUnchanged, correctDecision, decide, holdMeeting, keepYear, PlanError, recordStatusUpdate, settleDecision, type HoldingPorts } from '../../src/application';
import { asId, currentStatuses, type Meeting, type MutationKey } from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, anOpenedPlan, aStatusUpdate, instant, personId, PLAN } from '../support/builders';
import { memoryPorts } from '../support/memory-ports';

const KEY: MutationKey = asId('form-1');
const chair = { person: personId('chair'), mayContribute: true, mayEditPlan: false, mayKeepMeetings: true };
const owner = { person: personId('owner'), mayContribute: true, mayEditPlan: false };
const body = aBody({ chair: chair.person });
const meeting: Meeting = aMeeting('2026-06-12', { id: asId('12') });
const initiative = anInitiative();

function site() {
  const { site: memory } = memoryPorts(anOpenedPlan(anActionPlan({ bodies: [body], meetings: [meeting], initiatives: [initiative], updates: [aStatusUpdate({ initiative: initiative.id, light: 'green' })] })));
  memory.now = instant('2026-06-12 11:00');
  return { memory, ports: memory.portsFor(chair) };
}
const holding = { plan: PLAN, meeting: meeting.id, by: chair.person, words: 'Referat' };

describe('a decision', () => {
  const written = { meeting: meeting.id, text: '  Vi spørger bygherren. ', responsible: owner.person };
  it('is written down open and once, however often it is tried', async () => {
    const { memory, ports } = site();
    memory.failsOnce('no-answer', { stores: true });
    await expect(decide(ports, written, KEY)).rejects.toMatchObject({ code: 'no-answer' });
    const decision = await decide(ports, written, KEY);
    expect(decision).toMatchObject({ text: 'Vi spørger bygherren.', isDone: false, responsible: owner.person });
    expect(memory.actionPlan.decisions).toEqual([decision]);
  });
  it('is called done today, open again, and corrected', async () => {
    const { memory, ports } = site();
    const decision = await decide(ports, written, KEY);
    expect(await settleDecision(ports, decision.id, true)).toMatchObject({ isDone: true, doneOn: '2026-06-12' });
    expect(await settleDecision(ports, decision.id, false)).not.toHaveProperty('doneOn');
    await correctDecision(ports, { ...decision, text: ' Vi venter. ' });
    expect(memory.actionPlan.decisions[0]).toMatchObject({ text: 'Vi venter.' });
  });
  it('is not sent without words, and not taken from somebody who keeps no meetings', async () => {
    const { memory, ports } = site();
    await expect(decide(ports, { ...written, text: ' ' }, KEY)).rejects.toMatchObject({ code: 'text-needed' });
    await expect(correctDecision(ports, { ...written, id: asId('1'), text: 'x'.repeat(1001) })).rejects.toMatchObject({ code: 'text-too-long' });
    expect(memory.calls).toEqual([]);
    await expect(decide(memory.portsFor(owner), written, KEY)).rejects.toMatchObject({ code: 'read-only' });
  });
});

it('a light that is stated at a meeting says so', async () => {
  const { memory, ports } = site();
  const statement = { plan: PLAN, initiative: initiative.id, source: 'meeting', meeting: meeting.id } as const;
  await recordStatusUpdate(ports, { ...statement, light: 'yellow', text: 'Vi venter.', present: undefined });
  await confirmUnchanged(ports, { ...statement, present: currentStatuses(memory.actionPlan).get(initiative.id)!, words: 'Vi venter.' });
  expect(memory.updates.slice(1).map(({ source, meeting: at }) => [source, at])).toEqual([['meeting', '12'], ['meeting', '12']]);
});

describe('a meeting that is over', () => {
  const isHeld = (memory: ReturnType<typeof site>['memory']) => memory.part('meetings', meeting.id).state === 'held';
  it('keeps the plan as it saw it, whole, and is held', async () => {
    const { memory, ports } = site();
    memory.firstRead = 0;
    const { snapshot } = await holdMeeting(ports, holding);
    expect(snapshot).toMatchObject({ occasion: { meeting: '12' }, words: 'Referat', takenBy: chair.person, actionPlan: { updates: [{ light: 'green' }] } });
    expect([memory.snapshots.length, isHeld(memory)]).toEqual([1, true]);
  });
  it.each<[string, (ports: HoldingPorts) => readonly [object, string]]>([
    ['the meeting', ({ structure }) => [structure, 'get']],
    ['the plan', ({ plans }) => [plans, 'open']],
    ['its snapshot', ({ snapshots }) => [snapshots, 'add']],
  ])('is not held while %s cannot be reached: it fails, and keeps nothing', async (_what, callIn) => {
    const { memory, ports } = site();
    const [port, call] = callIn(ports);
    jest.spyOn(port as Record<string, () => Promise<never>>, call).mockRejectedValueOnce(new PlanError('offline', call));
    await expect(holdMeeting(ports, holding)).rejects.toMatchObject({ code: 'offline' });
    expect([memory.snapshots.length, isHeld(memory)]).toEqual([0, false]);
  });
  it('stopped between the two, it is finished by the next try, with what was kept first', async () => {
    const { memory, ports } = site();
    const save = jest.spyOn(ports.structure, 'save').mockRejectedValueOnce(Object.assign(new Error('x'), { name: 'PlanError', code: 'no-answer' }));
    await expect(holdMeeting(ports, holding)).rejects.toMatchObject({ code: 'no-answer' });
    expect([memory.snapshots.length, isHeld(memory)]).toEqual([1, false]);
    const again = await holdMeeting(ports, { ...holding, words: 'Et andet referat' });
    expect([again.snapshot?.words, memory.snapshots.length, isHeld(memory)]).toEqual(['Referat', 1, true]);
    expect((await holdMeeting(ports, holding)).snapshot?.words).toBe('Referat');
    expect(save).toHaveBeenCalledTimes(2);
  });
  it('that was called held without a snapshot is given one, and changed no further', async () => {
    const { memory, ports } = site();
    memory.changePart('meetings', meeting.id, { state: 'held' });
    await holdMeeting(ports, holding);
    expect(memory.snapshots.length).toBe(1);
    expect(memory.calls).not.toContain('structure.save');
  });
  it.each([[14, 1], [15, 0]])('%i days ago keeps %i: longer ago the plan is no longer what it saw, and that it was held is all that is said', async (days, kept) => {
    const { memory, ports } = site();
    memory.now = new Date(Date.parse(meeting.endsAt) + days * 86_400_000).toISOString() as typeof memory.now;
    const { snapshot } = await holdMeeting(ports, holding);
    expect([memory.snapshots.length, snapshot !== undefined, isHeld(memory)]).toEqual([kept, kept === 1, true]);
  });
  it('goes by whatever else somebody changes of it meanwhile', async () => {
    const { memory, ports } = site();
    const { add } = ports.snapshots;
    jest.spyOn(ports.snapshots, 'add').mockImplementation((snapshot) => {
      memory.changePart('meetings', meeting.id, { place: 'Byrådssalen' });
      return add(snapshot);
    });
    await holdMeeting(ports, holding);
    expect(memory.part('meetings', meeting.id)).toMatchObject({ state: 'held', place: 'Byrådssalen' });
  });
  it('is neither kept nor held when it was called off', async () => {
    const { memory, ports } = site();
    memory.changePart('meetings', meeting.id, { state: 'cancelled' });
    await expect(holdMeeting(ports, holding)).rejects.toMatchObject({ code: 'conflict' });
    expect(memory.snapshots).toEqual([]);
  });
});

describe('a year that is over', () => {
  const kept = ({ memory, ports }: ReturnType<typeof site>, by: typeof chair) => keepYear(ports, { actionPlan: memory.actionPlan, year: 2026, by, words: 'Et godt år' });
  it('is kept once with its words; whoever comes second is given the first one’s', async () => {
    const there = site();
    expect(await kept(there, chair)).toMatchObject({ isOwn: true, snapshot: { occasion: { year: 2026 }, words: 'Et godt år', takenBy: chair.person } });
    expect(await kept(there, { ...chair, person: owner.person })).toMatchObject({ isOwn: false, snapshot: { takenBy: chair.person } });
    expect(there.memory.snapshots).toHaveLength(1);
  });
  it('is not asked of the site by who keeps no meetings', async () => {
    const there = site();
    await expect(kept(there, { ...owner, mayKeepMeetings: false })).rejects.toMatchObject({ code: 'read-only' });
    expect(there.memory.calls).toEqual([]);
  });
});
