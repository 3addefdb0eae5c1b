/** @jest-environment node */
import { readContext } from '../../../src/application';
import { asId } from '../../../src/domain';
import { dryRun } from '../../../src/faces/bot/remind/dry-run';
import { AskedTown, askedPlan, LONE } from '../../support/asked-town';
import { aStatusUpdate, instant } from '../../support/builders';

const linesOf = async (town: AskedTown, language: 'da' | 'en' = 'da') => dryRun((await readContext(town.ports())).context, language);

describe('a dry run', () => {
  it('tells who would be asked about what, and why the others are not, and sends nothing', async () => {
    const plan = askedPlan();
    const town = new AskedTown({ ...plan, updates: [...plan.updates, aStatusUpdate({ id: asId('104'), initiative: asId('13'), at: instant('2026-11-27 09:00') })] });
    expect(await linesOf(town)).toEqual([
      'Som det ser ud 1. december kl. 8.00:',
      'Chefforum 15. december, ti arbejdsdage før',
      '  Lone Lund spørges om',
      '    Grøn omstilling i små virksomheder',
      '    Lærepladser i byggeriet',
      '  Der spørges ikke til',
      '    Et bedre udbud: lyset er meldt 27. november',
      'Næste trin: 10. december kl. 8.00.',
    ]);
    expect([town.sent, await town.ledger.of([asId('5')])]).toEqual([[], []]);
  });

  it('tells of deputies, and of who gets the overview', async () => {
    const town = new AskedTown();
    town.away.push({ person: LONE, from: '2026-11-30' as never, to: '2026-12-31' as never });
    expect(await linesOf(town)).toContain('    Grøn omstilling i små virksomheder (som stedfortræder for Lone Lund, som er væk)');
    town.site.now = instant('2026-12-14 08:00');
    expect(await linesOf(town)).toContain('  Per Poulsen får overblikket');
  });

  it('tells when nothing is due, in English too', async () => {
    const town = new AskedTown();
    town.site.now = instant('2026-11-24 08:00');
    expect(await linesOf(town, 'en')).toEqual(['As things stand 24 November at 8:00:', 'Nothing is due now.', 'Next step: 1 December at 8:00.']);
  });
});
