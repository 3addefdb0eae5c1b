import { asId, meetingReminders, preparesMeetings, reminderKey, type AgainOrder, type AskingContext, type InitiativeId, type MeetingId, type OrderId, type PersonId, type Reminder, type ReminderState } from '../../src/domain';
import { aBody, anActionPlan, anInitiative, aMeeting, aPerson, aStatusUpdate, instant, personId } from '../support/builders';

const LONE = personId('lone');
const PER = personId('per');
const CHAIR = personId('chair');
const MEETING = asId<MeetingId>('m');
const [SHOPS, HARBOUR, LATER]: readonly InitiativeId[] = [asId('1'), asId('2'), asId('3')];
const FIRST = { kind: 'ask', workingDaysBefore: 10 } as const;
const SECOND = { kind: 'ask', workingDaysBefore: 3 } as const;
const SENT = instant('2026-05-28 08:00');

const card = (person: PersonId, over: Partial<Reminder> = {}): Reminder => {
  const step = over.step ?? FIRST;
  return { key: reminderKey(MEETING, step, person), meeting: MEETING, step, person, initiatives: [person === LONE ? SHOPS! : HARBOUR!], state: 'sent', sentAt: SENT, ...over };
};

/** Chefforum on 12 June, seen on 1 June after the first ask. */
function seen(over: Partial<AskingContext> = {}, said: Parameters<typeof aStatusUpdate>[0][] = []): AskingContext {
  const people = [LONE, PER, CHAIR].map((id) => aPerson({ id, name: id }));
  const plan = anActionPlan({
    bodies: [aBody({ chair: CHAIR })],
    meetings: [aMeeting('2026-06-12', { id: MEETING })],
    initiatives: [anInitiative({ id: SHOPS, owner: LONE }), anInitiative({ id: HARBOUR, owner: PER }), anInitiative({ id: LATER, owner: PER, phase: 'planned' })],
    updates: said.map((one) => aStatusUpdate(one)),
    historyIsWhole: true,
    people: new Map(people.map((person) => [person.id, person])),
  });
  return { plans: [plan], absences: [], reminders: [card(LONE), card(PER)], closed: [{ meeting: MEETING, step: FIRST }], orders: [], now: instant('2026-06-01 10:00'), ...over };
}
const shown = (context: AskingContext, again: readonly AgainOrder[] = []) => {
  const found = meetingReminders(context, MEETING, again);
  if (!found) throw new Error('There is no such meeting');
  return found;
};

describe('the reminders before a meeting', () => {
  it('are steps with the day they were taken, or will be', () => {
    expect(shown(seen()).steps.map(({ name, number, is, on, cards }) => [name, number, is, on, cards])).toEqual([
      ['ask-10', 1, 'taken', '2026-05-28', 2],
      ['ask-3', 2, 'comes', '2026-06-09', 0],
      ['digest-1', 0, 'comes', '2026-06-11', 0],
    ]);
  });

  it('keep the day of the cards when the meeting moves, and lose none of what was done at other steps', () => {
    const moved = seen({ closed: [{ meeting: MEETING, step: FIRST }, { meeting: MEETING, step: { kind: 'ask', workingDaysBefore: 20 } }, { meeting: MEETING, step: { kind: 'now', order: asId<OrderId>('7') } }] });
    const plans = moved.plans.map((plan) => ({ ...plan, meetings: [aMeeting('2026-06-26', { id: MEETING })] }));
    expect(shown({ ...moved, plans }).steps.map(({ name, is, on }) => [name, is, on])).toEqual([
      ['ask-10', 'taken', '2026-05-28'], ['ask-20', 'taken', undefined], ['now-7', 'taken', undefined], ['ask-3', 'comes', '2026-06-23'], ['digest-1', 'comes', '2026-06-25'],
    ]);
  });

  it('count an answer from the time somebody was asked, whoever gave it', () => {
    const { people, counts } = shown(seen({}, [{ initiative: SHOPS, light: 'yellow', at: instant('2026-05-29 09:00'), statedBy: PER }, { initiative: HARBOUR, at: instant('2026-03-01 09:00') }]));
    expect(people.map(({ person, about }) => [person, about.map(({ answer }) => answer?.light)])).toEqual([[PER, [undefined]], [LONE, ['yellow']]]);
    expect(counts).toEqual({ confirmed: 1, asked: 1, next: 0, leftTo: 0, nobody: 0 });
  });

  it('say of what nobody was asked about why', () => {
    expect(shown(seen()).notAsked.map(({ initiative, why }) => [initiative.id, why.is])).toEqual([[LATER, 'notRunning']]);
  });

  it('are waited for where somebody asked for them in between', () => {
    const waiting = shown(seen({ orders: [{ id: asId<OrderId>('9'), meeting: MEETING }] }));
    expect(waiting.ordered).toEqual(['9']);
    expect(waiting.steps.map(({ name }) => name)).toEqual(['ask-10', 'now-9', 'ask-3', 'digest-1']);
    expect(shown(seen({ orders: [{ id: asId<OrderId>('9'), meeting: MEETING }], closed: [{ meeting: MEETING, step: { kind: 'now', order: asId<OrderId>('9') } }] })).ordered).toEqual([]);
  });

  it('stand for a meeting that is over as they were', () => {
    const over = seen({ now: instant('2026-06-13 10:00') });
    const { isOver, people, steps } = shown(over);
    expect([isOver, people.length, steps.map(({ name, is }) => `${name} ${is}`)]).toEqual([true, 2, ['ask-10 taken']]);
  });

  it('are none of a meeting that no plan knows', () => expect(meetingReminders(seen(), asId<MeetingId>('gone'))).toBeUndefined());
});

