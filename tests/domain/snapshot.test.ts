import fc from 'fast-check';
import {
  allForDiscussion,
  asId,
  comingMeetings,
  coverage,
  frozen,
  historyOf,
  isSnapshotFinding,
  lastMet,
  meetingReadiness,
  newsSince,
  occasionNamed,
  planRows,
  planTree,
  readSnapshot,
  snapshotText,
  storyOf,
  strategyHelp,
  stripOf,
  successTree,
  tamperedCopies,
  wordOfOccasion,
  type ActionPlan,
  type Instant,
  type Snapshot,
  type SnapshotOccasion,
} from '../../src/domain';
import { aBody, aClosedDay, aDecision, aMeeting, anActionPlan, anInitiative, aPerson, aPlan, aStatus, aStatusUpdate, day, instant, personId } from '../support/builders';
import { changedPlan, placesIn } from '../support/later-plan';
import { townActionPlan } from '../support/town-plan';

const NOW = instant('2026-11-25 12:00');
const YEAR: SnapshotOccasion = { kind: 'year', year: 2026 };
const town = townActionPlan();

function readBack(text: string): Snapshot {
  const read = readSnapshot(text);
  if (isSnapshotFinding(read)) throw new Error(JSON.stringify(read));
  return read;
}

/** Whatever screens show of a plan, as text. */
function shown(plan: ActionPlan, now: Instant): string {
  const rows = planRows(plan, now);
  const met = lastMet(plan, now);
  const screens = {
    rows: rows.map(({ initiative: { copy: _copy, successCopy: _said, ...initiative }, ...row }) => ({ initiative, ...row })),
    tree: planTree(plan, rows),
    strip: stripOf(plan, rows),
    discussion: allForDiscussion(rows),
    news: met && newsSince(rows, met, [], now),
    ready: meetingReadiness(plan, rows, now),
    coming: comingMeetings(plan, now),
    coverage: coverage(plan, rows),
    helps: strategyHelp(plan.strategies, rows),
    success: successTree(plan, rows),
    stories: plan.initiatives.map(({ id }) => storyOf(historyOf(plan, id), plan.decisions.filter(({ initiative }) => initiative === id), plan.meetings)),
  };
  return JSON.stringify(screens, (name, value: unknown) => (name === 'copy' || name === 'successCopy' || name === 'key' ? undefined : value instanceof Map ? [...value] : value));
}

/** Some of the values of a plan, wherever they stand, and however many it has. */
const someValues = fc.array(fc.nat(), { minLength: 10, maxLength: 40 });
const anotherIn = (plan: ActionPlan, values: readonly number[]): ActionPlan => {
  let count = 0;
  changedPlan(plan, () => ((count += 1), false));
  const chosen = new Set(values.map((value) => value % count));
  return changedPlan(plan, (_place, index) => chosen.has(index));
};

