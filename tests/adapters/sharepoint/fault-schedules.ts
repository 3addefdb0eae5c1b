import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goals, initiatives, plans, statusUpdates, themes } from '../../../src/adapters/sharepoint/lists';
import type { SharePointPorts } from '../../../src/adapters/sharepoint';
import { editInitiative, isPlanError, type OpenedPlan } from '../../../src/application';
import { asId, contentOf, countedHistory, type InitiativeId, type MutationKey, type PersonId, type PlanId, type StatusUpdate, type StatusUpdateId } from '../../../src/domain';
import type { Fault, FaultTarget } from '../../../src/local/site';
import { someContent } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aNewlyProvisionedSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';
import { VirtualTime } from './virtual-time';

/** One after another on a site, before its lists grow long enough to slow the test down. */
const A_SITE_LASTS = 100;
const MOST_MS = 45_000;

const isWhole = ({ isBatchPart }: FaultTarget): boolean => !isBatchPart;
const isPart = ({ isBatchPart }: FaultTarget): boolean => isBatchPart;
const isWrite = ({ isBatchPart, method }: FaultTarget): boolean => isBatchPart && method !== 'GET';

/** How the site says how long it wants to be left alone, if it does. */
const asking = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((seconds) => ({ 'Retry-After': String(seconds) })),
  fc.integer({ min: 1, max: 30 }).map((seconds) => ({ 'Retry-After': `after ${seconds}` })),
  fc.constant({}),
);
const target = fc.constantFrom(isWhole, isPart, isWrite);
const when = fc.constantFrom('before' as const, 'after' as const);
export const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ when: fc.constant('before' as const), status: fc.constant(429), headers: asking, match: target, body: fc.constantFrom('429 TOO MANY REQUESTS', '<html></html>') }),
  fc.record({ when, status: fc.constantFrom(503, 504), headers: asking, match: target }),
  fc.record({ when, status: fc.constantFrom(500, 412), match: fc.constantFrom(isPart, isWrite), body: fc.constantFrom('', '{"odata.error":{"code":"-1, Something"}}') }),
  fc.record({ when, drop: fc.constant(true), match: fc.constantFrom(isWhole, isWrite) }),
  fc.record({ when: fc.constant('after' as const), cutAfter: fc.integer({ min: 0, max: 4000 }), match: fc.constant(isWhole) }),
);

type Act = 'state' | 'propose' | 'edit' | 'read';
const schedule = fc.record({
  acts: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant<Act>('state') }, fc.constantFrom<Act>('propose', 'edit', 'read')), { minLength: 1, maxLength: 3 }),
  faults: fc.array(fault, { minLength: 1, maxLength: 7 }),
  isAtOnce: fc.boolean(),
});

/** A small site with a plan of one initiative, and somebody who works on it while everything goes wrong. */
export class Stage {
  readonly time = new VirtualTime();
  readonly keys: { readonly list: typeof statusUpdates | typeof initiatives; readonly key: MutationKey }[] = [];
  readonly ports: SharePointPorts;
  schedules = 0;
  lastSeen = asId<StatusUpdateId>(0);
  me = asId<PersonId>(0);
  private made = 0;
  private quietUntilMs = 0;
  private firstOpened: Promise<OpenedPlan> | undefined;

  constructor(readonly site: LocalSite) {
    const fetch = site.fetchAs(SITE_OWNER);
    this.ports = portsOf(site, SITE_OWNER, { fetch: this.time.timed(async (input, init) => (this.asked(), this.answered(await fetch(input, init)))), now: this.time.now, wait: this.time.wait });
  }

  /** The plan as it was before anybody did anything. */
  opened(): Promise<OpenedPlan> {
    this.firstOpened ??= this.time.result(this.ports.plans.open());
    return this.firstOpened;
  }

  aKey(list: typeof statusUpdates | typeof initiatives): MutationKey {
    const key = asId<MutationKey>(`k${this.schedules}-${(this.made += 1)}`);
    this.keys.push({ list, key });
    return key;
  }

  async rowsWith(list: typeof statusUpdates | typeof initiatives, key: MutationKey): Promise<number> {
    return (await byHand(this.site).rows(list, `MutationKey eq '${key}'`)).length;
  }

  private asked(): void {
    if (this.time.nowMs < this.quietUntilMs) throw new Error('Asked before the site wanted to be asked');
  }

  private answered(response: Response): Response {
    const asked = response.headers.get('retry-after');
    const ms = asked === null ? 0 : /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - this.time.nowMs;
    this.quietUntilMs = Math.max(this.quietUntilMs, this.time.nowMs + ms);
    return response;
  }
}

export async function aStage(): Promise<Stage> {
  const site = await aNewlyProvisionedSite();
  const hand = byHand(site);
  await hand.add(plans, { Title: 'Handleplan', Stage: 'draft' });
  await hand.add(themes, { Title: 'Tema', Plan: 1 });
  await hand.add(goals, { Title: 'Mål', Theme: 1 });
  await hand.add(initiatives, { Title: 'Indsats', Plan: 1, Goal: 1, Kind: 'course', Phase: 'running', PeriodText: 'løbende' });
  const stage = new Stage(site);
  stage.me = (await stage.opened()).viewer.person;
  return stage;
}

/** One thing somebody wants done: it may be tried again until it is. */
interface Wish {
  readonly attempt: () => Promise<unknown>;
  readonly key?: { readonly list: typeof statusUpdates | typeof initiatives; readonly key: MutationKey };
  readonly isHere?: (answer: unknown) => Promise<void>;
}

