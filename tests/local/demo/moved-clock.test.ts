import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoClock } from '../../../src/local/demo/demo-clock';
import { MovedClock } from '../../../src/local/demo/moved-clock';
import { asInstant } from '../../../src/domain';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  file = join(folder, 'clock-ahead');
});
afterEach(() => rmSync(folder, { recursive: true }));

const machine = { now: new Date('2026-11-27T08:12:00.000Z') };
const aClock = () => new MovedClock(() => machine.now, file);

describe('the clock of the town', () => {
  it('is the machine’s until it is moved, and goes on from there', () => {
    const clock = aClock();
    expect(clock.now()).toEqual(machine.now);
    clock.forwardTo(new Date('2026-11-30T07:00:00.000Z'));
    expect(clock.now().toISOString()).toBe('2026-11-30T07:00:00.000Z');
    expect(new MovedClock(() => new Date(machine.now.getTime() + 60_000), file).now().toISOString()).toBe('2026-11-30T07:01:00.000Z');
  });

  it('never goes back', () => {
    const clock = aClock();
    clock.forwardTo(new Date('2026-11-30T07:00:00.000Z'));
    clock.forwardTo(new Date('2026-11-28T07:00:00.000Z'));
    expect(clock.now().toISOString()).toBe('2026-11-30T07:00:00.000Z');
    expect(aClock().now().toISOString()).toBe('2026-11-30T07:00:00.000Z');
  });

  it('says so when its file holds something else', () => {
    writeFileSync(file, 'tomorrow');
    expect(aClock).toThrow(/clock-ahead does not say/);
  });
});

describe('a jump', () => {
  const done: string[] = [];
  const next = { at: asInstant('2026-12-01T07:00:00Z') };
  const jumper = () => {
    const moved = aClock();
    return demoClock(moved, { next: () => Promise.resolve(next.at), run: () => Promise.resolve(void done.push(moved.now().toISOString())) });
  };
  beforeEach(() => void done.splice(0));

  it('to the next reminder leads a minute past it, and what is due is done', async () => {
    expect(await jumper().jump('next')).toBe(true);
    expect(done).toEqual(['2026-12-01T07:01:00.000Z']);
  });

  it('of a day leads to nine o’clock in the morning', async () => {
    expect(await jumper().jump('day')).toBe(true);
    expect(done).toEqual(['2026-11-28T08:00:00.000Z']);
  });

  it('to a reminder leads nowhere when none is coming', async () => {
    next.at = undefined;
    expect(await jumper().jump('next')).toBe(false);
    expect(done).toEqual([]);
  });
});
