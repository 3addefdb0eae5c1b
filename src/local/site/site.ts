import { SiteError } from './errors';
import { hostOf, type Host } from './host';
import { formatOf } from './odata/format';
import type { Claims, Site, SiteOptions } from './options';
import { pagesResponse } from './pages';
import { Guard } from './rights/guard';
import { readBatch, writeBatch } from './transport/batch-body';
import { checkDigest } from './transport/digest';
import { pathBelowApi, refusal, reply, type Question, type Reply } from './transport/exchange';
import { preflight, respond, unauthorized } from './transport/http';
import { withMisfortune } from './transport/misfortune';

/** A SharePoint site as one function. */
export function createSite(options: SiteOptions): Site {
  const host = hostOf(options);
  const api = new URL(host.api).pathname.toLowerCase();
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isApi = `${pathname.toLowerCase()}/`.startsWith(`${api}/`);
    if (!isApi) return answerPage(host, options, request);
    if (request.method === 'OPTIONS') return preflight(request);
    return answerApi(host, options, request);
  };
}

/** The pages people see; who is not signed in is sent to do so, when there is somewhere to send them. */
async function answerPage(host: Host, { browserSession }: SiteOptions, request: Request): Promise<Response> {
  const met = await browserSession?.meet(request);
  if (met instanceof Response) return met;
  if (!met) return unauthorized();
  const guard = new Guard(host, host.principals.findByLogin(met.upn));
  return (await pagesResponse(request, host, guard)) ?? new Response('Not Found', { status: 404 });
}

async function answerApi(host: Host, options: SiteOptions, request: Request): Promise<Response> {
  const who = await identify(options, request);
  if (!who) return unauthorized();
  const question: Question = { method: request.method, url: new URL(request.url), headers: request.headers, body: new Uint8Array(await request.arrayBuffer()) };
  const { reply: answer, cutAfter } = withMisfortune(host.faults, { method: question.method, url: request.url, isBatchPart: false }, () => answerQuestion(host, who, question));
  return respond(host, answer, cutAfter);
}

interface Caller {
  readonly claims: Claims;
  /** Signed in by cookie: writes must prove that they come from a page of this site. */
  readonly needsDigest: boolean;
}

async function identify(options: SiteOptions, request: Request): Promise<Caller | undefined> {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const claims = token === undefined ? await options.browserSession?.claims(request) : await options.verifyToken(token);
  return claims && { claims, needsDigest: token === undefined };
}

function answerQuestion(host: Host, { claims, needsDigest }: Caller, question: Question): Reply {
  try {
    const path = pathBelowApi(host, question.url).replace(/\/+$/, '').toLowerCase();
    if (needsDigest && question.method !== 'GET' && path !== 'contextinfo') checkDigest(host, claims, question.headers.get('x-requestdigest'));
    return path === '$batch' && question.method === 'POST' ? answerBatch(host, claims, question) : reply(host, claims, question);
  } catch (error) {
    if (error instanceof SiteError) return refusal(host, formatOf(question.headers), error);
    throw error;
  }
}

/** Every part is answered on its own: what one refuses, the others do not feel. */
function answerBatch(host: Host, claims: Claims, batch: Question): Reply {
  const replies = readBatch(batch.body, batch.headers.get('content-type') ?? '').map((part) =>
    withMisfortune(host.faults, { method: part.method, url: part.url.href, isBatchPart: true }, () => reply(host, claims, part)).reply);
  const { contentType, body } = writeBatch(replies, host.newGuid());
  return { status: 200, headers: { 'Content-Type': contentType }, body };
}
