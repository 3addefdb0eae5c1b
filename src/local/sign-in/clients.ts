/** An application that may send people here. */
export interface Client {
  readonly id: string;
  /** Where its people may be sent back to, compared letter by letter. Loopback only. */
  readonly redirectUris: readonly string[];
}

/** @throws Error for an address that is not on this machine: codes must not leave it */
export function checkClients(clients: readonly Client[]): void {
  for (const { id, redirectUris } of clients) {
    const outside = redirectUris.find((address) => !isLoopback(address));
    if (outside !== undefined) throw new Error(`Client ${id}: ${outside} is not a loopback address`);
  }
}

export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, hash, username } = new URL(address);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && hash === '' && username === '';
}
