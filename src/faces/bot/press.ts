import { asId, asInstant, STATUS_TEXT_LIMIT, TRAFFIC_LIGHTS, withPlainLineEnds, type InitiativeId, type Instant, type ReminderKey, type StatusUpdateId, type TrafficLight } from '../../domain';

/** The format of what a card sends. A card lives as long as its chat: another format gets another number, and old cards are refused by name. */
export const PRESS_VERSION = 1;

/** `still`: the light shown holds, with the text above it. `save`: what is in the form. `correct`: unfold the form of an answer. `refresh`: show how it stands. */
export const VERBS = ['still', 'save', 'refresh', 'correct'] as const;
export type Verb = (typeof VERBS)[number];

/** What every press says of the card it was made on. */
interface Pressed {
  readonly key: ReminderKey;
  /** When the meeting was to begin, as the card says; `undefined`: it does not say. */
  readonly startsAt?: Instant;
  /** The newest statement of each initiative concerned, as the card showed it; `null`: none yet. */
  readonly seen: ReadonlyMap<InitiativeId, StatusUpdateId | null>;
  /** All that stood in the card's forms, this press's own included: what is not saved by it belongs into the next card. */
  readonly typed: ReadonlyMap<InitiativeId, Typed>;
}

export interface Typed {
  readonly light?: TrafficLight;
  readonly text: string;
}

/** What somebody pressed. The initiative is always among those that were seen. */
export type Press =
  | (Pressed & { readonly verb: 'still'; readonly initiative: InitiativeId; readonly light: TrafficLight })
  /** Without a light: none was chosen. */
  | (Pressed & { readonly verb: 'save'; readonly initiative: InitiativeId; readonly light?: TrafficLight; readonly text: string })
  | (Pressed & { readonly verb: 'correct'; readonly initiative: InitiativeId })
  /** With an initiative: what was typed about it is given up. */
  | (Pressed & { readonly verb: 'refresh'; readonly initiative?: InitiativeId });

export type PressRefusal = 'not-a-press' | 'unknown-version' | 'unknown-verb' | 'no-key' | 'not-seen' | 'unknown-light' | 'text-too-long';

export type ReadPress = { readonly press: Press } | { readonly refused: PressRefusal };

/** A text over the limit still goes through, so that the form can come back with it; beyond this it came from no form. */
export const LONGEST_TYPED = 2 * STATUS_TEXT_LIMIT;

const LONGEST_KEY = 255;
const LONGEST_ID = 64;
const MOST_SEEN = 50;

/** The data of an action, as a card carries it. */
export interface PressData {
  readonly v: typeof PRESS_VERSION;
  readonly key: ReminderKey;
  readonly startsAt?: Instant;
  readonly seen: Readonly<Record<string, StatusUpdateId | null>>;
  readonly initiative?: InitiativeId;
  readonly light?: TrafficLight;
}

/** Which card it is, and what it says of its meeting. */
export type CardOfPress = Pick<PressData, 'key' | 'startsAt'>;

export interface SeenItem {
  readonly initiative: InitiativeId;
  readonly update: StatusUpdateId | null;
}

/** The data of a press about one initiative, or about the whole card. */
export const pressData = (card: CardOfPress, seen: readonly SeenItem[], about: { readonly initiative?: InitiativeId; readonly light?: TrafficLight } = {}): PressData => ({
  v: PRESS_VERSION,
  ...card,
  seen: Object.fromEntries(seen.map(({ initiative, update }) => [initiative, update])),
  ...about,
});

/** The ids of an initiative's inputs: what they hold comes back beside the data. */
export const inputIds = (initiative: InitiativeId): { readonly light: string; readonly note: string } => ({ light: `light_${initiative}`, note: `note_${initiative}` });
const INPUT = /^(light|note)_(.+)$/s;

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
const isLight = (value: unknown): value is TrafficLight => (TRAFFIC_LIGHTS as readonly unknown[]).includes(value);

class Refusal extends Error {
  constructor(readonly reason: PressRefusal) {
    super(reason);
  }
}
const refuse = (reason: PressRefusal): never => {
  throw new Refusal(reason);
};

