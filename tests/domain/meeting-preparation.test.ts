import { asId, asOf, decisionFinding, meetingPoints, meetingPreparation, openDecisionsAbout, openDecisionsFor, openDecisionsOf, type ActionPlan, type Initiative, type MeetingPreparation, type StatusUpdate, type TrafficLight } from '../../src/domain';
import { aBody, aDecision, aMeeting, anActionPlan, anInitiative, aStatusUpdate, day, instant, personId } from '../support/builders';

const chefforum = aBody();
const project = aBody({ id: asId('projekt'), role: 'project' });
const march6 = aMeeting('2026-03-06', { id: asId('6-marts'), state: 'held' });
const may5 = aMeeting('2026-05-05', { id: asId('5-maj'), body: project.id, state: 'held' });
const june12 = aMeeting('2026-06-12', { id: asId('12-juni') });
const june16 = aMeeting('2026-06-16', { id: asId('16-juni'), body: project.id });
const NOW = instant('2026-06-11 08:00');

let updates = 0;
const said = ({ id, plan }: Initiative, light: TrafficLight, on: string): StatusUpdate => aStatusUpdate({ id: asId((updates += 1)), initiative: id, plan, light, at: instant(on) });
const plan = (over: Partial<ActionPlan> = {}): ActionPlan => anActionPlan({ bodies: [chefforum, project], meetings: [march6, may5, june12, june16], ...over });
const prepared = (actionPlan: ActionPlan, meeting = june12): MeetingPreparation => {
  const found = meetingPreparation(actionPlan, meeting.id, NOW);
  if (!found) throw new Error('Nothing prepared');
  return found;
};
const titles = (rows: readonly { readonly initiative: Initiative }[]): readonly string[] => rows.map(({ initiative }) => initiative.title);

describe('what a meeting is opened with', () => {
  const [red, yellow, green, quiet] = ['rød', 'gul', 'grøn', 'stille'].map((title) => anInitiative({ title })) as [Initiative, Initiative, Initiative, Initiative];
  const proposal = anInitiative({ title: 'forslag', phase: 'proposed', createdAt: instant('2026-05-20') });
  const added = anInitiative({ title: 'ny', createdAt: instant('2026-04-01') });
  const completed = anInitiative({ title: 'færdig', phase: 'completed' });
  const story = [
    said(red, 'green', '2026-01-10'), said(yellow, 'green', '2026-01-10'), said(green, 'yellow', '2026-01-10'),
    said(green, 'green', '2026-04-10'), said(yellow, 'yellow', '2026-06-01'), said(red, 'red', '2026-06-02'), said(completed, 'green', '2026-05-12'),
  ];
  const whole = plan({ initiatives: [green, yellow, quiet, red, added, proposal, completed], updates: story });

  it('begins with the reds, then the yellow ones, then what is new, proposals first, and speaks of each once', () => {
    const preparation = prepared(whole);
    expect(titles(preparation.discussion)).toEqual(['rød', 'gul']);
    expect(titles(preparation.presented)).toEqual(['forslag', 'ny']);
    expect(titles(meetingPoints(preparation))).toEqual(['rød', 'gul', 'forslag', 'ny']);
  });
  it('tells what else moved since this very body last met, and nothing that is spoken of anyway', () => {
    expect(prepared(whole).previous?.id).toBe(march6.id);
    expect(prepared(whole).news.map(({ kind, row }) => [kind, row.initiative.title])).toEqual([['moved', 'grøn'], ['completed', 'færdig']]);
    const ofProject = prepared(whole, june16);
    expect(ofProject.previous?.id).toBe(may5.id);
    expect(ofProject.news.map(({ kind, row }) => [kind, row.initiative.title])).toEqual([['completed', 'færdig']]);
    expect(titles(ofProject.presented)).toEqual(['forslag']);
  });
  it('names what nothing was said about for the meeting', () => {
    expect(titles(prepared(whole).silent)).toEqual(['grøn', 'ny', 'stille']); // the green word is more than 60 days old
    expect(prepared(plan({ ...whole, meetings: whole.meetings.map((one) => (one.id === june12.id ? { ...one, state: 'cancelled' } : one)) })).silent).toEqual([]); // nothing can be said at a meeting that is off
  });
  it('knows no movements before the body has met or while the history is not whole, and is still of use', () => {
    expect(prepared(plan({ ...whole, meetings: [june12] }))).toMatchObject({ previous: undefined, movements: undefined, news: [], presented: [] });
    expect(prepared({ ...whole, historyIsWhole: false })).toMatchObject({ movements: undefined, news: [], lights: { running: 5 } });
  });
  it('is nothing for a meeting that is not there, or whose body is not', () => {
    expect(meetingPreparation(whole, asId('ingen'), NOW)).toBeUndefined();
    expect(meetingPreparation({ ...whole, bodies: [] }, june12.id, NOW)).toBeUndefined();
  });
});

