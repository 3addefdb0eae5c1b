import { answerCall, Call, type Answer, type Verb } from '../call';
import { refuse, SiteError } from '../errors';
import type { Host } from '../host';
import { contentType, formatOf, Writer, type Format } from '../odata/format';
import type { Claims } from '../options';
import { readPath } from '../address/path';
import { Guard } from '../rights/guard';
import { rootResource } from '../resources/root';

/** One question to the site, whether it came alone or as a part of a batch. */
export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What goes back, not yet put into an HTTP message. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const OVERRIDES: Readonly<Record<string, Verb>> = { MERGE: 'MERGE', PATCH: 'MERGE', PUT: 'PUT', DELETE: 'DELETE' };

/** `X-HTTP-Method` speaks for a POST; on others, and with other words, it says nothing. */
function verbOf({ method, headers }: Question): Verb {
  const wanted = method === 'POST' ? (headers.get('x-http-method') ?? '').toUpperCase() : method;
  if (Object.hasOwn(OVERRIDES, wanted)) return OVERRIDES[wanted] ?? 'POST';
  if (method === 'GET' || method === 'POST') return method;
  throw refuse.notSpoken(`the method ${method}`);
}

/** What follows `_api/` in an address of this site, decoded. @throws SiteError 404 for an address elsewhere, 400 for one that cannot be decoded */
export function pathBelowApi(host: Host, url: URL): string {
  const api = new URL(host.api).pathname.toLowerCase();
  if (!`${url.pathname.toLowerCase()}/`.startsWith(`${api}/`)) throw refuse.noResource(url.pathname);
  try {
    return decodeURIComponent(url.pathname.slice(api.length + 1));
  } catch {
    throw refuse.badPath(url.pathname);
  }
}

/** Answers one question by one person; a refusal is an answer too. A write is done whole or not at all. */
export function reply(host: Host, claims: Claims, question: Question): Reply {
  const format = formatOf(question.headers);
  try {
    const verb = verbOf(question);
    const options = question.url.searchParams;
    const aliases = new Map(Array.from(options).filter(([name]) => name.startsWith('@')).map(([name, value]) => [name.toLowerCase(), value]));
    const steps = readPath(pathBelowApi(host, question.url), aliases);
    const guard = new Guard(host, host.principals.findByLogin(claims.upn));
    const call = new Call(host, verb, steps, options, question.headers, format, question.body, claims, guard);
    const answer = verb === 'GET' ? answerCall(rootResource, call) : host.db.transaction(() => answerCall(rootResource, call));
    return write(host, format, answer);
  } catch (error) {
    if (error instanceof SiteError) return refusal(host, format, error);
    throw error;
  }
}

function write(host: Host, format: Format, { status, headers = {}, payload }: Answer): Reply {
  if (!payload) return { status, headers, body: '' };
  if (payload.kind === 'raw') return { status, headers: { 'Content-Type': payload.contentType, ...headers }, body: payload.bytes };
  if (!format.isJson) throw refuse.notSpoken('Atom bodies: send Accept: application/json');
  const writer = new Writer(format, host.api);
  const json = payload.kind === 'entity' ? writer.entity(payload.shown) : payload.kind === 'set' ? writer.set(payload.set) : writer.property(payload.name, payload.value);
  return { status, headers: { 'Content-Type': contentType(format), ...headers }, body: JSON.stringify(json) };
}

/** A refusal, in the format that was asked for. */
export function refusal(host: Host, format: Format, error: SiteError): Reply {
  return { status: error.status, headers: { 'Content-Type': contentType(format), ...error.headers }, body: JSON.stringify(new Writer(format, host.api).error(error)) };
}
