/** What a host needs of the manifest of a Teams app; the rest is for Teams' own store and checked elsewhere. */
export interface TeamsApp {
  readonly id: string;
  readonly name: string;
  readonly staticTabs: readonly StaticTab[];
  /** The page that sets up a tab of a channel, a chat or a meeting, where the app has one. */
  readonly configurable: { readonly configurationUrl: string; readonly contexts: readonly string[]; readonly canUpdate: boolean } | undefined;
  /** As in `localhost:4810`: only pages of these hosts are framed and listened to. */
  readonly validDomains: readonly string[];
  /** The app as the authority knows it; without it the host signs nobody in for it. */
  readonly clientId: string | undefined;
}

export interface StaticTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
  readonly websiteUrl: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Where the name of a tab stands in a language file. */
const nameKey = (at: number): string => `staticTabs[${at}].name`;

/**
 * Reads a manifest that is filled in, with one of its language files laid over it.
 * @throws Error that names what is missing or of another shape
 */
export function readManifest(manifest: unknown, language: unknown = {}): TeamsApp {
  const whole = objectAt(manifest, 'the manifest');
  const words = objectAt(language, 'the language file');
  const [configurable] = listAt(whole, 'configurableTabs').map((tab) => objectAt(tab, 'configurableTabs'));
  const name = typeof words['name.short'] === 'string' ? words['name.short'] : textAt(objectAt(whole.name, 'name'), 'short');
  return {
    id: textAt(whole, 'id'),
    name,
    staticTabs: listAt(whole, 'staticTabs').map((one, at) => {
      const tab = objectAt(one, `staticTabs[${at}]`);
      const translated = words[nameKey(at)];
      return { entityId: textAt(tab, 'entityId'), name: typeof translated === 'string' ? translated : textAt(tab, 'name'), contentUrl: textAt(tab, 'contentUrl'), websiteUrl: typeof tab.websiteUrl === 'string' ? tab.websiteUrl : undefined };
    }),
    configurable: configurable && {
      configurationUrl: textAt(configurable, 'configurationUrl'),
      contexts: listAt(configurable, 'context').map(String),
      canUpdate: configurable.canUpdateConfiguration === true,
    },
    validDomains: listAt(whole, 'validDomains').map(String),
    clientId: whole.webApplicationInfo === undefined ? undefined : textAt(objectAt(whole.webApplicationInfo, 'webApplicationInfo'), 'id'),
  };
}

function objectAt(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`Teams manifest: ${where} is no object`);
  return value as Json;
}

function textAt(within: Json, key: string): string {
  const value = within[key];
  if (typeof value !== 'string' || value === '') throw new Error(`Teams manifest: ${key} is missing`);
  return value;
}

const listAt = (within: Json, key: string): readonly unknown[] => {
  const value = within[key] ?? [];
  if (!Array.isArray(value)) throw new Error(`Teams manifest: ${key} is no list`);
  return value;
};
