import type { Viewer } from '../../application/ports';
import type { PersonId } from '../../domain';
import { maskOf, type Permission, type PermissionMask } from './lists';

/** What SharePoint lets the reader do with the lists that tell their part. */
export type Masks = Readonly<Record<'statusUpdates' | 'initiatives' | 'plans' | 'meetings', PermissionMask>>;

const bits = ({ High, Low }: PermissionMask): bigint => (BigInt(High) << 32n) | BigInt(Low);

/** Whether a mask holds all of some permissions. */
export function allows(mask: PermissionMask, permissions: readonly Permission[]): boolean {
  const wanted = bits(maskOf(permissions));
  return (bits(mask) & wanted) === wanted;
}

/** The plan alone does not tell its editors: the reminder service moves its mark on. Editors keep the meetings as well. */
export const viewerOf = (person: PersonId, masks: Masks): Viewer => ({
  person,
  mayContribute: allows(masks.statusUpdates, ['addListItems']) && allows(masks.initiatives, ['addListItems', 'editListItems']),
  mayEditPlan: allows(masks.plans, ['editListItems']) && allows(masks.meetings, ['editListItems']),
  mayKeepMeetings: allows(masks.meetings, ['editListItems']),
});
