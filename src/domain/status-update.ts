import type { Instant } from './day';
import type { InitiativeId, MeetingId, MutationKey, PersonId, PlanId, StatusUpdateId } from './ids';
import type { TrafficLight } from './traffic-light';

/** Where a statement was made; `import`: it stood in a file. `service` rows carry somebody else's words: only there is `statedBy` another than the author (rule 3). */
export const SOURCES = ['tab', 'webpart', 'card', 'meeting', 'import'] as const;
export type Source = (typeof SOURCES)[number];

/** Whether what an initiative promised ("Vi lykkes når …") is reached, as its owner sees it. */
export const SUCCESS_ANSWERS = ['reached', 'notYet'] as const;
export type SuccessAnswer = (typeof SUCCESS_ANSWERS)[number];

/** One person's statement of one light at one time. Never changed, never deleted. */
export interface StatusUpdate {
  readonly id: StatusUpdateId;
  readonly initiative: InitiativeId;
  readonly plan: PlanId;
  readonly light: TrafficLight;
  /** May be empty only for green that is not a change for the worse. */
  readonly text: string;
  readonly confirmsUnchanged: boolean;
  /** `undefined`: it does not speak of it, and what was said before holds. */
  readonly success?: SuccessAnswer;
  readonly meeting?: MeetingId;
  readonly source: Source;
  /** Whose statement it is, already settled by rule 3. */
  readonly statedBy: PersonId;
  readonly at: Instant;
  readonly key?: MutationKey;
}

/** A statement not yet stored: the store stamps author and time. */
export interface NewStatusUpdate {
  readonly key: MutationKey;
  readonly initiative: InitiativeId;
  readonly plan: PlanId;
  readonly light: TrafficLight;
  readonly text: string;
  readonly confirmsUnchanged: boolean;
  readonly success?: SuccessAnswer;
  /** The meeting before which a card asked for it. */
  readonly meeting?: MeetingId;
  readonly source: Source;
  /** Who said it on a card: the reminder service writes it down for them. Nobody else is believed who says so (rule 3). */
  readonly statedBy?: PersonId;
}

/** How an initiative stands, and which statement says so. */
export interface CurrentStatus {
  readonly light: TrafficLight;
  readonly text: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly update: StatusUpdateId;
}

/** Whether the promise is reached, and which statement says so. */
export interface SaidSuccess {
  readonly answer: SuccessAnswer;
  readonly at: Instant;
  readonly by: PersonId;
  readonly update: StatusUpdateId;
}
