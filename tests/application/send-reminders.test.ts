import { LEASE_MS, LONGEST_WAIT_MS, MOST_ATTEMPTS, Pace, PlanError, proveArrival, reportReminders, type LedgerRow, type ReminderLedger, type SentReminders } from '../../src/application';
import { asId, type Instant, type OrderId, type PersonId, type ReminderStep } from '../../src/domain';
import { memoryLedger } from '../support/memory-ledger';
import { aCard, ASK, keyTo, MEETING, somePeople, World, type Life } from '../support/reminding';
import type { TeamsAnswer } from '../support/virtual-teams';

const [LONE, PER, BO] = somePeople(3) as [PersonId, PersonId, PersonId];
const DIGEST: ReminderStep = { kind: 'digest', workingDaysBefore: 1 };
const SECOND = 1000;

const aWorld = (count = 3, over: Partial<ConstructorParameters<typeof World>[0]> = {}): World => new World({ people: somePeople(count), ...over });
const ran = async (world: World, life: Life = {}, ...more: [World['due']?, { readonly isStopping?: () => boolean }?]): Promise<SentReminders> => {
  const outcome = await world.time.result(world.run(life, ...more));
  if (outcome === 'died') throw new Error('It died');
  return outcome;
};
const stateOf = async (world: World, person: PersonId): Promise<Partial<LedgerRow> | undefined> => (await world.ledger.get(keyTo(person)))?.value;

it('sends each card once, closes the step and tells of it; a second run finds nothing to do', async () => {
  const world = aWorld();
  expect(await ran(world)).toEqual({ sent: 3, uncertain: 0, failed: 0, left: 0, troubles: [] });
  expect(await world.judge()).toEqual({ sent: 3, uncertain: 0, failed: 0 });
  expect(await stateOf(world, LONE)).toMatchObject({ state: 'sent', attempts: 1, activity: `1:${keyTo(LONE)}`, sentAt: '2026-11-25T08:00:00.000Z' });
  expect(world.told.get(MEETING)?.closed).toEqual([ASK]);
  expect(await ran(world)).toMatchObject({ sent: 0, left: 3 });
  expect([world.reports, world.teams.tried.get(keyTo(LONE))]).toEqual([1, 1]);
});

it('records who does not have the app, and calls nobody for it', async () => {
  const world = aWorld(3, { without: [PER] });
  expect(await ran(world)).toMatchObject({ sent: 2, failed: 1 });
  expect(await stateOf(world, PER)).toMatchObject({ state: 'failed', failure: 'notInstalled', attempts: 0 });
  expect(world.teams.tried.has(keyTo(PER))).toBe(false);
  expect(await world.judge()).toEqual({ sent: 2, uncertain: 0, failed: 1 });
});

it.each([['blocked'], ['noConversation'], ['tooLarge'], ['refused']] as const)('records a final refusal once and never tries again: %s', async (failure) => {
  const world = aWorld();
  world.teams.script.push({ is: 'refused', failure });
  expect(await ran(world, { atOnce: 1 })).toMatchObject({ sent: 2, failed: 1 });
  await world.untilQuiet();
  expect(await stateOf(world, LONE)).toMatchObject({ state: 'failed', failure, detail: 'Forbidden' });
  expect(world.teams.tried.get(keyTo(LONE))).toBe(1);
  expect(await world.judge()).toEqual({ sent: 2, uncertain: 0, failed: 1 });
});

it('stops when an administrator has switched the app off, and goes on when it is on again', async () => {
  const world = aWorld(40);
  world.teams.script.push({ is: 'taken' }, { is: 'refused', failure: 'disabled' });
  const first = await ran(world, { atOnce: 2 });
  expect(first).toMatchObject({ failed: 1, stopped: 'disabled' });
  expect(first.left).toBeGreaterThan(30);
  expect((await world.ledger.closedSteps([MEETING])).length).toBe(0);
  const tried = [...world.teams.tried.keys()].length;
  expect(tried).toBeLessThan(4);
  expect(await ran(world)).toMatchObject({ sent: 40 - tried });
  expect(await world.judge()).toMatchObject({ failed: 1, uncertain: 0 });
});

