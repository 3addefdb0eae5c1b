import fc from 'fast-check';
import { lightLine } from '../../../../src/faces/views/panel/light-line';
import type { Instant } from '../../../../src/domain';
import { aStatusUpdate } from '../../../support/builders';

const NOW = '2026-11-25T08:00:00.000Z' as Instant;
const DAY_MS = 86_400_000;
/** A word of a mark takes this much of the line in a panel on a phone. */
const WORD = { year: 0.13, month: 0.28 };

it('writes years or months below the line, with room for each word, and never into today', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
      const at = new Date(Date.parse(NOW) - days * DAY_MS).toISOString() as Instant;
      const line = lightLine([aStatusUpdate({ at })], [], NOW)!;
      const places = [...line.marks.map(({ place }) => place), line.today];
      places.slice(1).forEach((place, index) => expect(place - places[index]!).toBeGreaterThan(WORD[line.marks[0]!.unit]));
    }),
  );
});
