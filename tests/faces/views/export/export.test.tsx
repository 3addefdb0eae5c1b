import { screen, waitFor, within } from '@testing-library/react';
import { FileError, type Deck, type OfficeFiles, type Paper, type PaperRow, type Workbook } from '../../../../src/application';
import { readKept } from '../../../../src/domain';
import { openedTab, said, type OpenTab, type TabOptions } from '../open-tab';

interface Made {
  readonly books: Workbook[];
  readonly papers: Paper[];
  readonly decks: { readonly deck: Deck; readonly template: Blob | undefined }[];
}

/** Takes what would be written. */
function memoryOffice(over: Partial<OfficeFiles> = {}): { readonly office: OfficeFiles; readonly made: Made } {
  const made: Made = { books: [], papers: [], decks: [] };
  const file = () => Promise.resolve(new Blob(['file']));
  const office: OfficeFiles = {
    read: () => Promise.reject(new Error('Nothing is read')),
    workbook: (book) => (made.books.push(book), file()),
    word: (paper) => (made.papers.push(paper), file()),
    slides: (deck, template) => (made.decks.push({ deck, template }), file()),
    ...over,
  };
  return { office, made };
}

const handed: string[] = [];

async function asking(options: TabOptions & { readonly files?: Partial<OfficeFiles> } = {}): Promise<OpenTab & { readonly made: Made; readonly drawer: ReturnType<typeof within> }> {
  const { office, made } = memoryOffice(options.files);
  const tab = await openedTab({ ...options, office });
  await tab.user.click(await screen.findByRole('button', { name: /^(Eksportér|Export)$/ }));
  return { ...tab, made, drawer: within(await screen.findByRole('dialog', { name: /^(Eksportér handleplanen|Export the plan)$/ })) };
}

const rowsOf = (paper: Paper | undefined): readonly PaperRow[] => paper?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
const headingsOf = (paper: Paper | undefined): readonly string[] => paper?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])) ?? [];
const titlesOf = (paper: Paper | undefined): readonly string[] => rowsOf(paper).flatMap((row) => (row.kind === 'cells' ? [row.cells[0]?.text ?? ''] : []));

beforeEach(() => {
  handed.length = 0;
  Object.assign(window.URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    handed.push(this.download);
  });
});

