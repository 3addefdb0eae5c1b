import fc from 'fast-check';
import { decisions, meetings, plans, statusUpdates } from '../../../src/adapters/sharepoint/lists';
import { openedPlan } from '../../../src/adapters/sharepoint/open-plan';
import type { SiteRows } from '../../../src/adapters/sharepoint/read-site';
import type { OpenedPlan } from '../../../src/application';
import { asId, countedHistory, movementsSince, planRows, rollUp, type Instant, type PlanId } from '../../../src/domain';
import { instant } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

const NOW = instant('2026-05-28');
const NOBODY = 99;
const PLANS = [1, 2, 3];
const moment = (month: number): string => `2026-${String(month).padStart(2, '0')}-10T08:00:00Z`;

const mask = { High: '0', Low: '0' };
/** A site on which nothing stands. */
const EMPTY: SiteRows = {
  title: 'Erhverv', me: 1, people: [], service: new Set(), hasOlderUpdates: false,
  masks: { statusUpdates: mask, initiatives: mask, plans: mask, meetings: mask },
  plans: [], themes: [], goals: [], centres: [], strategies: [], bodies: [], meetings: [], decisions: [], closedDays: [], initiatives: [], statusUpdates: [],
  tokens: { plans: '', themes: '', goals: '', centres: '', strategies: '', bodies: '', meetings: '', decisions: '', closedDays: '', initiatives: '', statusUpdates: '' },
};

/** A row that points to one of so many others, or to nothing that is there. */
const pointer = (ids: readonly number[]) => fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constantFrom(null, NOBODY) });
const ids = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
/** A code as the product writes it, or as a hand in the list does. */
const code = (...codes: readonly string[]) => fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...codes) }, { weight: 1, arbitrary: fc.constantFrom(null, 'Noget andet') });
const rows = <T extends object>(count: number, row: fc.Arbitrary<T>) => fc.array(row, { minLength: count, maxLength: count }).map((all) => all.map((one, at) => ({ Id: at + 1, Title: `Nr. ${at + 1}`, ...one })));

const sites: fc.Arbitrary<SiteRows> = fc
  .record({
    plans: rows(PLANS.length, fc.record({ Stage: code('draft', 'presented', 'rolledOut') })),
    themes: rows(6, fc.record({ PlanId: pointer(PLANS), SortOrder: fc.nat(3) })),
    goals: rows(9, fc.record({ ThemeId: pointer(ids(6)), SortOrder: fc.nat(3) })),
    initiatives: rows(16, fc.record({ PlanId: pointer(PLANS), GoalId: pointer(ids(9)), Kind: code('course', 'strategic'), Phase: code('running', 'running', 'planned', 'proposed'), Created: fc.integer({ min: 1, max: 5 }).map(moment), AuthorId: fc.constant(1) })),
    statusUpdates: rows(30, fc.record({ InitiativeId: pointer(ids(16)), Light: code('green', 'yellow', 'red'), Text: fc.constant('Vi venter.'), Created: fc.integer({ min: 1, max: 5 }).map(moment), AuthorId: fc.constant(1) })),
    bodies: rows(2, fc.record({ Role: code('knowledge', 'project'), FreshForDays: fc.constantFrom(30, 60), AskWorkingDaysBefore: fc.constant('10, 3') })),
    meetings: rows(8, fc.record({ BodyId: pointer(ids(2)), month: fc.integer({ min: 1, max: 10 }), State: code('planned', 'held', 'cancelled'), PlansId: fc.subarray(PLANS) })),
    decisions: rows(8, fc.record({ MeetingId: pointer(ids(8)), InitiativeId: fc.option(fc.constantFrom(...ids(16))), Text: fc.constant('Vi ser på det.'), State: code('open', 'done') })),
  })
  .map((made) => {
    const planOf = (initiative: number | null) => made.initiatives.find(({ Id }) => Id === initiative)?.PlanId ?? null;
    return {
      ...EMPTY,
      ...made,
      statusUpdates: made.statusUpdates.map((row) => ({ ...row, PlanId: planOf(row.InitiativeId) })),
      meetings: made.meetings.map(({ month, ...row }) => ({ ...row, StartsAt: moment(month), EndsAt: moment(month).replace('08:', '10:') })),
    } as unknown as SiteRows;
  });

/** The same site as if its other plans had never been. */
function without(site: SiteRows, plan: number): SiteRows {
  const isOthers = (id: number | null | undefined): boolean => typeof id === 'number' && id !== plan && PLANS.includes(id);
  const planOfTheme = new Map(site.themes.map(({ Id, PlanId }) => [Id, PlanId]));
  const planOfInitiative = new Map(site.initiatives.map(({ Id, PlanId }) => [Id, PlanId]));
  const isAgendaOfOthers = ({ PlansId }: SiteRows['meetings'][number]): boolean => PlansId !== null && PlansId.length > 0 && !PlansId.includes(plan);
  const gone = new Set(site.meetings.filter(isAgendaOfOthers).map(({ Id }) => Id));
  return {
    ...site,
    plans: site.plans.filter(({ Id }) => Id === plan),
    themes: site.themes.filter(({ PlanId }) => !isOthers(PlanId)),
    goals: site.goals.filter(({ ThemeId }) => !isOthers(planOfTheme.get(ThemeId ?? 0))),
    initiatives: site.initiatives.filter(({ PlanId }) => !isOthers(PlanId)),
    statusUpdates: site.statusUpdates.filter(({ InitiativeId }) => !isOthers(planOfInitiative.get(InitiativeId ?? 0))),
    meetings: site.meetings.filter((row) => !gone.has(row.Id)).map((row) => ({ ...row, PlansId: row.PlansId?.filter((id) => id === plan) ?? null })),
    decisions: site.decisions.filter(({ InitiativeId, MeetingId }) => (isOthers(planOfInitiative.get(InitiativeId ?? 0)) ? false : !gone.has(MeetingId ?? 0))),
  };
}

