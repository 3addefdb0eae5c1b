import { KINDS, PHASES, type InitiativeContent, type Period } from './initiative';
import { anId, DAY, listOf, maybe, oneOf, record, TEXT, TRUTH, type FieldsOf } from './shape';

/** What an initiative says of itself, as it is written and read back. */
export const CONTENT_FIELDS: FieldsOf<InitiativeContent> = {
  title: TEXT,
  description: TEXT,
  goal: anId(),
  kind: oneOf(KINDS),
  success: TEXT,
  period: record<Period>({ text: TEXT, from: maybe(DAY), to: maybe(DAY) }),
  owner: maybe(anId()),
  needsOwner: maybe(TRUTH),
  deputies: listOf(anId()),
  centre: maybe(anId()),
  strategies: listOf(anId()),
  workingGroup: maybe(anId()),
  phase: oneOf(PHASES),
};
