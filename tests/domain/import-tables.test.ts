import fc from 'fast-check';
import { IMPORT_FIELDS, planTablesIn, type ImportField } from '../../src/domain';
import { fieldOfHeading } from '../../src/domain/import-heading';
import { placeOf } from '../../src/domain/import-places';
import { aGoal, anActionPlan, aTheme } from '../support/builders';
import { aFile, aRow, aTable, type SaidCell } from '../support/files';

const PLAN = anActionPlan({
  themes: [aTheme({ id: 't1' as never, title: 'Let at drive virksomhed', order: 1 }), aTheme({ id: 't2' as never, title: 'Hænder og hoveder nok', order: 2 }), aTheme({ id: 't3' as never, title: 'Målet er 2030', order: 3 })],
  goals: [
    aGoal({ id: '1.1' as never, theme: 't1' as never, title: 'Én indgang til kommunen', order: 1 }),
    aGoal({ id: '1.2' as never, theme: 't1' as never, title: 'Kortere vej fra ansøgning til afgørelse', order: 2 }),
    aGoal({ id: '2.1' as never, theme: 't2' as never, title: 'Flere i job hos lokale virksomheder', order: 1 }),
    aGoal({ id: '3.1' as never, theme: 't3' as never, title: '2030-målet', order: 1 }),
  ],
});

const read = (...tables: readonly (readonly (readonly SaidCell[])[])[]) => planTablesIn(aFile(tables.map((rows) => aTable(rows))), PLAN);
const cellsOf = (rows: readonly (readonly SaidCell[])[]) => read(rows).rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).flatMap(([field, cell]) => (cell.text === '' ? [] : [[field, cell.text]]))));

describe('a heading', () => {
  it.each<readonly [ImportField | 'status', readonly string[]]>([
    ['title', ['Indsats/projekt', 'INDSATS', 'Projekt', 'Titel', 'Aktivitet', 'Indsats / projekt:', 'Initiative', 'Project title', 'Aktiviteter', 'Projektnavn', 'Navn på indsats/projekt', 'Indsatsens navn', 'Delprojekt']],
    ['description', ['Beskrivelse', 'Kort beskrivelse', 'Beskrivelse af indsatsen', 'Description', 'Hvad skal vi gøre?']],
    ['period', ['Tidsperiode', 'Tidsplan', 'Periode', 'Hvornår', 'Hvornår?', 'Tid', 'Period', 'Time frame', 'Start/slut']],
    ['status', ['Status', 'Aktuel status', 'Status (maj)', 'Status pr. 12.5.2026', 'Status november 2026', 'Status d. 12/11']],
    ['light', ['Trafiklys', 'Lys', 'Traffic light', 'RAG', 'Rød/gul/grøn']],
    ['statusText', ['Statustekst', 'Bemærkning', 'Bemærkninger', 'Kommentar', 'Remarks', 'Statusopdatering', 'Status og bemærkninger']],
    ['owner', ['Ansvarlig', 'Ansvarlig(e)', 'Ansvarlige', 'Tovholder', 'Projektleder', 'Owner', 'Ansvarlig (navn)', 'Ansvar', 'Ansvarlig leder', 'Person']],
    ['deputies', ['Stedfortræder', 'Stedfortrædere', 'Deputy']],
    ['centre', ['Fagcenter', 'Center', 'Centre', 'Ansvarligt fagcenter', 'Forvaltning', 'Ansvarlig afdeling']],
    ['kind', ['Type', 'Indsatstype']],
    ['phase', ['Fase', 'Phase']],
    ['success', ['Vi lykkes når …', 'Vi lykkes når', 'Succeskriterier', 'Succeskriterium', 'Success criteria']],
    ['goal', ['Mål', 'Delmål', 'Målsætning', 'Goal']],
    ['theme', ['Tema', 'Theme', 'Spor']],
    ['from', ['Start', 'Startdato', 'Fra', 'Forventet start']],
    ['to', ['Slut', 'Slutdato', 'Deadline', 'Tidsfrist', 'Forventet afslutning']],
    ['strategies', ['Hjælper også', 'Also helps']],
    ['id', ['Nr.', 'Id']],
  ])('of %s goes by many words', (field, headings) => {
    expect(headings.map((heading) => [heading, fieldOfHeading(heading)])).toEqual(headings.map((heading) => [heading, field]));
  });

  it('is not what only begins like one', () => {
    expect(['Projekt Grøn Havn', 'Indsats for unge uden job', 'Statusmøde i maj', 'Mål og midler', 'Beskriver det', 'Økonomi', '', '—', 'Titel'.repeat(20)].map(fieldOfHeading)).toEqual(Array.from({ length: 9 }));
  });
});

