import { randomInt } from 'node:crypto';
import { runFaultSchedules } from './fault-schedules';
import { runOutboxSchedules } from './outbox-schedules';

const SCHEDULES = 1000;
const SEED = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));

it(`1,000 random schedules of misfortune double nothing, lose nothing and leave no promise unsettled (FAULT_SEED=${SEED})`, async () => {
  expect(await runFaultSchedules({ schedules: SCHEDULES, seed: SEED })).toBeGreaterThan(SCHEDULES);
}, 300_000);

it(`1,000 random hours with a device that is killed, a line that breaks and somebody else who saves end with each thing stored once, or listed as a conflict (FAULT_SEED=${SEED})`, async () => {
  const { faults, deaths, conflicts } = await runOutboxSchedules({ schedules: SCHEDULES, seed: SEED });
  expect(faults).toBeGreaterThan(SCHEDULES);
  expect(deaths).toBeGreaterThan(SCHEDULES / 5);
  expect(conflicts).toBeGreaterThan(SCHEDULES / 20);
}, 300_000);
