import {
  asId,
  askingMoment,
  nextStepAt,
  previewRound,
  reminderKey,
  stepsToTake,
  type ActionPlan,
  type AskingContext,
  type AskingRound,
  type BodyId,
  type Initiative,
  type Meeting,
  type OrderId,
  type PersonId,
  type PlanId,
  type Reminder,
  type ReminderStep,
  type StatusUpdate,
  type TrafficLight,
} from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, aPerson, aPlan, aStatusUpdate, day, instant, personId } from '../support/builders';

const [LONE, PER, IDA, CHAIR] = ['lone', 'per', 'ida', 'chair'].map(personId) as [PersonId, PersonId, PersonId, PersonId];
const chefforum = aBody({ chair: CHAIR });
const project = aBody({ id: asId<BodyId>('projekt'), role: 'project', chair: CHAIR });
const june12 = aMeeting('2026-06-12', { id: asId('12-juni') }); // asks on 28 May and 9 June, digest on 11 June
const people = new Map([LONE, PER, IDA, CHAIR].map((id) => [id, aPerson({ id })]));
const ASK_10: ReminderStep = { kind: 'ask', workingDaysBefore: 10 };
const ASK_3: ReminderStep = { kind: 'ask', workingDaysBefore: 3 };

let updates = 0;
const said = (initiative: Initiative, on: string, over: Partial<StatusUpdate> = {}): StatusUpdate => aStatusUpdate({ id: asId((updates += 1)), initiative: initiative.id, at: instant(on), ...over });
const ofLone = (over: Partial<Initiative> = {}) => anInitiative({ owner: LONE, ...over });

const plan = (over: Partial<ActionPlan> = {}): ActionPlan => anActionPlan({ bodies: [chefforum, project], meetings: [june12], people, ...over });
const at = (now: string, plans: ActionPlan | readonly ActionPlan[], over: Partial<AskingContext> = {}): AskingContext => ({
  plans: 'plan' in plans ? [plans] : plans, absences: [], reminders: [], closed: [], orders: [], now: instant(now), ...over,
});
const sentTo = (person: PersonId, step: ReminderStep = ASK_10, meeting: Meeting = june12): Reminder => ({
  key: reminderKey(meeting.id, step, person), meeting: meeting.id, step, person, initiatives: [], state: 'sent', sentAt: instant('2026-05-28 08:00'),
});
const taken = (context: AskingContext) => stepsToTake(context).map(({ meeting, step }) => `${meeting.id} ${step.kind === 'now' ? 'now' : `${step.kind} ${step.workingDaysBefore}`}`);
const roundOf = (context: AskingContext, meeting: Meeting = june12): AskingRound => {
  const round = previewRound(context, meeting.id, ASK_10);
  if (!round) throw new Error('No such round');
  return round;
};
const whyOf = (context: AskingContext, of: Initiative, meeting: Meeting = june12) => roundOf(context, meeting).initiatives.find(({ initiative }) => initiative === of.id)?.why;
const asked = ({ cards }: AskingRound) => cards.map(({ person, initiatives }) => `${person}: ${initiatives.map(({ initiative }) => initiative).join(' ')}`);
const MORNING = '2026-05-28 08:00';