describe('a file of the plan', () => {
  it('is made of the whole plan, to be corrected and brought back, unless somebody asks otherwise', async () => {
    const { user, drawer, made } = await asking();
    await waitFor(() => expect(document.activeElement).toBe(drawer.getByRole('heading', { level: 2 })));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    const [sheet] = made.books[0]?.sheets ?? [];
    expect(sheet?.rows).toHaveLength(32);
    expect(sheet?.columns.slice(0, sheet.printed).map(({ title }) => title)).toEqual(['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Statustekst', 'Ansvarlig', 'Fase']);
    expect(readKept(made.books[0]?.kept)?.rows).toHaveLength(32);
    expect(handed).toEqual(['handleplan-2026-11-25.xlsx']);
    await waitFor(() => expect(said()).toBe('handleplan-2026-11-25.xlsx er hentet.'));
    expect((await drawer.findByRole('link', { name: 'Hent den her' })).getAttribute('href')).toBe('blob:file');
  });

  it('is of what the filters leave, as soon as they leave something out', async () => {
    const { user, drawer, made } = await asking({ address: 'handleplan?lys=red' });
    expect(drawer.getByRole('radio', { name: 'Det der er vist nu (2 indsatser)', checked: true })).toBeTruthy();
    await user.click(drawer.getByRole('radio', { name: /^Word/ }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    expect(titlesOf(made.papers[0])).toEqual(['Byggesager for erhverv afgøres på højst 50 dage', 'Overskudsvarme fra Erhvervspark Nord']);
    expect(made.papers[0]).toMatchObject({ isLandscape: true, subtitle: '2 af 32 indsatser · Som planen så ud den 25. november 2026', footer: 'Handleplan for erhvervspolitik 2023-2027 »Fælles om mere« · 2 af 32 indsatser' });
    expect(handed).toEqual(['handleplan-udvalgte-2026-11-25.docx']);
  });

  it('is of one theme, under its name, with its goals across the table', async () => {
    const { user, drawer, made } = await asking();
    await user.click(drawer.getByRole('radio', { name: /^Word/ }));
    await user.click(drawer.getByRole('radio', { name: 'Et tema' }));
    await user.selectOptions(drawer.getByRole('combobox', { name: 'Tema' }), 'Tema 4: Plads til at vokse');
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    expect(headingsOf(made.papers[0])).toEqual(['Tema 4: Plads til at vokse']);
    expect(rowsOf(made.papers[0]).filter(({ kind }) => kind === 'group')).toEqual([
      { kind: 'group', level: 2, text: 'Mål 4.1: Erhvervsarealer, der er klar' },
      { kind: 'group', level: 2, text: 'Mål 4.2: Levende bymidter' },
    ]);
    expect(handed).toEqual(['handleplan-plads-til-at-vokse-2026-11-25.docx']);
  });

  it('is of what helps a strategy, by centre, from its page', async () => {
    const { user, drawer, made } = await asking({ address: 'hjaelper/1' });
    await user.click(drawer.getByRole('radio', { name: /^Word/ }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    expect(titlesOf(made.papers[0])).toHaveLength(9);
    expect(headingsOf(made.papers[0])).toEqual(['By- og Miljøcenter (BMC)', 'Center for Ejendomme og Intern Service (CEIS)', 'Driftsbyen', 'Økonomi- og Analysecenter (ØAC)']);
    expect(rowsOf(made.papers[0]).every(({ kind }) => kind === 'cells')).toBe(true);
    expect(made.papers[0]?.subtitle).toContain('Det der hjælper Klimaplan 2030');
    expect(handed).toEqual(['handleplan-hjaelper-klimaplan-2030-2026-11-25.docx']);
  });

  it('is slides: how it stands, the reds and yellows with their words and whose they are, and one for each theme', async () => {
    const { user, drawer, made } = await asking();
    await user.click(drawer.getByRole('radio', { name: /^PowerPoint/ }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    const { deck, template } = made.decks[0] ?? {};
    expect(template).toBeUndefined();
    expect(deck?.slides.map(({ title }) => title)).toEqual(['Sådan står det', 'De røde indsatser', 'De gule indsatser', 'Tema 1: Let at drive virksomhed', 'Tema 2: Hænder og hoveder nok', 'Tema 3: Grøn omstilling, der kan betale sig', 'Tema 4: Plads til at vokse']);
    expect(deck?.slides[0]).toMatchObject({ lead: '23 af 30 indsatser er i gang.', counts: { red: 2, yellow: 6, green: 14, none: 1 } });
    expect(deck?.footer).toBe('Handleplan for erhvervspolitik 2023-2027 »Fælles om mere«'); // which names the policy
    expect(deck?.slides[1]?.lights[0]?.text).toMatch(/Det kræver en beslutning i chefforum\.\nAnsvarlig: Teamleder, Byggesag, BMC$/);
  });
});

describe('an extract for everybody', () => {
  it('has by itself nothing internal, and neither proposals nor what was dropped', async () => {
    const { user, drawer, made } = await asking();
    await user.click(drawer.getByRole('checkbox', { name: 'Offentligt udtræk' }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    const [book] = made.books;
    expect(book).not.toHaveProperty('kept');
    expect(book?.sheets[0]?.columns.map(({ title }) => title)).toEqual(['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Tema', 'Mål']);
    expect(book?.sheets[0]?.rows).toHaveLength(27);
    expect(handed).toEqual(['handleplan-offentlig-2026-11-25.xlsx']);
  });

  it('has more when somebody chooses it, and says which of it is for use inside', async () => {
    const { user, drawer, made } = await asking();
    await user.click(drawer.getByRole('radio', { name: /^Word/ }));
    await user.click(drawer.getByRole('checkbox', { name: 'Offentligt udtræk' }));
    await user.click(drawer.getByRole('checkbox', { name: 'Fagcenter' }));
    expect(drawer.queryByText(/er til brug internt/)).toBeNull();
    await user.click(drawer.getByRole('checkbox', { name: 'Ansvarlig' }));
    await user.click(drawer.getByRole('checkbox', { name: 'Status' }));
    expect(drawer.getByText(/^Status og Ansvarlig er til brug internt\./)).toBeTruthy();
    await user.click(drawer.getByRole('checkbox', { name: 'Beskrivelse' }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    const table = made.papers[0]?.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.columns.map(({ title }) => title)).toEqual(['Indsats/projekt', 'Tidsperiode', 'Status', 'Ansvarlig', 'Fagcenter']);
    expect(table?.kind === 'table' && table.columns[3]?.share).toBe(table?.kind === 'table' && table.columns[0]?.share); // names of posts are as long as titles
    expect(headingsOf(made.papers[0])).toHaveLength(4);
    await user.click(drawer.getByRole('checkbox', { name: 'Tema' }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    await waitFor(() => expect(made.papers).toHaveLength(2));
    expect(made.papers[1]?.blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(made.papers[1]?.footer).toBe('Handleplan for erhvervspolitik 2023-2027 »Fælles om mere«'); // how many are left out is not for everybody
    expect(made.papers[0]?.subtitle).toContain('Udtræk den 25. november 2026');
  });

  it('needs more than titles, and is offered for tables alone', async () => {
    const { user, drawer } = await asking();
    await user.click(drawer.getByRole('checkbox', { name: 'Offentligt udtræk' }));
    for (const name of ['Beskrivelse', 'Tidsperiode', 'Tema', 'Mål']) await user.click(drawer.getByRole('checkbox', { name }));
    expect(drawer.getByText('Vælg mindst én kolonne ud over titlen.')).toBeTruthy();
    expect((drawer.getByRole('button', { name: 'Hent filen' }) as HTMLButtonElement).disabled).toBe(true);
    await user.click(drawer.getByRole('radio', { name: /^PowerPoint/ }));
    expect(drawer.queryByRole('checkbox', { name: 'Offentligt udtræk' })).toBeNull();
  });
});

describe('the organisation’s own presentation', () => {
  it('is taken for the slides, and remembered until the page is closed', async () => {
    const { user, drawer, made } = await asking();
    await user.click(drawer.getByRole('radio', { name: /^PowerPoint/ }));
    const file = new File(['x'], 'kommune.potx');
    await user.upload(drawer.getByLabelText('Jeres egen PowerPoint-skabelon'), file);
    await user.click(drawer.getByRole('button', { name: 'Luk' }));
    await user.click(screen.getByRole('button', { name: 'Eksportér' }));
    const again = within(await screen.findByRole('dialog'));
    await user.click(again.getByRole('radio', { name: /^PowerPoint/ }));
    expect(again.getByText('kommune.potx')).toBeTruthy();
    await user.click(again.getByRole('button', { name: 'Hent filen' }));
    expect(made.decks[0]?.template).toBe(file);
    await user.click(again.getByRole('button', { name: 'Uden skabelon' }));
    await user.click(again.getByRole('button', { name: 'Hent filen' }));
    expect(made.decks[1]?.template).toBeUndefined();
  });

  it('is told apart from a failure of ours when it cannot be used', async () => {
    const { user, drawer } = await asking({ files: { slides: () => Promise.reject(new FileError('password', 'locked')), word: () => Promise.reject(new Error('no worker')) } });
    await user.click(drawer.getByRole('radio', { name: /^PowerPoint/ }));
    await user.upload(drawer.getByLabelText('Jeres egen PowerPoint-skabelon'), new File(['x'], 'kommune.pptx'));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    expect((await drawer.findByRole('alert')).textContent).toContain('låst med en adgangskode');
    await user.click(drawer.getByRole('button', { name: 'Uden skabelon' }));
    await user.click(drawer.getByRole('radio', { name: /^Word/ }));
    await user.click(drawer.getByRole('button', { name: 'Hent filen' }));
    await waitFor(() => expect(drawer.getByRole('alert').textContent).toContain('Filen blev ikke lavet.'));
  });
});

describe('the drawer', () => {
  it('speaks the language of the page, and so does the file', async () => {
    const { user, drawer, made } = await asking({ host: { languages: ['en-GB'] } });
    await user.click(drawer.getByRole('button', { name: 'Get the file' }));
    expect(made.books[0]).toMatchObject({ language: 'en', sheets: [{ name: 'Plan' }] });
    expect(handed).toEqual(['plan-2026-11-25.xlsx']);
  });

  it('gives the page to the printer, without itself over it', async () => {
    const print = jest.fn(() => window.dispatchEvent(new Event('beforeprint')));
    Object.assign(window, { print });
    const { user, drawer } = await asking();
    await user.click(drawer.getByRole('radio', { name: /^Udskrift eller PDF/ }));
    await user.click(drawer.getByRole('button', { name: 'Udskriv siden' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is closed by Escape, and the focus is back where it was', async () => {
    const { user } = await asking();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Eksportér' })));
  });

  it('is not offered where files cannot be made', async () => {
    await openedTab();
    await screen.findByRole('button', { name: 'Udskriv' });
    expect(screen.queryByRole('button', { name: 'Eksportér' })).toBeNull();
  });
});