it('leaves Teams alone for as long as it asks, with everything, and then sends', async () => {
  const world = aWorld(30, { latencyMs: 50 });
  world.teams.script.push({ is: 'taken' }, { is: 'throttled', retryAfterMs: 30 * SECOND });
  const calls: number[] = [];
  const send = world.teams.send.bind(world.teams);
  world.teams.send = (...call) => (calls.push(world.time.nowMs), send(...call));
  const from = world.time.nowMs;
  expect(await ran(world)).toMatchObject({ sent: 30 });
  const throttledAt = calls[1] ?? 0;
  expect(calls.filter((at) => at > throttledAt && at < throttledAt + 30 * SECOND)).toEqual([]);
  expect(world.time.nowMs - from).toBeLessThan(32 * SECOND);
  expect(await world.judge()).toMatchObject({ sent: 30 });
});

it('waits longer each time where Teams does not say how long, and gives up after five attempts', async () => {
  const world = aWorld(1);
  world.teams.script.push(...Array.from({ length: MOST_ATTEMPTS }, (): TeamsAnswer => ({ is: 'throttled' })));
  const from = world.time.nowMs;
  expect(await ran(world)).toMatchObject({ failed: 1 });
  expect(world.time.nowMs - from).toBe((2 + 4 + 8 + 16) * SECOND);
  expect(await stateOf(world, LONE)).toMatchObject({ state: 'failed', failure: 'refused', attempts: MOST_ATTEMPTS, detail: '429' });
  await world.untilQuiet();
  expect(world.teams.tried.get(keyTo(LONE))).toBe(MOST_ATTEMPTS);
});

it('does not wait out a long pause: the next run sends, when it is over', async () => {
  const world = aWorld(30);
  world.teams.script.push({ is: 'throttled', retryAfterMs: LONGEST_WAIT_MS + SECOND });
  const from = world.time.nowMs;
  expect(await ran(world, { atOnce: 1 })).toMatchObject({ sent: 0, left: 30, stopped: 'busy' });
  expect(world.time.nowMs - from).toBeLessThan(SECOND);
  expect(await world.rows()).toHaveLength(1);
  await world.untilQuiet();
  expect(await world.judge()).toMatchObject({ sent: 30 });
});

it('claims nothing while Teams wants to be left alone for long', async () => {
  const world = aWorld(3);
  const pace = new Pace({ clock: { now: () => world.time.now().toISOString() as Instant }, wait: world.time.wait });
  pace.hold(LONGEST_WAIT_MS + SECOND);
  expect(await ran(world, { pace })).toMatchObject({ left: 3, stopped: 'busy' });
  expect(await world.rows()).toEqual([]);
  world.time.nowMs += 2 * SECOND;
  expect(await ran(world, { pace })).toMatchObject({ sent: 3 });
});

