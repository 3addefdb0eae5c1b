import { screen, within } from '@testing-library/react';
import { asId, type ActionPlan, type Instant, type StatusUpdate, type TrafficLight } from '../../../../src/domain';
import { townPerson } from '../../../support/town-plan';
import { initiativeId, openDrawer, townChanged } from '../forms/open-drawer';

const ID = initiativeId('i17');

const stated = (id: number, light: TrafficLight, at: string, over: Partial<StatusUpdate> = {}): StatusUpdate => ({
  id: asId(id),
  initiative: ID,
  plan: asId('1'),
  light,
  text: `Sagt den ${at}`,
  confirmsUnchanged: false,
  source: 'tab',
  statedBy: townPerson('klimakoordinator.bmc'),
  at: `${at}T10:00:00.000Z` as Instant,
  ...over,
});

const withStatements = (updates: readonly StatusUpdate[]) => ({ initiatives }: ActionPlan) => ({
  updates,
  decisions: [],
  initiatives: initiatives.map((initiative) => ({ ...initiative, copy: undefined })),
});

const panel = (...updates: readonly StatusUpdate[]) => openDrawer(`handleplan/indsats/${ID}`, townChanged('klimakoordinator.bmc', withStatements(updates)));

describe('the lights over time', () => {
  it('are told in one sentence, the latest change by its day', async () => {
    await panel(stated(1, 'green', '2025-03-10'), stated(2, 'green', '2025-06-02', { confirmsUnchanged: true }), stated(3, 'yellow', '2026-01-15'), stated(4, 'red', '2026-11-12'));
    expect(screen.getByRole('img', { name: 'Lysene siden marts 2025: grøn, gul i januar 2026, rød den 12. november.' })).toBeTruthy();
  });

  it('are a table for those who cannot see the drawing: one row for each change, and who made it', async () => {
    await panel(stated(1, 'green', '2025-03-10'), stated(2, 'green', '2025-06-02', { confirmsUnchanged: true }), stated(3, 'red', '2026-11-12', { statedBy: townPerson('centerchef.bmc') }));
    const table = screen.getByRole('table', { name: 'Lysene over tid' });
    const rows = within(table).getAllByRole('row').slice(1).map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['10. marts 2025', 'Grøn', 'Klimakoordinator, BMC'],
      ['12. november', 'Rød', 'Centerchef, BMC'],
    ]);
  });

  it('are left out while nothing was stated, and the panel says that there is no status yet', async () => {
    await panel();
    expect(screen.queryByText('Lysene over tid')).toBeNull();
    expect(screen.getByText('Ingen status endnu')).toBeTruthy();
    expect(screen.getByText('Der er ingen statusmeldinger endnu.')).toBeTruthy();
  });
});

describe('the statements of a panel', () => {
  it('stand newest first, and confirmations in a row fold into one line', async () => {
    const { user } = await panel(
      stated(1, 'green', '2025-03-10'),
      stated(2, 'green', '2025-06-02', { confirmsUnchanged: true, text: '' }),
      stated(3, 'green', '2025-09-01', { confirmsUnchanged: true, text: '' }),
      stated(4, 'red', '2026-11-12'),
    );
    const items = within(screen.getByRole('region', { name: 'Statusmeldinger' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent?.match(/Sagt den [\d-]+|Stadig grøn [^V]+/)?.[0])).toEqual(['Sagt den 2026-11-12', 'Stadig grøn to gange, senest den 1. september 2025', 'Sagt den 2025-03-10']);
    await user.click(screen.getByRole('button', { name: 'Vis' }));
    expect(screen.getByRole('button', { name: 'Vis færre' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('say on whose behalf somebody else spoke', async () => {
    await panel(stated(1, 'yellow', '2026-11-12', { statedBy: townPerson('erhvervschef.cba') }));
    expect(screen.getByText(/på vegne af Klimakoordinator, BMC/)).toBeTruthy();
  });
});

describe('a light stated from the panel', () => {
  it('comes with a text when it is yellow: without one it is asked for in a sentence, and what was typed stays', async () => {
    const { user, site } = await panel(stated(1, 'green', '2026-10-01'));
    await user.click(screen.getByRole('button', { name: /^Gul/ }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hvad driller, og hvad gør I ved det?' });
    await user.type(text, '\u200b');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(screen.getAllByText('Lyset er gået fra grøn til gul. Skriv kort hvad der er sket.')).not.toHaveLength(0);
    expect(text.value).toBe('\u200b');
    expect(site.lastUpdate?.light).toBe('green');
    await user.type(text, 'Energirådgiveren er stoppet.');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await screen.findByText(/^Skiftet til|^”?.*Energirådgiveren er stoppet/);
    expect(site.lastUpdate).toMatchObject({ light: 'yellow', confirmsUnchanged: false });
  });
});
