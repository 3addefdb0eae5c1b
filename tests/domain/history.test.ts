import { asId, historyOf, lastWords, lightSince, lightSteps, movementsSince, storyOf, type StatusUpdate, type TrafficLight } from '../../src/domain';
import { aDecision, aMeeting, aStatusUpdate, instant } from '../support/builders';

/** One statement a day from 1 May on. `=` before the light confirms it. */
const history = (...said: readonly (readonly [light: `${'' | '='}${TrafficLight}`, text?: string])[]): readonly StatusUpdate[] =>
  said.map(([light, text = ''], index) =>
    aStatusUpdate({
      light: light.replace('=', '') as TrafficLight,
      confirmsUnchanged: light.startsWith('='),
      text,
      at: instant(`2026-05-${String(index + 1).padStart(2, '0')} 10:00`),
    }),
  );

const at = (date: number) => instant(`2026-05-${String(date).padStart(2, '0')} 10:00`);

describe('the lights over time', () => {
  it('step only where the light changes', () => {
    const steps = lightSteps(history(['green'], ['=green'], ['red', 'x'], ['green']));
    expect(steps.map(({ light, from, to }) => ({ light, from, to }))).toEqual([
      { light: 'green', from: at(1), to: at(3) },
      { light: 'red', from: at(3), to: at(4) },
      { light: 'green', from: at(4), to: undefined },
    ]);
    expect(steps[0]?.statements).toHaveLength(2);
  });

  it('are the same in whatever order the statements are given', () => {
    const said = history(['green'], ['red', 'x'], ['yellow', 'x']);
    expect(lightSteps([said[2]!, said[0]!, said[1]!])).toEqual(lightSteps(said));
  });

  it('are those of the one initiative, oldest first', () => {
    const [first, second] = history(['green'], ['red', 'x']);
    const updates = [second!, aStatusUpdate({ initiative: asId('2'), light: 'red', at: at(9) }), first!];
    expect(historyOf({ updates }, first!.initiative)).toEqual([first, second]);
  });

  it('have shone since they changed, not since they were last confirmed', () => {
    expect(lightSince(history(['red', 'x'], ['green'], ['=green']))).toBe(at(2));
    expect(lightSince([])).toBeUndefined();
  });
});

describe('the last words', () => {
  it('hold through confirmations without any', () => {
    expect(lastWords(history(['green', '17 deltager.'], ['=green'], ['=green']))?.text).toBe('17 deltager.');
  });
  it('do not hold for another light', () => {
    expect(lastWords(history(['red', 'Vi er gået i stå.'], ['green']))).toBeUndefined();
    expect(lastWords([])).toBeUndefined();
  });
});

describe('what has moved', () => {
  it('is a light that is another than it was, and when it became so', () => {
    expect(movementsSince(history(['green'], ['yellow', 'x'], ['red', 'x'], ['=red', 'x']), at(1))).toEqual([
      { initiative: asId('1'), from: 'green', to: 'red', at: at(3) },
    ]);
  });
  it('is not a light that went and came back', () => {
    expect(movementsSince(history(['green'], ['red', 'x'], ['green']), at(1))).toEqual([]);
  });
  it('is a first light too, from no status', () => {
    expect(movementsSince(history(['green']), instant('2026-04-30'))).toEqual([{ initiative: asId('1'), from: undefined, to: 'green', at: at(1) }]);
  });
  it('can be asked between two times', () => {
    expect(movementsSince(history(['green'], ['yellow', 'x'], ['red', 'x']), at(1), at(2))).toMatchObject([{ from: 'green', to: 'yellow' }]);
  });
  it('stands latest first', () => {
    const other = aStatusUpdate({ initiative: asId('2'), light: 'red', at: at(9) });
    for (const updates of [[...history(['green']), other], [other, ...history(['green'])]]) expect(movementsSince(updates, instant('2026-04-30')).map(({ initiative }) => initiative)).toEqual(['2', '1']);
  });
});

describe('the story of an initiative', () => {
  const told = (updates: readonly StatusUpdate[], ...rest: [] | [Parameters<typeof storyOf>[1], Parameters<typeof storyOf>[2]]) =>
    storyOf(updates, rest[0] ?? [], rest[1] ?? []).map((entry) => (entry.kind === 'confirmations' ? `${entry.updates.length} × ${entry.light}` : entry.kind));

  it('stands latest first, with repeated confirmations in one line', () => {
    const story = storyOf(history(['green', 'God start.'], ['=green'], ['=green'], ['=green'], ['red', 'x']), [], []);
    expect(story.map(({ kind }) => kind)).toEqual(['statement', 'confirmations', 'statement']);
    expect(story[1]).toMatchObject({ light: 'green', at: at(4) });
    expect(story[1]?.kind === 'confirmations' && story[1].updates.map((update) => update.at)).toEqual([at(4), at(3), at(2)]);
  });
  it('leaves a single confirmation as the statement it is', () => {
    expect(told(history(['green'], ['=green']))).toEqual(['statement', 'statement']);
  });
  it('folds confirmations that repeat the words, and never hides new ones', () => {
    expect(told(history(['red', 'a'], ['=red', 'a'], ['=red', 'a']))).toEqual(['2 × red', 'statement']);
    expect(told(history(['green'], ['=green'], ['=green', 'Nyt.'], ['=green'], ['=green', 'Nyt.']))).toEqual(['2 × green', 'statement', 'statement', 'statement']);
  });
  it('does not fold what confirms another light than the one before it', () => {
    expect(told(history(['red', 'x'], ['=green'], ['=green']))).toEqual(['statement', 'statement', 'statement']);
  });
  it('lets decisions stand among the statements, where their meeting ended', () => {
    const meeting = aMeeting('2026-05-03', { state: 'held' });
    const decision = aDecision({ meeting: meeting.id });
    expect(told(history(['green'], ['=green'], ['=green'], ['=green'], ['=green']), [decision], [meeting])).toEqual(['2 × green', 'decision', '2 × green', 'statement']);
  });
  it('leaves out a decision of a meeting that is not there', () => {
    expect(told([], [aDecision()], [])).toEqual([]);
  });
});
