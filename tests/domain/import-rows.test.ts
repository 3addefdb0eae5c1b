import {
  contentOf,
  importProposal,
  isInvisible,
  isReadyToImport,
  keptOf,
  NO_CHOICES,
  planTablesIn,
  sideKey,
  unmetPerson,
  type ActionPlan,
  type ImportChoices,
  type ImportRow,
  type Initiative,
  type KeptRow,
  type NameFound,
  type Person,
  type PersonId,
  type StatusUpdate,
} from '../../src/domain';
import { aCentre, aGoal, anActionPlan, anInitiative, aPerson, aPlan, aStatusUpdate, aStrategy, aTheme, day, instant, personId } from '../support/builders';
import hardCases from '../../src/local/town/hard-cases.json';
import { aFile, aTable, type SaidCell } from '../support/files';

const ANNA = aPerson({ id: personId('anna'), name: 'Anna Berg' });
const BO = aPerson({ id: personId('bo'), name: 'Bo Lind' });
const MANAGER = personId('manager');
const BMC = aCentre({ id: 'bmc' as never, code: 'BMC', name: 'By- og Miljøcenter', manager: MANAGER });
const KLIMA = aStrategy({ id: 'klima' as never, title: 'Klimaplan 2030' });
const FOUND = new Map<string, NameFound>([['anna berg', { is: 'clear', person: ANNA }], ['bo lind', { is: 'clear', person: BO }]]);
const READER = { person: personId('editor'), mayContribute: true, mayEditPlan: true, now: instant('2026-05-28') };

const aDraft = (over: Partial<ActionPlan> = {}): ActionPlan =>
  anActionPlan({ plan: aPlan({ stage: 'draft' }), themes: [aTheme()], goals: [aGoal(), aGoal({ id: 'other' as never, title: 'Noget andet', order: 2 })], centres: [BMC], strategies: [KLIMA], people: new Map([ANNA, BO].map((person) => [person.id, person])), ...over });

const HEADS = ['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig'];
interface Given {
  readonly plan?: ActionPlan;
  readonly choices?: Partial<ImportChoices>;
  readonly found?: ReadonlyMap<string, NameFound>;
  readonly kept?: string;
  readonly heads?: readonly string[];
  readonly goal?: string;
  readonly mayEditPlan?: boolean;
}
function proposal(rows: readonly (readonly SaidCell[])[], { plan = aDraft(), choices = {}, found = FOUND, kept, heads = HEADS, goal = 'Mål 1.1', mayEditPlan = true }: Given = {}) {
  const content = aFile([aTable([heads, ...(goal === '' ? [] : [[goal]]), ...rows])], { ...(kept !== undefined && { kept }) });
  return importProposal({ ...planTablesIn(content, plan), ...(kept !== undefined && { kept }) }, plan, found, { ...NO_CHOICES, ...choices }, { ...READER, mayEditPlan });
}
const rowsOf = (rows: readonly (readonly SaidCell[])[], given?: Given): readonly ImportRow[] => proposal(rows, given).rows;
const rowOf = (cells: readonly SaidCell[], given?: Given): ImportRow => rowsOf([cells], given)[0]!;
const planWith = (initiative: Partial<Initiative>, updates: readonly Partial<StatusUpdate>[] = [], over: Partial<ActionPlan> = {}): ActionPlan => {
  const one = anInitiative({ id: '7' as never, title: 'Havnen', period: { text: '2025', from: day('2025-01-01'), to: day('2025-12-31') }, owner: ANNA.id, ...initiative });
  return aDraft({ initiatives: [one], updates: updates.map((update) => aStatusUpdate({ initiative: one.id, ...update })), ...over });
};
const KEY = '1-3'; // behind the headings and a goal

