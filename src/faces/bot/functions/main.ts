import { app, type HttpRequest, type HttpResponseInit, type InvocationContext, type Timer } from '@azure/functions';
import { version } from '../../../../package.json';
import { instanceName, jsonJournal, pause, wait } from '../../../adapters/node';
import { startService, type Service } from '../service/main';
import { readServiceSettings } from '../service/settings';

/** Every five minutes; what is due is data, so that a run that is missed is made good by the next one. */
const SCHEDULE = '0 */5 * * * *';
/** Milliseconds after which Teams has its answer, whatever is still under way: it waits for little more. */
const ANSWERED_BY_MS = 2_800;

let started: Promise<Service> | undefined;

/** One service for all calls of this instance. A setting that is wrong is said at each call until it is mended. */
function service(): Promise<Service> {
  started ??= begin().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function begin(): Promise<Service> {
  const read = readServiceSettings({}, process.env, 'the environment');
  if ('wrong' in read) throw new Error(read.wrong);
  const now = (): Date => new Date();
  return startService({ settings: read.settings, now, wait, pause, fetch, journal: jsonJournal((line) => void process.stdout.write(line), now), version, instance: instanceName() });
}

export async function answer(incoming: HttpRequest): Promise<HttpResponseInit> {
  const { pathname } = new URL(incoming.url);
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const request = new Request(`https://service.invalid${pathname}`, { method: incoming.method, headers: Object.fromEntries(incoming.headers.entries()), ...(hasBody && { body: incoming.body as ReadableStream | null, duplex: 'half' }) });
  const response = await (await service()).answer(request);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/**
 * What Teams posts. A function app may stand still from its answer to its next call: so what goes on after an answer, such as the edit of a card, is
 * done before it as far as there is time, and what is left is seen to the end by the next run.
 */
export async function message(incoming: HttpRequest): Promise<HttpResponseInit> {
  const begun = performance.now();
  const answered = await answer(incoming);
  const enough = new AbortController();
  await Promise.race([(await service()).settled(), pause(Math.max(0, ANSWERED_BY_MS - (performance.now() - begun)), enough.signal)]);
  enough.abort();
  return answered;
}

export async function tick(_timer: Timer, _context: InvocationContext): Promise<void> {
  const here = await service();
  await Promise.all([here.runOnce(), here.settled()]);
}

app.http('messages', { route: 'api/messages', methods: ['POST'], authLevel: 'anonymous', handler: message });
app.http('health', { route: 'health', methods: ['GET'], authLevel: 'anonymous', handler: answer });
app.timer('tick', { schedule: SCHEDULE, handler: tick });
