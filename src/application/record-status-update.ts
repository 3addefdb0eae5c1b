import {
  statusText,
  textFinding,
  type CurrentStatus,
  type InitiativeId,
  type MeetingId,
  type NewStatusUpdate,
  type PlanId,
  type Source,
  type StatusUpdate,
  type SuccessAnswer,
  type TrafficLight,
} from '../domain';
import { PlanError } from './errors';
import { handIn } from './hand-in';
import type { Clock, Keys, WaitingEntry, WaitingStatement } from './ports';
import { isStoredInitiative, type SendingPorts, type WaitingReason } from './send-one';

/** What a person says, and what stood on their screen when they said it. */
export interface Statement {
  readonly plan: PlanId;
  readonly initiative: InitiativeId;
  readonly light: TrafficLight;
  /** As typed. */
  readonly text: string;
  readonly source: Source;
  /** The meeting at which it is said; only with `meeting` as its source. */
  readonly meeting?: MeetingId;
  /** The status they had before them; `undefined`: none yet. */
  readonly present: CurrentStatus | undefined;
  /** "Still the same": the light they had before them holds. */
  readonly confirmsUnchanged?: boolean;
  /** Whether what the initiative promised is reached; left out: what was said before holds. */
  readonly success?: SuccessAnswer;
}

export type Recorded =
  | {
      readonly outcome: 'stored';
      readonly update: StatusUpdate;
      /** What others stated about the initiative since `present`, oldest first: they are told that both stand. */
      readonly meanwhile: readonly StatusUpdate[];
      /** What the person had said before about the initiative, still waited, and is stored now too. */
      readonly earlier: readonly StatusUpdate[];
    }
  /** It is safe on the device and leaves by itself; without a `reason` as soon as the initiative it is about has been added. */
  | { readonly outcome: 'waiting'; readonly statement: WaitingEntry; readonly reason: WaitingReason | undefined }
  /** Another page of the same device sent it first. */
  | { readonly outcome: 'elsewhere' };

export interface RecordingPorts extends SendingPorts {
  readonly clock: Clock;
  readonly keys: Keys;
}

/**
 * States a light. The statement is on the device before the first try, so that nothing typed is lost, and leaves it once it
 * is stored. What the person said before about the same initiative and still waits goes first: history keeps their order.
 * @throws PlanError `text-needed`, `text-needed-worse`, `text-too-long` before anything is kept;
 *   `read-only`, `no-access`, `not-found` when the store refused: the statement is kept in the outbox as refused.
 */
export async function recordStatusUpdate(ports: RecordingPorts, statement: Statement): Promise<Recorded> {
  const { sending, earlier: before } = await handIn(ports, asWaiting(ports, statement));
  const earlier = before.flatMap((stored) => (isStoredInitiative(stored) ? [] : [stored.update]));
  if (sending.outcome === 'refused') throw sending.error;
  if (sending.outcome === 'waiting') return { outcome: 'waiting', statement: sending.entry, reason: sending.reason };
  if (sending.outcome === 'stored' && !isStoredInitiative(sending.stored)) {
    const own = new Set(earlier.map(({ id }) => id));
    const { update, meanwhile } = sending.stored;
    return { outcome: 'stored', update, earlier, meanwhile: meanwhile.filter(({ id }) => !own.has(id)) };
  }
  return { outcome: 'elsewhere' };
}

function asWaiting({ clock, keys }: Pick<RecordingPorts, 'clock' | 'keys'>, statement: Statement): WaitingStatement {
  const { plan, initiative, light, text, source, meeting, present, success } = statement;
  const finding = textFinding(present?.light, light, text);
  if (finding) throw new PlanError(finding.code, `Statement of ${light} about initiative ${initiative}: ${finding.code}`);
  const update: NewStatusUpdate = {
    key: keys.next(),
    plan,
    initiative,
    light,
    text: statusText(text),
    confirmsUnchanged: statement.confirmsUnchanged === true && present?.light === light,
    ...(success && { success }),
    ...(meeting && { meeting }),
    source,
  };
  return { update, seen: present?.update, writtenAt: clock.now() };
}