describe('a snapshot', () => {
  it('is read back equal to what was written, and the same snapshot is always the same text', () => {
    const snapshot = frozen(town, YEAR, NOW, personId('1'), 'Året gik godt.\nDer er ”æøå” og 👩‍💼 i.');
    const text = snapshotText(snapshot);
    expect(readBack(text)).toEqual(snapshot);
    const shuffled: ActionPlan = { ...town, initiatives: [...town.initiatives].reverse(), updates: [...town.updates].reverse(), people: new Map([...town.people].reverse()), meetings: [...town.meetings].reverse() };
    expect(snapshotText(frozen(shuffled, YEAR, NOW, personId('1'), snapshot.words))).toBe(text);
  });

  it('shows on every screen what the plan showed when it was taken, whatever stood in the plan, and whatever happens to it later (rule 8)', () => {
    fc.assert(
      fc.property(someValues, someValues, (earlier, later) => {
        const plan = anotherIn(town, earlier);
        const then = shown(plan, NOW);
        const snapshot = frozen(plan, YEAR, NOW, undefined, '');
        const text = snapshotText(snapshot);
        fc.pre(shown(anotherIn(plan, later), NOW) !== then);
        expect(shown(snapshot.actionPlan, NOW)).toBe(then);
        expect(shown(readBack(text).actionPlan, readBack(text).takenAt)).toBe(then);
      }),
      { numRuns: 10 },
    );
  });

  it('holds every kind of value that a plan has, and would be another text with any of them changed', () => {
    const reached = { at: NOW, by: personId('1') };
    const full: ActionPlan = {
      ...town,
      plan: { ...town.plan, reached: { draft: reached, presented: reached, rolledOut: reached, closed: reached } },
      initiatives: town.initiatives.map((initiative) => ({ ...initiative, needsOwner: true, workingGroup: town.bodies[0]!.id, continues: asId('77') })),
      bodies: town.bodies.map((body) => ({ ...body, endsOn: day('2027-01-01') })),
      meetings: town.meetings.map((meeting) => ({ ...meeting, guests: [town.centres[0]!.id] })),
    };
    const of = (plan: ActionPlan) => snapshotText(frozen(plan, YEAR, NOW, undefined, ''));
    const text = of(full);
    expect(placesIn(full).length).toBeGreaterThan(60);
    expect(placesIn(full).filter((place) => of(changedPlan(full, (each) => each === place)) === text)).toEqual([]);
  });

  it('keeps of the site’s people those whom the plan names, and who took it', () => {
    const people = ['owner', 'deputy', 'maker', 'stater', 'chair', 'taker', 'stranger'].map((id) => aPerson({ id: personId(id) }));
    const initiative = anInitiative({ deputies: [personId('deputy')], createdBy: personId('maker') });
    const plan = anActionPlan({ initiatives: [initiative], updates: [aStatusUpdate({ initiative: initiative.id, statedBy: personId('stater') })], bodies: [aBody({ chair: personId('chair') })], people: new Map(people.map((person) => [person.id, person])) });
    expect([...frozen(plan, YEAR, NOW, personId('taker'), '').actionPlan.people.keys()].sort()).toEqual(['chair', 'deputy', 'maker', 'owner', 'stater', 'taker']);
  });

  it('has neither the copies of the lights nor what only the store needs: nothing in it can be found changed by hand', () => {
    const initiative = anInitiative({ copy: { ...aStatus(), light: 'red' } });
    const plan = anActionPlan({ plan: aPlan({ statusThrough: asId('9') }), initiatives: [initiative], updates: [aStatusUpdate({ initiative: initiative.id, key: asId('k') }), aStatusUpdate({ initiative: asId('gone') })] });
    const { actionPlan } = frozen(plan, YEAR, NOW, undefined, '');
    expect([actionPlan.plan.statusThrough, actionPlan.initiatives[0]?.copy, actionPlan.updates.map(({ key, initiative: of }) => [key, of])]).toEqual([undefined, undefined, [[undefined, initiative.id]]]);
    expect(tamperedCopies(actionPlan)).toEqual([]);
  });

  it('of a meeting tells what was new since the meeting before it, as that meeting saw it', () => {
    const meetings = [aMeeting('2026-03-06', { id: asId('march'), state: 'held' }), aMeeting('2026-06-12', { id: asId('june'), state: 'held' })];
    const plan = anActionPlan({ bodies: [aBody()], meetings });
    const snapshot = frozen(plan, { kind: 'meeting', meeting: asId('june') }, instant('2026-06-12 11:00'), undefined, '');
    expect(lastMet(snapshot.actionPlan, snapshot.takenAt)?.meeting.id).toBe('march');
  });

  it('is taken of a whole history alone', () => {
    expect(() => frozen(anActionPlan({ historyIsWhole: false }), YEAR, NOW, undefined, '')).toThrow('whole');
  });

  it.each<[string, SnapshotOccasion]>([
    ['moede-17', { kind: 'meeting', meeting: asId('17') }],
    ['aar-2026', YEAR],
  ])('is named %s', (word, occasion) => {
    expect([wordOfOccasion(occasion), occasionNamed(word)]).toEqual([word, occasion]);
  });

  it.each(['', 'moede-', 'aar-26', 'moede-../17', 'aar-2026 ', 'uge-4', 'moede-1/2'])('is not named “%s”', (word) => {
    expect(occasionNamed(word)).toBeUndefined();
  });
});

