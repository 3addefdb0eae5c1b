import type { ActionPlan } from './action-plan';
import { ASKING_HOUR } from './asking';
import type { AskingContext } from './asking-context';
import { danishDayOf, danishTimeOf, instantOf } from './danish-time';
import type { Day, Instant } from './day';
import { byTime } from './history';
import { asId, type InitiativeId, type PersonId, type StatusUpdateId } from './ids';
import type { Initiative } from './initiative';
import { relationTo } from './people';
import { partsOfKey, type Reminder, type ReminderKey, type SentCard } from './reminder';
import type { StatusUpdate } from './status-update';
import { QUIET_HOUR } from './step-times';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-days';

/** What somebody is told without being asked: editors of a proposal, an owner of a light that was stated on their behalf (rule 3). */
export type NoticeAbout =
  | { readonly kind: 'proposal'; readonly initiative: InitiativeId }
  | { readonly kind: 'onBehalf'; readonly update: StatusUpdateId };

/** A card that tells and does not ask, as the ledger keeps it: it belongs to no meeting. */
export interface Notice extends SentCard {
  readonly about: NoticeAbout;
}

/** Names what one person is told of one thing, for ever. Two parts, where a reminder's key has three or more. */
export const noticeKey = (about: NoticeAbout, person: PersonId): ReminderKey => asId<ReminderKey>(`${about.kind}-${about.kind === 'proposal' ? about.initiative : about.update}|${person}`);

/** What such a key says; `undefined` for any other text. */
export function partsOfNotice(key: string): Pick<Notice, 'about' | 'person'> | undefined {
  const [, kind, of, person] = /^(proposal|onBehalf)-([^|]+)\|([^|]+)$/.exec(key) ?? [];
  if (!kind || !of || !person) return undefined;
  return { about: kind === 'proposal' ? { kind, initiative: asId<InitiativeId>(of) } : { kind: 'onBehalf', update: asId<StatusUpdateId>(of) }, person: asId<PersonId>(person) };
}

/** Whose card a key names, and what for: all that a ledger need not keep twice. `undefined` for a text that is no key. */
export function cardNamed(key: ReminderKey): Pick<Reminder, 'meeting' | 'step' | 'person'> | Pick<Notice, 'about' | 'person'> | undefined {
  const parts = partsOfKey(key);
  return parts ? { meeting: parts.meeting, step: parts.step, person: parts.person } : partsOfNotice(key);
}

/** Something to tell somebody now, unless the ledger says that they have been told. */
export interface DueNotice extends Pick<Notice, 'key' | 'about' | 'person'> {
  readonly plan: ActionPlan;
  readonly initiative: Initiative;
  /** Of a proposal: how many more came with it, which are told by the same card. */
  readonly others?: number;
  /** Where it was stated on the person's behalf. */
  readonly update?: StatusUpdate;
}

type Told = Pick<AskingContext, 'plans' | 'now'>;

/** Whether there is a proposal to tell editors of: only then need anybody know who they are. */
export const hasProposalToTell = ({ plans, now }: Told): boolean => plans.some((plan) => proposalsOf(plan, now).length > 0);

/**
 * All that is told in these hours, of plans that are rolled out: proposals to the editors, except to whoever made them, by one card where they came together; the newest light of
 * an initiative to its owner, where somebody has stated it who is neither owner nor deputy. Who owned it when it was stated is not kept:
 * it is told to the owner of now. What was answered on a card, stated by somebody who answers for it, or brought in with a whole file, is nobody's news.
 */
export const noticesDue = ({ plans, now }: Told, editors: readonly PersonId[]): readonly DueNotice[] =>
  plans.flatMap((plan) => [...proposalsOf(plan, now).flatMap((together) => toEditors(plan, together, editors)), ...statedForOwners(plan, now)]);

/** When something that has come up is told for the first time; what could have been told by now counts no more. `undefined`: nothing waits for its morning. */
export const nextNoticeAt = ({ plans, now }: Told): Instant | undefined =>
  plans
    .filter(({ plan }) => plan.stage === 'rolledOut')
    .flatMap((plan) => [...proposed(plan).map(({ createdAt }) => createdAt), ...statedOnBehalf(plan).map(({ update }) => update.at)].map((at) => instantOf(firstDay(at, plan.calendar), ASKING_HOUR)))
    .filter((at) => at > now)
    .sort()[0];

/** A card's own receipt tells; a file is the plan as its editors had it, and would be a card a row. */
const TOLD_OTHERWISE: readonly StatusUpdate['source'][] = ['card', 'import'];

const proposed = ({ initiatives }: ActionPlan): readonly Initiative[] => initiatives.filter(({ phase }) => phase === 'proposed');

