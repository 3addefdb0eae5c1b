import type { Host } from '../host';
import type { Reply } from './exchange';
import { ConnectionLost } from './faults';

const BODILESS = new Set([204, 304]);

/** SharePoint answers a preflight without asking who it is; with `*`, cookies never count across origins. */
export function preflight(request: Request): Response {
  return new Response(undefined, {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': '*', 'Access-Control-Max-Age': '2592000', 'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, MERGE, OPTIONS',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '',
    },
  });
}

/** No token, or one that is not to be believed. */
export const unauthorized = (): Response =>
  new Response('{"error_description":"Invalid JWT token. Could not resolve issuer token."}', {
    status: 401,
    headers: { 'WWW-Authenticate': 'Bearer realm="local",authorization_uri="local"', 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });

/** Puts a reply into an HTTP message. Across origins no header is shown but the plain ones: whether SharePoint shows more is not known. */
export function respond(host: Host, { status, headers, body }: Reply, cutAfter?: number): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const id = host.newGuid();
  return new Response(BODILESS.has(status) ? undefined : cutAfter === undefined ? bytes.slice() : broken(bytes, cutAfter), {
    status,
    headers: {
      'Access-Control-Allow-Origin': '*', 'Cache-Control': 'private, max-age=0', MicrosoftSharePointTeamServices: '16.0.0.27000', 'request-id': id, SPRequestGuid: id, 'X-Content-Type-Options': 'nosniff',
      'X-SharePointHealthScore': '1', ...headers,
    },
  });
}

function broken(bytes: Uint8Array, cutAfter: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(0, cutAfter));
      controller.error(new ConnectionLost());
    },
  }, { highWaterMark: 0 });
}
