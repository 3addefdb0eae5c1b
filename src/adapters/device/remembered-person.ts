import type { DeviceStorage } from './shelf';

const NAME = 'handleplan/signed-in';

/** Whose plan to show before the sign-in has answered. It opens nothing: the store asks for a token of its own. */
export interface RememberedPerson {
  readonly tenant: string;
  readonly person: string;
  readonly name: string;
  readonly isGuest: boolean;
}

export interface RememberedPersonPlace {
  get(): RememberedPerson | undefined;
  put(person: RememberedPerson): void;
  forget(): void;
}

/** Who last signed in on this device and has not signed out since, in Web Storage. A device that keeps nothing remembers nobody. */
export function rememberedPerson(storage: () => DeviceStorage): RememberedPersonPlace {
  const attempt = <T>(act: (storage: DeviceStorage) => T): T | undefined => {
    try {
      return act(storage());
    } catch {
      return undefined;
    }
  };
  return {
    get: () => attempt((place) => personIn(JSON.parse(place.getItem(NAME) ?? 'null'))),
    put: ({ tenant, person, name, isGuest }) => attempt((place) => place.setItem(NAME, JSON.stringify({ tenant, person, name, isGuest }))),
    forget: () => attempt((place) => place.removeItem(NAME)),
  };
}

function personIn(value: unknown): RememberedPerson | undefined {
  const { tenant, person, name, isGuest } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';
  return isText(tenant) && isText(person) && isText(name) ? { tenant, person, name, isGuest: isGuest === true } : undefined;
}
