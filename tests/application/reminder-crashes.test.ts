import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { crashMatrix } from '../support/crash-matrix';
import { runReminderSchedules } from '../support/reminder-schedules';
import { somePeople, World } from '../support/reminding';

const OWNERS = 60;
const SCHEDULES = 1000;
const SEED = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));

describe('killed at every await of claim, send and record over 60 owners', () => {
  it.each([[1, 1], [2, 3], [3, 5]])('%i at once: no card comes twice, none is lost, and the unsure are told', async (instances, every) => {
    const { deaths, sent, uncertain } = await crashMatrix({ aWorld: () => new World({ people: somePeople(OWNERS) }), instances, every });
    expect(deaths).toBeGreaterThan(40);
    expect(uncertain).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(uncertain);
  });
});

it.each([[2], [3]])('%i instances that are each set going three times at once send 60 cards, each once', async (instances) => {
  const world = new World({ people: somePeople(OWNERS), latencyMs: 100, teamsPerSecond: 50 });
  await world.runAll(Array.from({ length: instances * 3 }, (_, at) => ({ clockAheadMs: (at % instances) * 40_000, perSecond: 8 })));
  await world.untilQuiet();
  expect(await world.judge()).toEqual({ sent: OWNERS, uncertain: 0, failed: 0 });
});

it(`${SCHEDULES} random schedules of misfortune double nothing, lose nothing, and tell what is unsure (FAULT_SEED=${SEED})`, async () => {
  const met = await runReminderSchedules({
    schedules: SCHEDULES,
    seed: SEED,
    fault: fc.constant(undefined),
    aWorld: ({ people, without }) => new World({ people: somePeople(people), without: somePeople(without) }),
  });
  expect(met.deaths).toBeGreaterThan(SCHEDULES / 4);
  expect(met.uncertain).toBeGreaterThan(SCHEDULES / 4);
  expect(met.failed).toBeGreaterThan(SCHEDULES / 4);
});
