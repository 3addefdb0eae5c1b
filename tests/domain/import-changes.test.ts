import { contentOf, isReadyToImport, keptOf, sideKey, type ActionPlan, type ImportChoices, type ImportRow, type KeptRow } from '../../src/domain';
import { day } from '../support/builders';
import type { SaidCell } from '../support/files';
import { ANNA, BO, planWith, proposal, rowOf, rowsOf } from '../support/proposed-rows';

describe('a row that the plan has', () => {
  it('is found by its title, whatever case, spaces, punctuation and composed letters', () => {
    const plan = planWith({ title: 'Én indgang – for alle' });
    for (const title of ['ÉN INDGANG - FOR ALLE', 'E\u0301n  indgang for alle.', '»Én indgang« – for alle']) expect(rowOf([title, '', '2025', '', 'Anna Berg'], { plan })).toMatchObject({ state: 'same', title: 'Én indgang – for alle', initiative: { id: '7' } });
  });

  it('is the same where the file says nothing else, or nothing', () => {
    const plan = planWith({ description: 'Kajen bygges om.', deputies: [BO.id] }, [{ light: 'yellow', text: 'Vi venter' }]);
    for (const cells of [['Havnen', 'Kajen bygges om.', '2025', 'Gul: Vi venter', 'Anna Berg'], ['Havnen', '', '', '', ''], ['Havnen', '', '', 'Gul', ''], ['Havnen', '', '', 'Vi venter', '']]) expect(rowOf(cells, { plan })).toMatchObject({ state: 'same', asks: [], fields: [] });
  });

  it('shows old beside new, field by field', () => {
    const row = rowOf(['Havnen', 'Ny tekst', '2026', 'Rød: Bygherren er væk', 'Bo Lind'], { plan: planWith({ description: 'Gammel tekst' }, [{ light: 'green' }]) });
    expect(row).toMatchObject({ state: 'changed', fields: ['description', 'period', 'owner'], present: { description: 'Gammel tekst', owner: ANNA.id }, content: { description: 'Ny tekst', owner: BO.id, period: { text: '2026', from: '2026-01-01' } } });
    expect(row.status).toMatchObject({ light: 'red', text: 'Bygherren er væk', present: { light: 'green' } });
  });

  it('keeps the days that somebody has set, as long as the words are the same', () => {
    const plan = planWith({ period: { text: '2025', from: day('2025-03-01') } });
    expect(rowOf(['Havnen', '', '2025', '', ''], { plan }).state).toBe('same');
  });

  it('keeps the words of its period where the file tells days alone', () => {
    expect(rowOf(['Havnen', '1.2.2025'], { heads: ['Titel', 'Start'], plan: planWith({}) }).content.period).toEqual({ text: '2025', from: '2025-02-01', to: '2025-12-31' });
  });

  it('keeps whoever has it already of those whom a doubtful name may mean', () => {
    expect(rowOf(['Havnen', '', '', '', 'Anna'], { plan: planWith({}), found: new Map([['anna', { is: 'doubtful', candidates: [BO, ANNA] }]]) })).toMatchObject({ state: 'same', asks: [] });
  });

  it('keeps its light where the cell may mean that one, with the same words', () => {
    const orange = { text: 'Prisen er steget', fill: 'f4b183' };
    const given = (light: 'yellow' | 'green', text: string) => rowOf(['Havnen', '', '', { ...orange }, ''], { plan: planWith({}, [{ light, text }]) });
    expect(given('yellow', 'Prisen er steget')).toMatchObject({ state: 'same', asks: [] });
    expect(rowOf(['Havnen', '', '', { text: 'Gul: Prisen er steget', fill: 'ff0000' }, ''], { plan: planWith({}, [{ light: 'yellow', text: 'Prisen er steget' }]) }).asks).toMatchObject([{ kind: 'light', why: 'disagree' }]);
    for (const other of [given('green', 'Prisen er steget'), given('yellow', 'Vi venter')]) expect(other.asks).toMatchObject([{ kind: 'light', why: 'colour' }]);
  });

  it('is found under its own goal first, and in the whole plan where the file names none', () => {
    const plan = planWith({ goal: 'other' as never });
    expect(rowOf(['Havnen', '', '', '', ''], { plan, goal: '' })).toMatchObject({ state: 'same', initiative: { id: '7' } });
    expect(rowOf(['Havnen', '', '', '', 'Anna Berg'], { plan })).toMatchObject({ state: 'new', notes: [{ code: 'near' }] });
  });

  it('stays a proposal, and in its phase where the reader may not change it', () => {
    const given = { heads: ['Titel', 'Fase'], plan: planWith({ phase: 'proposed' }) };
    expect(rowOf(['Havnen', 'I gang'], given)).toMatchObject({ state: 'same', notes: [{ code: 'phaseKept' }] });
    expect(rowOf(['Havnen', 'Afsluttet'], { ...given, plan: planWith({ phase: 'running' }) })).toMatchObject({ state: 'changed', fields: ['phase'] });
  });

  it('is given no owner for being in the file: whoever owns the rest owns what is new', () => {
    const plan = planWith({ owner: undefined });
    expect(rowOf(['Havnen', '', '', '', ''], { plan, choices: { ownerOfRest: BO.id } })).toMatchObject({ state: 'same', asks: [] });
    expect(rowOf(['Havnen', 'Ny tekst', '', '', ''], { plan, choices: { ownerOfRest: BO.id } }).asks).toMatchObject([{ kind: 'owner' }]);
  });

  it('is one row’s alone', () => {
    expect(rowsOf([['Havnen', '', '', '', ''], ['Havnen', '', '', '', 'Anna Berg']], { plan: planWith({}) }).map(({ state }) => state)).toEqual(['same', 'new']);
  });
});

