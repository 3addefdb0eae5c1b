import { frozen, mayStillBeKept, type Meeting, type MeetingId, type PersonId, type PlanId, type Snapshot } from '../domain';
import { completeHistory } from './complete-history';
import { isPlanError, PlanError } from './errors';
import type { Clock, Plans, Snapshots, StatusUpdates, Structure, Versioned } from './ports';

export interface HoldingPorts {
  readonly plans: Plans;
  readonly statusUpdates: StatusUpdates;
  readonly structure: Structure;
  readonly snapshots: Snapshots;
  readonly clock: Clock;
}

/** A meeting that is over, as somebody says it was. */
export interface Holding {
  readonly plan: PlanId;
  readonly meeting: MeetingId;
  readonly by: PersonId;
  /** The text of the minutes, as it was left. */
  readonly words: string;
}

export interface HeldMeeting {
  readonly meeting: Meeting;
  /** What is kept: of somebody who was quicker, theirs. `undefined`: the meeting is so long over that nothing was kept now. */
  readonly snapshot: Snapshot | undefined;
}

/**
 * "Mødet er holdt": keeps the plan as the meeting saw it, and then says that it was held. In this order, because what was seen can be kept only now, and that it
 * was held can be said at any time: stopped between the two, the plan is safe, and the next try finds it and says the rest. Of a meeting that was called held without
 * a snapshot it makes that alone. Once both are there, another try changes nothing. Of a meeting that was long ago it says that it was held, and no more.
 * What is kept is what the store holds, whole, and not what a screen had before it.
 * @throws PlanError `conflict` when the meeting was called off, or somebody goes on changing it; `not-found`, `read-only`, `offline`, `no-answer`, `busy`, `signed-out`, `lists-changed`.
 */
export async function holdMeeting(ports: HoldingPorts, { plan, meeting, by, words }: Holding): Promise<HeldMeeting> {
  const { plans, snapshots, clock } = ports;
  const present = await presentMeeting(ports, meeting);
  const keep = async (): Promise<Snapshot> => {
    const { actionPlan } = await plans.open(plan);
    return snapshots.add(frozen(await completeHistory(ports, actionPlan), { kind: 'meeting', meeting }, clock.now(), by, words));
  };
  const snapshot = mayStillBeKept(present.value, clock.now()) ? await keep() : undefined;
  return { snapshot, meeting: await calledHeld(ports, present) };
}

/** @throws PlanError `conflict` before anything is kept of a meeting that is not to be. */
async function presentMeeting({ structure }: Pick<HoldingPorts, 'structure'>, id: MeetingId): Promise<Versioned<Meeting>> {
  const present = await structure.get('meetings', id);
  if (present.value.state === 'cancelled') throw new PlanError('conflict', `meetings ${id} was called off`);
  return present;
}

/** Whatever else somebody has just changed of it stays. */
async function calledHeld({ structure }: Pick<HoldingPorts, 'structure'>, { value, version }: Versioned<Meeting>): Promise<Meeting> {
  if (value.state === 'held') return value;
  const save = async (over: Versioned<Meeting>): Promise<Meeting> => (await structure.save('meetings', { ...over.value, state: 'held' }, over.version)).value;
  try {
    return await save({ value, version });
  } catch (error) {
    if (!isPlanError(error) || error.code !== 'conflict') throw error;
    const theirs = await presentMeeting({ structure }, value.id);
    return theirs.value.state === 'held' ? theirs.value : save(theirs);
  }
}
