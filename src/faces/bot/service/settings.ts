/** What the service is told, each once, from config/service.settings or the environment. */
export interface ServiceSettings {
  /** `local`: nobody signs what comes in, and the site and Teams are on this machine too. */
  readonly mode: 'production' | 'local';
  readonly host: string;
  readonly port: number;
  readonly siteUrl: string;
  readonly botId: string;
  readonly tenants: readonly string[];
  readonly serviceHosts: readonly string[];
  /** How the service signs in as itself; `undefined` in local mode. */
  readonly identity: { readonly by: 'managedIdentity'; readonly client: string } | { readonly by: 'certificate'; readonly tenant: string; readonly client: string; readonly certificate: string } | undefined;
  /** A token for the local site, in local mode. */
  readonly siteToken: string | undefined;
  /** `list`: on the site itself. */
  readonly ledger: { readonly kind: 'list' } | { readonly kind: 'table'; readonly table: string; readonly url: string } | { readonly kind: 'table'; readonly table: string; readonly connection: string };
  readonly tickMinutes: number;
  readonly cardsPerSecond: number;
  readonly language: 'da' | 'en';
  /** Where the buttons of a card lead. */
  readonly links: { readonly teamsAppId: string } | { readonly tabUrl: string };
  /** A built tab to serve beside the bot. */
  readonly tabFolder: string | undefined;
}

type Values = Readonly<Record<string, string | undefined>>;
export type ReadSettings = { readonly settings: ServiceSettings } | { readonly wrong: string };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = /^[0-]+$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;

const isGuid = (text: string): boolean => GUID.test(text) && !NOBODY.test(text);
const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:' && !LOOPBACK.test(new URL(text).hostname);
const isLocal = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'http:' && LOOPBACK.test(new URL(text).hostname);
const isWhole = (text: string, from: number, to: number): boolean => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;
const listOf = (text: string): readonly string[] => text.split(',').map((one) => one.trim()).filter((one) => one !== '');

interface Setting {
  readonly means: string;
  readonly holds: (text: string, values: Values) => boolean;
  readonly otherwise?: string;
}
const oneOf = (...words: readonly string[]): Setting => ({ means: words.join(' or '), holds: (text) => words.includes(text), otherwise: words[0] ?? '' });
const inProduction = ({ MODE }: Values): boolean => MODE !== 'local';

/** Every setting: what it should be, and what it is where nobody says. One without either may be left out. No name is one that systems set by themselves, as LANGUAGE: the environment goes first. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  MODE: oneOf('production', 'local'),
  HOST: { means: 'an address of this machine, such as 0.0.0.0 for all of them', holds: (text) => /^[\w.:[\]-]+$/.test(text) },
  PORT: { means: 'a port from 1 to 65535', holds: (text) => isWhole(text, 1, 65_535), otherwise: '3978' },
  SITE_URL: { means: 'the https address of the SharePoint site that holds the plan', holds: (text, values) => (inProduction(values) ? isHttps(text) : isHttps(text) || isLocal(text)) },
  TENANT: { means: 'the id of your organisation in Microsoft Entra', holds: isGuid },
  BOT_ID: { means: 'the application (client) ID of the bot’s own registration', holds: isGuid },
  IDENTITY: oneOf('managed', 'certificate'),
  IDENTITY_CLIENT_ID: { means: 'the client ID of the managed identity or registration that the service signs in as', holds: isGuid },
  CERTIFICATE_FILE: { means: 'the path of a PEM file with the certificate and its private key', holds: (text) => text !== '' },
  SERVICE_HOSTS: { means: 'the hosts of Teams’ connector, separated by commas', holds: (text) => listOf(text).length > 0 && listOf(text).every((one) => /^[\w.-]+(:\d+)?$/.test(one)), otherwise: 'smba.trafficmanager.net' },
  LEDGER: oneOf('list', 'table'),
  TABLE_NAME: { means: 'letters and digits, 3 to 63 of them', holds: (text) => /^[A-Za-z][A-Za-z0-9]{2,62}$/.test(text), otherwise: 'HandleplanReminders' },
  TABLE_URL: { means: 'the https address of the table storage, such as https://yours.table.core.windows.net', holds: isHttps },
  TABLE_CONNECTION: { means: 'the connection string of the table storage', holds: (text) => text.includes('=') },
  TICK_MINUTES: { means: 'a whole number from 1 to 15', holds: (text) => isWhole(text, 1, 15), otherwise: '10' },
  CARDS_PER_SECOND: { means: 'a whole number from 1 to 50', holds: (text) => isWhole(text, 1, 50), otherwise: '20' },
  CARD_LANGUAGE: oneOf('da', 'en'),
  TEAMS_APP_ID: { means: 'the id of the Teams app, as in config/package.settings', holds: isGuid },
  TAB_URL: { means: 'the address of the tab, which ends in a slash', holds: (text, values) => text.endsWith('/') && (inProduction(values) ? isHttps(text) : isHttps(text) || isLocal(text)) },
  TAB_FOLDER: { means: 'the path of the folder release/tab', holds: (text) => text !== '' },
  SITE_TOKEN: { means: 'a token for the local site', holds: (text) => text !== '' },
};

/** Their names, in the order of config/service.example. */
export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS);

class Wrong extends Error {}
const wrong = (says: string): never => {
  throw new Wrong(says);
};

/**
 * Reads and checks the settings. @param file as the sentences name it. @param environment goes before the file, as containers like it.
 * @returns one sentence that names the first setting that is missing or wrong, and what it should be.
 */