/** Proposals that came together: told by one card, which is named after the first of them, whatever has become of that. */
interface ProposedTogether {
  readonly first: InitiativeId;
  readonly proposals: readonly [Initiative, ...Initiative[]];
}

function proposalsOf(plan: ActionPlan, now: Instant): readonly ProposedTogether[] {
  if (!isTelling(plan, now)) return [];
  return addedTogether(plan.initiatives).flatMap(([first, ...others]) => {
    const [proposal, ...more] = [first, ...others].filter(({ phase }) => phase === 'proposed');
    return proposal && isToldNow(first.createdAt, plan.calendar, now) ? [{ first: first.id, proposals: [proposal, ...more] as const }] : [];
  });
}

/** A file comes in row by row; nobody writes two proposals in so short a time. */
const TOGETHER_MS = 60_000;

/** What one person added without a pause, oldest first. */
function addedTogether(initiatives: readonly Initiative[]): readonly (readonly [Initiative, ...Initiative[]])[] {
  const runs: [Initiative, ...Initiative[]][] = [];
  const latest = new Map<PersonId, [Initiative, ...Initiative[]]>();
  for (const initiative of [...initiatives].sort((a, b) => (a.createdAt === b.createdAt ? Number(a.id) - Number(b.id) : a.createdAt < b.createdAt ? -1 : 1))) {
    const run = latest.get(initiative.createdBy);
    const before = run?.at(-1);
    if (run && before && Date.parse(initiative.createdAt) - Date.parse(before.createdAt) <= TOGETHER_MS) run.push(initiative);
    else {
      const next: [Initiative, ...Initiative[]] = [initiative];
      latest.set(initiative.createdBy, next);
      runs.push(next);
    }
  }
  return runs;
}

function toEditors(plan: ActionPlan, { first, proposals: [initiative, ...more] }: ProposedTogether, editors: readonly PersonId[]): readonly DueNotice[] {
  const about: NoticeAbout = { kind: 'proposal', initiative: first };
  return [...new Set(editors)]
    .filter((person) => person !== initiative.createdBy)
    .map((person) => ({ key: noticeKey(about, person), about, person, plan, initiative, ...(more.length > 0 && { others: more.length }) }));
}

function statedForOwners(plan: ActionPlan, now: Instant): readonly DueNotice[] {
  if (!isTelling(plan, now)) return [];
  return statedOnBehalf(plan)
    .filter(({ update }) => isToldNow(update.at, plan.calendar, now))
    .map(({ person, initiative, update }) => {
      const about: NoticeAbout = { kind: 'onBehalf', update: update.id };
      return { key: noticeKey(about, person), about, person, plan, initiative, update };
    });
}

/** The newest lights that somebody stated for others, with whom it is told to. */
function statedOnBehalf(plan: ActionPlan): readonly { readonly person: PersonId; readonly initiative: Initiative; readonly update: StatusUpdate }[] {
  const newest = new Map<InitiativeId, StatusUpdate>();
  for (const update of plan.updates) {
    const known = newest.get(update.initiative);
    if (!known || byTime(update, known) > 0) newest.set(update.initiative, update);
  }
  return plan.initiatives.flatMap((initiative) => {
    const update = newest.get(initiative.id);
    const person = ownerToTell(plan, initiative);
    if (!update || person === undefined || TOLD_OTHERWISE.includes(update.source) || relationTo(initiative, update.statedBy) !== 'onBehalf') return [];
    return [{ person, initiative, update }];
  });
}

/** `undefined`: nobody, or somebody who only keeps it until another is chosen, or who has left. */
const ownerToTell = ({ people }: ActionPlan, { owner, needsOwner }: Initiative): PersonId | undefined =>
  owner === undefined || needsOwner || (people.size > 0 && !people.has(owner)) ? undefined : owner;

/** Nobody is written to before a plan is rolled out, on a day off or outside the hours of asking. */
function isTelling({ plan, calendar }: ActionPlan, now: Instant): boolean {
  const time = danishTimeOf(now);
  return plan.stage === 'rolledOut' && time >= ASKING_HOUR && time < QUIET_HOUR && isWorkingDay(danishDayOf(now), calendar);
}

/** On the working day it came up, or the next one; after that it is old, and a service that begins does not tell of all that was. */
function isToldNow(at: Instant, calendar: WorkingCalendar, now: Instant): boolean {
  if (at > now) return false;
  const first = firstDay(at, calendar);
  const today = danishDayOf(now);
  return today === first || today === nextWorkingDay(first, calendar);
}

function firstDay(at: Instant, calendar: WorkingCalendar): Day {
  const day = danishDayOf(at);
  return isWorkingDay(day, calendar) && danishTimeOf(at) < QUIET_HOUR ? day : nextWorkingDay(day, calendar);
}
