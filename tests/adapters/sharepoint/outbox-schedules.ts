import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deviceOutbox, type DeviceStorage } from '../../../src/adapters/device';
import { sharePointPorts } from '../../../src/adapters/sharepoint';
import { initiatives, statusUpdates } from '../../../src/adapters/sharepoint/lists';
import { listAddress, restOf } from '../../../src/adapters/sharepoint/provision';
import {
  changeInitiative,
  isConflict,
  isHeldBack,
  isPlanError,
  proposeInitiative,
  recordStatusUpdate,
  sendWaiting,
  withInitiative,
  withWaiting,
  type ChangingPorts,
  type OpenedPlan,
} from '../../../src/application';
import { asId, contentOf, provisionalId, type InitiativeContent, type InitiativeId, type Instant, type MutationKey } from '../../../src/domain';
import type { FaultTarget } from '../../../src/local/site';
import { someContent } from '../../support/builders';
import { SITE_OWNER } from '../../support/local-site';
import { memoryStorage } from '../../support/memory-device';
import { byHand } from './by-hand';
import { dated, fault, PLAN, Stages, type Run, type Stage } from './fault-schedules';

type Act = 'state' | 'propose' | 'edit' | 'stateNew' | 'editNew' | 'send' | 'other';

const hour = fc.record({
  acts: fc.array(fc.constantFrom<Act>('state', 'propose', 'propose', 'edit', 'edit', 'stateNew', 'editNew', 'send', 'other'), { minLength: 2, maxLength: 7 }),
  faults: fc.array(fault, { minLength: 1, maxLength: 7 }),
  /** After how many requests the page dies, each time it was opened anew; and whether the last one was answered. */
  deaths: fc.array(fc.record({ after: fc.integer({ min: 0, max: 4 }), arrives: fc.boolean() }), { maxLength: 2 }),
});

interface Death {
  readonly after: number;
  readonly arrives: boolean;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** The page as it is open once: it may die at any request, and is then nothing any more but what stands on the device. */
class Page {
  readonly died: Promise<'died'>;
  readonly ports: ChangingPorts & ReturnType<typeof sharePointPorts>;
  isDead = false;
  opened: OpenedPlan;

  constructor({ site, time }: Stage, device: DeviceStorage, death: Death | undefined, opened: OpenedPlan, nextKey: () => MutationKey) {
    let left = death ? death.after : Infinity;
    let die: (said: 'died') => void = () => undefined;
    this.died = new Promise((resolve) => (die = resolve));
    this.opened = opened;
    const onTheLine = time.timed(site.fetchAs(SITE_OWNER));
    const dying = (): Promise<never> => {
      this.isDead = true;
      die('died');
      return never();
    };
    const fetch: typeof globalThis.fetch = async (...asked) => {
      if (this.isDead) return never();
      if (left > 0) {
        left -= 1;
        return onTheLine(...asked);
      }
      if (death?.arrives) await onTheLine(...asked).catch(() => undefined);
      return dying();
    };
    const ports = sharePointPorts({ siteUrl: site.url, fetch, token: () => Promise.resolve(SITE_OWNER), now: time.now, wait: time.wait });
    const outbox = deviceOutbox(() => device, { tenant: 'town', person: 'editor', site: site.url });
    const alive = <A extends readonly unknown[]>(act: (...asked: A) => void) => (...asked: A): void => {
      if (!this.isDead) act(...asked);
    };
    this.ports = {
      ...ports,
      outbox: { ...outbox, put: alive(outbox.put), remove: alive(outbox.remove) },
      clock: { now: () => time.now().toISOString() as Instant },
      keys: { next: nextKey },
      onStored: (stored) => {
        if ('initiative' in stored) this.opened = withInitiative(this.opened, stored.initiative);
      },
    };
  }

