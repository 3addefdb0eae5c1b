import { asId, digestOf, reminderKey, type ActionPlan, type BodyId, type Digest, type Initiative, type PlanId, type Reminder, type ReminderState, type ReminderStep, type StatusUpdate, type TrafficLight } from '../../src/domain';
import { aBody, aDecision, aGoal, aMeeting, anActionPlan, anInitiative, aPlan, aStatusUpdate, aTheme, day, GOAL, instant, personId } from '../support/builders';

const LONE = personId('lone');
const PER = personId('per');
const chefforum = aBody({ chair: personId('chair') });
const project = aBody({ id: asId<BodyId>('projekt'), role: 'project' });
const march6 = aMeeting('2026-03-06', { id: asId('6-marts'), state: 'held' });
const june12 = aMeeting('2026-06-12', { id: asId('12-juni') });
const NOW = instant('2026-06-11 08:00');
const ASK_10: ReminderStep = { kind: 'ask', workingDaysBefore: 10 };
const ASK_3: ReminderStep = { kind: 'ask', workingDaysBefore: 3 };

let updates = 0;
const said = ({ id, plan }: Initiative, light: TrafficLight, on: string): StatusUpdate => aStatusUpdate({ id: asId((updates += 1)), initiative: id, plan, light, at: instant(on) });
const plan = (over: Partial<ActionPlan> = {}): ActionPlan => anActionPlan({ bodies: [chefforum, project], meetings: [march6, june12], ...over });
const digest = (plans: ActionPlan | readonly ActionPlan[], reminders: readonly Reminder[] = []): Digest => {
  const found = digestOf('plan' in plans ? [plans] : plans, june12, reminders, NOW);
  if (!found) throw new Error('No digest');
  return found;
};
const card = (about: Initiative, step: ReminderStep, state: ReminderState, on?: string, meeting = june12): Reminder => ({
  key: reminderKey(meeting.id, step, LONE), meeting: meeting.id, step, person: LONE, initiatives: [about.id], state, ...(on !== undefined && { sentAt: instant(on) }),
});

const redOne = anInitiative({ title: 'rød', owner: LONE, deputies: [PER] });