describe('decisions', () => {
  const [late, soon, undated, done, other, here] = [
    aDecision({ id: asId('1'), meeting: march6.id, dueOn: day('2026-12-01'), responsible: personId('a') }),
    aDecision({ id: asId('2'), meeting: march6.id, dueOn: day('2026-07-01'), responsible: personId('b'), initiative: asId('77') }),
    aDecision({ id: asId('3'), meeting: march6.id, responsible: personId('a') }),
    aDecision({ id: asId('4'), meeting: march6.id, isDone: true, responsible: personId('a'), initiative: asId('77') }),
    aDecision({ id: asId('5'), meeting: may5.id, responsible: personId('a') }),
    aDecision({ id: asId('6'), meeting: june12.id }),
  ];
  const actionPlan = plan({ decisions: [late, soon, undated, done, other, here] });

  it('come back at the next meeting of their body until they are done, the most urgent first', () => {
    expect(prepared(actionPlan).openDecisions.map(({ id }) => id)).toEqual(['2', '1', '3']);
    expect(prepared(actionPlan).decided.map(({ id }) => id)).toEqual(['6']);
    expect(prepared(actionPlan, june16).openDecisions.map(({ id }) => id)).toEqual(['5']);
  });
  it('of a later meeting are not among those of earlier ones', () => {
    const september = aMeeting('2026-09-04', { id: asId('4-september') });
    const ahead = plan({ meetings: [march6, june12, september], decisions: [undated, aDecision({ id: asId('7'), meeting: september.id })] });
    expect(prepared(ahead).openDecisions.map(({ id }) => id)).toEqual(['3']);
    expect(prepared(ahead, september).openDecisions.map(({ id }) => id)).toEqual(['3']);
  });
  it('are told once, though they stand in two plans', () => {
    expect(openDecisionsOf([actionPlan, actionPlan], chefforum.id).map(({ id }) => id)).toEqual(['2', '1', '3', '6']);
  });
  it('are shown to who is to do them, and on their initiative, until they are done', () => {
    expect(openDecisionsFor(actionPlan, personId('a')).map(({ id }) => id)).toEqual(['1', '3', '5']);
    const own = anInitiative({ id: asId('78'), owner: personId('c') });
    const aboutOwn = plan({ initiatives: [own], decisions: [...actionPlan.decisions, aDecision({ id: asId('7'), meeting: march6.id, initiative: own.id })] });
    expect(openDecisionsFor(aboutOwn, personId('c')).map(({ id }) => id)).toEqual(['7']); // given to nobody, about what is theirs
    expect(openDecisionsAbout(actionPlan, asId('77')).map(({ id }) => id)).toEqual(['2']);
  });
  it.each([['', 'text-needed'], [' ​ ', 'text-needed'], ['x'.repeat(1001), 'text-too-long'], ['Vi spørger bygherren.', undefined]])('need words, and not too many of them: %j', (text, finding) => {
    expect(decisionFinding(text)).toBe(finding);
  });
});

describe('the plan as of a time', () => {
  const old = anInitiative({ createdAt: instant('2024-01-02') });
  const young = anInitiative({ createdAt: instant('2026-05-01') });
  const actionPlan = plan({ initiatives: [old, young], updates: [said(old, 'green', '2026-01-10'), said(old, 'red', '2026-06-02'), said(young, 'yellow', '2026-06-03')] });

  it('holds what was there and what had been said', () => {
    const then = asOf(actionPlan, march6.endsAt);
    expect([then.initiatives.map(({ id }) => id), then.updates.map(({ light }) => light)]).toEqual([[old.id], ['green']]);
  });
  it('is refused where the history may not reach back so far', () => {
    expect(() => asOf({ ...actionPlan, historyIsWhole: false }, march6.endsAt)).toThrow('not whole');
  });
});