describe('when a step is taken', () => {
  const one = plan({ initiatives: [ofLone()] });
  it.each([
    ['2026-05-28 07:59', []],
    ['2026-05-28 08:00', ['12-juni ask 10']],
    ['2026-05-28 16:59', ['12-juni ask 10']],
    ['2026-05-28 17:00', []],
    ['2026-05-29 07:59', []],
    ['2026-05-29 08:59', ['12-juni ask 10']],
    ['2026-05-29 09:00', []],
    ['2026-05-30 08:00', []], // a Saturday
    ['2026-06-08 08:30', ['12-juni ask 10']],
    ['2026-06-09 08:30', ['12-juni ask 3']],
    ['2026-06-10 08:30', ['12-juni ask 3']],
    ['2026-06-11 08:30', ['12-juni ask 3', '12-juni digest 1']],
    ['2026-06-11 12:00', ['12-juni digest 1']],
    ['2026-06-11 17:00', []],
    ['2026-06-12 08:00', []],
  ])('is, with nothing taken before, at %s: %j', (now, steps) => {
    expect(taken(at(now, one))).toEqual(steps);
  });
  it('is never again once it is closed, wherever the meeting goes', () => {
    const closed = [{ meeting: june12.id, step: ASK_10 }];
    expect(taken(at(MORNING, one, { closed }))).toEqual([]);
    const moved = plan({ ...one, meetings: [aMeeting('2026-06-19', { id: june12.id })] });
    expect(taken(at('2026-06-04 08:00', moved, { closed }))).toEqual([]);
    expect(taken(at('2026-06-16 08:00', moved, { closed }))).toEqual(['12-juni ask 3']);
  });
  it('is not when a later step has been taken meanwhile', () => {
    expect(taken(at('2026-06-10 08:00', one, { closed: [{ meeting: june12.id, step: ASK_3 }] }))).toEqual([]);
  });
  it('is not late when a later one was made before the meeting moved away, but comes again on its own day', () => {
    const closed = [{ meeting: june12.id, step: ASK_3 }];
    const movedTo = (on: string) => plan({ ...one, meetings: [aMeeting(on, { id: june12.id })] });
    const moment = askingMoment(at('2026-06-09 12:00', movedTo('2026-06-19'), { closed }));
    expect(moment.meetings.flatMap((planned) => moment.timesOf(planned)).map(({ time }) => time.is)).toEqual(['dropped', 'closed', 'comes']);
    expect(taken(at('2026-08-07 08:00', movedTo('2026-08-21'), { closed }))).toEqual(['12-juni ask 10']);
  });
  it('is at eight by Danish clocks, an hour earlier by the sun in winter', () => {
    const autumn = plan({ meetings: [aMeeting('2026-10-28', { id: june12.id })] });
    expect([taken(at('2026-10-23T06:00:00Z', autumn)), taken(at('2026-10-27T06:59:00Z', autumn)), taken(at('2026-10-27T07:00:00Z', autumn, { closed: [{ meeting: june12.id, step: ASK_3 }] }))]).toEqual([['12-juni ask 3'], [], ['12-juni digest 1']]);
  });
  it('is not before a meeting that is off, over or held, or about no plan that is rolled out', () => {
    for (const meeting of [{ ...june12, state: 'cancelled' as const }, { ...june12, state: 'held' as const }, { ...june12, plans: [asId<PlanId>('7')] }, { ...june12, body: asId<BodyId>('gone') }]) {
      expect(taken(at(MORNING, plan({ meetings: [meeting] })))).toEqual([]);
    }
    expect(taken(at(MORNING, plan({ plan: aPlan({ stage: 'presented' }) })))).toEqual([]);
    expect(previewRound(at('2026-06-12 11:00', one), june12.id, ASK_10)).toBeUndefined();
  });
  it('sends the digest to the chair once, and to nobody who has left', () => {
    const digest = (over: Partial<AskingContext> = {}, of = one) => stepsToTake(at('2026-06-11 09:30', of, over)).flatMap((step) => (step.kind === 'digest' ? [step.card?.person] : []));
    expect([digest(), digest({ reminders: [sentTo(CHAIR, { kind: 'digest', workingDaysBefore: 1 })] }), digest({}, plan({ people: new Map([[LONE, aPerson({ id: LONE })]]) }))]).toEqual([[CHAIR], [undefined], [undefined]]);
  });
});

