/** @jest-environment ./config/jest/browser-environment.js */
import { recycled } from '../../../../src/local/site/items/bin';
import { versionsOf } from '../../../../src/local/site/items/versions';
import type { Item } from '../../../../src/local/site/values/stored';
import hard from '../../../../src/local/town/hard-cases.json';
import { FurnishedSite } from './furnished';
import { attributeAt, documentOf, formOf, rowsOf, textsAt, typed } from './reading';

let site: FurnishedSite;
beforeEach(() => { site = new FurnishedSite(); });
afterEach(() => site.close());

const EDIT = '/Lists/Initiatives/EditForm.aspx?ID=1';
const NEW = '/Lists/Initiatives/NewForm.aspx';
const SHOW = '/Lists/Initiatives/DispForm.aspx?ID=1';
const stored = (id = 1): Item | undefined => site.host.items.find(site.initiatives, id);
const columns = (changes: Readonly<Record<string, string | readonly string[]>>): Record<string, string | readonly string[]> => Object.fromEntries(Object.entries(changes).map(([name, value]) => [`column_${name}`, value]));

describe('the form of a row', () => {
  it('changes what was typed and nothing else, as whoever typed it', async () => {
    const before = site.row(site.initiatives, { Title: 'Havvarme', Light: 'green', Text: 'To linjer\r\nmed gamle linjeskift' });
    const { html } = await site.see('writer', EDIT);
    const answer = await site.send('writer', EDIT, typed(formOf(html), columns({ Light: 'red' })));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'http://localhost:4820/sites/erhverv/Lists/Initiatives/DispForm.aspx?ID=1']);
    expect(stored()?.values).toEqual({ ...before.values, Light: 'red' });
    expect(stored()?.editor).toBe(site.idOf('writer'));
    expect(versionsOf(site.host, site.initiatives, 1).map(({ values }) => values.Light)).toEqual(['red', 'green']);
  });

  it('leaves no trace when nothing was typed', async () => {
    site.row(site.initiatives, { Title: 'Havvarme', Light: 'Rød', Text: '\nx', Cost: 0.1, Tags: ['Klima', 'Andet'] });
    const before = stored();
    const { html } = await site.see('writer', EDIT);
    expect((await site.send('writer', EDIT, formOf(html))).status).toBe(303);
    expect(stored()).toEqual(before);
  });

  it('brings back what it cannot show as it was, when another column is changed', async () => {
    for (const [place, { id, value }] of hard.cases.entries()) {
      const Title = value.length > 255 ? 'x' : value;
      site.row(site.initiatives, { Title, Text: value });
      const path = `/Lists/Initiatives/EditForm.aspx?ID=${place + 1}`;
      const { html } = await site.see('writer', path);
      expect((await site.send('writer', path, typed(formOf(html), columns({ Light: 'red' })))).status).toBe(303);
      expect({ id, values: stored(place + 1)?.values }).toEqual({ id, values: { Title, Text: value, Light: 'red' } });
    }
  });

  it('reads every kind of column as a person writes it', async () => {
    site.row(site.goals, { Title: 'Spild' });
    site.row(site.goals, { Title: 'Varme' });
    const { html } = await site.see('writer', NEW);
    const answer = await site.send('writer', NEW, typed(formOf(html), columns({
      Title: 'Havvarme', Light: 'yellow', Text: 'a\r\nb', Goal: '2', Owner: 'direktor@example.org', Deputies: 'Planredaktør; klimakoordinator@example.org; Havnekonsulent', Also: ['1', '2'], DueOn: '2026-06-21', StatedAt: '2026-11-24T09:30',
      Cost: '1,5', Running: '1', Tags: ['Havn'], Link: ['https://example.org', 'Notat'],
    })));
    expect(answer.status).toBe(303);
    expect(stored()?.values).toEqual({
      Title: 'Havvarme', Light: 'yellow', Text: 'a\nb', Goal: 2, Owner: site.idOf('reader'), Deputies: [site.idOf('owner'), site.idOf('writer'), site.idOf('newcomer')], Also: [1, 2], DueOn: Date.parse('2026-06-20T22:00:00Z'),
      StatedAt: Date.parse('2026-11-24T08:30:00Z'), Cost: 1.5, Running: true, Tags: ['Havn'], Link: { url: 'https://example.org', description: 'Notat' },
    });
  });

  it('empties a column whose text was taken away', async () => {
    site.row(site.goals, { Title: 'Spild' });
    site.row(site.initiatives, { Title: 'x', Light: 'red', Goal: 1, Owner: site.idOf('owner'), DueOn: 0, Running: true, Tags: ['Klima'], Link: { url: 'https://example.org', description: 'x' } });
    const { html } = await site.see('writer', EDIT);
    await site.send('writer', EDIT, typed(formOf(html), columns({ Light: '', Goal: '', Owner: '', DueOn: '', Running: [], Tags: [], Link: ['', ''] })));
    expect(stored()?.values).toEqual({ Title: 'x', Running: false });
  });

  it.each([
    ['an empty title', { Title: '' }, 'Udfyld Titel.'],
    ['no date', { DueOn: '2026-02-31' }, 'Skriv en dato i DueOn som dag, måned og år.'],
    ['no number', { Cost: 'mange' }, 'Skriv et tal i Cost.'],
    ['nobody', { Owner: 'ingen@example.org' }, 'Vi kender ikke ingen@example.org i Owner. Skriv en mailadresse.'],
    ['nothing offered', { Goal: 'x' }, 'Vælg en af mulighederne i Goal.'],
  ])('refuses %s with a sentence, and keeps what was typed', async (_, wrong, sentence) => {
    site.row(site.initiatives, { Title: 'x', Text: 'før' });
    const { html } = await site.see('writer', EDIT);
    const again = await site.send('writer', EDIT, typed(formOf(html), columns({ Text: 'det jeg skrev', ...wrong })));
    expect(again.status).toBe(400);
    expect(textsAt(again.html, '[role=alert] li')).toEqual([sentence]);
    expect(textsAt(again.html, 'textarea')).toContain('det jeg skrev');
    expect(attributeAt(again.html, '[aria-invalid]', 'aria-describedby')).toContain('complaint');
    expect(stored()?.values.Text).toBe('før');
  });

  it('shows what the site itself refuses, and keeps what was typed', async () => {
    const { html } = await site.see('writer', NEW);
    const again = await site.send('writer', NEW, typed(formOf(html), columns({ Title: 'y', Goal: '99' })));
    expect([again.status, stored()]).toEqual([400, undefined]);
    expect(textsAt(again.html, '[role=alert] p')[0]).toContain('Webstedet tog ikke imod det');
    expect(Object.fromEntries(formOf(again.html))).toMatchObject({ column_Title: 'y', column_Goal: '99' });
  });

  it('takes nobody into the list of people for a form that is not saved', async () => {
    site.row(site.initiatives, { Title: 'x' });
    const { html } = await site.see('writer', EDIT);
    await site.send('writer', EDIT, typed(formOf(html), columns({ Owner: 'Havnekonsulent', Cost: 'mange' })));
    expect(site.host.principals.findByLogin('havnekonsulent@example.org')).toBeUndefined();
  });

  it('shows both when somebody else has saved meanwhile, and lets the second one decide', async () => {
    const item = site.row(site.initiatives, { Title: 'x', Light: 'green', Text: 'før' });
    const { html } = await site.see('writer', EDIT);
    site.edit(site.initiatives, item, { Light: 'yellow', Text: 'andres' });
    const again = await site.send('writer', EDIT, typed(formOf(html), columns({ Text: 'mit' })));
    expect(again.status).toBe(400);
    expect(textsAt(again.html, 'dd')).toContain('andres');
    expect(stored()?.values.Text).toBe('andres');
    expect((await site.send('writer', EDIT, formOf(again.html))).status).toBe(303);
    expect(stored()?.values).toEqual({ Title: 'x', Light: 'yellow', Text: 'mit' });
  });

  it('begins a new row with what its columns begin with', async () => {
    site.change(site.initiatives, 'Light', { defaultValue: 'green' });
    const { html } = await site.see('writer', NEW);
    expect(Object.fromEntries(formOf(html)).column_Light).toBe('green');
  });

  it('asks for no column that only the site or a program writes', async () => {
    site.change(site.initiatives, 'Key', { showInEditForm: false, showInNewForm: false });
    site.change(site.initiatives, 'Cost', { isReadOnly: true });
    const names = formOf((await site.see('writer', NEW)).html).map(([name]) => name);
    for (const name of ['Key', 'Cost', 'Created', 'Author', 'ID', 'Attachments', 'LinkTitle']) expect(names).not.toContain(`column_${name}`);
  });
});