const HEADS: Readonly<Partial<Record<ImportField, string>>> = { title: 'Indsats/projekt', description: 'Beskrivelse', period: 'Tidsperiode', light: 'Status', owner: 'Ansvarlig' };

describe('the plan tables of a file', () => {
  it('are read by their headings, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(HEADS) as (keyof typeof HEADS)[], { minLength: 2 }).filter((fields) => fields.includes('title')), (fields) => {
        const row = fields.map((field) => `om ${field}`);
        expect(cellsOf([fields.map((field) => HEADS[field]), row])).toEqual([Object.fromEntries(fields.map((field) => [field, `om ${field}`]))]);
      }),
    );
  });

  it('have their heading further down than the first row, and again on the next page', () => {
    expect(cellsOf([['Handleplan 2023-2027', undefined], ['Udarbejdet af sekretariatet', 'maj 2026'], ['Indsats', 'Økonomi', 'Tidsplan'], ['Havnen', '2 mio.', '2025'], ['Indsats', 'Økonomi', 'Tidsplan'], ['Torvet', '', '2026']])).toEqual([
      { title: 'Havnen', period: '2025' },
      { title: 'Torvet', period: '2026' },
    ]);
  });

  it('may be several, each with columns of its own; a table without titles is none, and columns that no plan has are told', () => {
    const { tables, rows } = read([['Indsats', 'Tidsplan'], ['Havnen', '2025']], [['Navn på udvalg', 'Formand'], ['Teknik', 'Anna']], [['Økonomi', 'Ansvarlig', 'Titel'], ['2 mio.', 'Bo', 'Torvet']]);
    expect(rows.map(({ key, cells }) => [key, cells.title?.text])).toEqual([['1-2', 'Havnen'], ['3-2', 'Torvet']]);
    expect(tables).toMatchObject([{ isPlan: true, unknownColumns: [] }, { isPlan: false }, { isPlan: true, unknownColumns: ['Økonomi'] }]);
  });

  it('have the first of two columns with one name, and the other is told', () => {
    const { tables, rows } = read([['Indsats', 'Beskrivelse', 'Ansvarlig', 'Beskrivelse'], ['Havnen', 'Kajen', 'Bo', 'Noget andet']]);
    expect(rows.map(({ cells }) => cells.description?.text)).toEqual(['Kajen']);
    expect(tables).toMatchObject([{ unknownColumns: ['Beskrivelse'] }]);
  });

  it('tell the light in a column of its own, and then the status is its text', () => {
    expect(cellsOf([['Indsats', 'Status', 'Trafiklys'], ['Havnen', 'Vi venter', 'Gul']])).toEqual([{ title: 'Havnen', statusText: 'Vi venter', light: 'Gul' }]);
    expect(cellsOf([['Indsats', { text: 'Status', columns: 2 }, undefined, 'Ansvarlig'], ['Havnen', 'Vi venter', { fill: 'ff0000' }, 'Bo']])).toEqual([{ title: 'Havnen', statusText: 'Vi venter', owner: 'Bo' }]);
  });

  it('tell the light in the column of remarks where there is no other', () => {
    const { rows } = read([['Indsats', 'Status/bemærkninger'], ['Havnen', { text: 'Vi venter', fill: 'ff0000' }]]);
    expect(rows[0]?.cells.light).toMatchObject({ text: 'Vi venter', fill: 'ff0000' });
  });

  it('may have headings in two rows: one over several columns, and what each of them tells below it', () => {
    const heads: readonly (readonly SaidCell[])[] = [[{ text: 'Indsats', rows: 2 }, { text: 'Tid', columns: 2 }, undefined, { text: 'Status', columns: 2 }, undefined, { text: 'Økonomi', columns: 2 }], [undefined, 'Start', 'Slut', 'Lys', 'Bemærkning', 'Budget', 'Forbrug']];
    expect(cellsOf([...heads, ['Havnen', '2025', '2026', 'Gul', 'Vi venter', '40', '7'], ...heads, ['Torvet', '2026']])).toEqual([{ title: 'Havnen', from: '2025', to: '2026', light: 'Gul', statusText: 'Vi venter' }, { title: 'Torvet', from: '2026' }]);
    expect(cellsOf([['Indsats', { text: 'Status', columns: 2 }], ['Projekt', 'Grøn', 'Start']])).toEqual([{ title: 'Projekt', light: 'Grøn', statusText: 'Start' }]);
  });

  it('have rows whose words are a heading’s, and lose none of them; what stands above the heading is none yet', () => {
    expect(cellsOf([['Indsats', 'Beskrivelse', 'Status'], ['Projekt', 'Beskrivelse', 'Vi er i gang']])).toEqual([{ title: 'Projekt', description: 'Beskrivelse', light: 'Vi er i gang' }]);
    expect(cellsOf([['Projekt', 'Havnen', 'Status', 'maj 2026', 'CBA', 'fortrolig'], ['Indsats', 'Tidsplan'], ['Torvet', '2026']])).toEqual([{ title: 'Torvet', period: '2026' }]);
    expect(cellsOf([['Indsats', 'Økonomi', 'Tidsplan', 'Sagsnummer'], ['Torvet', '2 mio.', '2026', '17']])).toEqual([{ title: 'Torvet', period: '2026' }]); // half of it is enough
  });

  it('hold initiatives that stand across several rows, and cells that several share', () => {
    const rows = cellsOf([['Tema', 'Indsats', 'Beskrivelse', 'Ansvarlig'], [{ text: 'Tema 1', rows: 3 }, { text: 'Havnen', rows: 2 }, 'Først', { text: 'Bo', rows: 3 }], [undefined, undefined, 'Så', undefined], [undefined, 'Torvet', 'Sidst', undefined]]);
    expect(rows).toEqual([
      { theme: 'Tema 1', title: 'Havnen', description: 'Først\nSå', owner: 'Bo' },
      { theme: 'Tema 1', title: 'Torvet', description: 'Sidst', owner: 'Bo' },
    ]);
    const withoutEmptyRow = planTablesIn(aFile([{ name: '', rows: [aRow(1, ['Indsats', 'Ansvarlig']), aRow(2, ['Havnen', { text: 'Bo', rows: 2 }]), aRow(4, ['Torvet', undefined])] }]), PLAN); // a row without a word is none of a table's
    expect(withoutEmptyRow.rows.map(({ cells }) => cells.owner?.text)).toEqual(['Bo', undefined]);
  });

  it('lose no row that has a title, whatever stands around it', () => {
    const title = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå ]{3,20}[a-zæøå]$/).map((text) => `Om ${text}`);
    fc.assert(
      fc.property(fc.array(fc.record({ title, period: fc.constantFrom('', '2025'), heading: fc.constantFrom('none', 'theme', 'goal', 'repeat') }), { minLength: 1 }), (all) => {
        const before: Record<string, readonly (readonly SaidCell[])[]> = { none: [], theme: [[{ text: 'Tema 1: Let at drive virksomhed', columns: 3 }]], goal: [['Mål 1.2', '', '']], repeat: [['Indsats', 'Tidsplan', 'Ansvarlig']] };
        const rows = all.flatMap((each) => [...(before[each.heading] ?? []), [each.title, each.period, 'Bo']]);
        expect(cellsOf([['Indsats', 'Tidsplan', 'Ansvarlig'], ...rows]).map((row) => row['title'])).toEqual(all.map((each) => each.title));
      }),
      { numRuns: 40 },
    );
  });

  it('read anything at all without falling over', () => {
    const cell = fc.option(fc.oneof(fc.constantFrom('Indsats', 'Status', 'Tema 1', 'Mål 1.2', ...IMPORT_FIELDS), fc.string({ unit: 'binary' })).chain((text) => fc.record({ text: fc.constant(text), columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 9 }) })), { nil: undefined });
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => expect(() => read(rows)).not.toThrow()));
  });
});

