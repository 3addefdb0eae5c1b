import { frozen, mayKeepMeetings, type ActionPlan, type PersonId, type Rights, type Snapshot } from '../domain';
import { PlanError } from './errors';
import type { Clock, Snapshots } from './ports';

export interface KeepingPorts {
  readonly snapshots: Snapshots;
  readonly clock: Clock;
}

/** A year of the plan as somebody has it before them, and is content with it. */
export interface YearToKeep {
  /** With its whole history. */
  readonly actionPlan: ActionPlan;
  readonly year: number;
  readonly by: Rights & { readonly person: PersonId };
  /** The yearly status in words. */
  readonly words: string;
}

export interface KeptYear {
  /** What is kept: of somebody who was quicker, theirs. */
  readonly snapshot: Snapshot;
  readonly isOwn: boolean;
}

/**
 * Keeps a year with its words, once. Other than of a meeting it is the plan that was on the screen: the words were written of it, and the two are to agree.
 * @throws PlanError `read-only` for who keeps no meetings, and as {@link Snapshots.add}.
 */
export async function keepYear({ snapshots, clock }: KeepingPorts, { actionPlan, year, by, words }: YearToKeep): Promise<KeptYear> {
  if (!mayKeepMeetings(by)) throw new PlanError('read-only', `Plan ${actionPlan.plan.id}: only who keeps meetings keeps a year`);
  const own = frozen(actionPlan, { kind: 'year', year }, clock.now(), by.person, words);
  const snapshot = await snapshots.add(own);
  return { snapshot, isOwn: snapshot.takenAt === own.takenAt && snapshot.takenBy === own.takenBy };
}