describe('a form opened from a view', () => {
  it('lets a person change a column of the view that the forms leave out, as the grid of SharePoint does', async () => {
    site.change(site.initiatives, 'Light', { showInEditForm: false, showInNewForm: false });
    site.view(site.initiatives, ['Title', 'Light', 'Created']);
    site.row(site.initiatives, { Title: 'x', Light: 'green' });
    expect(Object.keys(Object.fromEntries(formOf((await site.see('writer', EDIT)).html)))).not.toContain('column_Light');
    const path = (attributeAt((await site.see('writer', '/Lists/Initiatives/AllItems.aspx')).html, 'td.acts a', 'href') ?? '').replace('/sites/erhverv', '');
    const { html } = await site.see('writer', path);
    expect(Object.keys(Object.fromEntries(formOf(html)))).not.toContain('column_Created');
    const action = (attributeAt(html, 'form.entries', 'action') ?? '').replace('/sites/erhverv', '');
    expect((await site.send('writer', action, typed(formOf(html), columns({ Light: 'red' })))).status).toBe(303);
    expect([stored()?.values.Light, stored()?.editor]).toEqual(['red', site.idOf('writer')]);
  });
});

describe('rights', () => {
  it('a reader sees no form and can send none', async () => {
    site.row(site.initiatives, { Title: 'x' });
    const { html } = await site.see('writer', EDIT);
    expect((await site.see('reader', EDIT)).status).toBe(403);
    expect((await site.see('reader', NEW)).status).toBe(403);
    const answer = await site.send('reader', EDIT, typed(formOf(html), columns({ Title: 'y' })));
    expect([answer.status, textsAt(answer.html, 'h1')[0], stored()?.values.Title]).toEqual([403, 'Det har du ikke ret til', 'x']);
  });

  it('nobody but its author writes a row of "only their own"', async () => {
    site.row(site.initiatives, { Title: 'x' });
    site.host.lists.save({ ...site.initiatives, properties: { ...site.initiatives.properties, writeSecurity: 2 } });
    expect((await site.see('writer', EDIT)).status).toBe(403);
    expect((await site.see('owner', EDIT)).status).toBe(200);
  });

  it.each([['none', ''], ['somebody else’s', 'other'], ['an old one', 'old']])('a form with a digest that is %s changes nothing', async (_, kind) => {
    site.row(site.initiatives, { Title: 'x' });
    const { html } = await site.see(kind === 'other' ? 'owner' : 'writer', EDIT);
    const digest = kind === '' ? '' : (attributeAt(html, '[name=__REQUESTDIGEST]', 'value') ?? '');
    if (kind === 'old') site.clock.now = new Date(site.clock.now.getTime() + 31 * 60_000);
    const answer = await site.send('writer', EDIT, typed(formOf(html), columns({ Title: 'y' })), digest);
    expect([answer.status, textsAt(answer.html, 'h1')[0], stored()?.values.Title]).toEqual([403, 'Siden er blevet for gammel', 'x']);
  });

  it('a page that only shows takes no form', async () => {
    expect((await site.send('writer', '/Lists/Initiatives/AllItems.aspx', [])).status).toBe(405);
    expect((await site.see('writer', SHOW, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('the page of a row', () => {
  it('tells who changed what, and when, newest first', async () => {
    site.change(site.initiatives, 'Light', { customFormatter: '{"elmType":"span","txtContent":"=if(@currentField == \'red\', \'Rød\', \'Grøn\')"}' });
    const item = site.row(site.initiatives, { Title: 'x', Light: 'green' });
    site.clock.now = new Date('2026-11-24T10:15:00+01:00');
    site.edit(site.initiatives, item, { Light: 'red', Text: 'Går i stå' }, 'writer');
    const { html } = await site.see('reader', SHOW);
    expect(rowsOf(html)).toEqual([
      ['2.0', '24-11-2026 10:15', 'Klimakoordinator', 'Light fra Grøn til RødText fra Tom til Går i stå'],
      ['1.0', '24-11-2026 09:00', 'Planredaktør', 'Oprettet'],
    ]);
    expect(textsAt(html, '.facts')).toEqual(['Oprettet 24-11-2026 09:00 af Planredaktør. Senest ændret 24-11-2026 10:15 af Klimakoordinator.']);
  });

  it('keeps the history from those who may not see versions', async () => {
    site.row(site.initiatives, { Title: 'x' });
    const { host, initiatives } = site;
    const role = host.roles.add({ name: 'Kun læse', description: '', order: 200, rights: { high: 0, low: 0x1 | 0x10000 } });
    const scope = host.access.newScope(undefined);
    host.access.assign(scope, site.idOf('stranger'), role.id);
    host.lists.save({ ...initiatives, scope });
    const page = await site.see('stranger', SHOW);
    expect([page.status, documentOf(page.html).querySelector('#versions')]).toEqual([200, null]);
  });

  it('moves a row to the recycle bin for those who may delete', async () => {
    site.row(site.initiatives, { Title: 'x' });
    expect((await site.see('reader', SHOW)).html).not.toContain('recycle');
    expect((await site.send('reader', SHOW, [['act', 'recycle']])).status).toBe(403);
    expect((await site.see('writer', SHOW)).html).toContain('value="recycle"');
    const answer = await site.send('writer', SHOW, [['act', 'recycle']]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'http://localhost:4820/sites/erhverv/Lists/Initiatives/AllItems.aspx']);
    expect([stored(), recycled(site.host).map(({ deletedBy }) => deletedBy)]).toEqual([undefined, [site.idOf('writer')]]);
  });

  it('is found by the id of its list, too', async () => {
    site.row(site.initiatives, { Title: 'x' });
    const page = await site.see('reader', `/_layouts/15/listform.aspx?PageType=4&ListId=%7B${site.initiatives.guid}%7D&ID=1`);
    expect(textsAt(page.html, 'h1')).toEqual(['x']);
  });
});
