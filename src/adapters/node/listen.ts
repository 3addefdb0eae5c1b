import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

export interface ListenOptions {
  /** An address of this machine; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly answer: (request: Request) => Promise<Response>;
  /** An answer that rejected. The caller has been told 500, and no more. */
  readonly onError: (error: unknown) => void;
}

export interface Listening {
  readonly port: number;
  /** Takes no new request, lets those under way end, and cuts what is still open after some seconds. */
  close(): Promise<void>;
}

const PATIENCE_MS = 5_000;

/** Serves a function from request to answer. Bodies are handed on unread: whoever answers decides whether to read them. @throws Error `EADDRINUSE` */
export async function listen({ host, port, answer, onError }: ListenOptions): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    converse(incoming, outgoing, answer).catch((error: unknown) => {
      onError(error);
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'application/json' });
      outgoing.end('{}');
    });
  });
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

async function converse(incoming: IncomingMessage, outgoing: ServerResponse, answer: ListenOptions['answer']): Promise<void> {
  const response = await answer(requestOf(incoming));
  const body = Buffer.from(await response.arrayBuffer());
  if (!incoming.readableEnded) outgoing.setHeader('connection', 'close'); // the rest of a body nobody wanted is not waited for
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': String(body.length) });
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const address = URL.parse(incoming.url ?? '/', 'http://service.invalid') ?? 'http://service.invalid/'; // what a caller says the host is called decides nothing
  return new Request(address, { method, headers, ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }) });
}
