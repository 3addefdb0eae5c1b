import fc from 'fast-check';
import { isWorse, PHASES, rollUp, TRAFFIC_LIGHTS, weightOf, worstOf } from '../../src/domain';

const standing = fc.record({ phase: fc.constantFrom(...PHASES), light: fc.option(fc.constantFrom(...TRAFFIC_LIGHTS), { nil: undefined }) });

describe('the roll-up of a goal, a theme or a plan', () => {
  it('is the worst light among what runs, and never green from nothing', () => {
    fc.assert(
      fc.property(fc.array(standing), (standings) => {
        const lights = standings.filter(({ phase, light }) => phase === 'running' && light).map(({ light }) => light);
        const { worst } = rollUp(standings);
        if (lights.length === 0) expect(worst).toBeUndefined();
        else expect(lights).toContain(worst);
        for (const light of lights) expect(light && worst && weightOf(light) <= weightOf(worst)).toBe(true);
      }),
    );
  });
  it('counts every running initiative once', () => {
    fc.assert(
      fc.property(fc.array(standing), (standings) => {
        const { counts, running, all } = rollUp(standings);
        expect(counts.green + counts.yellow + counts.red + counts.none).toBe(running);
        expect([running, all]).toEqual([standings.filter(({ phase }) => phase === 'running').length, standings.length]);
      }),
    );
  });
  it('of parts gives the roll-up of the whole', () => {
    fc.assert(
      fc.property(fc.array(standing), fc.array(standing), (a, b) => {
        expect(rollUp([...a, ...b]).worst).toBe(worstOf([rollUp(a).worst, rollUp(b).worst]));
      }),
    );
  });
  it('is no status when nothing runs, and when nothing that runs has one', () => {
    expect(rollUp([{ phase: 'completed', light: 'green' }]).worst).toBeUndefined();
    expect(rollUp([{ phase: 'running', light: undefined }])).toEqual({ counts: { green: 0, yellow: 0, red: 0, none: 1 }, running: 1, worst: undefined, all: 1 });
  });
});

it('a first light is never for the worse', () => {
  expect(TRAFFIC_LIGHTS.map((to) => isWorse(undefined, to))).toEqual([false, false, false]);
  expect([isWorse('green', 'red'), isWorse('red', 'yellow'), isWorse('red', 'red')]).toEqual([true, false, false]);
});
