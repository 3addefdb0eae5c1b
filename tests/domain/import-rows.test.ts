import { isInvisible, isReadyToImport, unmetPerson, type NameFound, type Person, type PersonId } from '../../src/domain';
import hardCases from '../../src/local/town/hard-cases.json';
import { aPlan, day } from '../support/builders';
import type { SaidCell } from '../support/files';
import { aDraft, ANNA, BO, MANAGER, planWith, READER, ROW_KEY, rowOf, rowsOf } from '../support/proposed-rows';

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

  it.each([
    ['04-01-2026', '', { text: '04-01-2026', from: '2026-01-04' }],
    ['forår 2026', '', { text: 'forår 2026', from: '2026-03-01' }],
    ['', 'juni 2027', { text: 'juni 2027', to: '2027-06-30' }],
  ])('begins, or ends, and no more than that, where one of two columns is filled in: "%s" "%s"', (start, end, period) => {
    expect(rowOf(['Havnen', start, end], { heads: ['Titel', 'Start', 'Slut'] }).content.period).toEqual(period);
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

  it('is nobody twice: two names may mean the one owner', () => {
    const row = rowOf(['Havnen', '', '', '', 'Anna Berg / A. Berg'], { choices: { people: new Map([['a. berg', ANNA.id]]) } });
    expect(row).toMatchObject({ content: { owner: ANNA.id, deputies: [] }, notes: [] });
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
    expect(rowOf(['Havnen', ''], { heads, choices: { ownerOfRest: BO.id, owners: new Map([[ROW_KEY, ANNA.id]]) } }).content.owner).toBe(ANNA.id);
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
    expect(rowOf(cells, { choices: { lights: new Map([[ROW_KEY, 'red']]) } })).toMatchObject({ asks: [], status: { light: 'red', text: 'Vi venter' } });
    for (const choices of [{ lights: new Map([[ROW_KEY, 'none' as const]]) }, { restWithoutLight: true }]) {
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
    expect(rowOf(cells, { choices: { texts: new Map([[ROW_KEY, 'Bygherren er væk.']]) } })).toMatchObject({ asks: [], status: { light: 'red', text: 'Bygherren er væk.' } });
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

describe('a cell that somebody filled with one character, over and over', () => {
  const heads = ['Indsats', 'Beskrivelse', 'Tema', 'Mål', 'Tidsperiode', 'Fra', 'Til', 'Trafiklys', 'Statustekst', 'Ansvarlig', 'Stedfortræder', 'Fagcenter', 'Type', 'Fase', 'Vi lykkes når', 'Hjælper også', 'Nr.'];
  it.each([[' '], ['\u00a0'], ['\n'], ['('], ['-'], [','], ['a'], ['1']])('takes no longer than it is long: %j', (filling) => {
    const cell = `Tema ${filling.repeat(60_000)}x`;
    const rows = rowsOf([heads.map(() => cell), [{ text: cell, columns: heads.length }], ['Havnen']], { heads });
    expect(rows.map(({ title }) => title)).toEqual([expect.stringMatching(/^Tema/), 'Havnen']);
  });
});