function readSeen(value: unknown): Pressed['seen'] {
  if (!isObject(value)) return refuse('not-seen');
  const entries = Object.entries(value);
  if (entries.length > MOST_SEEN) return refuse('not-seen');
  return new Map(
    entries.map(([initiative, update]) => {
      if (!isId(initiative) || !(update === null || isId(update))) return refuse('not-seen');
      return [asId<InitiativeId>(initiative), update === null ? null : asId<StatusUpdateId>(update)];
    }),
  );
}

/** An input that holds nothing is left out of what is sent, or sent as an empty text. */
const isEmpty = (value: unknown): value is undefined | null | '' => value === undefined || value === null || value === '';

function readTyped(data: Fields, seen: Pressed['seen']): Pressed['typed'] {
  const typed = new Map<InitiativeId, Typed>();
  for (const [name, value] of Object.entries(data)) {
    const [, input, id] = INPUT.exec(name) ?? [];
    if (input === undefined || id === undefined || isEmpty(value)) continue;
    if (!isId(id) || (!seen.has(asId(id)) && typed.size >= MOST_SEEN)) return refuse('not-a-press');
    const initiative = asId<InitiativeId>(id);
    const before = typed.get(initiative) ?? { text: '' };
    if (input === 'light') typed.set(initiative, { ...before, light: isLight(value) ? value : refuse('unknown-light') });
    else typed.set(initiative, { ...before, text: readText(value) });
  }
  return typed;
}

const readInstant = (value: unknown): Instant => (typeof value === 'string' ? asInstant(value) : undefined) ?? refuse('not-a-press');

function readText(value: unknown): string {
  if (typeof value !== 'string') return refuse('not-a-press');
  return withPlainLineEnds(value).length > LONGEST_TYPED ? refuse('text-too-long') : value;
}

/** Execute sends `{ action: { verb, data } }`; Submit, on clients that know no Execute, sends the data alone with the verb in it. */
function parts(value: unknown): { readonly verb: unknown; readonly data: Fields } {
  if (!isObject(value)) return refuse('not-a-press');
  if (!isObject(value.action)) return { verb: value.verb, data: value };
  return isObject(value.action.data) ? { verb: value.action.verb, data: value.action.data } : refuse('not-a-press');
}

function read(value: unknown): Press {
  const { verb, data } = parts(value);
  if (data.v !== PRESS_VERSION) return refuse('unknown-version');
  const known = VERBS.find((each) => each === verb) ?? refuse('unknown-verb');
  if (typeof data.key !== 'string' || data.key === '' || data.key.length > LONGEST_KEY) return refuse('no-key');
  const seen = readSeen(data.seen);
  const startsAt = data.startsAt === undefined ? undefined : readInstant(data.startsAt);
  const pressed: Pressed = { key: asId<ReminderKey>(data.key), ...(startsAt && { startsAt }), seen, typed: readTyped(data, seen) };
  if (known === 'refresh' && data.initiative === undefined) return { verb: known, ...pressed };
  if (!isId(data.initiative)) return refuse('not-seen');
  const initiative = asId<InitiativeId>(data.initiative);
  if (!seen.has(initiative)) return refuse('not-seen');
  switch (known) {
    case 'refresh':
    case 'correct':
      return { verb: known, initiative, ...pressed };
    case 'still':
      return { verb: known, initiative, light: isLight(data.light) ? data.light : refuse('unknown-light'), ...pressed };
    case 'save': {
      const typed = pressed.typed.get(initiative) ?? { text: '' };
      const light = isEmpty(data.light) ? typed.light : isLight(data.light) ? data.light : refuse('unknown-light');
      return { verb: known, initiative, ...(light && { light }), text: typed.text, ...pressed };
    }
  }
}

/**
 * Reads what a press on a card sent, as an invoke (Action.Execute) or a message (Action.Submit) carries it in `value`. Whoever sent it may have made
 * it up: it is checked for its form alone, and says nothing of who may answer for what. Never throws.
 */
export function readPress(value: unknown): ReadPress {
  try {
    return { press: read(value) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}