describe('who is asked', () => {
  it('is the owner of what runs, about everything of theirs on one card', () => {
    const [a, b, c] = [ofLone(), ofLone(), anInitiative({ owner: PER })];
    expect(asked(roundOf(at(MORNING, plan({ initiatives: [a, b, c] }))))).toEqual([`lone: ${a.id} ${b.id}`, `per: ${c.id}`]);
  });
  it('is nobody about what is fresh, and it says since when', () => {
    const fresh = ofLone();
    const context = at(MORNING, plan({ initiatives: [fresh], updates: [said(fresh, '2026-05-12 09:14', { statedBy: PER })] }));
    expect([whyOf(context, fresh), roundOf(context).cards]).toEqual([{ is: 'fresh', since: instant('2026-05-12 09:14'), by: PER }, []]);
  });
  it.each(['proposed', 'planned', 'completed', 'dropped'] as const)('is nobody about what is %s', (phase) => {
    const initiative = ofLone({ phase });
    expect(whyOf(at(MORNING, plan({ initiatives: [initiative] })), initiative)).toEqual({ is: 'notRunning', phase });
  });
  it('is nobody before the plan is rolled out', () => {
    const initiative = ofLone();
    expect(whyOf(at(MORNING, plan({ plan: aPlan({ stage: 'draft' }), initiatives: [initiative] })), initiative)).toEqual({ is: 'notRolledOut', stage: 'draft' });
  });
  it('is nobody about what waits for an owner, or never had one', () => {
    const [givenBack, none] = [ofLone({ needsOwner: true, deputies: [PER] }), anInitiative({ deputies: [PER] })];
    const { owner: _nobody, ...ownerless } = none;
    const context = at(MORNING, plan({ initiatives: [givenBack, ownerless] }));
    expect([whyOf(context, givenBack), whyOf(context, ownerless), roundOf(context).cards]).toEqual([{ is: 'needsOwner' }, { is: 'noOwner' }, []]);
  });
  it('is every deputy who is here instead of an owner who is away, from the first day to the last', () => {
    const initiative = ofLone({ deputies: [PER, IDA, LONE] });
    const away = (from: string, to: string, person = LONE) => ({ person, from: day(from), to: day(to) });
    const toWhom = (...absences: ReturnType<typeof away>[]) => whyOf(at(MORNING, plan({ initiatives: [initiative] }), { absences }), initiative);
    expect(toWhom(away('2026-05-20', '2026-05-27'), away('2026-05-29', '2026-06-01'))).toEqual({ is: 'asked', to: [LONE] });
    expect(toWhom(away('2026-05-28', '2026-05-28'))).toEqual({ is: 'asked', to: [PER, IDA], insteadOf: { owner: LONE, because: 'away' } });
    expect(toWhom(away('2026-05-01', '2026-06-30'), away('2026-05-28', '2026-05-30', PER))).toEqual({ is: 'asked', to: [IDA], insteadOf: { owner: LONE, because: 'away' } });
    expect(toWhom(...[LONE, PER, IDA].map((person) => away('2026-05-28', '2026-05-28', person)))).toEqual({ is: 'nobodyHere', owner: LONE, because: 'away' });
  });
  it('is a deputy instead of an owner who has left, and the card says for whom', () => {
    const [initiative, alone] = [ofLone({ deputies: [PER, personId('left-too')] }), ofLone()];
    const context = at(MORNING, plan({ initiatives: [initiative, alone], people: new Map([[PER, aPerson({ id: PER })]]) }));
    expect(roundOf(context).cards.map(({ person, initiatives }) => [person, initiatives])).toEqual([[PER, [{ plan: initiative.plan, initiative: initiative.id, insteadOf: LONE }]]]);
    expect(whyOf(context, alone)).toEqual({ is: 'nobodyHere', owner: LONE, because: 'left' });
  });
  it('is nobody twice in a step: who has its card is passed over, whatever has become theirs since', () => {
    const [a, b] = [ofLone(), anInitiative({ owner: PER })];
    const context = at(MORNING, plan({ initiatives: [a, b] }), { reminders: [sentTo(LONE)] });
    expect([asked(roundOf(context)), whyOf(context, a)]).toEqual([[`per: ${b.id}`], { is: 'sentAlready', to: [LONE] }]);
  });
  it('is only the deputy who has not the card yet, where another one has', () => {
    const initiative = ofLone({ deputies: [PER, IDA] });
    const absences = [{ person: LONE, from: day('2026-05-01'), to: day('2026-06-30') }];
    expect(asked(roundOf(at(MORNING, plan({ initiatives: [initiative] }), { absences, reminders: [sentTo(PER)] })))).toEqual([`ida: ${initiative.id}`]);
  });
  it('is the new owner at the next step, when the owner changes after the first', () => {
    const initiative = anInitiative({ owner: PER });
    const context = at('2026-06-09 08:00', plan({ initiatives: [initiative] }), { reminders: [sentTo(LONE)], closed: [{ meeting: june12.id, step: ASK_10 }] });
    expect(stepsToTake(context).map((step) => step.kind === 'ask' && asked(step.round))).toEqual([[`per: ${initiative.id}`]]);
  });
  it('is explained for everybody who owns something that runs, or is deputy for it', () => {
    const [a, b, c] = [ofLone({ deputies: [PER] }), anInitiative({ owner: PER }), anInitiative({ owner: IDA, phase: 'completed' })];
    const { people: explained } = roundOf(at(MORNING, plan({ initiatives: [a, b, c], updates: [said(b, '2026-05-20')] }), { reminders: [sentTo(LONE)] }));
    expect(explained.map(({ person, is, isAway, about }) => [person, is, isAway, about.map(({ initiative, as, why }) => [initiative, as, why.is])])).toEqual([
      [LONE, 'sentAlready', false, [[a.id, 'owner', 'sentAlready']]],
      [PER, 'notAsked', false, [[a.id, 'deputy', 'sentAlready'], [b.id, 'owner', 'fresh']]],
    ]);
  });
});