describe('a row that the plan does not have', () => {
  it('is new, with all that stands in it: words as written, days as far as they can be read, the light with its text', () => {
    const row = rowOf(['Havnen', 'Kajen bygges om.\nI to trin.', '2025-2026', 'Gul: Vi venter på svar', 'Anna Berg']);
    expect(row).toMatchObject({ state: 'new', asks: [], findings: [], notes: [], title: 'Havnen', where: { table: 1, name: '', row: 3 } });
    expect(row.content).toMatchObject({ title: 'Havnen', description: 'Kajen bygges om.\nI to trin.', goal: '1', kind: 'course', owner: ANNA.id, deputies: [], phase: 'running', period: { text: '2025-2026', from: '2025-01-01', to: '2026-12-31' } });
    expect(row.status).toEqual({ light: 'yellow', text: 'Vi venter på svar', present: undefined, presentWords: '' });
  });

  it('takes every column that a plan has', () => {
    const heads = ['Titel', 'Fagcenter', 'Type', 'Fase', 'Vi lykkes når', 'Stedfortræder', 'Hjælper også', 'Ansvarlig', 'Start', 'Slut'];
    const row = rowOf(['Havnen', 'BMC', 'Strategisk', 'Afsluttet', 'Ni ud af ti er glade', 'Bo Lind', 'klimaplan 2030', 'Anna Berg', { text: '1.2.2025', day: day('2025-02-01') }, { text: 'marts 2026' }], { heads });
    expect(row.content).toMatchObject({ centre: 'bmc', kind: 'strategic', phase: 'completed', success: 'Ni ud af ti er glade', deputies: [BO.id], strategies: ['klima'], period: { text: '1.2.2025 – marts 2026', from: '2025-02-01', to: '2026-03-31' } });
    expect(row.notes).toEqual([]);
  });

  it('is a proposal once the plan is rolled out, whatever phase the file tells', () => {
    const row = rowOf(['Havnen', 'I gang', 'Anna Berg'], { heads: ['Titel', 'Fase', 'Ansvarlig'], plan: aDraft({ plan: aPlan({ stage: 'rolledOut' }) }) });
    expect(row.content.phase).toBe('proposed');
    expect(row.notes).toEqual([{ code: 'phaseKept' }]);
  });

  it('is planned until it begins', () => {
    expect(rowOf(['Havnen', '', '2027', '', 'Anna Berg']).content.phase).toBe('planned');
  });

  it('may tell its phase in the status', () => {
    expect(rowOf(['Havnen', '', '2025', 'Afsluttet', 'Anna Berg'])).toMatchObject({ content: { phase: 'completed' }, asks: [] });
  });

  it('says where words are none that the plan knows, and leaves them out', () => {
    const row = rowOf(['Havnen', 'Teknik', 'Stor', 'Halvvejs', 'Anna Berg', 'Andet'], { heads: ['Titel', 'Center', 'Type', 'Fase', 'Ansvarlig', 'Hjælper også'] });
    expect(row.notes).toEqual(expect.arrayContaining([{ code: 'unknown', field: 'centre', written: 'Teknik' }, { code: 'unknown', field: 'kind', written: 'Stor' }, { code: 'unknown', field: 'phase', written: 'Halvvejs' }, { code: 'unknown', field: 'strategies', written: 'Andet' }]));
    expect(row.state).toBe('new');
  });

  it('says when something is called nearly the same, or stands in the file twice', () => {
    const plan = planWith({ title: 'Havnens udvikling' });
    expect(rowOf(['Havnens udvikling 2', '', '', '', 'Anna Berg'], { plan }).notes).toMatchObject([{ code: 'near', initiative: { id: '7' } }]);
    expect(rowsOf([['Torvet', '', '', '', 'Anna Berg'], ['TORVET', '', '', '', 'Anna Berg']]).map(({ notes }) => notes)).toEqual([[], [{ code: 'twice' }]]);
  });
});

