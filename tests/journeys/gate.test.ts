import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { askList, rowsIn } from '../support/town-rows';
import { go, signedIn, visitor } from '../support/visitor';

const WIDE = 1280;
const EVERY_WIDTH = [WIDE, 360, 280];
const TITLE = 'Plan for grøn erhvervsvækst';
const TOWN = 'Handleplan for erhvervspolitik 2023-2027 »Fælles om mere«';
const SECRETARIAT = 'plansekretariat.cba@eksempelby.example';

let town: RunningTown;
let browser: Browser;
let editor: Page;
let plan = 0;
inTown(async (started) => {
  ({ town, browser } = started);
  editor = await visitor(browser, town, 'Erhvervschef, CBA');
});

/** The next meeting of chefforum is changed by another editor, in the lists themselves. */
async function changeMeeting(id: number, body: Readonly<Record<string, unknown>>): Promise<void> {
  expect((await askList(town, SECRETARIAT, 'Meetings', `items(${id})`, { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body })).status).toBe(204);
}
const add = async (list: string, body: Readonly<Record<string, unknown>>): Promise<number> => {
  const answer = await askList(town, SECRETARIAT, list, 'items', { method: 'POST', body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { readonly Id: number }).Id;
};
async function chefforumMeetings(state: string): Promise<readonly { readonly Id: number }[]> {
  const [body] = await rowsIn<{ readonly Id: number }>(town, 'Bodies', "$filter=Role eq 'knowledge'&$select=Id");
  return rowsIn(town, 'Meetings', `$filter=BodyId eq ${body!.Id} and State eq '${state}'&$orderby=Id&$select=Id`);
}
const stored = async () => (await rowsIn<{ readonly Title: string; readonly Stage: string; readonly PresentedAtId: number | null; readonly RolledOutById: number | null }>(town, 'Plans', `$filter=Id eq ${plan}`))[0]!;
const again = async (page: Page, place: string): Promise<void> => {
  await page.reload();
  await page.getByRole('navigation', { name: 'Visninger' }).waitFor();
  await go(page, place);
};
const card = (page: Page, title: string) => page.getByRole('region', { name: title });
const looksWell = async (page: Page) => {
  expect(await lookAt(page, EVERY_WIDTH)).toEqual([]);
  await page.setViewportSize({ width: WIDE, height: 800 });
};

describe('a new plan', () => {
  it('is made by an editor as a draft, with copies of the themes and goals of another', async () => {
    await go(editor, '#/planer');
    await card(editor, TOWN).waitFor();
    await looksWell(editor);
    await editor.getByRole('button', { name: 'Ny handleplan' }).click();
    await editor.getByRole('button', { name: 'Opret planen' }).click();
    await editor.getByText('Giv planen en titel.').waitFor();
    await looksWell(editor);
    await editor.getByLabel('Hvad hedder planen?').fill(TITLE);
    await editor.getByLabel('Hvilken politik gennemfører den?').fill('Grøn vækst');
    await editor.getByLabel('Begynder').fill('1.1.2027');
    await editor.getByLabel('Slutter').fill('31.12.2030');
    await editor.getByLabel('Kopiér temaer og mål fra').selectOption({ label: TOWN });
    await editor.getByRole('button', { name: 'Opret planen' }).click();
    await card(editor, TITLE).getByText('Ingen indsatser endnu').waitFor();
    plan = (await rowsIn<{ readonly Id: number }>(town, 'Plans', `$filter=Title eq '${TITLE}'`))[0]!.Id;
    expect(await stored()).toMatchObject({ Stage: 'draft' });
    const themes = await rowsIn<{ readonly Id: number; readonly Title: string }>(town, 'Themes', `$filter=PlanId eq ${plan}&$orderby=SortOrder`);
    expect(themes).toHaveLength(4);
    expect(await rowsIn(town, 'Goals', `$filter=${themes.map(({ Id }) => `ThemeId eq ${Id}`).join(' or ')}`)).toHaveLength(8);
  });

  it('keeps its figures to itself: what is red in it is red in no other plan', async () => {
    const [theme] = await rowsIn<{ readonly Id: number }>(town, 'Themes', `$filter=PlanId eq ${plan}`);
    const [goal] = await rowsIn<{ readonly Id: number }>(town, 'Goals', `$filter=ThemeId eq ${theme!.Id}`);
    const before = await card(editor, TOWN).getByRole('list').first().innerText();
    const initiative = await add('Initiatives', { Title: 'Genbrug af byggematerialer', PlanId: plan, GoalId: goal!.Id, Kind: 'course', Phase: 'running', PeriodText: '2027', MutationKey: 'green-1' });
    await add('StatusUpdates', { InitiativeId: initiative, PlanId: plan, Light: 'red', Text: 'Lageret er ikke fundet.', MutationKey: 'green-2' });
    await again(editor, '#/planer');
    await card(editor, TITLE).getByRole('link', { name: '1 rød' }).waitFor();
    await card(editor, TITLE).getByText('Lageret er ikke fundet.').waitFor();
    expect(await card(editor, TOWN).getByRole('list').first().innerText()).toBe(before);
    await looksWell(editor);
  });

  it('is gone to and come back from by the switch in the head, and the address says where one is', async () => {
    const menu = editor.getByRole('group', { name: 'Skift handleplan' });
    await go(editor, '#/trin');
    await editor.getByRole('heading', { name: 'Planens trin' }).waitFor();
    await editor.getByRole('button', { name: TOWN }).click();
    await menu.waitFor();
    await looksWell(editor);
    await editor.keyboard.press('Escape');
    await go(editor, '#/handleplan');
    await editor.getByText('32 indsatser. 23 er i gang.').waitFor();
    await editor.getByRole('button', { name: TOWN }).click();
    await menu.getByRole('link', { name: new RegExp(TITLE) }).click();
    await editor.getByText('1 indsats. Den er i gang.').waitFor();
    await editor.getByText(/^Planen er et udkast\. Ingen får påmindelser endnu\./).waitFor();
    expect(editor.url()).toMatch(new RegExp(`#/handleplan\\?plan=${plan}$`));
    await looksWell(editor);
    const address = editor.url();
    await editor.goBack();
    await editor.getByText('32 indsatser. 23 er i gang.').waitFor();
    const other = await editor.context().newPage();
    await other.goto(address);
    await other.getByText('1 indsats. Den er i gang.').waitFor();
    await other.goto(address.replace(/plan=\d+$/, 'plan=4711'));
    await other.getByRole('heading', { name: 'Planen er her ikke' }).waitFor();
    await looksWell(other);
    await other.getByRole('link', { name: new RegExp(TITLE) }).click();
    await other.getByText('1 indsats. Den er i gang.').waitFor();
    await other.close();
  });
});

describe('the gate', () => {
  const place = (): string => `#/trin?plan=${plan}`;

  it('does not open before chefforum has met with the plan on its agenda, and says which meeting may change that', async () => {
    await go(editor, place());
    await editor.getByText('Der er ikke holdt et møde i chefforum med planen på dagsordenen endnu.').waitFor();
    await editor.getByText(/Chefforum mødes næste gang .* Sæt planen på dagsordenen/).waitFor();
    expect(await editor.getByRole('button', { name: 'Sæt til præsenteret' }).count()).toBe(0);
    await looksWell(editor);
    const [coming] = await chefforumMeetings('planned');
    await changeMeeting(coming!.Id, { PlansId: [1, plan] });
    await again(editor, place());
    await editor.getByText(/Planen er på dagsordenen .* Når mødet er holdt, kan det vælges her\./).waitFor();
    await changeMeeting(coming!.Id, { State: 'held' });
  });

  it('opens to presented with that meeting, after a question that says what the step starts', async () => {
    await again(editor, place());
    const meeting = editor.getByRole('radio', { name: /^Chefforum / });
    await meeting.waitFor();
    expect(await meeting.count()).toBe(1);
    await meeting.check();
    await editor.getByRole('button', { name: 'Sæt til præsenteret' }).click();
    await editor.getByText(/Sæt planen til præsenteret i chefforum .*\? Det kan ikke gøres om\./).waitFor();
    await looksWell(editor);
    await editor.getByRole('button', { name: 'Ja, sæt til præsenteret' }).click();
    await editor.getByRole('heading', { name: 'Næste trin: udrullet' }).waitFor();
    const held = await chefforumMeetings('held');
    expect(await stored()).toMatchObject({ Stage: 'presented', PresentedAtId: held.at(-1)!.Id });
    await editor.getByRole('listitem').filter({ hasText: 'Præsenteret i chefforum' }).getByText(/Sat i dag af Erhvervschef, CBA/).waitFor();
  });

  it('is read by a director, who has nothing to press', async () => {
    const director = await signedIn(browser, town, 'Kommunaldirektør', { place: place() });
    await director.getByText('Redaktøren flytter planen til næste trin.').waitFor();
    expect(await director.getByRole('main').getByRole('button').count()).toBe(0);
    await director.context().close();
  });

  it('is gone through once when two editors roll the plan out at the same time, and the second sees who was first', async () => {
    const second = await signedIn(browser, town, 'Udviklingskonsulent i plansekretariatet, CBA', { place: place() });
    for (const page of [editor, second]) {
      await page.getByRole('button', { name: 'Rul planen ud' }).click();
      await page.getByText(/Rul planen ud\? Fra nu af bliver de ansvarlige spurgt før møderne/).waitFor();
    }
    await editor.getByRole('button', { name: 'Ja, rul planen ud' }).click();
    await editor.getByRole('heading', { name: 'Næste trin: afsluttet' }).waitFor();
    const first = await stored();
    expect(first).toMatchObject({ Stage: 'rolledOut', RolledOutById: expect.any(Number) as number });
    await second.getByRole('button', { name: 'Ja, rul planen ud' }).click();
    await second.getByText('En anden har flyttet planen imens.').waitFor();
    await second.getByText(/Erhvervschef, CBA satte den til ”Udrullet” i dag/).waitFor();
    await looksWell(second);
    expect(await stored()).toEqual(first);
    await second.context().close();
  });

  it('has changed what a new initiative becomes: from now on a proposal', async () => {
    await editor.getByRole('link', { name: 'Ny indsats' }).click();
    await editor.getByRole('dialog').getByRole('button', { name: 'Send forslaget' }).waitFor();
    await editor.keyboard.press('Escape');
  });
});
