import { hasProposalToTell, noticesDue, type ActionPlan, type AskingContext, type DueNotice, type PersonId, type ReminderKey } from '../domain';
import { isPlanError } from './errors';
import type { Editors, ReminderLedger } from './ports';

export interface NoticesRead {
  /** Of all that is told at this time, whether it has been or not. */
  readonly keys: readonly ReminderKey[];
  /** What nobody has begun to send. */
  readonly due: readonly DueNotice[];
}

/** What is to be told now. The ledger is asked for what could be due, and never for all it has told; nobody is asked for anything while nothing could be. @throws PlanError */
export async function readNotices({ editors, ledger }: { readonly editors: Editors; readonly ledger: ReminderLedger }, { plans, now }: Pick<AskingContext, 'plans' | 'now'>): Promise<NoticesRead> {
  const all = noticesDue({ plans, now }, hasProposalToTell({ plans, now }) ? await editorsAmong(editors, plans) : []);
  const keys = all.map(({ key }) => key);
  if (keys.length === 0) return { keys, due: [] };
  const begun = new Set((await ledger.found(keys)).flatMap(({ value }) => (value.state === 'claimed' ? [] : [value.key])));
  return { keys, due: all.filter(({ key }) => !begun.has(key)) };
}

/** The group tells names and addresses: who has none, or is not among the site's people, is not found. Where the store does not say who they are, nobody is. */
async function editorsAmong(editors: Editors, plans: readonly ActionPlan[]): Promise<readonly PersonId[]> {
  const members = await editors.group().then(
    (group) => group.members ?? [],
    (error: unknown) => {
      if (!isPlanError(error) || error.code !== 'no-access') throw error;
      return [];
    },
  );
  const addresses = new Set(members.flatMap(({ email }) => (email === '' ? [] : [email.toLowerCase()])));
  const people = new Map(plans.flatMap((plan) => [...plan.people]));
  return [...people.values()].flatMap(({ id, email }) => (addresses.has(email.toLowerCase()) ? [id] : []));
}
