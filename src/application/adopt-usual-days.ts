import { asId, usualClosedDays, type ClosedDays, type ClosedOn, type MutationKey } from '../domain';
import { addPart } from './add-part';
import type { Structure } from './ports';

/**
 * Puts the usual closing days and quiet weeks into the list one by one, so that each can be changed. Each once, however often it is tried,
 * and whoever else tries it.
 * @throws PlanError `read-only`, `offline`, `no-answer`, `busy`, `signed-out`: trying again adds what did not come.
 */
export async function adoptUsualDays({ structure }: { readonly structure: Structure }, nameOf: (on: ClosedOn) => string): Promise<readonly ClosedDays[]> {
  const adopted: ClosedDays[] = [];
  for (const on of usualClosedDays()) adopted.push(await addPart({ structure }, 'closedDays', { title: nameOf(on), on }, keyOf(on)));
  return adopted;
}

const keyOf = (on: ClosedOn): MutationKey => asId<MutationKey>(`usual-${on.kind === 'quietWeek' ? `week-${on.week}` : on.kind === 'once' ? on.day : on.monthDay}`);