describe('the chair’s digest', () => {
  const [red, yellow, green, none, planned] = ['rød', 'gul', 'grøn', 'ingen', 'planlagt'].map((title) => anInitiative({ title, owner: LONE, phase: title === 'planlagt' ? 'planned' : 'running' })) as [Initiative, Initiative, Initiative, Initiative, Initiative];
  const initiatives = [red, yellow, green, none, planned];

  it('counts the lights of what runs, and how much of it was confirmed for the meeting', () => {
    const { lights, confirmed, all } = digest(plan({ initiatives, updates: [said(red, 'red', '2026-06-01'), said(yellow, 'yellow', '2026-06-02'), said(green, 'green', '2026-01-15')] }));
    expect([lights.counts, confirmed, all]).toEqual([{ red: 1, yellow: 1, green: 1, none: 1 }, 2, 4]);
  });
  it('puts the reds up for discussion, the newest word first, and the yellow ones where nothing is red', () => {
    const updatesOf = [said(red, 'red', '2026-06-01'), said(yellow, 'yellow', '2026-06-02'), said(green, 'yellow', '2026-06-03')];
    const of = (some: readonly StatusUpdate[]) => digest(plan({ initiatives, updates: some })).discussion;
    expect(of(updatesOf)).toMatchObject({ light: 'red', rows: [{ initiative: { id: red.id }, words: 'Leverancen er forsinket.' }] });
    expect(of(updatesOf.slice(1)).rows.map(({ initiative }) => initiative.id)).toEqual([green.id, yellow.id]);
  });
  it('tells what else is new since the body last met, and leaves out what is up for discussion', () => {
    const [proposed, added, completed] = [
      anInitiative({ phase: 'proposed', createdAt: instant('2026-05-01') }),
      anInitiative({ phase: 'planned', createdAt: instant('2026-05-01') }),
      anInitiative({ phase: 'completed' }),
    ];
    const all = [...initiatives, proposed, added, completed];
    const updatesOf = [said(red, 'green', '2026-02-01'), said(yellow, 'green', '2026-02-01'), said(red, 'red', '2026-06-01'), said(yellow, 'yellow', '2026-06-01'), said(completed, 'green', '2026-05-01')];
    expect(digest(plan({ initiatives: all, updates: updatesOf })).news).toEqual({
      since: march6, completed: 1, added: 1, proposed: 1, moved: { toRed: 0, greenToYellow: 1, redToYellow: 0, toGreen: 0, first: 0 },
    });
  });
  it('tells no news before the body has met, or when the history is not whole', () => {
    expect(digest(plan({ meetings: [june12, aMeeting('2026-03-06', { body: project.id, state: 'held' })] })).news).toBeUndefined();
    expect(digest(plan({ historyIsWhole: false })).news).toBeUndefined();
  });
  it('names who has not had time to answer, and when they were asked, whichever of the coming meetings the card named', () => {
    const june9 = aMeeting('2026-06-10', { body: project.id });
    const { silent } = digest(plan({ initiatives: [red, green], updates: [said(red, 'red', '2026-01-15'), said(green, 'green', '2026-06-01')] }), [
      card(red, ASK_3, 'sent', '2026-06-09 08:00'), card(red, ASK_10, 'sent', '2026-05-28 08:00'), card(red, ASK_3, 'sent', '2026-06-05 08:00', june9), card(red, ASK_3, 'sent', '2026-02-05 08:00', march6), card(red, ASK_3, 'failed'),
    ]);
    expect(silent.map(({ row, is, asked }) => [row.initiative.id, is, asked.map(({ at }) => at)])).toEqual([[red.id, 'asked', ['2026-05-28 08:00', '2026-06-05 08:00', '2026-06-09 08:00'].map(instant)]]);
  });
  it.each<[string, Digest['silent'][number]['is'], readonly Reminder[], readonly string[]]>([
    ['one card arrived', 'asked', [card(redOne, ASK_10, 'sent', '2026-05-28')], ['2026-05-28']],
    ['a later one could not be delivered', 'asked', [card(redOne, ASK_10, 'sent', '2026-05-28'), card(redOne, ASK_3, 'failed')], ['2026-05-28']],
    ['a later one may not have arrived', 'asked', [card(redOne, ASK_10, 'sent', '2026-05-28'), card(redOne, ASK_3, 'uncertain', '2026-06-09')], ['2026-05-28']],
    ['the first could not be delivered, and the second was', 'asked', [card(redOne, ASK_10, 'failed'), card(redOne, ASK_3, 'sent', '2026-06-09')], ['2026-06-09']],
    ['one that may not have arrived was sent again', 'asked', [card(redOne, ASK_3, 'uncertain', '2026-06-09'), { ...card(redOne, ASK_3, 'sent', '2026-06-10'), key: reminderKey(june12.id, ASK_3, LONE, asId('again')) }], ['2026-06-10']],
    ['the deputy’s card arrived', 'asked', [card(redOne, ASK_3, 'failed'), { ...card(redOne, ASK_3, 'sent', '2026-06-09'), person: PER }], ['2026-06-09']],
    ['the only one that went out may not have arrived', 'uncertain', [card(redOne, ASK_10, 'uncertain', '2026-05-28'), card(redOne, ASK_3, 'failed')], ['2026-05-28']],
    ['Teams would take none', 'notReached', [card(redOne, ASK_3, 'failed')], []],
    ['there was no card', 'notAsked', [], []],
    ['somebody who answers for it no more was', 'notAsked', [{ ...card(redOne, ASK_10, 'sent', '2026-05-28'), person: personId('gone') }], []],
  ])('says what is true of asking when %s: %s', (_what, is, cards, days) =>
    expect(digest(plan({ initiatives: [redOne] }), cards).silent).toMatchObject([{ is, asked: days.map((at) => ({ at: instant(at) })) }]));
  it('waits for nobody who has answered', () => expect(digest(plan({ initiatives: [redOne], updates: [said(redOne, 'red', '2026-06-10')] }), [card(redOne, ASK_3, 'uncertain')]).silent).toEqual([]));
  it('lists what the body decided and nobody has done, the first due first', () => {
    const decision = (over: Parameters<typeof aDecision>[0]) => aDecision({ meeting: march6.id, ...over });
    const [undated, late, early] = [decision({}), decision({ dueOn: day('2026-09-01') }), decision({ dueOn: day('2026-07-01') })];
    const elsewhere = aMeeting('2026-03-08', { body: project.id, state: 'held' });
    const decisions = [undated, late, early, decision({ isDone: true }), aDecision({ meeting: elsewhere.id })];
    expect(digest(plan({ meetings: [march6, june12, elsewhere], decisions })).openDecisions).toEqual([early, late, undated]);
  });
  it('is of all the plans that the meeting is about and that are rolled out', () => {
    const id = asId<PlanId>('2');
    const meeting = { ...june12, plans: [] };
    const theme = aTheme({ id: asId('t2'), plan: id });
    const goal = aGoal({ id: asId('g2'), theme: theme.id });
    const second = plan({ plan: aPlan({ id }), themes: [theme], goals: [goal], initiatives: [anInitiative({ plan: id, goal: goal.id })], meetings: [meeting], decisions: [] });
    const both = [plan({ initiatives: [anInitiative({ goal: GOAL })], meetings: [meeting] }), second];
    expect(digestOf(both, meeting, [], NOW)?.all).toBe(2);
    expect(digestOf([both[0]!, { ...second, plan: aPlan({ id, stage: 'draft' }) }], meeting, [], NOW)?.all).toBe(1);
    expect(digestOf([{ ...second, plan: aPlan({ id, stage: 'draft' }) }], meeting, [], NOW)).toBeUndefined();
    expect(digestOf([second], { ...meeting, body: asId<BodyId>('gone') }, [], NOW)).toBeUndefined();
  });
});
