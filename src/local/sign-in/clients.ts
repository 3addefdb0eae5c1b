/** An application that may send people here. */
export interface Client {
  readonly id: string;
  /** Where its people may be sent back to, compared letter by letter. Loopback only. */
  readonly redirectUris: readonly string[];
  /** For a program that runs inside a host which signs people in for it: the origin it is framed from, as in `brk-multihub://localhost:4810`. */
  readonly nestedRedirectUris?: readonly string[];
  /** Whether it is such a host, and may ask for the tokens of nested programs. */
  readonly isBroker?: boolean;
}

/** The scheme by which a nested program says that any host may sign its people in. */
export const NESTED_SCHEME = 'brk-multihub:';

/** @throws Error for an address that is not on this machine: codes must not leave it */
export function checkClients(clients: readonly Client[]): void {
  for (const { id, redirectUris, nestedRedirectUris = [] } of clients) {
    const outside = redirectUris.find((address) => !isLoopback(address));
    if (outside !== undefined) throw new Error(`Client ${id}: ${outside} is not a loopback address`);
    const unfit = nestedRedirectUris.find((address) => !/^brk-multihub:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(address));
    if (unfit !== undefined) throw new Error(`Client ${id}: ${unfit} is not ${NESTED_SCHEME}// and a name of this machine`);
  }
}

export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, hash, username } = new URL(address);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && hash === '' && username === '';
}
