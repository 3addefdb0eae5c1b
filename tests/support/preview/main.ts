import { officeFiles } from '../../../src/adapters/office';
import { browserHost } from '../../../src/adapters/teams/browser-host';
import { queryHost } from '../../../src/adapters/teams/query-host';
import { PlanError, type ErrorCode, type OpenedPlan } from '../../../src/application';
import { STAGES } from '../../../src/domain';
import { devicePreferences } from '../../../src/faces/shared/preferences';
import type { Ports, Waiting } from '../../../src/faces/shared/ports';
import { showTab } from '../../../src/faces/tab/show-tab';
import { meetingsKept, whatMeetingSaw } from '../../../src/local/town/as-it-stood';
import { memoryPorts } from '../memory-ports';
import { toldReminders } from '../told-reminders';
import { townPlan } from '../town-plan';
import { climatePlan, emptyPlan, planAtStage, planChangedByHand, planInNeedOfOwners, planOf, planOfChangedLists, planOfHardCases, planWithEmptyGoal, planWithFewPromises, planWithMalformedRows } from './plans';

/**
 * The tab over a site in memory, for looking at screens that a living site shows seldom. The query says which:
 * `plan` one of those below, `stage` its stage, `several` a second plan beside it, `as` a person of the town, `guest` somebody of another organisation, `error` what every reading says,
 * `theme` one of Teams' (`contrast`: high contrast without the colours of Windows),
 * `snapshots` what its meetings saw (`none`, `broken`; otherwise the town's),
 * `reminders` what the service has told (`told`, `noLists`), `waiting` what is waited for, `saves` what becomes of whatever is saved: `never` answered, or an error.
 */
const query = new URLSearchParams(window.location.search);

const PLANS: Record<string, (opened: OpenedPlan) => OpenedPlan> = {
  town: (opened) => opened,
  empty: emptyPlan,
  emptyGoal: planWithEmptyGoal,
  malformed: planWithMalformedRows,
  byHand: planChangedByHand,
  changedLists: planOfChangedLists,
  hardCases: planOfHardCases,
  fewPromises: planWithFewPromises,
  owners: planInNeedOfOwners,
  large: (opened) => planOf(5000, opened),
};

function atStage(opened: OpenedPlan): OpenedPlan {
  const stage = STAGES.find((one) => one === query.get('stage'));
  return stage ? planAtStage(stage, opened) : opened;
}

const opened = PLANS[query.get('plan') ?? 'town']!(atStage(townPlan({ as: query.get('as') ?? undefined })));
const memory = memoryPorts(opened, query.has('several') ? [climatePlan(opened)] : []);
const saw = query.get('snapshots');
memory.site.snapshots = saw === 'none' ? [] : [...meetingsKept(opened.actionPlan)].reverse().map((meeting) => ({ snapshot: whatMeetingSaw(opened.actionPlan, meeting), storedAt: meeting.endsAt }));
const reminders = query.get('reminders');
memory.site.reports = reminders === 'noLists' ? undefined : reminders === 'told' ? [toldReminders(opened)] : [];
memory.site.editors = ['erhvervschef.cba', 'plansekretariat.cba'].flatMap((id) => [...opened.actionPlan.people.values()].filter(({ email }) => email.startsWith(id)));
const reason = query.get('waiting') as Waiting['reason'] | null;
const waiting: Waiting | undefined = reason ? { reason, untilMs: Date.parse(opened.readAt) + 20_000 } : undefined;
const error = query.get('error');
const failing = () => (error === 'bug' ? Promise.reject(new TypeError('x is not a function')) : Promise.reject(new PlanError(error as ErrorCode, 'preview')));

const saves = query.get('saves');
const saving = <F extends (...asked: never[]) => Promise<unknown>>(save: F): F => {
  if (saves === null) return save;
  return (saves === 'never' ? () => new Promise<never>(() => undefined) : () => Promise.reject(new PlanError(saves as ErrorCode, 'preview'))) as unknown as F;
};

const ports: Ports = {
  ...memory,
  statusUpdates: { ...memory.statusUpdates, record: saving(memory.statusUpdates.record) },
  initiatives: { ...memory.initiatives, add: saving(memory.initiatives.add), save: saving(memory.initiatives.save) },
  snapshots: saw === 'broken' ? { ...memory.snapshots, read: () => Promise.reject(new PlanError('malformed-row', 'preview')) } : memory.snapshots,
  plans: { ...memory.plans, open: (plan) => (reason || error === 'loading' ? new Promise<never>(() => undefined) : error ? failing() : memory.plans.open(plan)) },
  session: { name: opened.actionPlan.people.get(opened.viewer.person)?.name, isGuest: query.has('guest'), signIn: () => undefined, signOut: () => undefined },
  patience: { current: () => waiting, subscribe: () => () => undefined, tryNow: () => undefined },
  office: officeFiles(),
  siteUrl: 'http://site.test/sites/erhverv',
};

showTab({
  connecting: Promise.resolve(ports),
  host: query.has('theme') ? queryHost(query) : browserHost(window),
  preferences: devicePreferences(() => window.localStorage),
  report: (code, cause) => console.warn(code, cause),
  program: import(/* webpackChunkName: "app" */ '../../../src/faces/views/App'),
});