const goalUnder = (...headings: readonly SaidCell[]): string => {
  const { rows } = read([['Indsats', 'Tidsplan', 'Ansvarlig'], ...headings.map((heading) => [heading]), ['Havnen', '2025', 'Bo']]);
  const place = placeOf(rows.at(-1)?.place ?? {}, PLAN);
  return place.is === 'certain' ? place.goal : `? ${place.suggestions.join(' ')}`.trim();
};

describe('theme and goal rows between the initiatives', () => {
  it.each<readonly [string, readonly SaidCell[]]>([
    ['1.2', ['Mål 1.2']],
    ['1.2', [{ text: 'Mål 1.2: Kortere vej fra ansøgning til afgørelse', columns: 3 }]],
    ['1.2', ['1.2 Kortere vej fra ansøgning til afgørelse']],
    ['1.2', ['KORTERE VEJ fra ansøgning til  afgørelse.']],
    ['1.2', ['Mål 1.2 Kortere vej']],
    ['1.2', ['Tema 1: Let at drive virksomhed', 'Mål 2']],
    ['1.2', ['1. Let at drive virksomhed', 'Mål 1.2']],
    ['1.2', ['Tema 1 – Mål 1.2: Kortere vej fra ansøgning til afgørelse']],
    ['1.1', ['Tema 1', 'E\u0301n indgang til kommunen']],
    ['2.1', ['Tema 2: Hænder og hoveder nok']],
    ['3.1', ['2030-målet']],
    ['3.1', ['Målet er 2030']],
  ])('put what follows under goal %s: %j', (goal, headings) => {
    expect(goalUnder(...headings)).toBe(goal);
  });

  it.each<readonly [string, readonly SaidCell[]]>([
    ['?', []],
    ['? 1.1 1.2', ['Tema 1: Let at drive virksomhed']],
    ['? 1.2', ['Mål 1.2: Noget helt andet']],
    ['? 2.1 1.2', ['Mål 1.2: Flere i job hos lokale virksomheder']],
    ['? 2.1', ['Tema 1', 'Mål 2.1']],
    ['?', ['Mål 7.4']],
    ['?', [{ text: 'Sund og stærk', columns: 3 }]],
    ['? 1.1', ['Tema 1', 'Mål: Én indgang til kommunenn']],
    ['? 1.1 1.2', ['Tema 1', { text: 'Sund og stærk', columns: 3 }]],
    ['? 1.1 1.2', ['Tema 1', 'Mål 7']],
  ])('leave a person to say where it belongs, with what comes near: %s of %j', (suggestions, headings) => {
    expect(goalUnder(...headings)).toBe(suggestions);
  });

  it('are columns in other tables, filled in once for several rows', () => {
    const { rows } = read([['Tema', 'Mål', 'Indsats'], ['Tema 1', '1.1', 'Havnen'], ['', '', 'Torvet'], ['', '1.2', 'Gågaden'], ['Tema 2', '', 'Mesterlære']]);
    expect(rows.map(({ place }) => place)).toEqual([{ theme: 'Tema 1', goal: '1.1' }, { theme: 'Tema 1', goal: '1.1' }, { theme: 'Tema 1', goal: '1.2' }, { theme: 'Tema 2' }]);
  });

  it('are rows of their own as well in such a table, also where the plan has no such theme, and a last row may sum up', () => {
    const { rows } = read([['Tema', 'Mål', 'Indsats', 'Budget'], ['Sund by', '', '', '40'], ['', 'Mere cykling', 'Havnen', '40'], ['I alt', '', '', '40']]);
    expect(rows.map(({ place, cells }) => [cells.title?.text, place])).toEqual([['Havnen', { theme: 'Sund by', goal: 'Mere cykling' }]]);
  });

  it('are told by the heading above a table, or the name of its sheet', () => {
    const { rows } = planTablesIn(aFile([aTable([['Indsats', 'Status'], ['Havnen', 'Grøn']], 'Mål 1.2'), aTable([['Indsats', 'Status'], ['Torvet', 'Grøn']], 'Ark1')]), PLAN);
    expect(rows.map(({ place }) => place)).toEqual([{ goal: 'Mål 1.2' }, {}]);
  });
});