describe('what stands on a card', () => {
  it('is red first, then yellow, then what has no status, then green; what was said longest ago before the others', () => {
    const [green, red, none, yellow, oldRed] = ['grøn', 'rød', 'ingen', 'gul', 'gammel rød'].map((title) => ofLone({ title })) as [Initiative, Initiative, Initiative, Initiative, Initiative];
    const light = (of: Initiative, to: TrafficLight, on: string) => said(of, on, { light: to });
    const updatesOf = [light(green, 'green', '2026-01-15'), light(red, 'red', '2026-02-15'), light(yellow, 'yellow', '2026-01-05'), light(oldRed, 'red', '2026-01-15')];
    const [card] = roundOf(at(MORNING, plan({ initiatives: [green, red, none, yellow, oldRed], updates: updatesOf }))).cards;
    expect(card?.initiatives.map(({ initiative }) => initiative)).toEqual([oldRed, red, yellow, none, green].map(({ id }) => id));
  });
  it('is at most eight, and the rest is counted', () => {
    const initiatives = Array.from({ length: 11 }, () => ofLone());
    const [card] = roundOf(at(MORNING, plan({ initiatives }))).cards;
    expect([card?.initiatives.length, card?.rest.length]).toEqual([8, 3]);
  });
  it('is all the plans that the meeting is about, and nothing of another', () => {
    const other = asId<PlanId>('2');
    const meeting = { ...june12, plans: [] };
    const [a, b] = [ofLone(), ofLone({ plan: other })];
    const plans = [plan({ initiatives: [a], meetings: [meeting] }), plan({ plan: aPlan({ id: other }), initiatives: [b], meetings: [meeting] })];
    expect(asked(roundOf(at(MORNING, plans)))).toEqual([`lone: ${a.id} ${b.id}`]);
    const alone = plans.map((one) => ({ ...one, meetings: one.plan.id === other ? [] : [june12] }));
    expect(asked(roundOf(at(MORNING, alone)))).toEqual([`lone: ${a.id}`]);
  });
});

describe('two bodies within a fortnight', () => {
  const june16 = aMeeting('2026-06-16', { id: asId('16-juni'), body: project.id }); // asks on 1 and 11 June
  const initiative = ofLone();
  const both = (over: Partial<ActionPlan> = {}) => plan({ initiatives: [initiative], meetings: [june16, june12], ...over });

  it('are asked for once, on the first one’s card, which names the other', () => {
    const context = at('2026-06-01 08:00', both());
    expect([whyOf(context, initiative, june16), roundOf(context, june16).cards]).toEqual([{ is: 'leftTo', meeting: june12.id }, []]);
    expect(roundOf(context).cards.map(({ alsoFor }) => alsoFor)).toEqual([[june16.id]]);
  });
  it('are asked for apart when they are further from each other', () => {
    const [fourteen, fifteen] = ['2026-06-26', '2026-06-27'].map((on) => ({ ...june16, startsAt: instant(`${on} 09:00`), endsAt: instant(`${on} 11:00`) })) as [Meeting, Meeting];
    const why = (other: Meeting) => whyOf(at('2026-06-02 12:00', both({ meetings: [june12, other] })), initiative, other)?.is;
    expect([why(fourteen), why(fifteen)]).toEqual(['leftTo', 'asked']);
  });
  it('do not both write on the same day, however far apart they are', () => {
    const far = { ...june16, startsAt: instant('2026-06-27 09:00'), endsAt: instant('2026-06-27 11:00') };
    expect(whyOf(at('2026-06-09 08:00', both({ meetings: [june12, far] })), initiative, far)?.is).toBe('leftTo');
    expect(whyOf(at('2026-06-09 10:00', both({ meetings: [june12, far] }), { closed: [{ meeting: june12.id, step: ASK_3 }] }), initiative, far)?.is).toBe('leftTo');
  });
  it('are asked for by the second alone about what the first does not ask about', () => {
    const context = (meeting: Meeting) => at('2026-06-01 09:30', both({ meetings: [meeting, june16] }));
    for (const gone of [{ ...june12, state: 'cancelled' as const }, { ...june12, plans: [asId<PlanId>('7')] }]) expect(whyOf(context(gone), initiative, june16)?.is).toBe('asked');
    const tooNear = aMeeting('2026-06-02', { id: asId('2-juni') });
    expect(whyOf(context(tooNear), initiative, june16)?.is).toBe('asked'); // its asks are dropped: no morning is left for them
    expect(whyOf(at('2026-06-12 11:00', both()), initiative, june16)?.is).toBe('asked'); // it is over
    const held = aMeeting('2026-05-20', { body: project.id, state: 'held' });
    const freshForFirst = at('2026-06-01 08:00', both({ meetings: [june12, june16, held], updates: [said(initiative, '2026-05-19')] }));
    expect([whyOf(freshForFirst, initiative)?.is, whyOf(freshForFirst, initiative, june16)?.is]).toEqual(['fresh', 'asked']);
  });
  it('are named only when all of the card counts for the other, and it would ask', () => {
    const quiet = { ...project, askWorkingDaysBefore: [] };
    const alsoFor = (over: Partial<ActionPlan>, now = '2026-06-01 08:00') => roundOf(at(now, both(over))).cards.map((card) => card.alsoFor);
    expect(alsoFor({ bodies: [chefforum, quiet] })).toEqual([[]]);
    const far = { ...june16, startsAt: instant('2026-09-16 09:00'), endsAt: instant('2026-09-16 11:00') };
    expect(alsoFor({ meetings: [june12, far] })).toEqual([[]]); // its window is not open yet
    const next = { ...june16, id: asId<Meeting['id']>('17-juni'), startsAt: instant('2026-06-17 09:00') };
    expect(alsoFor({ meetings: [june12, june16, next] })).toEqual([[june16.id]]); // the one after begins anew
    expect(alsoFor({ meetings: [june12, aMeeting('2026-06-20')] })).toEqual([[]]); // so does the same body’s
    const other = asId<PlanId>('2');
    const first = { ...june12, plans: [] };
    const ofOther = plan({ plan: aPlan({ id: other }), initiatives: [ofLone({ plan: other })], meetings: [first] });
    expect(roundOf(at('2026-06-01 08:00', [both({ meetings: [first, june16] }), ofOther])).cards.map((card) => card.alsoFor)).toEqual([[]]); // half the card is not its business
  });
});

