import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FileError, PlanError, type FileProblem, type OfficeFiles } from '../../../../src/application';
import { contentOf, keptOf, type FileContent, type FileRemark } from '../../../../src/domain';
import { aFile, aTable, type SaidCell } from '../../../support/files';
import { emptyPlan, planAtStage } from '../../../support/preview/plans';
import { townActionPlan, townPerson } from '../../../support/town-plan';
import { connection, openedTab, said, type OpenTab, type TabOptions } from '../open-tab';

const EDITOR = { as: 'erhvervschef.cba', address: 'hent' };
const HEADS = ['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig'];
const PLANNER = 'Planchef, BMC';

/** Files of these contents, whatever is read. */
const reads = (content: FileContent | OfficeFiles['read']): OfficeFiles => {
  const unused = () => Promise.reject(new Error('No file is made here'));
  return { read: (...asked) => (typeof content === 'function' ? content(...asked) : Promise.resolve(content)), word: unused, workbook: unused, slides: unused };
};
const aPlanFile = (rows: readonly (readonly SaidCell[])[], remarks: readonly FileRemark[] = []): FileContent => aFile([aTable([HEADS, ['Mål 1.1'], ...rows])], { remarks });

const give = (name = 'plan.docx'): void => void fireEvent.change(document.querySelector('input[type="file"]')!, { target: { files: [new File(['x'], name)] } });
async function lookedThrough(rows: readonly (readonly SaidCell[])[], options: TabOptions & { readonly remarks?: readonly FileRemark[] } = {}): Promise<OpenTab> {
  const tab = await openedTab({ ...EDITOR, plan: emptyPlan, office: reads(aPlanFile(rows, options.remarks)), ...options });
  await screen.findByRole('button', { name: 'Vælg fil' });
  give();
  await screen.findByRole('heading', { name: 'Rækkerne' });
  return tab;
}
const region = (name: string) => screen.getByRole('region', { name });
const asking = (name: string) => within(screen.getByRole('group', { name }));
const bringIn = () => screen.getByRole('button', { name: 'Hent ind' });
const left = () => document.getElementById(bringIn().getAttribute('aria-describedby') ?? '')?.textContent;
const titles = ({ site }: OpenTab) => site.actionPlan.initiatives.map(({ title }) => title);
const ROW = ['Velkomstpakke', 'Et brev til de nye.', '2025-2026', 'Grøn', PLANNER];

describe('the way to it', () => {
  it('stands in the empty plan, in the plan and in the set-up, for editors where files can be read', async () => {
    const { leave } = await openedTab({ ...EDITOR, address: 'handleplan', plan: emptyPlan, office: reads(aFile([])) });
    expect(await screen.findByText('Temaer og mål er på plads. Skriv den første indsats, eller hent tabellen fra Word eller Excel.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Hent fra fil' }).getAttribute('href')).toBe('#/hent');
    leave();
    for (const [address, as, office, count] of [['handleplan', 'erhvervschef.cba', true, 1], ['opsaetning', 'erhvervschef.cba', true, 1], ['handleplan', 'erhvervschef.cba', false, 0], ['handleplan', 'planchef.bmc', true, 0]] as const) {
      const tab = await openedTab({ as, address, ...(office && { office: reads(aFile([])) }) });
      await screen.findByRole(address === 'handleplan' ? 'table' : 'navigation', address === 'handleplan' ? undefined : { name: 'Opsætning' });
      expect(screen.queryAllByRole('link', { name: 'Hent fra fil' })).toHaveLength(count);
      tab.leave();
    }
  });

  it.each<[string, TabOptions, string]>([
    ['somebody who is no editor', { as: 'planchef.bmc', office: reads(aFile([])) }, 'Planens redaktører henter fra fil'],
    ['a place where files cannot be read', {}, 'Filer hentes i fanen'],
    ['a closed plan', { office: reads(aFile([])), plan: (opened) => planAtStage('closed', opened) }, 'Planen er afsluttet'],
  ])('tells %s so', async (_who, options, title) => {
    await openedTab({ ...EDITOR, ...options });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  });
});