  get shown(): OpenedPlan {
    return withWaiting(this.opened, this.ports.outbox.all());
  }
}

export interface Hours {
  readonly faults: number;
  readonly deaths: number;
  readonly conflicts: number;
}

/**
 * Random hours of one person with an outbox, while requests go wrong, the page is killed, and somebody else saves the same row.
 * @throws with the seed and the hour that lost, doubled or silently overwrote something.
 */
export async function runOutboxSchedules({ schedules, seed, onDone }: Run): Promise<Hours> {
  const stages = new Stages();
  const met = { faults: 0, deaths: 0, conflicts: 0 };
  let done = 0;
  const property = fc.asyncProperty(hour, async ({ acts, faults, deaths }) => {
    const stage = await stages.next();
    const { site, time } = stage;
    const hand = byHand(site);
    const row = await hand.add(initiatives, { Title: 'Delt', Plan: 1, Goal: 1, Kind: 'course', Phase: 'running', PeriodText: 'løbende', Owner: Number(stage.me) });
    const shared = asId<InitiativeId>(row);
    const start = withInitiative(await stage.opened(), await time.result(stage.ports.initiatives.get(shared)));
    const newest = (await hand.rows(statusUpdates, `Id gt ${stage.lastSeen}`)).at(-1);
    if (newest) stage.lastSeen = asId(Number(newest['Id']));
    const device = memoryStorage();
    const left = [...deaths];
    let made = 0;
    const nextKey = () => asId<MutationKey>(`h${stage.schedules}-${(made += 1)}-${seed}`);
    let page = new Page(stage, device, left.shift(), start, nextKey);
    const statements: string[] = [];
    const proposals: MutationKey[] = [];
    const edits: { readonly title: string; readonly isOfNew: boolean }[] = [];
    let others = 0;

    const settled = async (act: Promise<unknown>): Promise<void> => {
      const [outcome] = await time.settled<unknown>([Promise.race([act, page.died])]);
      if (outcome?.status === 'rejected' && !isPlanError(outcome.reason)) throw outcome.reason;
      if (!page.isDead) return;
      met.deaths += 1;
      page = new Page(stage, device, left.shift(), { ...start, readAt: page.opened.readAt }, nextKey);
    };
    const edit = async (id: InitiativeId, isOfNew: boolean) => {
      const { actionPlan, versions } = page.shown;
      const before = actionPlan.initiatives.find((one) => one.id === id);
      if (!before) return;
      const title = `Rettet ${stage.schedules}-${edits.length + 1}`;
      const version = versions.get(id);
      edits.push({ title, isOfNew });
      await settled(changeInitiative(page.ports, { id, base: { value: contentOf(before), ...(version && { version }) }, content: { ...contentOf(before), title, owner: stage.me }, mayEditPlan: true }));
    };
    const lastProposed = (): InitiativeId | undefined => {
      const key = proposals[proposals.length - 1];
      return key && provisionalId(key);
    };
    const state = (initiative: InitiativeId) => {
      const text = `Sagt ${stage.schedules}-${statements.length + 1}`;
      statements.push(text);
      return settled(recordStatusUpdate(page.ports, { plan: PLAN, initiative, light: 'red', text, source: 'tab', present: undefined }));
    };

    let isOther = false; // somebody else has a good line
    site.faults.add(...faults.map((one) => ({ ...dated(one, time), match: (target: FaultTarget) => !isOther && (one.match?.(target) ?? true) })));
    for (const act of acts) {
      const latest = lastProposed();
      if (act === 'state') await state(shared);
      else if (act === 'edit') await edit(shared, false);
      else if (act === 'stateNew' && latest) await state(latest);
      else if (act === 'editNew' && latest) await edit(latest, true);
      else if (act === 'send') await settled(sendWaiting(page.ports));
      else if (act === 'propose') {
        const key = nextKey();
        proposals.push(key);
        const { centre: _none, workingGroup: _neither, phase: _phase, ...content } = someContent({ title: `Ny ${key}`, owner: stage.me, goal: asId(1), deputies: [], strategies: [] }) as InitiativeContent;
        await settled(proposeInitiative(page.ports, { key, plan: start.actionPlan.plan, content }));
      } else if (act === 'other') {
        isOther = true;
        await hand.change(initiatives, row, { Description: `Andres ${(others += 1)}` });
        isOther = false;
      }
    }
    met.faults += faults.length - site.faults.waiting;
    site.faults.clear();

    page = new Page(stage, device, undefined, start, nextKey);
    for (let round = 0; round < 4; round += 1) {
      time.nowMs += 60_000;
      await time.result(sendWaiting(page.ports));
    }
    const listed = page.ports.outbox.all();
    met.conflicts += listed.filter(isConflict).length;
    assert.deepEqual(listed.filter((entry) => !isHeldBack(entry, listed)), [], 'Something waits for nothing');
    assert.ok(listed.every((entry) => entry.kind === 'edit' && (entry.refused === undefined || isConflict(entry))), `Refused: ${JSON.stringify(listed)}`);

    const said = (await hand.rows(statusUpdates, `Id gt ${stage.lastSeen}`)).map(({ Text }) => Text);
    for (const text of statements) assert.equal(said.filter((one) => one === text).length, 1, `Statement "${text}"`);
    for (const key of proposals) assert.equal((await hand.rows(initiatives, `MutationKey eq '${key}'`)).length, 1, `New initiative ${key}`);
    const rows = [row, ...(await Promise.all(proposals.map((key) => hand.rows(initiatives, `MutationKey eq '${key}'`)))).flat().map((one) => Number(one['Id']))];
    const histories = await Promise.all(rows.map((id) => versionsOf(site, id)));
    for (const { title } of edits) {
      const stored = histories.flat().filter((version) => version.title === title && version.isNewTitle).length;
      const isListed = listed.some((entry) => entry.kind === 'edit' && entry.content.title === title);
      assert.equal(stored + Number(isListed), 1, `Edit "${title}": stored ${stored} times, ${isListed ? 'listed' : 'not listed'}`);
    }
    const [sharedHistory = []] = histories;
    const firstOther = sharedHistory.findIndex(({ description }) => description.startsWith('Andres'));
    if (firstOther >= 0) for (const { description, title } of sharedHistory.slice(firstOther)) assert.ok(description.startsWith('Andres'), `"${title}" was saved over somebody else's words`);
    onDone?.((done += 1));
  });
  try {
    await fc.assert(property, { seed, numRuns: schedules, endOnFailure: true });
  } finally {
    stages.close();
  }
  return met;
}

interface RowVersion {
  readonly title: string;
  readonly description: string;
  /** Its title is another one than in the version before. */
  readonly isNewTitle: boolean;
}

/** The versions of a row, oldest first. */
async function versionsOf(site: Stage['site'], id: number): Promise<readonly RowVersion[]> {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const { body } = await rest.ask({ path: `${listAddress(rest.sitePath, initiatives)}/items(${id})/versions` });
  const versions = (body as { value: readonly { readonly Title: string; readonly Description?: string | null }[] }).value;
  return [...versions].reverse().map(({ Title, Description }, at, all) => ({ title: Title, description: Description ?? '', isNewTitle: all[at - 1]?.Title !== Title }));
}
