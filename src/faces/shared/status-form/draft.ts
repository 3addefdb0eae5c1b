import * as React from 'react';
import type { Drafts } from '../../../application/ports';
import { asId, SUCCESS_ANSWERS, TRAFFIC_LIGHTS } from '../../../domain';
import type { InitiativeId, StatusUpdateId, SuccessAnswer, TrafficLight } from '../../../domain';
import { usePorts } from '../ports';

/** A statement that is being written. */
export interface StatusDraft {
  readonly light: TrafficLight;
  readonly text: string;
  readonly success?: SuccessAnswer;
  /** The newest statement its writer had before them when they began: whatever is newer came while they wrote. */
  readonly seen?: StatusUpdateId;
}

const placeOf = (initiative: InitiativeId) => `status/${initiative}`;

/** What is kept of a statement about the initiative; `undefined` when nothing was typed, or it cannot be read. */
export function readDraft(drafts: Drafts, initiative: InitiativeId): StatusDraft | undefined {
  const kept = drafts.get(placeOf(initiative));
  if (kept === undefined) return undefined;
  try {
    return asDraft(JSON.parse(kept));
  } catch {
    return undefined; // written by an older version of the page, or by a hand in the browser's storage
  }
}

function asDraft(value: unknown): StatusDraft | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('light' in value)) return undefined;
  const light = TRAFFIC_LIGHTS.find((one) => one === value.light);
  if (!light || typeof value.text !== 'string') return undefined;
  const seen = 'seen' in value && typeof value.seen === 'string' ? asId<StatusUpdateId>(value.seen) : undefined;
  const success = 'success' in value ? SUCCESS_ANSWERS.find((one) => one === value.success) : undefined;
  return { light, text: value.text, seen, ...(success && { success }) };
}

export function keepDraft(drafts: Drafts, initiative: InitiativeId, draft: StatusDraft): void {
  drafts.put(placeOf(initiative), JSON.stringify(draft));
}

export function dropDraft(drafts: Drafts, initiative: InitiativeId): void {
  drafts.remove(placeOf(initiative));
}

/**
 * A draft that is on the device at every keystroke, so that a reload, a crash or another view loses nothing.
 * @param begin what the form starts with when nothing was kept.
 */
export function useStatusDraft(initiative: InitiativeId, begin: StatusDraft) {
  const { drafts } = usePorts();
  const [kept] = React.useState(() => readDraft(drafts, initiative));
  const [draft, setDraft] = React.useState<StatusDraft>(() => (kept ? { ...kept, light: kept.text === '' ? begin.light : kept.light } : begin));
  const change = (changes: Partial<StatusDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepDraft(drafts, initiative, next);
  };
  return { draft, change, drop: () => dropDraft(drafts, initiative), wasKept: kept !== undefined && kept.text !== '', isAtRisk: drafts.isAtRisk() };
}
