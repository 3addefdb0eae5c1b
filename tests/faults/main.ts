import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runFaultSchedules } from '../adapters/sharepoint/fault-schedules';
import { runOutboxSchedules } from '../adapters/sharepoint/outbox-schedules';

const HELP = `npm run faults [-- --schedules N] [--seed N]

Runs the fault schedules of the tests for long: what is sent through random misfortune, and random hours of an outbox whose
page is killed. N of each; 1,000 unless told. Ends with the seed and the schedule that found something, and then not with 0.
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
  process.stdout.write(`Nothing found: ${faults + hours.faults} faults met, ${hours.deaths} pages killed, ${hours.conflicts} conflicts listed.\n`);
}

main().catch((found: unknown) => {
  process.stderr.write(`${found instanceof Error ? found.message : String(found)}\n`);
  process.exitCode = 1;
});