describe('“Spørg nu”', () => {
  const order = { id: asId<OrderId>('7'), meeting: june12.id };
  const step: ReminderStep = { kind: 'now', order: order.id };
  const initiative = ofLone();
  const sunday = (over: Partial<AskingContext> = {}, of = plan({ initiatives: [initiative] })) => stepsToTake(at('2026-05-24 21:00', of, { orders: [order], ...over }));

  it('asks everybody due at once, whatever the day and hour', () => {
    expect(sunday().map((one) => one.kind === 'ask' && [one.step, asked(one.round)])).toEqual([[step, [`lone: ${initiative.id}`]]]);
  });
  it('asks those who have been asked before, but nobody twice for one order', () => {
    const cards = (...reminders: readonly Reminder[]) => sunday({ reminders }).flatMap((one) => (one.kind === 'ask' ? one.round.cards : []));
    expect([cards(sentTo(LONE)).length, cards(sentTo(LONE, step)).length]).toEqual([1, 0]);
  });
  it('leaves nothing to another meeting', () => {
    const june16 = aMeeting('2026-06-16', { id: asId('16-juni'), body: project.id });
    const of = plan({ initiatives: [initiative], meetings: [june12, june16] });
    expect(sunday({ orders: [{ ...order, meeting: june16.id }] }, of).map((one) => one.kind === 'ask' && one.round.cards.length)).toEqual([1]);
  });
  it('works for a body that does not ask by itself', () => {
    expect(sunday({}, plan({ initiatives: [initiative], bodies: [{ ...chefforum, askWorkingDaysBefore: [] }] }))).toHaveLength(1);
  });
  it('is done once it is closed, when the meeting is over or off, or while the plan is not rolled out', () => {
    expect(sunday({ closed: [{ meeting: june12.id, step }] })).toEqual([]);
    expect(sunday({}, plan({ meetings: [{ ...june12, state: 'cancelled' }] }))).toEqual([]);
    expect(sunday({}, plan({ plan: aPlan({ stage: 'closed' }) }))).toEqual([]);
  });
});

describe('what comes next', () => {
  const one = plan({ initiatives: [ofLone()] });
  it('is now when something waits, and never when no meeting does', () => {
    expect([nextStepAt(at('2026-05-21', one)), nextStepAt(at('2026-05-28 12:00', one)), nextStepAt(at('2026-06-12', one))]).toEqual([instant(MORNING), instant('2026-05-28 12:00'), undefined]);
  });
  it('is when somebody has asked for everybody to be asked', () => {
    const orders = [{ id: asId<OrderId>('4'), meeting: june12.id }];
    const context = at('2026-05-21', one, { orders });
    expect(nextStepAt(context)).toBe(instant('2026-05-21'));
    expect(nextStepAt({ ...context, closed: [{ meeting: june12.id, step: { kind: 'now', order: asId<OrderId>('4') } }] })).toBe(instant(MORNING));
  });
});
