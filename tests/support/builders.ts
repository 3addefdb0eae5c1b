import type { OpenedPlan, Version, Versioned } from '../../src/application';
import {
  asDay,
  asId,
  asInstant,
  contentOf,
  DEFAULT_CALENDAR,
  instantOf,
  type ActionPlan,
  type Body,
  type Centre,
  type ClosedDays,
  type CurrentStatus,
  type Day,
  type Decision,
  type Goal,
  type GoalId,
  type Initiative,
  type InitiativeContent,
  type Instant,
  type Meeting,
  type Person,
  type PersonId,
  type Plan,
  type PlanId,
  type StatusUpdate,
  type StatusUpdateId,
  type Strategy,
  type Theme,
  type ThemeId,
} from '../../src/domain';

/** Values of which a test says only what it is about. Every id is new unless the test gives one. */

let last = 0;
const fresh = (): string => String((last += 1));

/** `day('2026-06-12')`. */
export function day(text: string): Day {
  const found = asDay(text);
  if (!found) throw new TypeError(`No such day: ${text}`);
  return found;
}

/** `instant('2026-06-12T07:00:00Z')`, or Danish clocks: `instant('2026-06-12 09:00')`; a day alone is noon. */
export function instant(text: string): Instant {
  const danish = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(text);
  const found = danish ? instantOf(day(danish[1] ?? ''), danish[2] ?? '12:00') : asInstant(text);
  if (!found) throw new TypeError(`No such time: ${text}`);
  return found;
}

export const personId = (id: string | number): PersonId => asId<PersonId>(id);

export const PLAN: PlanId = asId('1');
export const THEME: ThemeId = asId('1');
export const GOAL: GoalId = asId('1');

export const aPlan = (over: Partial<Plan> = {}): Plan => ({
  id: PLAN,
  title: 'Fælles om mere',
  policy: 'Erhvervspolitik 2023-2027',
  from: day('2023-11-01'),
  to: day('2027-12-31'),
  stage: 'rolledOut',
  ...over,
});

export const aTheme = (over: Partial<Theme> = {}): Theme => ({ id: THEME, plan: PLAN, title: 'Arbejdskraft og kompetencer', description: '', order: 1, ...over });

export const aGoal = (over: Partial<Goal> = {}): Goal => ({ id: GOAL, theme: THEME, title: 'Flere unge kommer i lære', description: '', order: 1, ...over });

export function aPerson(over: Partial<Person> = {}): Person {
  const id = over.id ?? personId(fresh());
  return { id, name: `Konsulent ${id}`, email: `konsulent-${id}@eksempelby.example`, ...over };
}

export const aCentre = (over: Partial<Centre> = {}): Centre => ({ id: asId(fresh()), code: 'BMC', name: 'By- og Miljøcenter', ...over });

export function anInitiative(over: Partial<Initiative> = {}): Initiative {
  const id = over.id ?? asId<Initiative['id']>(fresh());
  return {
    id,
    plan: PLAN,
    title: `Indsats ${id}`,
    description: '',
    goal: GOAL,
    kind: 'course',
    success: '',
    period: { text: '2024-2027' },
    owner: personId('owner'),
    deputies: [],
    strategies: [],
    phase: 'running',
    createdAt: instant('2024-01-02 09:00'),
    createdBy: personId('editor'),
    ...over,
  };
}

export const someContent = (over: Partial<InitiativeContent> = {}): InitiativeContent => ({ ...contentOf(anInitiative()), ...over });

export function aStatusUpdate(over: Partial<StatusUpdate> = {}): StatusUpdate {
  const id = over.id ?? asId<StatusUpdateId>(fresh());
  const light = over.light ?? 'green';
  return {
    id,
    initiative: asId('1'),
    plan: PLAN,
    light,
    text: light === 'green' ? '' : 'Leverancen er forsinket.',
    confirmsUnchanged: false,
    source: 'tab',
    statedBy: personId('owner'),
    at: instant('2026-05-12 09:14'),
    ...over,
  };
}

export const aStatus = (over: Partial<CurrentStatus> = {}): CurrentStatus => ({
  light: 'green',
  text: '',
  at: instant('2026-05-12 09:14'),
  by: personId('owner'),
  update: asId('1'),
  ...over,
});

export const aBody = (over: Partial<Body> = {}): Body => ({
  id: asId('chefforum'),
  title: 'Chefforum',
  role: 'knowledge',
  task: '',
  rhythm: '',
  members: [],
  freshForDays: 60,
  askWorkingDaysBefore: [10, 3],
  ...over,
});

/** @param on Danish day of the meeting, 9 to 11 o'clock unless the test says otherwise. */
export const aMeeting = (on: string, over: Partial<Meeting> = {}): Meeting => ({
  id: asId(fresh()),
  body: asId('chefforum'),
  title: 'Chefforum',
  startsAt: instant(`${on} 09:00`),
  endsAt: instant(`${on} 11:00`),
  place: '',
  agenda: '',
  state: 'planned',
  plans: [PLAN],
  guests: [],
  ...over,
});

export const aStrategy = (over: Partial<Strategy> = {}): Strategy => ({ id: asId(fresh()), title: 'Klimaplan 2030', description: '', ...over });

/** Closed on 23 December every year unless the test says otherwise. */
export const aClosedDay = (over: Partial<ClosedDays> = {}): ClosedDays => ({ id: asId(fresh()), title: 'Lillejuleaften', on: { kind: 'everyYear', monthDay: '12-23' }, ...over });

export const aDecision = (over: Partial<Decision> = {}): Decision => ({
  id: asId(fresh()),
  meeting: asId('1'),
  text: 'Sagen tages op igen på næste møde.',
  isDone: false,
  ...over,
});

/** A plan with one theme and one goal, and what the test puts into it. */
export const anActionPlan = (over: Partial<ActionPlan> = {}): ActionPlan => ({
  plan: aPlan(),
  themes: [aTheme()],
  goals: [aGoal()],
  initiatives: [],
  updates: [],
  historyIsWhole: true,
  centres: [],
  strategies: [],
  bodies: [],
  meetings: [],
  decisions: [],
  closedDays: [],
  calendar: DEFAULT_CALENDAR,
  people: new Map(),
  ...over,
});

export const version = (value: string | number = 1): Version => asId<Version>(value);

export const versioned = <T>(value: T, of: Version = version()): Versioned<T> => ({ value, version: of });

/** A plan as its editor opened it, at noon on 28 May 2026 unless the test says otherwise. */
export const anOpenedPlan = (actionPlan: ActionPlan = anActionPlan(), over: Partial<OpenedPlan> = {}): OpenedPlan => ({
  actionPlan,
  viewer: { person: personId('editor'), mayContribute: true, mayEditPlan: true },
  malformed: [],
  versions: new Map(actionPlan.initiatives.map(({ id }) => [id, version()])),
  planVersion: version(),
  plans: [actionPlan.plan],
  siteMeetings: actionPlan.meetings,
  siteTitle: 'Erhverv',
  readAt: instant('2026-05-28'),
  ...over,
});