describe('who answers for a row', () => {
  it('is the first of the responsible; the others become deputies, and that is said', () => {
    const row = rowOf(['Havnen', '', '', '', 'Anna Berg og Bo Lind']);
    expect(row.content).toMatchObject({ owner: ANNA.id, deputies: [BO.id] });
    expect(row.notes).toEqual([{ code: 'moreOwners', people: [BO.id] }]);
  });

  const doubtful: NameFound = { is: 'doubtful', candidates: [ANNA, BO] };
  it('is asked for where a name is doubtful or unknown: nobody is made up', () => {
    const row = rowOf(['Havnen', '', '', '', 'Ann Bergen / Kurt V'], { found: new Map([['ann bergen', doubtful]]) });
    expect(row.content).toMatchObject({ owner: undefined, deputies: [] });
    expect(row.asks).toMatchObject([{ kind: 'person', field: 'owner', name: { written: 'Ann Bergen' }, found: doubtful }, { kind: 'person', field: 'owner', name: { written: 'Kurt V' }, found: { is: 'unknown' } }]);
    expect(isReadyToImport([row])).toBe(false);
  });

  it('is whoever a person says, one answer for every row that has the name', () => {
    const choices = { people: new Map<string, PersonId | 'nobody'>([['ann bergen', BO.id], ['kurt v', 'nobody']]) };
    const rows = rowsOf([['Havnen', '', '', '', 'Ann Bergen'], ['Torvet', '', '', '', 'ANN BERGEN og Kurt V']], { found: new Map(), choices });
    expect(rows.map(({ content, asks }) => [content.owner, content.deputies, asks])).toEqual([[BO.id, [], []], [BO.id, [], []]]);
  });

  it('may be somebody whom the site has not met', () => {
    const stranger: Person = { id: unmetPerson('kurt@eksempelby.example'), name: 'Kurt V', email: 'kurt@eksempelby.example' };
    expect(rowOf(['Havnen', '', '', '', 'Kurt V'], { found: new Map([['kurt v', { is: 'clear', person: stranger }]]) }).content.owner).toBe('login:kurt@eksempelby.example');
  });

  it('is asked for where the file names nobody, with the centre’s manager and the reader as answers', () => {
    const heads = ['Titel', 'Ansvarlig'];
    const row = rowOf(['Havnen', 'BMC'], { heads });
    expect(row.content.centre).toBe('bmc');
    expect(row.asks).toEqual([{ kind: 'owner', suggestions: [MANAGER, READER.person] }]);
    expect(rowOf(['Havnen', ''], { heads, choices: { ownerOfRest: BO.id } })).toMatchObject({ content: { owner: BO.id }, asks: [] });
    expect(rowOf(['Havnen', ''], { heads, choices: { ownerOfRest: BO.id, owners: new Map([[KEY, ANNA.id]]) } }).content.owner).toBe(ANNA.id);
  });

  it('is not the owner of the rest where the file names somebody who is not known yet', () => {
    expect(rowOf(['Havnen', '', '', '', 'Kurt V'], { found: new Map(), choices: { ownerOfRest: BO.id } })).toMatchObject({ content: { owner: undefined }, asks: [{ kind: 'person' }] });
  });
});

