import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';

export type Handler = (request: Request) => Promise<Response>;

/** A port of this machine that is held, and answers once it is told how. */
export interface Place {
  /** As in `http://localhost:4810`. */
  readonly origin: string;
  readonly port: number;
  /** Requests that came earlier have waited and are answered now. */
  serve(handler: Handler): void;
  /** Takes no new request, lets those under way end, and cuts what is still open after a second. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  /** How many ports after `port` may be tried when it is taken; none unless told. */
  readonly spare?: number;
  readonly onTaken?: (port: number) => void;
  /** A handler that rejected: the connection is cut, as a server's would be that fell over. */
  readonly onError?: (error: unknown) => void;
}

/** Both, because `localhost` means one to some programs and the other to others. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;
const LARGEST_BODY = 64 * 1024 * 1024;
const LAST_PORT = 65_535;
const PATIENCE_MS = 1000;
/** Node's own five seconds pass while a busy machine builds or reads a module: whoever asks from the same process would meet a connection that is closed at that moment. */
const IDLE_MS = 60_000;

/** Holds `port` on loopback, or the next free one. @throws Error `EADDRINUSE` when none is free */
export async function openPort(options: ListenOptions): Promise<Place> {
  const last = Math.min(options.port + (options.spare ?? 0), LAST_PORT);
  for (let port = options.port; ; port += 1) {
    try {
      return await holdPort(port, options.onError ?? (() => undefined));
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || port >= last) throw error;
      options.onTaken?.(port);
    }
  }
}

async function holdPort(wanted: number, onError: (error: unknown) => void): Promise<Place> {
  let ready: (handler: Handler) => void = () => undefined;
  const handler = new Promise<Handler>((resolve) => { ready = resolve; });
  const servers: Server[] = [];
  let port = wanted;
  try {
    for (const host of LOOPBACK) {
      const server = createServer((incoming, outgoing) => void converse(incoming, outgoing, handler, onError));
      server.keepAliveTimeout = IDLE_MS;
      if (!(await bind(server, port, host))) continue;
      servers.push(server);
      const address = server.address();
      if (typeof address === 'object' && address) port = address.port;
    }
  } catch (error) {
    await Promise.all(servers.map(stop));
    throw error;
  }
  return { origin: `http://localhost:${port}`, port, serve: (answer) => ready(answer), close: async () => void (await Promise.all(servers.map(stop))) };
}

/** False where the machine has no such loopback address at all. */
async function bind(server: Server, port: number, host: (typeof LOOPBACK)[number]): Promise<boolean> {
  server.listen({ port, host, exclusive: true });
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (host === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT'].includes(codeOf(error))) return false;
    throw error;
  }
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(cut);
}

async function converse(incoming: IncomingMessage, outgoing: ServerResponse, handler: Promise<Handler>, onError: (error: unknown) => void): Promise<void> {
  try {
    const answer = isOurName(incoming.headers.host) ? await (await handler)(await readRequest(incoming)) : new Response('Misdirected request', { status: 421 });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers);
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) headers['set-cookie'] = cookies;
    if (![204, 304].includes(answer.status)) headers['content-length'] ??= String(body.length);
    outgoing.writeHead(answer.status, headers);
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  } catch (error) {
    if (error instanceof TooLarge) outgoing.writeHead(413, { connection: 'close' }).end();
    else {
      if (!incoming.readableAborted) onError(error);
      outgoing.destroy(); // a request that is read to its end no longer takes its connection along
    }
  }
}

/** Only names of this machine: a page elsewhere cannot reach in by pointing a name of its own here. */
function isOurName(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

class TooLarge extends Error {}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new TooLarge();
    parts.push(bytes);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD' && size > 0;
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, { method, headers, ...(hasBody && { body: Buffer.concat(parts) }) });
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
