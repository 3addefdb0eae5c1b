import * as React from 'react';
import type { Drafts, EditBase } from '../../../application/ports';
import type { InitiativeId, MutationKey, PlanId } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { EMPTY_DRAFT, type InitiativeDraft } from './initiative-draft';

/** A form on the device: what was typed, and what it is to be saved against. */
export interface KeptForm {
  readonly fields: InitiativeDraft;
  /** Of a new initiative: tells its rows apart, so that trying again cannot make a second one. */
  readonly key?: MutationKey;
  /** Of an edit: what the writer started from. A draft that is taken up again must not pass over what others saved meanwhile. */
  readonly base?: EditBase;
  /** Both versions are being written together: the saved one stands beside the fields. */
  readonly isJoining?: boolean;
}

export const placeOfNew = (plan: PlanId): string => `initiative/new/${plan}`;
export const placeOfEdit = (id: InitiativeId): string => `initiative/${id}`;

/** `undefined` when nothing was typed there, or an older page or a hand in the browser's storage left something else. */
export function readForm(drafts: Drafts, place: string): KeptForm | undefined {
  const kept = drafts.get(place);
  if (kept === undefined) return undefined;
  try {
    return asForm(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPerson = (value: unknown): boolean => isObject(value) && typeof value['name'] === 'string' && typeof value['email'] === 'string';

function asForm(value: unknown): KeptForm | undefined {
  if (!isObject(value) || !isObject(value['fields'])) return undefined;
  const fields = { ...EMPTY_DRAFT, ...value['fields'] };
  const { owner, deputies, days, searched } = fields;
  const areTexts = (['title', 'description', 'goal', 'when', 'kind', 'success', 'centre', 'workingGroup', 'phase'] as const).every((name) => typeof fields[name] === 'string');
  const arePeople = (owner === undefined || isPerson(owner)) && Array.isArray(deputies) && deputies.every(isPerson);
  const areDays = days === undefined || (isObject(days) && typeof days.from === 'string' && typeof days.to === 'string');
  const isSearch = isObject(searched) && typeof searched.owner === 'string' && typeof searched.deputies === 'string';
  if (!areTexts || !arePeople || !areDays || !isSearch || !Array.isArray(fields.strategies)) return undefined;
  return { ...value, fields };
}

export const keepForm = (drafts: Drafts, place: string, form: KeptForm): void => drafts.put(place, JSON.stringify(form));

export interface FormOnDevice {
  readonly form: KeptForm;
  /** Whether it was left on the device earlier. */
  readonly wasKept: boolean;
  /** The device does not take it: it ends with the page. */
  readonly isAtRisk: boolean;
  change(changes: Partial<InitiativeDraft>): void;
  /** Puts another form in its place. */
  replace(form: KeptForm): void;
  /** Takes it off the device: it is saved, or given up. */
  drop(): void;
}

/**
 * A form that is on the device at every keystroke, so that a reload, a crash or another view loses nothing.
 * @param begin what it starts as when nothing was kept.
 */
export function useFormOnDevice(place: string, begin: () => KeptForm): FormOnDevice {
  const { drafts } = usePorts();
  const [kept] = React.useState(() => readForm(drafts, place));
  const [form, setForm] = React.useState<KeptForm>(() => kept ?? begin());
  const latest = React.useRef(form);
  const replace = (next: KeptForm) => {
    latest.current = next;
    setForm(next);
    keepForm(drafts, place, next);
  };
  return {
    form,
    wasKept: kept !== undefined,
    isAtRisk: drafts.isAtRisk(),
    replace,
    change: (changes) => replace({ ...latest.current, fields: { ...latest.current.fields, ...changes } }),
    drop: () => drafts.remove(place),
  };
}
