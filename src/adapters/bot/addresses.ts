/** Names of hosts as they stand in an address, with a port where it is not the usual one: `smba.trafficmanager.net`, `127.0.0.1:3979`. */
export type Hosts = readonly string[];

/** Where the connector of Teams has been seen. */
export const TEAMS_HOSTS: Hosts = ['smba.trafficmanager.net'];

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = (hostname: string): boolean => LOOPBACK.has(hostname);

/**
 * Whether the bot may send there, with its own token: to one of these hosts, over https; without it to this machine alone, where somebody tries things out.
 */
export function isAllowedService(serviceUrl: string, hosts: Hosts): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, host, hostname, username, password } = new URL(serviceUrl);
  return (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) && username === '' && password === '' && hosts.includes(host);
}

/** Whether something can stand in an address as the name of a chat or a message, and lead nowhere else. */
export const isTeamsId = (value: unknown): value is string => typeof value === 'string' && /^[\w:@;=+~.-]{1,400}$/.test(value) && !/^\.+$/.test(value);

/** As two ways of writing one address are compared. */
export const plainAddress = (address: string): string => address.replace(/\/+$/, '').toLowerCase();
