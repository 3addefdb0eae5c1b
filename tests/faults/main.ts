import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { runFaultSchedules } from '../adapters/sharepoint/fault-schedules';
import { runOutboxSchedules } from '../adapters/sharepoint/outbox-schedules';
import { runReminderSchedules } from '../support/reminder-schedules';
import { somePeople, World } from '../support/reminding';

const HELP = `npm run faults [-- --schedules N] [--seed N]

Runs the fault schedules of the tests for long: what is sent through random misfortune, random hours of an outbox whose
page is killed, and runs of the reminder service that is killed. N of each; 1,000 unless told. Ends with the seed and the schedule that found something, and then not with 0.
`;

const PROGRESS_EVERY_MS = 5_000;

/** Tells now and then how far it is. */
function progressOf(name: string, schedules: number): (done: number) => void {
  const from = Date.now();
  let toldMs = from;
  return (done) => {
    if (done < schedules && Date.now() - toldMs < PROGRESS_EVERY_MS) return;
    toldMs = Date.now();
    process.stdout.write(`${name}: ${done} of ${schedules}, ${Math.round((Date.now() - from) / 1000)} s\n`);
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { schedules: { type: 'string', default: '1000' }, seed: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(HELP);
  const schedules = Number(values.schedules);
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!Number.isInteger(schedules) || schedules < 1 || !Number.isInteger(seed)) throw new TypeError('--schedules and --seed are whole numbers');
  process.stdout.write(`Seed ${seed}\n`);
  const faults = await runFaultSchedules({ schedules, seed, onDone: progressOf('On the way', schedules) });
  const hours = await runOutboxSchedules({ schedules, seed, onDone: progressOf('In the outbox', schedules) });
  const runs = await runReminderSchedules({ schedules, seed, fault: fc.constant(undefined), aWorld: ({ people, without }) => new World({ people: somePeople(people), without: somePeople(without) }), onDone: progressOf('Reminders', schedules) });
  process.stdout.write(`Nothing found: ${faults + hours.faults} faults met, ${hours.deaths} pages and ${runs.deaths} services killed, ${hours.conflicts} conflicts listed, ${runs.uncertain} cards unsure.\n`);
}

main().catch((found: unknown) => {
  process.stderr.write(`${found instanceof Error ? found.message : String(found)}\n`);
  process.exitCode = 1;
});