describe('a file that is not read', () => {
  it.each<[FileProblem, string]>([
    ['not-office', 'Filen er ikke fra Word eller Excel. Gem den som .docx eller .xlsx, og prøv igen.'],
    ['password', 'Filen er låst med en adgangskode. Gem en kopi uden adgangskode, og prøv igen.'],
    ['broken', 'Vi kunne ikke læse filen. Gem den som .docx eller .xlsx, og prøv igen.'],
    ['too-slow', 'Filen tager for lang tid at læse. Gem tabellen i en fil for sig selv, og prøv igen.'],
  ])('%s: says what to do, and that nothing has changed', async (problem, sentence) => {
    await openedTab({ ...EDITOR, office: reads(() => Promise.reject(new FileError(problem, 'test'))) });
    await screen.findByRole('button', { name: 'Vælg fil' });
    give('gammel.doc');
    await screen.findByText(`${sentence} Intet er ændret i planen.`);
    expect(screen.getByText('gammel.doc')).toBeTruthy();
    expect(said('assertive')).toContain(sentence);
  });

  it('has a sentence of its own where there is no plan in it', async () => {
    const { device } = await openedTab({ ...EDITOR, office: reads(aFile([aTable([['Dagsorden', 'Tid'], ['Velkomst', '9.00']])])) });
    await screen.findByRole('button', { name: 'Vælg fil' });
    give();
    await screen.findByText(/^Vi fandt ingen tabel med indsatser i filen\./);
    expect(device.outbox.all()).toEqual([]);
  });

  it('whose names cannot be looked up takes nobody for unknown, and is read once they can', async () => {
    const { device } = await openedTab({ ...EDITOR, plan: emptyPlan, office: reads(aPlanFile([ROW])) });
    await screen.findByRole('button', { name: 'Vælg fil' });
    jest.spyOn(device.people, 'search').mockRejectedValueOnce(new PlanError('no-answer', 'test'));
    give();
    await screen.findByText('Vi kunne ikke slå filens navne op. Prøv igen om lidt. Intet er ændret i planen.');
    expect(said('assertive')).toContain('Vi kunne ikke slå filens navne op.');
    expect(screen.queryByRole('heading', { name: 'Rækkerne' })).toBeNull();
    give();
    await screen.findByRole('heading', { name: '1 ny.' });
  });

  it('is let go of when somebody stops it, and whatever reads it is told', async () => {
    const asked: (AbortSignal | undefined)[] = [];
    const { user } = await openedTab({ ...EDITOR, office: reads((_file, signal) => new Promise(() => void asked.push(signal))) });
    await screen.findByRole('button', { name: 'Vælg fil' });
    give('stor.xlsx');
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await screen.findByText('Læsningen er stoppet. Intet er ændret i planen.');
    expect(asked.map((signal) => signal?.aborted)).toEqual([true]);
  });
});