export function readServiceSettings(fromFile: Values, environment: Values, file: string): ReadSettings {
  try {
    const unknown = Object.keys(fromFile).find((name) => !(name in SETTINGS));
    if (unknown !== undefined) wrong(`${file} has a ${unknown}, and there is no such setting; the settings are ${SETTING_NAMES.join(', ')}.`);
    const values = Object.fromEntries(SETTING_NAMES.map((name) => [name, environment[name] || fromFile[name] || SETTINGS[name]?.otherwise]));
    for (const name of SETTING_NAMES) {
      const value = values[name];
      const { means = '', holds } = SETTINGS[name] ?? {};
      if (value !== undefined && holds && !holds(value, values)) wrong(`${name} is "${name.includes('TOKEN') || name.includes('CONNECTION') ? '…' : value}": it should be ${means}.`);
    }
    return { settings: settingsOf(values, environment) };
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.message };
    throw error;
  }
}

function settingsOf(values: Values, environment: Values): ServiceSettings {
  const need = (name: string, why = ''): string => values[name] ?? wrong(`${name} is missing${why}: it should be ${SETTINGS[name]?.means}.`);
  const mode = need('MODE') as ServiceSettings['mode'];
  const host = values['HOST'] ?? (mode === 'local' ? '127.0.0.1' : '0.0.0.0');
  if (mode === 'local' && environment['NODE_ENV'] === 'production') wrong('MODE is "local" while NODE_ENV is "production": in local mode anybody is believed, so take one of them out.');
  if (mode === 'local' && !LOOPBACK.test(host)) wrong(`HOST is "${host}" in local mode, where anybody is believed: it should be 127.0.0.1.`);
  if (mode === 'production' && values['SITE_TOKEN'] !== undefined) wrong('SITE_TOKEN is for MODE=local alone: in production the service signs in by IDENTITY.');
  const serviceHosts = listOf(need('SERVICE_HOSTS'));
  const isHere = (one: string): boolean => LOOPBACK.test(one.replace(/:\d+$/, ''));
  if (mode === 'production' && serviceHosts.some(isHere)) wrong('SERVICE_HOSTS names this machine, which is for MODE=local alone.');
  if (mode === 'local' && !serviceHosts.every(isHere)) wrong(`SERVICE_HOSTS is "${serviceHosts.join(',')}" in local mode, where anybody is believed: it should be hosts of this machine, such as 127.0.0.1:56150.`);
  const siteUrl = need('SITE_URL').replace(/\/+$/, '');
  if (mode === 'local' && !isLocal(siteUrl)) wrong(`SITE_URL is "${siteUrl}" in local mode, where anybody is believed: it should be the http address of a site on this machine.`);
  return {
    mode, host, siteUrl, serviceHosts,
    port: Number(need('PORT')),
    botId: need('BOT_ID').toLowerCase(), // Teams and its tokens write them so
    tenants: mode === 'production' ? [need('TENANT').toLowerCase()] : [values['TENANT'] ?? ''].filter((one) => one !== ''),
    identity: mode === 'production' ? identityOf(values, need) : undefined,
    siteToken: values['SITE_TOKEN'],
    ledger: ledgerOf(values, need),
    tickMinutes: Number(need('TICK_MINUTES')),
    cardsPerSecond: Number(need('CARDS_PER_SECOND')),
    language: need('CARD_LANGUAGE') as ServiceSettings['language'],
    links: values['TEAMS_APP_ID'] !== undefined ? { teamsAppId: values['TEAMS_APP_ID'] } : { tabUrl: need('TAB_URL', ', and so is TEAMS_APP_ID, by which the buttons of a card would lead into Teams') },
    tabFolder: values['TAB_FOLDER'],
  };
}

/** One sentence on a file that nobody can sign in with; `undefined` when it has what it takes. @param text what stands in it; `undefined`: it cannot be read. */
export function certificateMistake(file: string, text: string | undefined): string | undefined {
  if (text === undefined) return `CERTIFICATE_FILE is "${file}", and there is no such file that the service may read.`;
  const lacking = ([['a certificate', /-----BEGIN CERTIFICATE-----/], ['a private key without a password', /-----BEGIN (RSA |EC )?PRIVATE KEY-----/]] as const).find(([, mark]) => !mark.test(text));
  return lacking && `CERTIFICATE_FILE is "${file}", and there is not ${lacking[0]} in it: it should be a PEM file with both.`;
}

/** Where there is none, though the settings say so. */
export const NO_MANAGED_IDENTITY = 'IDENTITY is "managed", and where the service runs there is no managed identity: give it one in Azure, or set IDENTITY=certificate and CERTIFICATE_FILE.';

type Need = (name: string, why?: string) => string;

function identityOf(values: Values, need: Need): ServiceSettings['identity'] {
  const client = values['IDENTITY_CLIENT_ID'] ?? need('BOT_ID');
  if (values['IDENTITY'] === 'managed') return { by: 'managedIdentity', client };
  return { by: 'certificate', tenant: need('TENANT'), client, certificate: need('CERTIFICATE_FILE', ' with IDENTITY=certificate') };
}

function ledgerOf(values: Values, need: Need): ServiceSettings['ledger'] {
  if (values['LEDGER'] !== 'table') return { kind: 'list' };
  const table = need('TABLE_NAME');
  const { TABLE_CONNECTION: connection } = values;
  return connection !== undefined ? { kind: 'table', table, connection } : { kind: 'table', table, url: need('TABLE_URL', ' with LEDGER=table') };
}