/** A decision about one plan's initiative at a meeting about another plan alone stands with the initiative, and is told of below. */
const isAtForeignMeeting = (site: SiteRows, { InitiativeId, MeetingId }: SiteRows['decisions'][number]): boolean => {
  const plan = site.initiatives.find(({ Id }) => Id === InitiativeId)?.PlanId;
  const agenda = site.meetings.find(({ Id }) => Id === MeetingId)?.PlansId ?? [];
  return typeof plan === 'number' && agenda.length > 0 && !agenda.includes(plan);
};

/** All that a screen says of a plan. */
function figures({ actionPlan, malformed }: OpenedPlan) {
  const { plan, meetings: about, decisions: decided, themes, goals, updates } = actionPlan;
  const shown = planRows(actionPlan, NOW);
  return {
    plan, themes, goals, decided, malformed, updates, shown,
    meetings: about.map((meeting) => ({ ...meeting, plans: meeting.plans.filter((id) => id === plan.id) })),
    counts: rollUp(shown.map(({ phase, light }) => ({ phase, light }))),
    asked: shown.filter(({ isDue }) => isDue).map(({ initiative }) => initiative.id),
    movements: movementsSince(updates, moment(3) as Instant),
  };
}

describe('several plans on a site', () => {
  it('each shows what it would show alone', () => {
    fc.assert(
      fc.property(sites, fc.constantFrom(...PLANS), (made, plan) => {
        const site = { ...made, decisions: made.decisions.filter((row) => !isAtForeignMeeting(made, row)) };
        const asked = asId<PlanId>(plan);
        expect(figures(openedPlan('http://site', site, NOW, asked))).toEqual(figures(openedPlan('http://site', without(site, plan), NOW, asked)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('several plans on a living site', () => {
  const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';
  let site: LocalSite;
  let hand: ReturnType<typeof byHand>;
  let other: number;
  beforeAll(async () => {
    site = await aTownSite();
    hand = byHand(site);
    other = await hand.add(plans, { Title: 'Klimaplan', Stage: 'rolledOut' });
  });
  afterAll(() => site.close());
  const ports = () => portsOf(site, SITE_OWNER);

  it('are read together in one request, each as it is read alone', async () => {
    site.requests.length = 0;
    const both = await ports().plans.openAll();
    expect(site.requests).toHaveLength(1);
    expect(both.map(({ actionPlan }) => actionPlan.plan.title)).toEqual(['Handleplan for erhvervspolitik 2023-2027 »Fælles om mere«', 'Klimaplan']);
    expect(both[1]).toEqual(await ports().plans.open(asId<PlanId>(other)));
    expect(both[0]).toEqual(await ports().plans.open());
  });

  it('leave each other’s meetings alone: one about the climate plan alone makes nothing old in the first plan', async () => {
    const before = await ports().plans.open();
    const knowing = before.actionPlan.bodies.find(({ role }) => role === 'knowledge')!;
    const times = { StartsAt: '2026-11-24T08:00:00Z' as Instant, EndsAt: '2026-11-24T10:00:00Z' as Instant };
    const meeting = await hand.add(meetings, { Title: 'Chefforum om klima', Body: Number(knowing.id), State: 'held', Plans: [other], ...times });
    await hand.add(decisions, { Text: 'Klimaplanen tages op igen.', Meeting: meeting, State: 'open' });
    const aboutOurs = await hand.add(decisions, { Text: 'Varmen får en ansvarlig.', Meeting: meeting, Initiative: 1, State: 'open' });
    const [first, climate] = await ports().plans.openAll();
    expect(planRows(first!.actionPlan, before.readAt)).toEqual(planRows(before.actionPlan, before.readAt));
    expect(first!.actionPlan.meetings).toEqual(before.actionPlan.meetings);
    expect(first!.siteMeetings.map(({ id }) => id)).toContain(String(meeting));
    expect(first!.actionPlan.decisions.filter(({ meeting: at }) => at === String(meeting)).map(({ id }) => id)).toEqual([String(aboutOurs)]);
    expect(climate!.actionPlan.decisions.filter(({ meeting: at }) => at === String(meeting)).map(({ text }) => text)).toEqual(['Klimaplanen tages op igen.']);
  });

  it('share the newest statements: a plan whose own lie behind them has no whole history, one without initiatives has', async () => {
    await hand.addMany(statusUpdates, Array.from({ length: 320 }, (_, at) => ({ Initiative: 1, Plan: 1, Light: 'green', MutationKey: `many-${at}` })));
    const [first, climate] = await ports().plans.openAll();
    expect([first!.actionPlan.historyIsWhole, climate!.actionPlan.historyIsWhole]).toEqual([false, true]);
    expect(first!.statementsRead).toEqual({ from: '10', to: '509' });
    const older = countedHistory(await ports().statusUpdates.older(asId<PlanId>(1), first!.statementsRead!.from));
    expect(older.updates.map(({ id }) => Number(id))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('are opened by a contributor too, who sees their stage and cannot move it', async () => {
    const theirs = portsOf(site, CONTRIBUTOR);
    const { planVersion, viewer } = await theirs.plans.open(asId<PlanId>(other));
    expect(viewer.mayEditPlan).toBe(false);
    await expect(theirs.plans.moveStage(asId<PlanId>(other), planVersion, { stage: 'closed', by: viewer.person, at: NOW })).rejects.toMatchObject({ code: 'read-only' });
  });
});