describe('where a row belongs and how it stands', () => {
  it('is asked for once for all rows under the same words', () => {
    const rows = [['Havnen', '', '', '', 'Anna Berg'], ['Torvet', '', '', '', 'Anna Berg']];
    const asked = rowsOf(rows, { goal: 'Mål 9.9' });
    expect(asked.map(({ asks }) => asks)).toEqual([1, 2].map(() => [{ kind: 'goal', place: 'mål 9.9', written: 'Mål 9.9', suggestions: [] }]));
    const placed = rowsOf(rows, { goal: 'Mål 9.9', choices: { goals: new Map([['mål 9.9', 'other' as never]]) } });
    expect(placed.map(({ content, asks }) => [content.goal, asks])).toEqual([['other', []], ['other', []]]);
  });

  it('is asked for where the light is in doubt, and a person may also say none', () => {
    const cells = ['Havnen', '', '', { text: 'Vi venter', fill: 'ed7d31' }, 'Anna Berg'];
    expect(rowOf(cells)).not.toHaveProperty('status');
    expect(rowOf(cells)).toMatchObject({ asks: [{ kind: 'light', why: 'colour', written: 'Vi venter', fill: 'ed7d31', suggestions: ['yellow', 'red'] }] });
    expect(rowOf(cells, { choices: { lights: new Map([[KEY, 'red']]) } })).toMatchObject({ asks: [], status: { light: 'red', text: 'Vi venter' } });
    for (const choices of [{ lights: new Map([[KEY, 'none' as const]]) }, { restWithoutLight: true }]) {
      expect(rowOf(cells, { choices })).not.toHaveProperty('status');
      expect(rowOf(cells, { choices }).asks).toEqual([]);
    }
  });

  it('is asked for where every other row is tinted', () => {
    const tinted = (text: string) => ({ text, fill: 'e2efd9' });
    const rows = rowsOf([['Havnen', '', '', '', 'Anna Berg'], [tinted('Torvet'), tinted(''), tinted(''), tinted(''), tinted('Anna Berg')], ['Gågaden', '', '', tinted(''), 'Anna Berg']]);
    expect(rows.map(({ asks, status }) => [asks.map(({ kind }) => kind), status?.light])).toEqual([[[], undefined], [['light'], undefined], [[], 'green']]);
  });

  it('needs words under yellow and red (rule 2)', () => {
    const cells = ['Havnen', '', '', 'Rød', 'Anna Berg'];
    expect(rowOf(cells).asks).toEqual([{ kind: 'text', light: 'red' }]);
    expect(rowOf(cells, { choices: { texts: new Map([[KEY, 'Bygherren er væk.']]) } })).toMatchObject({ asks: [], status: { light: 'red', text: 'Bygherren er væk.' } });
    expect(rowOf(['Havnen', '', '', 'Grøn', 'Anna Berg'])).toMatchObject({ asks: [], status: { light: 'green', text: '' } });
  });

  it('joins what stands beside the light and in the column for it', () => {
    expect(rowOf(['Havnen', 'Gul: Vi venter', 'Svar i maj', 'Anna Berg'], { heads: ['Titel', 'Status', 'Bemærkning', 'Ansvarlig'] }).status?.text).toBe('Vi venter\nSvar i maj');
  });
});

describe('a row that cannot be read', () => {
  it.each<readonly [string, readonly SaidCell[], object]>([
    ['has no title', ['', 'Kajen', '2025', 'Grøn', 'Anna Berg'], { field: 'title', code: 'title-needed' }],
    ['has a title that nobody sees', ['\u200b', 'Kajen', '2025', 'Grøn', 'Anna Berg'], { field: 'title', code: 'title-needed' }],
    ['has a title of nothing but blanks', ['  \t\n ', 'Kajen', '2025', 'Grøn', 'Anna Berg'], { field: 'title', code: 'title-needed' }],
    ['has a title without end', ['x'.repeat(10_000), '', '', '', 'Anna Berg'], { field: 'title', code: 'title-too-long', over: 9745, limit: 255 }],
    ['has a title that is too long', ['x'.repeat(256), '', '', '', 'Anna Berg'], { field: 'title', code: 'title-too-long', over: 1, limit: 255 }],
    ['has too many words for its period', ['Havnen', '', 'x'.repeat(300), '', 'Anna Berg'], { field: 'period', code: 'text-too-long', over: 45, limit: 255 }],
    ['has a text to its light that is too long', ['Havnen', '', '', `Rød: ${'x'.repeat(1001)}`, 'Anna Berg'], { field: 'status', code: 'text-too-long', over: 1, limit: 1000 }],
  ])('says why: it %s', (_why, cells, finding) => {
    expect(rowOf(cells)).toMatchObject({ state: 'unreadable', findings: [finding] });
  });

  it.each(['\0', '\ud83c', '\udfed', '\u000b'])('names the field that holds what no list keeps as it is: %j', (character) => {
    const row = rowOf([`Havn${character}en`, `Kaj${character}en`, `20${character}25`, `Gul: Vi ${character}venter`, 'Anna Berg']);
    expect([row.state, row.findings]).toEqual(['unreadable', ['title', 'description', 'period', 'status'].map((field) => ({ field, code: 'characters' }))]);
  });

  it('is none for text of any script, direction and composition', () => {
    for (const text of ['🏭👩\u200d🔧', '\u202eomvendt\u202c', 'Sámi', 'e\u0301', '<script>', '=1+1', 'עברית', '\u0085']) expect(rowOf([`Om ${text}`, text, '', `Gul: ${text}`, 'Anna Berg']).findings).toEqual([]);
  });

  it('says that it ends before it starts', () => {
    expect(rowOf(['Havnen', '2027', '2025', 'Anna Berg'], { heads: ['Titel', 'Start', 'Slut', 'Ansvarlig'] })).toMatchObject({ state: 'unreadable', findings: [{ field: 'period', code: 'period-reversed' }] });
  });

  it('is not brought in, and does not keep the others out', () => {
    const rows = rowsOf([['', 'Kajen', '', '', ''], ['Torvet', '', '', '', 'Anna Berg']]);
    expect(isReadyToImport(rows)).toBe(true);
    expect(isReadyToImport(rows.map((row) => ({ ...row, isLeftOut: true })))).toBe(false);
  });

  it('is none for a description as long as a report, and for a title on two lines: nothing is cut', () => {
    const row = rowOf(['Havnen\nog kajen', 'x'.repeat(10_000), '', '', 'Anna Berg']);
    expect([row.findings, row.content.title, row.content.description.length]).toEqual([[], 'Havnen og kajen', 10_000]);
  });

  it.each<readonly [string, object]>([
    ['31.12.2026 - 01.01.2027', { from: '2026-12-31', to: '2027-01-01' }],
    ['31.12.2026', { from: '2026-12-31', to: '2026-12-31' }],
    ['01.01.2027', { from: '2027-01-01', to: '2027-01-01' }],
    ['31.02.2026', {}],
    ['uge 53', {}],
    ['9999', {}],
    [' ', {}],
  ])('is none for a period at the edges of the calendar: its words stay, and its days are those written or none (%j)', (text, days) => {
    const { findings, content } = rowOf(['Havnen', '', text, '', 'Anna Berg']);
    expect([findings, content.period]).toEqual([[], { text: text.trim(), ...days }]);
  });

  it('is none for a day as far away as there are any', () => {
    expect(rowOf(['Havnen', { text: '31.12.9999', day: day('9999-12-31') }, 'Anna Berg'], { heads: ['Titel', 'Slut', 'Ansvarlig'] }).content.period).toEqual({ text: '31.12.9999', to: '9999-12-31' });
  });
});