describe('a card in doubt', () => {
  const doubts = (reminders: readonly Reminder[], said: Parameters<typeof seen>[1] = []) => shown(seen({ reminders }, said)).inDoubt.map(({ card: { key } }) => key);
  const unsure = (state: ReminderState = 'uncertain'): Reminder => {
    const { sentAt, ...rest } = card(LONE, { state, ...(state === 'failed' && { failure: 'notInstalled' }) });
    return state === 'failed' ? rest : { ...rest, ...(sentAt && { sentAt }) };
  };

  it.each<[string, readonly Reminder[], number]>([
    ['uncertain', [unsure()], 1],
    ['not delivered', [unsure('failed')], 1],
    ['sent', [card(LONE)], 0],
    ['followed by one that arrived', [unsure(), card(LONE, { step: SECOND, sentAt: instant('2026-06-09 08:00') })], 0],
    ['not delivered, and a later one was', [unsure('failed'), card(LONE, { step: SECOND, sentAt: instant('2026-06-09 08:00') })], 0],
    ['not delivered, and "Spørg nu" was', [unsure('failed'), card(LONE, { step: { kind: 'now', order: asId<OrderId>('9') }, sentAt: instant('2026-06-01 08:00') })], 0],
    ['not delivered by "Spørg nu", and a step was', [{ ...unsure('failed'), step: { kind: 'now', order: asId<OrderId>('9') }, key: reminderKey(MEETING, { kind: 'now', order: asId<OrderId>('9') }, LONE) }, card(LONE)], 0],
    ['not delivered after one that was', [card(LONE), { ...unsure('failed'), step: SECOND, key: reminderKey(MEETING, SECOND, LONE) }], 1],
    ['uncertain after one that arrived', [card(LONE, { step: SECOND, sentAt: instant('2026-05-20 08:00') }), unsure()], 1],
    ['sent again', [unsure(), card(LONE, { key: reminderKey(MEETING, FIRST, LONE, asId<OrderId>('4')) })], 0],
    ['sent again, and uncertain again', [unsure(), card(LONE, { state: 'uncertain', key: reminderKey(MEETING, FIRST, LONE, asId<OrderId>('4')) })], 1],
    ['followed by an overview that arrived', [unsure(), card(LONE, { step: { kind: 'digest', workingDaysBefore: 1 }, initiatives: [], sentAt: instant('2026-06-09 08:00') })], 1],
  ])('is one that is %s', (_what, reminders, many) => expect(doubts(reminders)).toHaveLength(many));

  it('stands once for each person, whatever steps did not reach them', () => {
    const [first, second] = [unsure('failed'), card(LONE, { step: SECOND, state: 'uncertain', sentAt: instant('2026-06-09 08:00') })];
    const [now, later] = ['9', '10'].map((order) => { const { sentAt: _never, ...rest } = card(LONE, { step: { kind: 'now', order: asId<OrderId>(order) }, state: 'failed', failure: 'blocked' }); return rest; }) as [Reminder, Reminder];
    expect(doubts([first, second, card(PER, { state: 'uncertain' })])).toEqual([second.key, reminderKey(MEETING, FIRST, PER)]);
    expect(doubts([first, later, now, second])).toEqual([later.key]);
  });

  it('names what the person has got before it, for then they have been asked', () => {
    const [first, failed] = [card(LONE), { ...unsure('failed'), step: SECOND, key: reminderKey(MEETING, SECOND, LONE) }];
    const arrivedIn = (reminders: readonly Reminder[]) => shown(seen({ reminders })).inDoubt.map(({ arrived }) => arrived);
    expect(arrivedIn([failed, first, card(PER)])).toEqual([[first]]);
    expect(arrivedIn([failed, card(PER), card(LONE, { step: { kind: 'digest', workingDaysBefore: 1 }, initiatives: [] })])).toEqual([[]]);
  });

  it('is none once all of it has been answered', () => expect(doubts([unsure()], [{ initiative: SHOPS, at: instant('2026-05-29 09:00') }])).toEqual([]));

  it('knows that it was asked for again, until it has gone out', () => {
    const again: AgainOrder = { id: asId<OrderId>('4'), meeting: MEETING, reminder: reminderKey(MEETING, FIRST, LONE) };
    expect(shown(seen({ reminders: [unsure()] }), [again]).inDoubt[0]?.isOrdered).toBe(true);
    const gone = card(LONE, { state: 'uncertain', key: reminderKey(MEETING, FIRST, LONE, again.id) });
    expect(shown(seen({ reminders: [unsure(), gone] }), [again]).inDoubt.map(({ card: { key }, isOrdered }) => [key, isOrdered])).toEqual([[gone.key, false]]);
  });

  it('is no asking of the person where it never arrived', () => {
    const { people, notAsked, counts } = shown(seen({ reminders: [unsure('failed'), card(PER)] }));
    expect(people.map(({ person }) => person)).toEqual([PER]);
    expect(notAsked.map(({ initiative, why }) => [initiative.id, why.is])).toContainEqual([SHOPS, 'asked']);
    expect(counts.next).toBe(1);
  });
});

it('meetings are prepared by editors and by the chairs of bodies', () => {
  const bodies = [{ chair: CHAIR }, {}];
  expect([preparesMeetings({ person: LONE, mayEditPlan: true }, bodies), preparesMeetings({ person: CHAIR, mayEditPlan: false }, bodies), preparesMeetings({ person: LONE, mayEditPlan: false }, bodies)]).toEqual([true, true, false]);
});
