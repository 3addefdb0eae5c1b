import type { ActionPlan } from './action-plan';
import { CLOSED_KINDS, type ClosedDays, type ClosedOn } from './closed-days';
import type { Initiative } from './initiative';
import { CONTENT_FIELDS } from './initiative-shape';
import { BODY_ROLES, MEETING_STATES, type Body, type Decision, type Meeting } from './meeting';
import { STAGES, type Centre, type Goal, type Person, type Plan, type StageReached, type Strategy, type Theme } from './plan';
import { anId, DAY, INSTANT, jsonIn, listById, listOf, maybe, Misshapen, NUMBER, oneOf, record, TEXT, TRUTH, whichever, WHOLE_NUMBER, type Shape } from './shape';
import type { Snapshot, SnapshotOccasion } from './snapshot';
import { SOURCES, SUCCESS_ANSWERS, type StatusUpdate } from './status-update';
import { TRAFFIC_LIGHTS } from './traffic-light';
import type { WorkingCalendar } from './working-days';

/** How a snapshot is written. What is added later is left out of older texts: only what they cannot be read without raises the number. */
const FORMAT = 'handleplan-snapshot';
const VERSION = 1;

const REACHED = maybe(record<StageReached>({ at: INSTANT, by: maybe(anId()) }));

const PLAN = record<Plan>({
  id: anId(),
  title: TEXT,
  policy: TEXT,
  from: maybe(DAY),
  to: maybe(DAY),
  stage: oneOf(STAGES),
  reached: maybe(record<NonNullable<Plan['reached']>>({ draft: REACHED, presented: REACHED, rolledOut: REACHED, closed: REACHED })),
  presentedAt: maybe(anId()),
  statusThrough: NEVER(),
});

/** What a frozen plan has not. */
function NEVER<T>(): Shape<T | undefined> {
  return { read: () => undefined, write: () => undefined };
}

const THEME = record<Theme>({ id: anId(), plan: anId(), title: TEXT, description: TEXT, order: NUMBER });
const GOAL = record<Goal>({ id: anId(), theme: anId(), title: TEXT, description: TEXT, order: NUMBER });

const INITIATIVE = record<Initiative>({
  id: anId(),
  plan: anId(),
  ...CONTENT_FIELDS,
  createdAt: INSTANT,
  createdBy: anId(),
  continues: maybe(anId()),
  copy: NEVER(),
  successCopy: NEVER(),
});

const UPDATE = record<StatusUpdate>({
  id: anId(),
  initiative: anId(),
  plan: anId(),
  light: oneOf(TRAFFIC_LIGHTS),
  text: TEXT,
  confirmsUnchanged: TRUTH,
  success: maybe(oneOf(SUCCESS_ANSWERS)),
  meeting: maybe(anId()),
  source: oneOf(SOURCES),
  statedBy: anId(),
  at: INSTANT,
  key: NEVER(),
});

const CENTRE = record<Centre>({ id: anId(), code: TEXT, name: TEXT, manager: maybe(anId()) });
const STRATEGY = record<Strategy>({ id: anId(), title: TEXT, description: TEXT, centre: maybe(anId()) });

const BODY = record<Body>({
  id: anId(),
  title: TEXT,
  role: oneOf(BODY_ROLES),
  task: TEXT,
  rhythm: TEXT,
  members: listOf(anId()),
  chair: maybe(anId()),
  freshForDays: WHOLE_NUMBER,
  askWorkingDaysBefore: listOf(WHOLE_NUMBER),
  endsOn: maybe(DAY),
});

const MEETING = record<Meeting>({
  id: anId(),
  body: anId(),
  title: TEXT,
  startsAt: INSTANT,
  endsAt: INSTANT,
  place: TEXT,
  agenda: TEXT,
  state: oneOf(MEETING_STATES),
  plans: listOf(anId()),
  guests: listOf(anId()),
});

const DECISION = record<Decision>({ id: anId(), meeting: anId(), text: TEXT, initiative: maybe(anId()), responsible: maybe(anId()), dueOn: maybe(DAY), isDone: TRUTH, doneOn: maybe(DAY) });

const [EVERY_YEAR, ONCE, QUIET_WEEK] = CLOSED_KINDS;
const CLOSED_DAYS = record<ClosedDays>({
  id: anId(),
  title: TEXT,
  on: whichever<ClosedOn, 'kind'>('kind', {
    everyYear: record({ kind: oneOf([EVERY_YEAR]), monthDay: TEXT }),
    once: record({ kind: oneOf([ONCE]), day: DAY }),
    quietWeek: record({ kind: oneOf([QUIET_WEEK]), week: WHOLE_NUMBER }),
  }),
});

const PEOPLE = listById(record<Person>({ id: anId(), name: TEXT, email: TEXT }));

const ACTION_PLAN = record<ActionPlan>({
  plan: PLAN,
  themes: listById(THEME),
  goals: listById(GOAL),
  initiatives: listById(INITIATIVE),
  updates: listById(UPDATE),
  historyIsWhole: { read: () => true, write: () => undefined },
  withdrawn: NEVER(),
  centres: listById(CENTRE),
  strategies: listById(STRATEGY),
  bodies: listById(BODY),
  meetings: listById(MEETING),
  decisions: listById(DECISION),
  closedDays: listById(CLOSED_DAYS),
  calendar: record<WorkingCalendar>({ closingDays: listOf(TEXT), quietWeeks: listOf(WHOLE_NUMBER) }),
  people: {
    read: (value, at) => new Map(PEOPLE.read(value, at).map((person) => [person.id, person])),
    write: (people) => PEOPLE.write([...people.values()]),
  },
});

const SNAPSHOT = record<Snapshot>({
  occasion: whichever<SnapshotOccasion, 'kind'>('kind', { meeting: record({ kind: oneOf(['meeting']), meeting: anId() }), year: record({ kind: oneOf(['year']), year: WHOLE_NUMBER }) }),
  takenAt: INSTANT,
  takenBy: maybe(anId()),
  words: TEXT,
  actionPlan: ACTION_PLAN,
});

/** The text of a file that holds it: JSON, always the same for the same snapshot. */
export const snapshotText = (snapshot: Snapshot): string => `${JSON.stringify({ format: FORMAT, version: VERSION, ...(SNAPSHOT.write(snapshot) as object) }, undefined, 1)}\n`;

/** Why a text is not shown as a snapshot. */
export type SnapshotFinding =
  /** `at`: where it stops being one, as in `actionPlan.initiatives[3].light`; empty: it never was. */
  | { readonly code: 'not-a-snapshot'; readonly at: string }
  /** Written by a later version of this program, in a way it does not know. */
  | { readonly code: 'newer-version'; readonly version: number };

export const isSnapshotFinding = (read: Snapshot | SnapshotFinding): read is SnapshotFinding => 'code' in read;

/** Reads such a text, whoever wrote it: each field is checked, and what it does not know is passed over. */
export function readSnapshot(text: string): Snapshot | SnapshotFinding {
  const value = jsonIn(text);
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FORMAT || !Number.isSafeInteger(version)) return { code: 'not-a-snapshot', at: '' };
  if ((version as number) > VERSION) return { code: 'newer-version', version: version as number };
  try {
    return SNAPSHOT.read(value, '');
  } catch (problem) {
    if (!(problem instanceof Misshapen)) throw problem;
    return { code: 'not-a-snapshot', at: problem.at };
  }
}