describe('what may have arrived', () => {
  it.each([[true], [false]])('is unsure, told, and never sent again by itself (it had arrived: %s)', async (isTaken) => {
    const world = aWorld();
    world.teams.script.push({ is: 'silence', isTaken });
    expect(await ran(world, { atOnce: 1 })).toMatchObject({ sent: 2, uncertain: 1 });
    await world.untilQuiet();
    expect(world.teams.tried.get(keyTo(LONE))).toBe(1);
    expect(await world.judge()).toEqual({ sent: 2, uncertain: 1, failed: 0 });
    expect(world.told.get(MEETING)?.reminders.find(({ person }) => person === LONE)).toMatchObject({ state: 'uncertain', sentAt: '2026-11-25T08:00:00.000Z' });
  });

  it('is sure as soon as somebody opens or answers the card', async () => {
    const world = aWorld();
    world.teams.script.push({ is: 'silence', isTaken: true });
    await ran(world, { atOnce: 1 });
    await proveArrival(world, keyTo(LONE), '1:set');
    await proveArrival(world, keyTo(LONE), '1:set');
    await proveArrival(world, keyTo(PER), '1:en anden');
    await proveArrival(world, keyTo(asId<PersonId>(99)), '1:ukendt');
    expect(await stateOf(world, LONE)).toMatchObject({ state: 'sent', activity: '1:set' });
    expect(await stateOf(world, PER)).toMatchObject({ activity: `1:${keyTo(PER)}` });
    await reportReminders({ ledger: world.ledger, reminderReports: world.reminderReports, clock: { now: () => world.time.now().toISOString() as Instant } }, [MEETING]);
    expect(await world.judge()).toEqual({ sent: 3, uncertain: 0, failed: 0 });
  });

  it('is what an instance that is gone had begun to send; what it had only claimed is taken over', async () => {
    const world = aWorld();
    const until = (ms: number): Instant => new Date(world.time.nowMs + ms).toISOString() as Instant;
    const { message: _later, ...lone } = aCard(LONE);
    const { message: _too, ...per } = aCard(PER);
    await world.ledger.claim({ ...lone, state: 'sending', claim: { by: 'borte', until: until(SECOND) }, attempts: 1 });
    await world.ledger.claim({ ...per, state: 'claimed', initiatives: [asId(1), asId(2)], claim: { by: 'borte', until: until(SECOND) }, attempts: 0 });
    expect(await ran(world)).toMatchObject({ sent: 1, left: 2 });
    expect([await stateOf(world, LONE), await stateOf(world, PER)]).toMatchObject([{ state: 'sending' }, { state: 'claimed' }]);
    expect(await world.ledger.closedSteps([MEETING])).toEqual([]);
    world.time.nowMs += SECOND;
    expect(await ran(world)).toMatchObject({ sent: 1, left: 2 });
    expect([await stateOf(world, LONE), await stateOf(world, PER)]).toMatchObject([{ state: 'uncertain' }, { state: 'sent', initiatives: per.initiatives }]);
    expect(await world.judge()).toEqual({ sent: 2, uncertain: 1, failed: 0 });
    expect(await world.ledger.closedSteps([MEETING])).toHaveLength(1);
  });

  it('is not taken over, though its time runs out while the others are sent', async () => {
    const world = aWorld();
    const { message: _later, ...bo } = aCard(BO);
    await world.ledger.claim({ ...bo, state: 'sending', claim: { by: 'en anden', until: new Date(world.time.nowMs + SECOND).toISOString() as Instant }, attempts: 1 });
    world.teams.script.push({ is: 'taken', afterMs: 2 * SECOND });
    expect(await ran(world, { atOnce: 1 })).toMatchObject({ sent: 2, left: 1 });
    expect(await stateOf(world, BO)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  it('is written down as it was, though somebody had given it up meanwhile', async () => {
    const world = aWorld(1);
    world.teams.script.push({ is: 'taken', afterMs: LEASE_MS + 9 * SECOND });
    const other = (async () => {
      await world.time.wait(LEASE_MS + SECOND);
      await world.run();
      expect(await stateOf(world, LONE)).toMatchObject({ state: 'uncertain' });
    })();
    await world.time.settled<unknown>([world.run(), other]);
    await other;
    expect(await stateOf(world, LONE)).toMatchObject({ state: 'sent', activity: `1:${keyTo(LONE)}` });
  });

  it('is not sent again where Teams did not take it, but somebody had given it up meanwhile: a chair may have sent it anew', async () => {
    const world = aWorld(1);
    const send = world.teams.send.bind(world.teams);
    world.teams.script.push({ is: 'throttled', retryAfterMs: SECOND });
    world.teams.send = async (...call) => (await world.time.wait(LEASE_MS + 9 * SECOND), send(...call));
    const other = (async () => {
      await world.time.wait(LEASE_MS + SECOND);
      await world.run();
    })();
    await world.time.settled<unknown>([world.run(), other]);
    expect(await stateOf(world, LONE)).toMatchObject({ state: 'uncertain' });
    expect(world.teams.tried.get(keyTo(LONE))).toBe(1);
  });
});

it('has its card to itself for as long as the call may take, also when Teams wants to be left alone just before', async () => {
  const world = aWorld(2);
  const { change } = world.ledger;
  Object.assign(world.ledger, {
    change: async (row: Parameters<typeof change>[0]) => {
      const changed = await change(row);
      if (row.value.person === PER && row.value.state === 'sending') await world.time.wait(SECOND); // a slow store
      return changed;
    },
  });
  world.teams.script.push({ is: 'throttled', retryAfterMs: LEASE_MS - SECOND });
  const leases: number[] = [];
  const send = world.teams.send.bind(world.teams);
  world.teams.send = async (...call) => {
    if (world.teams.tried.size === 0) await world.time.wait(SECOND / 2);
    for (const { state, claim } of await world.rows()) if (state === 'sending') leases.push(Date.parse(claim.until) - world.time.nowMs);
    return send(...call);
  };
  expect(await ran(world)).toMatchObject({ sent: 2 });
  expect(Math.min(...leases)).toBeGreaterThan(20 * SECOND);
});

it('keeps a key that somebody takes away by hand while its card is on the way', async () => {
  const world = aWorld(1);
  const { change } = world.ledger;
  const emptied = memoryLedger();
  let isGone = false;
  Object.assign(world.ledger, {
    change: (row: Parameters<typeof change>[0]) => ((isGone ||= row.value.state === 'sent') ? emptied.change(row) : change(row)),
    get: () => Promise.resolve(undefined),
    claim: ((claim) => (row: LedgerRow) => (isGone ? emptied.claim(row) : claim(row)))(world.ledger.claim.bind(world.ledger)),
  });
  await ran(world);
  expect((await emptied.of([MEETING])).map(({ value }) => value.state)).toEqual(['sent']);
});

it('writes to one person one card at a time, however many are due to them', async () => {
  const world = aWorld(5, { latencyMs: 300 });
  const steps = [ASK, DIGEST, { kind: 'now', order: asId<OrderId>('4') } as const];
  const due = { ...world.due, cards: steps.flatMap((step) => somePeople(5).map((person) => aCard(person, step))) };
  expect(await ran(world, {}, due)).toMatchObject({ sent: 15 }); // the virtual Teams throws when two calls are on the way to one
});

describe('a step', () => {
  it('is closed at once where nobody is to be written to, and stays closed', async () => {
    const world = aWorld(2);
    const due = { ...world.due, begun: [...world.due.begun, { meeting: MEETING, step: DIGEST }], cards: [] };
    await ran(world, {}, due);
    await ran(world, {}, due);
    expect(world.told.get(MEETING)?.closed).toEqual([ASK, DIGEST]);
    expect(world.reports).toBe(1);
  });

  it('stays open while one of its cards is left to send', async () => {
    const world = aWorld(3);
    let asked = 0;
    expect(await ran(world, { atOnce: 1 }, world.due, { isStopping: () => (asked += 1) > 3 })).toMatchObject({ stopped: 'asked' });
    expect(await world.ledger.closedSteps([MEETING])).toEqual([]);
    expect(await ran(world)).toMatchObject({ sent: 2 });
    expect(await world.ledger.closedSteps([MEETING])).toHaveLength(1);
  });
});

describe('a ledger that fails', () => {
  const failing = (over: Partial<ReminderLedger>): ReminderLedger => ({ ...memoryLedger(), ...over });

  it('ends the run, and nothing more is begun', async () => {
    let claims = 0;
    const kept = memoryLedger();
    const world = aWorld(40, { ledger: failing({ ...kept, claim: (row) => ((claims += 1) > 5 ? Promise.reject(new PlanError('busy', 'Nej')) : kept.claim(row)) }) });
    const [outcome] = await world.runAll([{ atOnce: 2 }]);
    expect(outcome).toMatchObject({ name: 'PlanError', code: 'busy' });
    expect(claims).toBeLessThan(8);
  });

  it('over one card leaves the others alone, and says which one it was', async () => {
    const kept = memoryLedger();
    const world = aWorld(3, { ledger: failing({ ...kept, claim: (row) => (row.person === PER ? Promise.reject(new PlanError('not-found', 'Mødet er væk')) : kept.claim(row)) }) });
    expect(await ran(world)).toMatchObject({ sent: 2, left: 1, troubles: [{ key: keyTo(PER), error: { code: 'not-found' } }] });
    expect(await kept.closedSteps([MEETING])).toEqual([]);
  });

  it('is not called when a card cannot be made; the others are', async () => {
    const world = aWorld(3);
    const due = { ...world.due, cards: world.due.cards.map((card) => (card.person === BO ? { ...card, message: () => { throw new Error('Uden tekst'); } } : card)) };
    expect(await ran(world, {}, due)).toMatchObject({ sent: 2, left: 1, troubles: [{ key: keyTo(BO) }] });
    expect(world.teams.tried.has(keyTo(BO))).toBe(false);
    expect(await stateOf(world, BO)).toMatchObject({ state: 'claimed' });
  });
});
