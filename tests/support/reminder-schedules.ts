import fc from 'fast-check';
import type { ReminderFailure } from '../../src/domain';
import type { Life, World } from './reminding';
import type { TeamsAnswer } from './virtual-teams';

const HOUR = 3_600_000;

const answer: fc.Arbitrary<TeamsAnswer> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<TeamsAnswer>({ is: 'taken' }) },
  fc.integer({ min: 0, max: 9_900 }).map((afterMs): TeamsAnswer => ({ is: 'taken', afterMs })),
  fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }).map((seconds): TeamsAnswer => ({ is: 'throttled', ...(seconds !== undefined && { retryAfterMs: seconds * 1000 }) })),
  fc.constantFrom<ReminderFailure>('blocked', 'noConversation', 'tooLarge', 'refused', 'disabled').map((failure): TeamsAnswer => ({ is: 'refused', failure })),
  fc.boolean().map((isTaken): TeamsAnswer => ({ is: 'silence', isTaken })),
);

/** Up to three instances whose clocks may be an hour wrong, each of which may be killed anywhere. */
const life: fc.Arbitrary<Life> = fc.record(
  { clockAheadMs: fc.constantFrom(0, 0, 0, 5_000, -HOUR, HOUR), diesAt: fc.integer({ min: 1, max: 90 }), atOnce: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: ['clockAheadMs', 'atOnce'] },
);

export interface Schedule<Fault> {
  readonly people: number;
  readonly without: number;
  readonly answers: readonly TeamsAnswer[];
  /** What befalls the store of the ledger. */
  readonly faults: readonly Fault[];
  /** Rounds of instances that begin at once. */
  readonly rounds: readonly (readonly Life[])[];
  readonly pausesMs: number;
}

const scheduleWith = <Fault>(fault: fc.Arbitrary<Fault>): fc.Arbitrary<Schedule<Fault>> =>
  fc.record({
    people: fc.integer({ min: 1, max: 6 }),
    without: fc.integer({ min: 0, max: 1 }),
    answers: fc.array(answer, { maxLength: 10 }),
    faults: fc.array(fault, { maxLength: 4 }),
    rounds: fc.array(fc.array(life, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    pausesMs: fc.constantFrom(0, 1_000, 60_000, 150_000),
  });

export interface ScheduleRun<Fault> {
  readonly schedules: number;
  readonly seed: number;
  readonly fault: fc.Arbitrary<Fault>;
  readonly aWorld: (schedule: Schedule<Fault>) => World | Promise<World>;
  /** When the misfortune is over. */
  readonly mend?: () => void;
  readonly onDone?: (done: number) => void;
}

export interface SchedulesMet {
  readonly deaths: number;
  readonly uncertain: number;
  readonly failed: number;
  readonly sent: number;
}

/** Random misfortune of Teams, of the store and of the service itself. @throws with the seed and the schedule that doubled a card, lost one, or told it wrongly */
export async function runReminderSchedules<Fault>({ schedules, seed, fault, aWorld, mend, onDone }: ScheduleRun<Fault>): Promise<SchedulesMet> {
  const met = { deaths: 0, uncertain: 0, failed: 0, sent: 0 };
  let done = 0;
  const property = fc.asyncProperty(scheduleWith(fault), async (schedule) => {
    const world = await aWorld(schedule);
    world.teams.script.push(...schedule.answers);
    for (const lives of schedule.rounds) {
      met.deaths += (await world.runAll(lives)).filter((outcome) => outcome === 'died').length;
      world.time.nowMs += schedule.pausesMs;
    }
    mend?.();
    world.time.nowMs += HOUR; // a lease by a clock that is wrong
    await world.untilQuiet([{}, { clockAheadMs: 2_000 }]);
    const { sent, uncertain, failed } = await world.judge();
    met.sent += sent;
    met.uncertain += uncertain;
    met.failed += failed;
    onDone?.((done += 1));
  });
  await fc.assert(property, { seed, numRuns: schedules, endOnFailure: true });
  return met;
}
