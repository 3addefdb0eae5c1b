import {
  asId,
  gateOf,
  isNewSince,
  isPhaseChangeOpen,
  lastKnowledgeMeeting,
  nextStage,
  PHASES,
  phaseOfNew,
  presentationsOf,
  STAGES,
  stageMove,
  startingPhase,
  type Meeting,
  type PlanId,
  type Stage,
} from '../../src/domain';
import { aBody, aMeeting, anInitiative, aPlan, day, instant } from '../support/builders';

const chefforum = aBody();
const projectGroup = aBody({ id: asId('pg'), role: 'project' });
const held = aMeeting('2026-01-10', { state: 'held' });

describe('the gate of a plan', () => {
  const move = (from: Stage, to: Stage, meeting?: Meeting, meetings: readonly Meeting[] = meeting ? [meeting] : []) =>
    stageMove(aPlan({ stage: from }), to, meeting?.id, [chefforum, projectGroup], meetings);

  it('goes draft, presented, rolled out, closed, and no other way', () => {
    const open = STAGES.flatMap((from) => STAGES.filter((to) => move(from, to, held).isOpen).map((to) => `${from} → ${to}`));
    expect(open).toEqual(['draft → presented', 'presented → rolledOut', 'rolledOut → closed']);
    expect(nextStage('closed')).toBeUndefined();
    expect(move('draft', 'rolledOut', held)).toEqual({ isOpen: false, reason: 'not-next' });
  });
  it('opens to presented with the held meeting of chefforum where it happened', () => {
    expect(move('draft', 'presented', held)).toEqual({ isOpen: true, stage: 'presented', presentedAt: held.id });
  });
  it.each([
    ['without a meeting', undefined],
    ['with a meeting that is only planned', aMeeting('2026-06-12')],
    ['with a meeting that was cancelled', aMeeting('2026-01-10', { state: 'cancelled' })],
    ['with a meeting of another body', aMeeting('2026-01-10', { state: 'held', body: projectGroup.id })],
    ['with a meeting that had another plan on its agenda', aMeeting('2026-01-10', { state: 'held', plans: [asId('2')] })],
    ['with a meeting that had no agenda', aMeeting('2026-01-10', { state: 'held', plans: [] })],
  ])('stays shut %s', (_what, meeting) => {
    expect(move('draft', 'presented', meeting)).toEqual({ isOpen: false, reason: 'presentation-needed' });
  });
  it('offers the meetings that open it, latest first', () => {
    const later = aMeeting('2026-03-06', { state: 'held' });
    expect(presentationsOf(aPlan(), [chefforum], [held, aMeeting('2026-06-12'), later])).toEqual([later, held]);
  });
  it('does not carry a meeting over to the later stages', () => {
    expect(move('presented', 'rolledOut', held)).toEqual({ isOpen: true, stage: 'rolledOut' });
  });
});

describe('what stands before the gate', () => {
  const now = instant('2026-05-28');
  const gate = (meetings: readonly Meeting[], stage: Stage = 'draft') => gateOf(aPlan({ stage }), [chefforum, projectGroup], meetings, now);
  const other = { plans: [asId<PlanId>('2')] };

  it('names the meetings that open it', () => {
    expect(gate([held])).toEqual({ next: 'presented', presentations: [held], hopes: {} });
    expect(gate([held], 'closed').next).toBeUndefined();
  });
  it('names the next meeting with the plan on its agenda, and the next that could take it', () => {
    const [soon, june, august] = [aMeeting('2026-06-02', other), aMeeting('2026-06-12'), aMeeting('2026-08-28')];
    expect(gate([august, june, soon]).hopes).toEqual({ planned: june, couldTakeIt: soon });
    expect(gate([aMeeting('2026-06-02', { plans: [] })]).hopes.couldTakeIt).toMatchObject({ plans: [] });
  });
  it('names a meeting that is over and that nobody has called held', () => {
    const [march, may] = [aMeeting('2026-03-06'), aMeeting('2026-05-20')];
    expect(gate([may, march]).hopes).toEqual({ toBeMarkedHeld: may });
  });
  it('takes a meeting for over at its very end, and not before', () => {
    const meeting = aMeeting('2026-06-12');
    const hopes = (time: string) => gateOf(aPlan(), [chefforum], [meeting, { ...meeting, id: asId('other'), ...other }], instant(time)).hopes;
    expect(hopes('2026-06-12 11:00')).toEqual({ toBeMarkedHeld: meeting });
    expect(Object.keys(hopes('2026-06-12 10:59'))).toEqual(['planned', 'couldTakeIt']);
  });
  it('hopes for nothing from other bodies, from meetings that were cancelled, or from one about another plan that is over', () => {
    expect(gate([aMeeting('2026-06-12', { body: projectGroup.id }), aMeeting('2026-06-12', { state: 'cancelled' }), aMeeting('2026-03-06', other)]).hopes).toEqual({});
  });
});

describe('a new initiative', () => {
  const today = day('2026-05-28');
  it('is a proposal once the plan is rolled out', () => {
    expect(phaseOfNew('rolledOut', { from: day('2025-01-01') }, today)).toBe('proposed');
  });
  it.each(['draft', 'presented'] as const)('is part of a plan that is %s, by its period', (stage) => {
    expect([phaseOfNew(stage, { from: day('2026-05-29') }, today), phaseOfNew(stage, { from: today }, today), phaseOfNew(stage, {}, today)]).toEqual(['planned', 'running', 'running']);
  });
  it('is no longer taken by a closed plan', () => {
    expect(phaseOfNew('closed', {}, today)).toBeUndefined();
  });
  it('runs when it is accepted after its period began', () => {
    expect(startingPhase({ from: day('2026-05-28') }, today)).toBe('running');
  });
  it('is judged by an editor alone, and never becomes a proposal again', () => {
    const open = (mayEditPlan: boolean) => PHASES.flatMap((from) => PHASES.filter((to) => from !== to && isPhaseChangeOpen(from, to, mayEditPlan)).map((to) => [from, to]));
    expect(open(false).flat()).not.toContain('proposed');
    expect(open(true).filter(([from]) => from === 'proposed')).toHaveLength(4);
    expect(open(true).some(([, to]) => to === 'proposed')).toBe(false);
    expect(isPhaseChangeOpen('proposed', 'proposed', false)).toBe(true);
  });
  it('shows as new when chefforum meets again', () => {
    const last = lastKnowledgeMeeting([chefforum, projectGroup], [held, aMeeting('2025-03-06', { state: 'held' }), aMeeting('2026-05-01', { state: 'held', body: projectGroup.id })], instant('2026-05-28'));
    expect(last).toBe(held);
    const at = (text: string, phase: (typeof PHASES)[number] = 'proposed') => isNewSince(anInitiative({ createdAt: instant(text), phase }), last);
    expect([at('2026-01-10 11:00'), at('2026-01-10 11:01'), at('2026-02-01', 'dropped'), at('2026-02-01', 'running')]).toEqual([false, true, false, true]);
    expect(isNewSince(anInitiative(), undefined)).toBe(false);
  });
  it('is new since the last meeting that was held and is over, in whatever order they stand', () => {
    const [planned, coming, older] = [aMeeting('2026-05-20'), aMeeting('2026-06-12', { state: 'held' }), aMeeting('2025-03-06', { state: 'held' })];
    const last = (now: string) => lastKnowledgeMeeting([chefforum], [older, planned, coming, held], instant(now));
    expect([last('2026-05-28'), last('2026-06-12 10:59'), last('2026-06-12 11:00')]).toEqual([held, held, coming]);
  });
});
