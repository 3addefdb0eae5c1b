/** @jest-environment node */
import { readContext, readNotices } from '../../../src/application';
import { asId } from '../../../src/domain';
import { dryRun } from '../../../src/faces/bot/remind/dry-run';
import { AskedTown, askedPlan, LONE } from '../../support/asked-town';
import { anInitiative, aStatusUpdate, instant } from '../../support/builders';

async function linesOf(town: AskedTown, language: 'da' | 'en' = 'da'): Promise<readonly string[]> {
  const ports = town.ports();
  const { context } = await readContext(ports);
  return dryRun(context, (await readNotices(ports, context)).due, language);
}

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

  it('tells who would be told of a proposal, and of a light stated for them; and next of what came up in the evening', async () => {
    const plan = askedPlan();
    const initiatives = [...plan.initiatives, anInitiative({ id: asId('14'), title: 'Iværksætterhus', phase: 'proposed', createdBy: LONE, createdAt: instant('2026-11-24 09:30') })];
    const town = new AskedTown({ ...plan, initiatives, updates: [...plan.updates, aStatusUpdate({ id: asId('104'), initiative: asId('13'), statedBy: LONE, at: instant('2026-11-24 09:00') })] });
    town.site.editors = [{ name: 'Eva Ege', email: 'eva@eksempelby.example' }];
    town.site.now = instant('2026-11-24 10:00');
    expect(await linesOf(town)).toEqual([
      'Som det ser ud 24. november kl. 10.00:',
      'Uden for møderne',
      '  Eva Ege får besked om forslaget ”Iværksætterhus”',
      '  Per Poulsen får besked om at Lone Lund har meldt lyset for ”Et bedre udbud”',
      'Næste trin: 1. december kl. 8.00.',
    ]);
    const evening = new AskedTown({ ...plan, initiatives: initiatives.map((one) => ({ ...one, createdAt: instant('2026-11-23 19:00') })) });
    evening.site.now = instant('2026-11-23 20:00');
    expect(await linesOf(evening)).toEqual(['Som det ser ud 23. november kl. 20.00:', 'Intet er forfaldent nu.', 'Næste trin: 24. november kl. 8.00.']);
  });

  it('tells when nothing is due, in English too', async () => {
    const town = new AskedTown();
    town.site.now = instant('2026-11-24 08:00');
    expect(await linesOf(town, 'en')).toEqual(['As things stand 24 November at 8:00:', 'Nothing is due now.', 'Next step: 1 December at 8:00.']);
  });
});