describe('what a file leaves open', () => {
  it('is asked for, one thing at a time, and nothing is guessed', async () => {
    const tab = await lookedThrough(
      [
        ['Kalender', '', '', { text: 'Vi venter', fill: 'ff9900' }, 'Klimakordinator og Kurt Ukendt'],
        ['Ladestandere', '', '', 'Grøn', 'Kurt Ukendt'],
        ['Genbrug', '', '', 'Grøn', ''],
        [{ text: 'Noget helt andet', columns: 5 }],
        ROW,
        ['', 'Uden titel', '', { fill: 'ff9900' }, ''],
      ],
      { remarks: ['trackedChanges'] },
    );
    const { user, device } = tab;
    expect(screen.getByRole('heading', { name: '4 nye. 1 række kan ikke læses.' })).toBeTruthy();
    expect(screen.getByText('Sporede ændringer er læst som om de er godkendt.')).toBeTruthy();
    expect(left()).toBe('Svar først på ét lys, to navne, ét mål og én ansvarlig.');
    await user.click(bringIn());
    expect(document.activeElement?.tagName).toBe('SELECT');
    expect(device.outbox.all()).toEqual([]);

    await user.selectOptions(screen.getByRole('combobox', { name: '”Noget helt andet”' }), '1.2 Kortere vej fra ansøgning til afgørelse');
    await user.click(asking('”Klimakordinator”').getByRole('radio', { name: /^Klimakoordinator, BMC/ }));
    expect(within(region('Hvem er det?')).getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual(['”Klimakordinator”', '”Kurt Ukendt”']);
    await user.click(asking('”Kurt Ukendt”').getByRole('radio', { name: 'Spring navnet over' }));
    expect(within(region('Hvem er ansvarlig?')).getByText(/^To rækker har ingen ansvarlig\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Det er mig' }));
    expect(left()).toBe('Svar først på ét lys.');
    const light = asking('Kalender');
    expect(light.getByText('”Vi venter”')).toBeTruthy();
    await user.click(light.getByRole('radio', { name: 'Gul' }));
    expect(light.getByRole<HTMLInputElement>('radio', { name: 'Gul' }).checked).toBe(true);
    expect(left()).toBe('Fire rækker kommer ind i planen.');

    await user.click(bringIn());
    await screen.findByRole('heading', { name: 'Fire rækker er hentet ind' });
    const { initiatives, updates } = tab.site.actionPlan;
    expect(initiatives.map(({ owner }) => owner)).toEqual([townPerson('klimakoordinator.bmc'), townPerson('erhvervschef.cba'), townPerson('erhvervschef.cba'), townPerson('planchef.bmc')]);
    expect(updates.map(({ light: stated, text, source }) => [stated, text, source])).toContainEqual(['yellow', 'Vi venter', 'import']);
  });

  it('may be a text to a yellow or red light, or somebody whom the site has not met', async () => {
    const tab = await openedTab({ ...EDITOR, plan: emptyPlan, office: reads(aPlanFile([['Kalender', '', '', 'Rød', 'Kurt Ukendt']])) });
    const { user, site } = tab;
    site.directory = [{ login: 'kurt@x.example', name: 'Kurt Udefra', email: 'kurt@x.example' }];
    await screen.findByRole('button', { name: 'Vælg fil' });
    give();
    await user.type(await screen.findByRole('combobox', { name: 'Hvem er ”Kurt Ukendt”?' }), 'Kurt');
    await user.click(await screen.findByRole('option', { name: /Kurt Udefra/ }));
    expect(left()).toBe('Svar først på én tekst.');
    await user.type(screen.getByRole('textbox', { name: 'Tekst til Kalender' }), 'Den er forsinket.');
    await user.click(bringIn());
    await screen.findByRole('heading', { name: 'Én række er hentet ind' });
    expect(site.actionPlan.updates.map(({ text }) => text)).toEqual(['Den er forsinket.']);
    const owner = site.actionPlan.initiatives[0]?.owner;
    expect(site.actionPlan.people.get(owner!)?.name ?? owner).toContain('urt');
  });

  it('stays answered while one looks at another view', async () => {
    const { user } = await lookedThrough([['Kalender', '', '', { fill: 'ff9900' }, PLANNER]]);
    await user.click(asking('Kalender').getByRole('radio', { name: 'Grøn' }));
    await user.click(screen.getByRole('link', { name: 'Tidsplan' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Rækkerne' })).toBeNull());
    window.location.hash = '#/hent';
    await screen.findByRole('heading', { name: 'Rækkerne' });
    expect(asking('Kalender').getByRole<HTMLInputElement>('radio', { name: 'Grøn' }).checked).toBe(true);
  });
});

describe('the rows', () => {
  it('are shown as new, changed with old beside new, unchanged, or unreadable with the reason; each can be left out', async () => {
    const tab = await lookedThrough([ROW, ['Én indgang for virksomheder', 'Helt nye ord.', 'til 2027', '', ''], ['Serviceløfter på erhvervsområdet', '', '', '', ''], ['x'.repeat(300), '', '', '', PLANNER]], { plan: (opened) => opened });
    const { user } = tab;
    expect(screen.getByRole('heading', { name: '1 ny, 1 ændret, 1 uændret. 1 række kan ikke læses.' })).toBeTruthy();
    expect(screen.getByText('Planen er udrullet. Nye rækker kommer ind som forslag.')).toBeTruthy();
    const rows = within(region('Rækkerne'));
    expect(rows.getByText('Titlen er længere end 255 tegn. Gør den kortere i filen.')).toBeTruthy();
    expect(rows.getByText('1 uændret række')).toBeTruthy();
    const changed = rows.getByText('Én indgang for virksomheder').closest('li')!;
    expect(within(changed).getByText('Beskrivelse').parentElement?.textContent).toMatch(/^BeskrivelseI planen nu.+Bliver tilHelt nye ord\.$/s);
    expect(within(changed).getByText('Tidsperiode').parentElement?.textContent).toMatch(/Bliver tiltil 2027 \(til 31\.12\.2027\)$/);
    await user.click(rows.getByRole('button', { name: /^Ændrede/ }));
    expect(rows.queryByText('Velkomstpakke')).toBeNull();
    expect(said()).toBe('Én række vises.');
    await user.click(rows.getByRole('button', { name: /^Alle/ }));
    await user.click(rows.getByRole('checkbox', { name: 'Tag Velkomstpakke med' }));
    expect(left()).toBe('Én række kommer ind i planen.');
    const before = titles(tab);
    await user.click(bringIn());
    await screen.findByRole('heading', { name: 'Én række er hentet ind' });
    expect(titles(tab)).toEqual(before);
    expect(tab.site.actionPlan.initiatives.find(({ title }) => title === 'Én indgang for virksomheder')?.description).toBe('Helt nye ord.');
  });

  it('of a long file are shown first in part', async () => {
    const { user } = await lookedThrough(Array.from({ length: 30 }, (_, at) => [`Indsats ${at + 1}`, '', '', '', PLANNER]));
    expect(within(region('Rækkerne')).getAllByRole('checkbox')).toHaveLength(25);
    await user.click(screen.getByRole('button', { name: 'Vis 5 mere' }));
    expect(within(region('Rækkerne')).getAllByRole('checkbox')).toHaveLength(30);
  });
});

describe('an export that comes back', () => {
  it('shows a row that was changed in the file and in the plan with both sides beside each other, and none is chosen beforehand', async () => {
    const [one] = townActionPlan().initiatives;
    const kept = keptOf({ plan: one!.plan, rows: [{ initiative: one!.id, content: { ...contentOf(one!), description: 'Som den var.', success: 'Som den var.' }, statusText: '', cells: { title: one!.title, description: 'Som den var.', success: 'Som den var.' } }] });
    const file = aFile([aTable([['Indsats/projekt', 'Beskrivelse', 'Vi lykkes når', 'Id'], [one!.title, 'Rettet i Excel.', 'Som den var.', one!.id]])], { kind: 'xlsx', kept });
    const tab = await openedTab({ ...EDITOR, office: reads(file) });
    await screen.findByRole('button', { name: 'Vælg fil' });
    give('plan.xlsx');
    await screen.findByRole('heading', { name: '1 ændret.' });
    const sides = within(region('Rettet både i filen og i planen'));
    expect(sides.getAllByRole('group')).toHaveLength(1); // only what both have changed
    const [mine, saved] = [sides.getByRole<HTMLInputElement>('radio', { name: /^I filen/ }), sides.getByRole<HTMLInputElement>('radio', { name: /^I planen nu/ })];
    expect([mine.closest('label')?.textContent, saved.closest('label')?.textContent]).toEqual([expect.stringContaining('Rettet i Excel.'), expect.stringContaining(one!.description)]);
    expect([mine.checked, saved.checked]).toEqual([false, false]);
    expect(left()).toBe('Svar først på én rettelse fra to sider.');
    expect(within(region('Rækkerne')).queryByText('Rettet i Excel.')).toBeNull(); // not told to become anything yet
    await tab.user.click(saved);
    expect(left()).toBe('Ingen rækker er valgt. Der er ikke noget at hente ind.');
    await tab.user.click(mine);
    await tab.user.click(bringIn());
    await screen.findByRole('heading', { name: 'Én række er hentet ind' });
    expect(tab.site.initiative(one!.id)).toMatchObject({ description: 'Rettet i Excel.', success: one!.success });
  });
});

describe('bringing in', () => {
  it('brings nothing in from the same file again, and can be undone as a whole, also later', async () => {
    const tab = await lookedThrough([ROW]);
    const { user } = tab;
    await user.click(bringIn());
    await screen.findByRole('heading', { name: 'Én række er hentet ind' });
    expect(titles(tab)).toEqual(['Velkomstpakke']);
    await user.click(screen.getByRole('button', { name: 'Hent en fil til' }));
    await screen.findByRole('heading', { name: /^Sidst hentede du ind/ });
    give();
    expect(await screen.findByText(/Filen siger det samme som planen\. Der er ikke noget at hente ind\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hent ind' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Vælg en anden fil' }));
    await user.click(screen.getByRole('button', { name: 'Fortryd hele importen' }));
    expect(screen.getByRole('alert').textContent).toContain('Slet den nye indsats? De kan hentes igen fra SharePoints papirkurv.');
    await user.click(screen.getByRole('button', { name: 'Ja, fortryd' }));
    await screen.findByRole('heading', { name: 'Importen er fortrudt' });
    expect(titles(tab)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Hent en fil til' }));
    expect(screen.queryByRole('button', { name: 'Fortryd hele importen' })).toBeNull();
  });

  it('waits on the device without a connection, says so, and leaves when it is back', async () => {
    const tab = await lookedThrough([ROW]);
    connection('lost');
    tab.site.fails('offline');
    await tab.user.click(bringIn());
    await screen.findByRole('heading', { name: 'Én række er på vej ind' });
    expect(screen.getByText(/^To ting venter på denne enhed\. De bliver sendt når forbindelsen er der igen\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hent en fil til' })).toBeNull();
    tab.site.works();
    connection('found');
    await screen.findByRole('heading', { name: 'Én række er hentet ind' });
    await waitFor(() => expect(titles(tab)).toEqual(['Velkomstpakke']));
  });

  it('lists what was refused, and why', async () => {
    const tab = await lookedThrough([ROW, ['Kalender', '', '', '', PLANNER]]);
    tab.site.failsOnce('lists-changed');
    await tab.user.click(bringIn());
    await screen.findByText('SharePoint tog ikke imod én række');
    expect(within(region('Én række er hentet ind')).getByText(/^Listerne på webstedet er ændret/)).toBeTruthy();
  });

  it('says why nothing came in, and keeps the answers', async () => {
    const tab = await openedTab({ ...EDITOR, plan: emptyPlan, office: reads(aPlanFile([['Kalender', '', '', '', 'Kurt Udefra']])) });
    tab.site.directory = [{ login: 'kurt@x.example', name: 'Kurt Udefra', email: 'kurt@x.example' }];
    await screen.findByRole('button', { name: 'Vælg fil' });
    give();
    await screen.findByRole('heading', { name: 'Rækkerne' });
    jest.spyOn(tab.device.people, 'resolve').mockRejectedValueOnce(new PlanError('no-answer', 'test'));
    await tab.user.click(bringIn());
    expect((await screen.findByRole('alert')).textContent).toContain('Rækkerne kom ikke ind. Vi fik ikke svar fra SharePoint.');
    await tab.user.click(bringIn());
    await screen.findByRole('heading', { name: 'Én række er hentet ind' });
  });
});
