import type { CurrentStatus } from '../domain';
import { recordStatusUpdate, type Recorded, type RecordingPorts, type Statement } from './record-status-update';

export interface Confirmation extends Pick<Statement, 'plan' | 'initiative' | 'source' | 'meeting'> {
  /** The status the person saw and confirms. */
  readonly present: CurrentStatus;
  /** The words shown above the button, which a yellow or red light is saved with; green is confirmed without any. */
  readonly words: string;
}

/**
 * "Still the same": one press, and a statement of its own.
 * @throws PlanError as {@link recordStatusUpdate}; `text-needed` for a yellow or red light that was never put into words.
 */
export const confirmUnchanged = (ports: RecordingPorts, { plan, initiative, source, meeting, present, words }: Confirmation): Promise<Recorded> =>
  recordStatusUpdate(ports, {
    plan,
    initiative,
    source,
    ...(meeting && { meeting }),
    present,
    light: present.light,
    text: present.light === 'green' ? '' : words,
    confirmsUnchanged: true,
  });