describe('a value of the hard cases comes out of a file as it went in, but for blanks around it', () => {
  const heads = ['Titel', 'Beskrivelse', 'Tidsperiode', 'Trafiklys', 'Statustekst', 'Ansvarlig'];
  const kept = (value: string): string => value.replace(/\r\n?/g, '\n').trim();
  it.each(hardCases.cases.map(({ id, field, value }) => [id, field, value] as const))('%s', (_id, field, value) => {
    const of = (name: string, otherwise: string): string => (field === name ? value : otherwise);
    const row = rowOf([of('initiative.title', 'Havnen'), of('initiative.description', ''), of('initiative.periodText', ''), 'Grøn', of('statusUpdate.text', ''), 'Anna Berg'], { heads });
    const said: Readonly<Record<string, string | undefined>> = { 'initiative.title': row.content.title, 'initiative.description': row.content.description, 'initiative.periodText': row.content.period.text, 'statusUpdate.text': row.status?.text };
    expect([row.state, row.findings, row.asks]).toEqual(['new', [], []]);
    expect(said[field]).toBe(isInvisible(value) ? '' : kept(value));
  });
});

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

describe('a cell that somebody filled with one character, over and over', () => {
  const heads = ['Indsats', 'Beskrivelse', 'Tema', 'Mål', 'Tidsperiode', 'Fra', 'Til', 'Trafiklys', 'Statustekst', 'Ansvarlig', 'Stedfortræder', 'Fagcenter', 'Type', 'Fase', 'Vi lykkes når', 'Hjælper også', 'Nr.'];
  it.each([[' '], ['\u00a0'], ['\n'], ['('], ['-'], [','], ['a'], ['1']])('takes no longer than it is long: %j', (filling) => {
    const cell = `Tema ${filling.repeat(60_000)}x`;
    const rows = rowsOf([heads.map(() => cell), [{ text: cell, columns: heads.length }], ['Havnen']], { heads });
    expect(rows.map(({ title }) => title)).toEqual([expect.stringMatching(/^Tema/), 'Havnen']);
  });
});