export const PLAN = asId<PlanId>(1);
const FIRST = asId<InitiativeId>(1);

async function wishFor(act: Act, stage: Stage): Promise<Wish> {
  const { ports, lastSeen } = stage;
  switch (act) {
    case 'state': {
      const key = stage.aKey(statusUpdates);
      const update = { key, plan: PLAN, initiative: FIRST, light: 'red', text: `Sagt med ${key}`, confirmsUnchanged: false, source: 'tab' } as const;
      const isHere = async (answer: unknown): Promise<void> => assert.partialDeepStrictEqual((answer as { update: StatusUpdate }).update, update);
      return { attempt: () => ports.statusUpdates.record(update, lastSeen), key: { list: statusUpdates, key }, isHere };
    }
    case 'propose': {
      const key = stage.aKey(initiatives);
      const content = someContent({ title: `Forslag ${key}`, owner: stage.me, goal: asId(1), deputies: [], strategies: [] });
      const { centre: _none, workingGroup: _neither, ...wanted } = content;
      return { attempt: () => ports.initiatives.add({ ...wanted, key, plan: PLAN }), key: { list: initiatives, key } };
    }
    case 'edit': {
      const base = await stage.time.result(ports.initiatives.get(FIRST));
      const title = `Rettet ${stage.schedules}-${stage.keys.length}`;
      const content = { ...contentOf(base.value), title, owner: stage.me };
      return {
        attempt: () => editInitiative(ports, { id: FIRST, base, content, mayEditPlan: true }),
        isHere: async (answer) => assert.partialDeepStrictEqual(answer, { outcome: 'saved', initiative: { value: { title } } }),
      };
    }
    case 'read':
      return { attempt: () => ports.statusUpdates.newer(PLAN, lastSeen) };
  }
}

const TRY_AGAIN = new Set(['no-answer', 'busy', 'conflict']);

export interface Run {
  readonly schedules: number;
  readonly seed: number;
  /** Told after each schedule how many are done. */
  readonly onDone?: (done: number) => void;
}

/** Every site serves some schedules and is then closed, before its lists grow long enough to slow them down. */
export class Stages {
  private current: Stage | undefined;

  async next(): Promise<Stage> {
    if (!this.current || this.current.schedules % A_SITE_LASTS === 0) {
      this.close();
      this.current = await aStage();
    }
    this.current.schedules += 1;
    this.current.site.faults.clear();
    return this.current;
  }

  close(): void {
    this.current?.site.close();
  }
}

/**
 * Statements, new initiatives and edits sent through random misfortune: nothing is doubled, nothing lost, and no promise left
 * unsettled. @returns how many faults were met. @throws with the seed and the schedule that found something.
 */
export async function runFaultSchedules({ schedules, seed, onDone }: Run): Promise<number> {
  const stages = new Stages();
  let met = 0;
  let done = 0;
  const property = fc.asyncProperty(schedule, async ({ acts, faults, isAtOnce }) => {
    const here = await stages.next();
    const { site, time } = here;
    const kept = acts.filter((act, at) => act !== 'edit' || acts.indexOf('edit') === at); // two edits of one row at once are a conflict of their own
    const wishes: Wish[] = [];
    for (const act of kept) wishes.push(await wishFor(act, here));

    site.faults.add(...faults.map((one) => dated(one, time)));
    const from = time.nowMs;
    const outcomes: PromiseSettledResult<unknown>[] = [];
    if (isAtOnce) outcomes.push(...(await time.settled(wishes.map(({ attempt }) => attempt()))));
    else for (const { attempt } of wishes) outcomes.push(...(await time.settled([attempt()])));
    met += faults.length - site.faults.waiting;
    site.faults.clear();
    assert.ok(time.nowMs - from <= MOST_MS * 4 * wishes.length, 'It took too long');

    for (const [at, outcome] of outcomes.entries()) {
      const { attempt, key, isHere } = wishes[at]!;
      if (outcome.status === 'fulfilled') {
        if (key) assert.equal(await here.rowsWith(key.list, key.key), 1);
        await isHere?.(outcome.value);
        continue;
      }
      const error: unknown = outcome.reason;
      if (!isPlanError(error) || !TRY_AGAIN.has(error.code)) throw error;
      if (key && error.code !== 'no-answer') assert.equal(await here.rowsWith(key.list, key.key), 0);
      time.nowMs += 60_000;
      const answer = await time.result(attempt());
      await isHere?.(answer);
      if (key) assert.equal(await here.rowsWith(key.list, key.key), 1);
    }
    const seen = countedHistory(await time.result(here.ports.statusUpdates.newer(PLAN, here.lastSeen))).updates.at(-1);
    if (seen) here.lastSeen = seen.id;
    onDone?.((done += 1));
  });
  try {
    await fc.assert(property, { seed, numRuns: schedules, endOnFailure: true });
  } finally {
    stages.close();
  }
  return met;
}

/** `Retry-After` as a date is a date of the day on which it is said. */
export function dated(fault: Fault, time: VirtualTime): Fault {
  const seconds = /^after (\d+)$/.exec(fault.headers?.['Retry-After'] ?? '')?.[1];
  return seconds === undefined ? fault : { ...fault, headers: { 'Retry-After': new Date(time.nowMs + Number(seconds) * 1000).toUTCString() } };
}
