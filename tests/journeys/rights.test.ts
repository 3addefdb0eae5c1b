import type { Browser, Page } from 'playwright-core';
import { LISTS } from '../../src/adapters/sharepoint/lists/all-lists';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { askList, LAST_STATEMENT, rowsIn, statementsAbout, type Asked } from '../support/town-rows';
import { drawer, go, planRow, signedIn, visitor } from '../support/visitor';

const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';
const DIRECTOR = 'kommunaldirektoer@eksempelby.example';
const STRANGER = 'skolesekretaer.uuc@eksempelby.example';

/** The contributor's own: a statement of theirs, and an initiative they are responsible for. */
const OWN_STATEMENT = 163;
const OWN_INITIATIVE = 17;

const merge = (body: unknown): Asked => ({ method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body });
const remove: Asked = { method: 'POST', headers: { 'x-http-method': 'DELETE', 'if-match': '*' } };
const post: Asked = { method: 'POST' };
const add = (body: unknown): Asked => ({ method: 'POST', body });

let town: RunningTown;
let browser: Browser;
inTown((started) => void ({ town, browser } = started));

/** Every row of every list, with its version: equal to what it was when nothing has been touched. */
const everything = async (): Promise<unknown> =>
  Promise.all(LISTS.map(async ({ name, template }) => [name, template === 'library' ? [] : await rowsIn(town, name, '$select=*')]));

describe('a contributor with a plain REST client', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await everything();
  });

  it.each<[string, string, string, Asked]>([
    ['change a statement, their own included', 'StatusUpdates', `items(${OWN_STATEMENT})`, merge({ Text: 'Det skrev jeg aldrig' })],
    ['change the light of a statement', 'StatusUpdates', `items(${OWN_STATEMENT})`, merge({ Light: 'red' })],
    ['delete a statement', 'StatusUpdates', `items(${OWN_STATEMENT})`, remove],
    ['put a statement in the recycle bin', 'StatusUpdates', `items(${OWN_STATEMENT})/recycle`, post],
    ['delete an initiative, their own included', 'Initiatives', `items(${OWN_INITIATIVE})`, remove],
    ['put an initiative in the recycle bin', 'Initiatives', `items(${OWN_INITIATIVE})/recycle`, post],
    ['rename a theme', 'Themes', 'items(1)', merge({ Title: 'Mit tema' })],
    ['add a theme', 'Themes', 'items', add({ Title: 'Mit tema', PlanId: 1 })],
    ['rename a goal', 'Goals', 'items(1)', merge({ Title: 'Mit mål' })],
    ['delete a goal', 'Goals', 'items(1)', remove],
    ['move a meeting', 'Meetings', 'items(31)', merge({ Title: 'Aflyst' })],
    ['add a meeting', 'Meetings', 'items', add({ Title: 'Mit møde' })],
    ['move the stage of the plan', 'Plans', 'items(1)', merge({ Stage: 'closed' })],
    ['move the copies of the lights on', 'Plans', 'items(1)', merge({ StatusThrough: 999 })],
    ['delete the plan', 'Plans', 'items(1)', remove],
    ['write into the ledger of reminders', 'Reminders', 'items', add({ Title: 'Sendt' })],
    ['take a column out of the history', 'StatusUpdates', "fields/getByInternalNameOrTitle('Text')", remove],
    ['turn the versions of the history off', 'StatusUpdates', '', merge({ EnableVersioning: false })],
    ['give everybody the history', 'StatusUpdates', 'breakroleinheritance(copyroleassignments=true,clearsubscopes=true)', post],
    ['delete the history', 'StatusUpdates', '', remove],
  ])('may not %s', async (_what, list, path, asked) => {
    expect((await askList(town, CONTRIBUTOR, list, path, asked)).status).toBe(403);
  });

  it('has changed nothing by trying', async () => {
    expect(await everything()).toEqual(before);
  });

  it('may write what the screens write for them: a statement, an initiative, a change of an initiative', async () => {
    expect((await askList(town, CONTRIBUTOR, 'StatusUpdates', 'items', add({ InitiativeId: 18, PlanId: 1, Light: 'green', MutationKey: 'plain-client' }))).status).toBe(201);
    expect((await askList(town, CONTRIBUTOR, 'Initiatives', `items(${OWN_INITIATIVE})`, merge({ PeriodText: '2024-2027' }))).status).toBe(204);
  });
});

