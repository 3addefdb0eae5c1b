import { openPort, type Place } from '../../src/local/listen';

export interface SentMessage {
  readonly conversation: string;
  readonly id: string;
  readonly activity: { readonly type: string; readonly summary?: string; readonly attachments?: readonly { readonly contentType: string; readonly content: object }[] };
}

/** What the connector does with a request instead of what it was asked. `lost`: it does it, and the answer never comes. `none`: it behaves. */
export type Fault = { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>>; readonly isDone?: boolean } | 'lost' | 'hangs' | 'none';

/** Teams' connector over real HTTP: takes messages, edits and new chats, and misbehaves as it is told. */
export interface FakeConnector extends Place {
  readonly serviceUrl: string;
  /** `host:port`, as an allow-list names it. */
  readonly host: string;
  readonly sent: SentMessage[];
  readonly edits: SentMessage[];
  readonly created: { readonly user: string; readonly conversation: string }[];
  readonly requests: { readonly method: string; readonly path: string; readonly authorization: string }[];
  readonly members: Map<string, object>;
  /** Waiting for the next requests, one each. */
  readonly faults: Fault[];
}

export async function openFakeConnector(): Promise<FakeConnector> {
  const place = await openPort({ port: 0 });
  const connector: FakeConnector = {
    ...place, serviceUrl: `http://127.0.0.1:${place.port}/emea/`, host: `127.0.0.1:${place.port}`, sent: [], edits: [], created: [], requests: [], members: new Map(), faults: [],
  };
  let ids = 0;

  async function done(request: Request, path: string): Promise<Response> {
    const [, conversation, kind, id] = /^\/emea\/v3\/conversations(?:\/([^/]+)(?:\/(activities|members)(?:\/([^/]+))?)?)?$/.exec(path) ?? [];
    if (kind === 'members') return connector.members.has(id ?? '') ? Response.json(connector.members.get(id ?? '')) : new Response(null, { status: 404 });
    const body = (await request.json()) as never;
    if (conversation === undefined) {
      const { members } = body as { readonly members: readonly { readonly id: string }[] };
      const opened = { user: members[0]?.id ?? '', conversation: `a:new-${(ids += 1)}` };
      connector.created.push(opened);
      return Response.json({ id: opened.conversation }, { status: 201 });
    }
    const message = { conversation, id: id ?? String((ids += 1)), activity: body };
    (request.method === 'PUT' ? connector.edits : connector.sent).push(message);
    return Response.json({ id: message.id }, { status: request.method === 'PUT' ? 200 : 201 });
  }

  place.serve(async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    connector.requests.push({ method: request.method, path, authorization: request.headers.get('authorization') ?? '' });
    const fault = connector.faults.shift();
    if (!fault || fault === 'none') return done(request, path);
    if (fault === 'hangs') return new Promise<Response>(() => undefined);
    if (fault === 'lost' || fault.isDone) await done(request, path);
    if (fault === 'lost') throw new Error('the connection is cut');
    return Response.json(fault.code === undefined ? {} : { error: { code: fault.code, message: 'Navnet på en person' } }, { status: fault.status, headers: fault.headers ?? {} });
  });
  return connector;
}