describe('a workbook that was exported and comes back', () => {
  const heads = ['Id', 'Titel', 'Beskrivelse', 'Tidsperiode', 'Status', 'Statustekst', 'Ansvarlig', 'Fase'];
  const CELLS = ['7', 'Havnen', 'Kajen', '2025', '▲ Gul', 'Vi venter', 'Anna Berg', 'I gang'];
  const then = planWith({ description: 'Kajen' }, [{ light: 'yellow', text: 'Vi venter' }]);
  const keptRow: KeptRow = { initiative: '7' as never, content: contentOf(then.initiatives[0]!), light: 'yellow', statusText: 'Vi venter', cells: { title: 'Havnen', description: 'Kajen', period: '2025', light: '▲ Gul', statusText: 'Vi venter', owner: 'Anna Berg', phase: 'I gang' } };
  const kept = keptOf({ plan: then.plan.id, rows: [keptRow] });
  const back = (change: Readonly<Record<number, SaidCell>>, now: ActionPlan = then, choices: Partial<ImportChoices> = {}): ImportRow => rowOf(CELLS.map((cell, at) => change[at] ?? cell), { heads, goal: '', kept, plan: now, choices });
  const [TITLE, DESCRIPTION, LIGHT, OWNER] = [1, 2, 4, 6];
  const ROW = '1-2';

  it('changes nothing as it is, even when the plan has moved on', () => {
    expect(back({}).state).toBe('same');
    expect(back({}, planWith({ title: 'Havneparken', description: 'Nyt', owner: BO.id, phase: 'completed' }, [{ light: 'red' }]))).toMatchObject({ state: 'same', title: 'Havneparken' });
  });

  it('changes what was changed in it, its title too', () => {
    expect(back({ [TITLE]: 'Havneparken', [LIGHT]: '● Grøn' })).toMatchObject({ state: 'changed', fields: ['title'], content: { title: 'Havneparken' }, status: { light: 'green' }, asks: [], conflicts: [] });
    expect(back({ [LIGHT]: '● Grøn' }, planWith({ description: 'Kajen' }, [{ light: 'red', text: 'Vi venter' }])).conflicts).toEqual(['status']);
  });

  it('keeps what only the plan has changed beside it', () => {
    const row = back({ [TITLE]: 'Havneparken' }, planWith({ description: 'Nyt' }, [{ light: 'yellow', text: 'Vi venter' }]));
    expect(row).toMatchObject({ fields: ['title'], content: { title: 'Havneparken', description: 'Nyt' }, asks: [] });
  });

  it('is no conflict where both have come to say the same', () => {
    expect(back({ [DESCRIPTION]: 'Nyt' }, planWith({ description: 'Nyt' }, [{ light: 'yellow', text: 'Vi venter' }]))).toMatchObject({ state: 'same', conflicts: [] });
  });

  it('shows both sides where both were changed, and a person chooses', () => {
    const now = planWith({ description: 'Planens' }, [{ light: 'red', text: 'Bygherren er væk' }]);
    const change = { [DESCRIPTION]: 'Filens', [LIGHT]: '● Grøn' };
    const asked = back(change, now);
    expect(asked).toMatchObject({ state: 'changed', conflicts: ['description', 'status'], mine: { description: 'Filens' }, present: { description: 'Planens' }, asks: [{ kind: 'side', field: 'description' }, { kind: 'side', field: 'status' }] });
    expect(isReadyToImport([asked])).toBe(false);
    const sides = (side: 'file' | 'plan') => ({ sides: new Map([[sideKey(ROW, 'description'), side], [sideKey(ROW, 'status'), side]]) });
    expect(back(change, now, sides('plan'))).toMatchObject({ state: 'same', asks: [] });
    expect(back(change, now, sides('file'))).toMatchObject({ state: 'changed', asks: [], content: { description: 'Filens' }, status: { light: 'green' } });
  });

  it('empties what was emptied, but takes away neither an owner nor a light', () => {
    const row = back({ [DESCRIPTION]: '', [LIGHT]: '', 5: '', [OWNER]: '' });
    expect(row).not.toHaveProperty('status');
    expect(row).toMatchObject({ fields: ['description'], content: { description: '', owner: ANNA.id }, asks: [], notes: [{ code: 'ownerKept' }, { code: 'lightKept' }] });
  });

  it('asks where only the ground of the light was changed', () => {
    expect(back({ [LIGHT]: { text: '▲ Gul', fill: 'ff0000' } }).asks).toMatchObject([{ kind: 'light', why: 'disagree' }]);
  });

  it('takes the light whose word was written over another, on the ground that the export gave that one', () => {
    expect(back({ [LIGHT]: { text: '● Grøn', fill: 'fff4ce' } })).toMatchObject({ state: 'changed', asks: [], status: { light: 'green' } });
  });

  it('tells which of its initiatives are no longer in it, and leaves them in the plan', () => {
    const proposed = proposal([['', 'Torvet', '', '', '', '', 'Anna Berg', '']], { heads, goal: 'Mål 1.1', kept, plan: then });
    expect(proposed.missing.map(({ id }) => id)).toEqual(['7']);
    expect(proposed.rows.map(({ state }) => state)).toEqual(['new']);
  });

  it('takes a row that was copied for a new one', () => {
    const rows = rowsOf([CELLS.map((cell, at) => (at === TITLE ? 'Torvet' : cell)), CELLS], { heads, kept, plan: then });
    expect(rows.map(({ state, notes }) => [state, notes])).toEqual([['new', [{ code: 'copied' }]], ['same', []]]);
  });

  it('is read like any table where it was another plan’s, or what was kept in it is none of ours', () => {
    expect(proposal([CELLS], { heads, goal: '', kept: keptOf({ plan: 'andre' as never, rows: [keptRow] }), plan: then })).toMatchObject({ isOfOtherPlan: true, rows: [{ state: 'same' }] });
    expect(proposal([CELLS], { heads, goal: '', kept: '{"handleplan":1', plan: then })).toMatchObject({ isOfOtherPlan: false, rows: [{ state: 'same' }] });
  });
});
