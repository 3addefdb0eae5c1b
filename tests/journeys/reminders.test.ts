import type { Browser, Page } from 'playwright-core';
import { DEMO_BOT, DEMO_TENANT } from '../../src/local/demo/parts';
import { openKeys } from '../../src/local/sign-in';
import { BotFramework } from '../../src/local/teams/chat/bot-framework';
import { aWindow, axeViolations } from '../support/browser';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { askList, LAST_STATEMENT, rowsIn, statementsAbout } from '../support/town-rows';

const BUYER = 'Indkøbs- og udbudschef, ØAC';
const TEACHER = 'Uddannelseskonsulent, UUC';
const SILENT = 'Byarkitekt, BMC';
const CHAIR = 'Erhvervschef, CBA';
const EDITOR = 'erhvervschef.cba@eksempelby.example';
const BUYERS = 23;
const TEACHERS = 15;
const REASON = 'Tre skoler mangler pladser. Vi ringer rundt til virksomhederne i næste uge.';
/** What a page read less than this ago it does not ask for again. */
const A_MOMENT_MS = 6_000;
const THEMES = ['dark', 'contrast', 'default'] as const;

let browser: Browser;
let town: RunningTown;
let buyer: Page;

/** Somebody in the small Teams, in a window of their own. */
async function inTeams(person: string, place = ''): Promise<Page> {
  const context = await aWindow(browser);
  await context.clock.install({ time: town.clock.now });
  await context.route('https://res.cdn.office.net/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${town.teamsUrl}${place}`);
  await page.getByRole('button', { name: person }).first().click();
  return page;
}

inTown(async (started) => {
  ({ town, browser } = started);
  buyer = await inTeams(BUYER);
}, { reminds: true });

const app = (page: Page) => page.frameLocator('.stage iframe:not([hidden])');
const messages = (person: string) => {
  const { desk, people } = town.reminders!.chat;
  return desk.state(people.find(({ name }) => name === person)!.objectId)!.messages;
};
const counts = () => Object.fromEntries(town.reminders!.chat.people.map(({ name }) => [name, messages(name).length]));
const askedOnce = (): readonly string[] => Object.entries(counts()).filter(([, count]) => count === 1).map(([name]) => name);

it('when the clock is moved to the next ask, a card is in the chat of each owner, and the feed says so', async () => {
  await app(buyer).locator('[data-view="mine"]').first().waitFor();
  await buyer.getByText('Klokken er onsdag den 25. november').waitFor();
  await buyer.getByRole('button', { name: 'Spring til næste påmindelse' }).click();
  await buyer.getByText('Klokken er torsdag den 26. november kl. 8.01').waitFor();
  await buyer.getByRole('link', { name: 'Aktivitet 1 ulæst' }).click();
  await buyer.getByText('Erhverv på tværs 7. december: passer det stadig? 1 af dine indsatser. Svar med ét tryk.').click();
  await buyer.getByRole('heading', { name: 'Erhverv på tværs 7. december: passer det stadig?' }).waitFor();
  expect(askedOnce().length).toBeGreaterThan(5);
  expect(askedOnce()).toEqual(expect.arrayContaining([BUYER, TEACHER, SILENT]));
  for (const theme of THEMES) {
    await buyer.getByLabel('Tema').selectOption(theme);
    expect([theme, await axeViolations(buyer)]).toEqual([theme, []]);
  }
});

it('one press confirms a light: the receipt takes the place of the card, and the tab shows it by the moved clock', async () => {
  await buyer.getByRole('button', { name: 'Stadig grøn' }).click();
  await buyer.getByRole('heading', { name: 'Tak. Din indsats er klar til mødet' }).waitFor();
  await buyer.getByText('Redigeret').waitFor();
  const rows = await rowsIn<{ readonly Light: string; readonly ConfirmsUnchanged: boolean; readonly Created: string; readonly StatedBy: { readonly Title: string }; readonly Author: { readonly Title: string } }>(
    town, 'StatusUpdates', `$filter=InitiativeId eq ${BUYERS} and Id gt ${LAST_STATEMENT}&$select=Light,ConfirmsUnchanged,Created,StatedBy/Title,Author/Title&$expand=StatedBy,Author`);
  expect(rows).toMatchObject([{ Light: 'green', ConfirmsUnchanged: true, Created: expect.stringMatching(/^2026-11-26T07:0\d/), StatedBy: { Title: BUYER }, Author: { Title: 'Påmindelsestjenesten' } }]);
  await buyer.clock.fastForward(A_MOMENT_MS);
  await buyer.getByRole('link', { name: 'Handleplan', exact: true }).click();
  await app(buyer).getByText(/Bekræftet i dag/).first().waitFor();
});

it('a light that lacks its words comes back as a form, and on a phone it is saved once, however often Teams delivers it', async () => {
  const teacher = await inTeams(TEACHER, '#chat/');
  await teacher.getByRole('button', { name: 'Skift lys' }).click();
  await teacher.getByRole('radio', { name: /Gul/ }).check();
  await teacher.getByRole('button', { name: 'Gem', exact: true }).click();
  await teacher.getByText('Redigeret').waitFor();
  await teacher.getByText('Lyset er gået fra grøn til gul. Skriv kort hvad der er sket.').waitFor();
  expect(await statementsAbout(town, TEACHERS, LAST_STATEMENT)).toEqual([]);
  await teacher.getByText('Prøv det der kan ske').click();
  await teacher.getByLabel('Levér tryk').selectOption('5 new');
  await teacher.getByRole('textbox').fill(REASON);
  await teacher.getByLabel(/^Telefon/).check();
  await teacher.getByRole('button', { name: 'Gem', exact: true }).click();
  await teacher.getByRole('heading', { name: 'Tak. Din indsats er klar til mødet' }).waitFor();
  expect(await statementsAbout(town, TEACHERS, LAST_STATEMENT)).toMatchObject([{ Light: 'yellow', Text: REASON, ConfirmsUnchanged: false }]);
  await teacher.goto(`${town.siteUrl}/Lists/StatusUpdates/AllItems.aspx`);
  await teacher.getByRole('cell', { name: REASON }).waitFor();
  await teacher.context().close();
});

it('the second ask reaches only those who have not answered, a meeting that moves repeats nothing, and the chair gets the digest', async () => {
  const first = askedOnce();
  await town.jump('next');
  expect(Object.entries(counts()).filter(([, count]) => count === 2).map(([name]) => name).sort()).toEqual(first.filter((name) => name !== BUYER && name !== TEACHER).sort());

  const before = counts();
  const [meeting] = await rowsIn<{ readonly Id: number }>(town, 'Meetings', "$filter=StartsAt ge datetime'2026-12-07T00:00:00Z' and StartsAt lt datetime'2026-12-08T00:00:00Z'&$select=Id");
  const moved = await askList(town, EDITOR, 'Meetings', `items(${meeting!.Id})`, { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body: { StartsAt: '2026-12-10T08:00:00Z', EndsAt: '2026-12-10T10:00:00Z' } });
  expect(moved.status).toBe(204);
  for (let day = 3; day <= 8; day += 1) await town.jump('day');
  expect(counts()).toEqual(before);

  await town.jump('next');
  const chair = await inTeams(CHAIR, '#chat/');
  await chair.getByRole('heading', { name: /^I morgen: Erhverv på tværs/ }).waitFor();
  await chair.getByText(/har ikke nået at svare endnu/).waitFor();
  await chair.getByText(SILENT).waitFor();
  expect(await chair.locator('.message').getByText(BUYER).count()).toBe(0);
  await chair.context().close();
});

describe('a press that must not count writes nothing', () => {
  const written = async () => (await rowsIn(town, 'StatusUpdates', `$filter=Id gt ${LAST_STATEMENT}&$select=Id`)).length;
  let before: number;
  beforeEach(async () => { before = await written(); });
  afterEach(async () => { expect(await written()).toBe(before); });

  /** "Stadig" on the card that lies with the silent one, as Teams would post it of somebody. */
  function pressOf(person: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
    const { forBot, people } = town.reminders!.chat;
    const { objectId } = people.find(({ name }) => name === person)!;
    const [{ id, cards }] = messages(SILENT) as [ReturnType<typeof messages>[number]];
    return {
      type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', channelId: 'msteams', serviceUrl: forBot.serviceUrl, from: { id: '29:1of-somebody', aadObjectId: objectId }, recipient: { id: `28:${DEMO_BOT}` },
      conversation: { id: 'a:1of-somebody', conversationType: 'personal', tenantId: DEMO_TENANT }, channelData: { tenant: { id: DEMO_TENANT } }, replyToId: id, value: { action: stillIn(cards), trigger: 'manual' }, ...more,
    };
  }

  it('by somebody else: they are told whose card it is', async () => {
    const answer = await town.postToBot(pressOf(BUYER));
    expect(answer.status).toBe(200);
    expect(JSON.stringify(await answer.json())).toContain(`Kortet er til ${SILENT}.`);
  });

  it('of somebody who is not Teams', async () => {
    const forger = new BotFramework({ origin: town.teamsUrl, keys: await openKeys(), botId: DEMO_BOT, now: () => new Date(), tokensNow: () => new Date() });
    expect((await town.postToBot(pressOf(SILENT), await forger.forTeams(town.reminders!.chat.forBot.serviceUrl))).status).toBe(401);
  });

  it('that wants its answer elsewhere', async () => {
    expect((await town.postToBot(pressOf(SILENT, { serviceUrl: 'https://evil.example/connector/' }))).status).toBe(403);
  });

  it('on a card whose meeting has been held: it says so, also by itself to whoever looks at it', async () => {
    const old = pressOf(SILENT);
    for (let day = 9; day < 11; day += 1) await town.jump('day');
    expect(JSON.stringify(await (await town.postToBot(old)).json())).toContain('Mødet er holdt.');
    const silent = await inTeams(SILENT, '#chat/');
    await silent.getByText('Mødet er holdt. Tak for hjælpen.', { exact: false }).last().waitFor();
    await silent.getByRole('button', { name: /^Stadig/ }).first().waitFor({ state: 'detached' }); // on neither of the two
  });
});

/** The action that says that a light still holds. */
function stillIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, verb, data } = value as { readonly type?: string; readonly verb?: string; readonly data?: unknown };
  if (type === 'Action.Execute' && verb === 'still') return { type, verb, data };
  return Object.values(value).map(stillIn).find((found) => found !== undefined);
}