describe('a light changed by hand in the list', () => {
  const TITLE = 'Én indgang for virksomheder';
  const OTHER = 'Udbudskalender og markedsdialog';
  const BY_HAND = 'Lyset i listen er rettet i hånden.';
  const TO_RED = 'I listen står rød. Den seneste statusmelding siger grøn, og den gælder.';
  let contributor: Page;
  let editor: Page;

  /** In the row's form, opened from the list's own view, which shows the light's column. */
  async function changeByHand(title: string): Promise<void> {
    await contributor.goto(`${town.siteUrl}/Lists/Initiatives/AllItems.aspx`);
    await contributor.getByRole('link', { name: `Rediger ${title}` }).click();
    await contributor.getByLabel('Trafiklys').selectOption('red');
    await contributor.getByRole('button', { name: 'Gem' }).click();
    await contributor.getByRole('definition').filter({ hasText: '■ Rød' }).waitFor();
  }
  const lightInList = async (id: number) => (await rowsIn<{ Light: string | null }>(town, 'Initiatives', `$filter=Id eq ${id}&$select=Light`))[0]?.Light;
  const status = (page: Page, title: string) => planRow(page, title).getByRole('cell').nth(2);

  beforeAll(async () => {
    contributor = await visitor(browser, town, 'Udbudskonsulent, ØAC');
    await changeByHand(TITLE);
    await changeByHand(OTHER);
    editor = await visitor(browser, town, 'Erhvervschef, CBA');
  });

  it('never passes for a statement: the history overrules it in the plan', async () => {
    expect(await lightInList(1)).toBe('red');
    await contributor.goto(`${town.tabUrl}#/handleplan?soeg=${encodeURIComponent(TITLE)}`);
    await planRow(contributor, TITLE).waitFor();
    expect(await status(contributor, TITLE).innerText()).toMatch(/^Grøn\s+Uændret. 91 %/);
    expect(await contributor.getByText(BY_HAND).count()).toBe(0);
    await go(contributor, '#/handleplan/indsats/1');
    await drawer(contributor).getByRole('paragraph').filter({ hasText: /^Grøn\s*siden/ }).waitFor();
  });

  it('is shown to an editor, who can put the list back', async () => {
    await go(editor, `#/handleplan?soeg=${encodeURIComponent(TITLE)}`);
    await editor.getByText(TO_RED).waitFor();
    expect(await status(editor, TITLE).innerText()).toContain('Grøn');
    await editor.getByRole('button', { name: 'Sæt listen tilbage' }).click();
    await editor.getByText(BY_HAND).waitFor({ state: 'detached' });
    expect(await lightInList(1)).toBe('green');
    expect(await statementsAbout(town, 1, LAST_STATEMENT)).toEqual([]);
  });

  it('can be made a statement by an editor, under their own name and with a text', async () => {
    await go(editor, `#/handleplan?soeg=${encodeURIComponent(OTHER)}`);
    await editor.getByText(TO_RED).waitFor();
    await editor.getByRole('button', { name: 'Meld rød' }).click();
    await editor.getByText('Skriv kort hvad der', { exact: false }).first().waitFor();
    expect(await statementsAbout(town, 22, LAST_STATEMENT)).toEqual([]);
    await editor.getByLabel('Hvad driller, og hvad gør I ved det?').fill('Kalenderen er ikke opdateret siden juni.');
    await editor.getByRole('button', { name: 'Meld rød' }).click();
    await editor.getByText(BY_HAND).waitFor({ state: 'detached' });
    expect(await status(editor, OTHER).innerText()).toMatch(/^Rød\s+Kalenderen er ikke opdateret/);
    expect(await statementsAbout(town, 22, LAST_STATEMENT)).toEqual([expect.objectContaining({ Light: 'red', Text: 'Kalenderen er ikke opdateret siden juni.' })]);
    await go(editor, '#/handleplan/indsats/22');
    await drawer(editor).getByText(/^Erhvervschef, CBA/).first().waitFor();
  });
});

describe('a director', () => {
  it('reads the plan, is told so, and is offered nothing to write with', async () => {
    const page = await visitor(browser, town, 'Kommunaldirektør');
    await page.getByText('Du kan læse planen. Redaktøren kan give dig adgang til at skrive.').waitFor();
    expect(await page.getByRole('link', { name: 'Ny indsats' }).count()).toBe(0);
    await go(page, `#/handleplan/indsats/${OWN_INITIATIVE}`);
    await drawer(page).getByText('63 tjek, og 54 % har gennemført mindst ét forslag.').first().waitFor();
    expect(await drawer(page).getByRole('button', { name: /Stadig|Grøn|Gul|Rød|Godkend/ }).count()).toBe(0);
    await go(page, '#/handleplan/ny');
    await drawer(page).getByText('Du kan læse planen.', { exact: false }).waitFor();
    expect(await drawer(page).getByRole('textbox').count()).toBe(0);
    await page.context().close();
  });

  it.each<[string, string, string, Asked]>([
    ['a statement', 'StatusUpdates', 'items', add({ InitiativeId: OWN_INITIATIVE, PlanId: 1, Light: 'red', Text: 'x', MutationKey: 'director' })],
    ['an initiative', 'Initiatives', 'items', add({ Title: 'Ny', PlanId: 1, GoalId: 1 })],
    ['over an initiative', 'Initiatives', `items(${OWN_INITIATIVE})`, merge({ Title: 'Ny' })],
    ['over the plan', 'Plans', 'items(1)', merge({ Title: 'Ny' })],
  ])('cannot write %s, whatever the client', async (_what, list, path, asked) => {
    expect((await askList(town, DIRECTOR, list, 'items?$top=1')).status).toBe(200);
    expect((await askList(town, DIRECTOR, list, path, asked)).status).toBe(403);
  });
});

it('shows a stranger nothing, but who can give them access', async () => {
  const page = await signedIn(browser, town, 'Skolesekretær, UUC');
  await page.getByRole('heading', { name: 'Du kan ikke se denne handleplan endnu' }).waitFor();
  await page.getByText('Bed planens redaktør om adgang.').waitFor();
  expect(await page.getByRole('link', { name: 'Anmod om adgang' }).getAttribute('href')).toBe(town.siteUrl);
  expect(await page.getByText('virksomhedsbesøg').count()).toBe(0);
  await page.goto(`${town.siteUrl}/Lists/Initiatives/AllItems.aspx`);
  await page.getByRole('heading', { name: 'Du har ikke adgang' }).waitFor();
  await page.context().close();
  const readings = await Promise.all(LISTS.map(({ name }) => askList(town, STRANGER, name, 'items?$top=1')));
  expect(readings.map(({ status }) => status)).toEqual(LISTS.map(({ template }) => (template === 'library' ? 404 : 403)));
});
