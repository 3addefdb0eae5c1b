import { plannedMeetings, type ActionPlan, type AgainOrder, type AskingContext, type MeetingId } from '../domain';
import { completeHistory } from './complete-history';
import { isPlanError } from './errors';
import type { AbsenceBook, Plans, ReminderOrder, ReminderOrders, ReminderReport, ReminderReports, StatusUpdates } from './ports';

export interface ReadingRemindersPorts {
  readonly plans: Plans;
  readonly statusUpdates: StatusUpdates;
  readonly reminderReports: ReminderReports;
  readonly reminderOrders: ReminderOrders;
  readonly absences: AbsenceBook;
}

/** What can be known of the reminders before meetings. */
export type RemindersRead =
  /** The store lets only those who prepare meetings see them. */
  | { readonly is: 'notForReader' }
  | {
      readonly is: 'read';
      /** `unseen`: no service has told of anything yet. `noLists`: there is nowhere to ask it for anything. */
      readonly service: 'seen' | 'unseen' | 'noLists';
      /** Other plans of the site, with their whole history. */
      readonly others: readonly ActionPlan[];
      readonly told: Pick<AskingContext, 'reminders' | 'closed' | 'orders' | 'absences'>;
      readonly again: readonly AgainOrder[];
    };

export interface RemindersAsked {
  /** The plan in hand, and how many the site has. */
  readonly plan: ActionPlan;
  readonly plansOnSite: number;
  /** Shown, whether it is still to come or not. */
  readonly meeting: MeetingId | undefined;
}

/** @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`. */
export async function readReminders(ports: ReadingRemindersPorts, { plan, plansOnSite, meeting }: RemindersAsked, now: AskingContext['now']): Promise<RemindersRead> {
  const others = plansOnSite > 1 ? await otherPlans(ports, plan) : [];
  const coming = plannedMeetings({ plans: [plan, ...others], now }).map((planned) => planned.meeting.id);
  const meetings = [...new Set([...coming, ...(meeting === undefined ? [] : [meeting])])];
  const [reports, orders, absences] = await Promise.all([unlessGone(ports.reminderReports.of(meetings)), unlessGone(ports.reminderOrders.of(meetings)), unlessGone(ports.absences.all())]);
  if (reports === 'notForReader') return { is: 'notForReader' };
  const told = toldOf(Array.isArray(reports) ? reports : []);
  const read = Array.isArray(orders) ? orders : [];
  return {
    is: 'read',
    service: reports === 'gone' || orders === 'gone' ? 'noLists' : Array.isArray(reports) && reports.length > 0 ? 'seen' : 'unseen',
    others,
    told: { ...told, absences: Array.isArray(absences) ? absences : [], orders: read.filter(({ kind }) => kind === 'askNow') },
    again: read.filter((order): order is Extract<ReminderOrder, { kind: 'sendAgain' }> => order.kind === 'sendAgain'),
  };
}

async function otherPlans({ plans, statusUpdates }: ReadingRemindersPorts, { plan }: ActionPlan): Promise<readonly ActionPlan[]> {
  const opened = await plans.openAll();
  return Promise.all(opened.filter(({ actionPlan }) => actionPlan.plan.id !== plan.id).map(({ actionPlan }) => completeHistory({ statusUpdates }, actionPlan)));
}

/** Lists may be left out of a site, or be closed to the reader: what is in the others is still worth showing. */
const unlessGone = <T>(reading: Promise<readonly T[]>): Promise<readonly T[] | 'gone' | 'notForReader'> =>
  reading.catch((error: unknown) => {
    const code = isPlanError(error) ? error.code : undefined;
    if (code === 'no-access') return 'notForReader';
    if (code === 'not-found' || code === 'lists-changed') return 'gone';
    throw error;
  });

/** What nobody has begun to send is still to be sent. */
const toldOf = (reports: readonly ReminderReport[]): Pick<AskingContext, 'reminders' | 'closed'> => ({
  reminders: reports.flatMap(({ reminders }) => reminders.filter(({ state }) => state !== 'claimed')),
  closed: reports.flatMap(({ meeting, closed }) => closed.map((step) => ({ meeting, step }))),
});