describe('a text that should be a snapshot', () => {
  const small = frozen(
    anActionPlan({ initiatives: [anInitiative({ id: asId('1') })], updates: [aStatusUpdate({ id: asId('1') })], meetings: [aMeeting('2026-06-12')], decisions: [aDecision()], closedDays: [aClosedDay()], people: new Map([[personId('owner'), aPerson({ id: personId('owner') })]]) }),
    YEAR,
    NOW,
    undefined,
    '',
  );
  const text = snapshotText(small);
  /** The same with something else at a place of it. */
  const forged = (path: readonly (string | number)[], value: unknown): string => {
    const whole = JSON.parse(text) as Record<string | number, unknown>;
    let part = whole;
    for (const step of path.slice(0, -1)) part = part[step] as Record<string | number, unknown>;
    part[path.at(-1)!] = value;
    return JSON.stringify(whole);
  };

  it.each<[string, readonly (string | number)[], unknown, string]>([
    ['a light nobody knows', ['actionPlan', 'updates', 0, 'light'], 'Rød', 'actionPlan.updates[0].light'],
    ['a time that is none', ['takenAt'], 'i går', 'takenAt'],
    ['a time written otherwise', ['takenAt'], '2026-11-25T11:00:00+00:00', 'takenAt'],
    ['a day the calendar does not have', ['actionPlan', 'plan', 'from'], '2026-02-30', 'actionPlan.plan.from'],
    ['a number for a title', ['actionPlan', 'initiatives', 0, 'title'], 7, 'actionPlan.initiatives[0].title'],
    ['nothing where an id belongs', ['actionPlan', 'initiatives', 0, 'goal'], undefined, 'actionPlan.initiatives[0].goal'],
    ['an id that is an address', ['actionPlan', 'initiatives', 0, 'id'], 'javascript:alert(1)', 'actionPlan.initiatives[0].id'],
    ['an object for a list', ['actionPlan', 'meetings'], { length: 1 }, 'actionPlan.meetings'],
    ['a list for an object', ['actionPlan', 'plan'], [], 'actionPlan.plan'],
    ['nothing for the plan', ['actionPlan'], null, 'actionPlan'],
    ['an order without end', ['actionPlan', 'themes', 0, 'order'], '1', 'actionPlan.themes[0].order'],
    ['an occasion of no kind', ['occasion'], { kind: '__proto__' }, 'occasion'],
    ['a closed day of no kind', ['actionPlan', 'closedDays', 0, 'on', 'kind'], 'constructor', 'actionPlan.closedDays[0].on'],
    ['a person twice', ['actionPlan', 'people'], [aPerson({ id: personId('1') }), aPerson({ id: personId('1') })], 'actionPlan.people'],
  ])('with %s is refused, and told where', (_what, path, value, at) => {
    expect(readSnapshot(forged(path, value))).toEqual({ code: 'not-a-snapshot', at });
  });

  it('is refused when it was cut off anywhere, or is anything else', () => {
    const pieces = Array.from({ length: 60 }, (_none, index) => text.slice(0, Math.floor((text.length - 2) * (index / 60))));
    for (const piece of [...pieces, 'null', '[]', '"x"', '{}', '<html>', '{"format":"handleplan-snapshot"}', '['.repeat(200_000)]) expect(readSnapshot(piece)).toEqual({ code: 'not-a-snapshot', at: '' });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.json(), (json) => void readSnapshot(`{"format":"handleplan-snapshot","version":1,"takenAt":${JSON.stringify(NOW)},"words":"","occasion":${json},"actionPlan":${json}}`)));
  });

  it('of a later version says so', () => {
    expect(readSnapshot(forged(['version'], 2))).toEqual({ code: 'newer-version', version: 2 });
  });

  it('keeps nothing that it does not know: neither a prototype nor a constructor gets through', () => {
    const evil = text.replace('"words":', '"__proto__": {"words": "x", "takenBy": "evil"}, "constructor": {"prototype": {"polluted": true}}, "new": 1, "words":');
    const read = readBack(evil);
    expect(read).toEqual(small);
    expect([read.takenBy, Object.getPrototypeOf(read), ({} as Record<string, unknown>)['polluted']]).toEqual([undefined, Object.prototype, undefined]);
  });

  it('holds what it was given of days and places, and leaves out what there was not', () => {
    expect(readBack(forged(['actionPlan', 'plan', 'to'], '2027-12-31')).actionPlan.plan.to).toBe(day('2027-12-31'));
    expect(Object.keys(readBack(forged(['actionPlan', 'initiatives', 0, 'owner'], undefined)).actionPlan.initiatives[0]!)).not.toContain('owner');
  });
});
