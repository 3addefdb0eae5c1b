import type { Browser, Page } from 'playwright-core';
import { aWindow, launchBrowser } from '../support/browser';
import { lookAt } from '../support/looks';
import { buildPreview, PAGE, showPage } from '../support/preview/build';
import { startTown, type RunningTown } from '../support/town';
import { askList, LAST_STATEMENT, statementsAbout } from '../support/town-rows';
import { drawer, go, signedIn, visitor } from '../support/visitor';

const WIDE = 1280;
const PHONE = 360;
const NARROWEST = 280;

let town: RunningTown;
let browser: Browser;
let preview: Page;
let page: Page;
beforeAll(async () => {
  let folder: string;
  [town, browser, folder] = await Promise.all([startTown(), launchBrowser(), buildPreview()]);
  const context = await aWindow(browser, { now: town.clock.now });
  await showPage(context, folder);
  preview = await context.newPage();
  page = await visitor(browser, town, 'Erhvervschef, CBA');
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

async function showMine(): Promise<void> {
  await page.getByRole('button', { name: 'Se mine indsatser' }).click();
  await page.getByRole('article').first().waitFor();
}
async function openPanel(initiative: number, button: string): Promise<void> {
  await go(page, `#/mine/indsats/${initiative}`);
  await drawer(page).getByRole('button', { name: button }).waitFor();
}
async function edit(initiative: number): Promise<void> {
  await openPanel(initiative, 'Flere handlinger');
  await press('Flere handlinger');
  await page.getByRole('menuitem', { name: 'Rediger' }).click();
}
const press = (name: string | RegExp) => drawer(page).getByRole('button', { name, exact: true }).click();

/** Each shown on the page that showed the one before, which has been led back to Mine: so it is loaded once, and axe has little to read behind a drawer. */
const SCREENS: readonly (readonly [name: string, widths: readonly number[], show: () => Promise<void>])[] = [
  ['Overblik', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/overblik');
    await page.getByRole('heading', { name: 'Hvem løfter hvilke mål?' }).waitFor();
  }],
  ['Til drøftelse', [WIDE, NARROWEST], async () => {
    await go(page, '#/droeftelse');
    await page.getByRole('heading', { name: '6 gule' }).waitFor();
  }],
  ['Påmindelser, and the cards that would go out', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/paamindelser');
    await page.getByRole('button', { name: 'Spørg nu' }).click();
    await page.getByRole('group', { name: /^Kortet til/ }).getByRole('button').first().waitFor();
  }],
  ['Handleplan', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/handleplan');
    await page.getByRole('table').or(page.getByRole('heading', { level: 3 })).first().waitFor();
  }],
  ['Tidsplan', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/tidsplan');
    await page.getByRole('table', { name: 'Tidsplan' }).waitFor();
  }],
  ['Tidsplan of one year', [WIDE, PHONE], async () => {
    await go(page, '#/tidsplan?vis=2026');
    await page.getByRole('table', { name: 'Tidsplan' }).waitFor();
  }],
  ['the strategies', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/hjaelper');
    await page.getByRole('heading', { name: 'Strategier og politikker' }).waitFor();
  }],
  ['a strategy', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/hjaelper/1');
    await page.getByRole('button', { name: 'Kopiér link' }).waitFor();
  }],
  ['Handleplan without hits', [WIDE, PHONE], async () => {
    await go(page, '#/handleplan?soeg=hvalfangst');
    await page.getByText('Ingen indsatser passer til ”hvalfangst”').waitFor();
  }],
  ['the settings', [WIDE, PHONE], async () => {
    await page.getByRole('button', { name: 'Indstillinger' }).click();
    await page.getByRole('radio', { name: 'Dansk' }).waitFor();
  }],
  ['Mine indsatser when all is ready', [WIDE, PHONE], async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /^Alt er klar til/ }).waitFor();
  }],
  ['Mine indsatser', [WIDE, PHONE, NARROWEST], () => showMine()],
  ['the form of a light', [WIDE, PHONE, NARROWEST], async () => {
    await page.getByRole('button', { name: /^Ret / }).first().click();
    await page.getByRole('radio', { name: 'Gul' }).check();
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText(/^Lyset er gået fra grøn til gul/).first().waitFor();
  }],
  ['the panel of an initiative', [WIDE, PHONE, NARROWEST], async () => {
    await openPanel(19, 'Stadig rød');
  }],
  ['the panel while a light is stated', [WIDE, PHONE], async () => {
    await openPanel(18, 'Stadig gul');
    await press('Grøn');
    await drawer(page).getByRole('textbox').fill('Noget');
    await press('Annuller');
    await drawer(page).getByText('Slet udkastet? Teksten kan ikke hentes igen.').waitFor();
  }],
  ['a proposal before its editor', [WIDE, PHONE], async () => {
    await openPanel(13, 'Godkend');
    await press('Afvis');
    await drawer(page).getByText(/Afvis forslaget\?/).waitFor();
  }],
  ['Rediger', [WIDE, PHONE, NARROWEST], async () => {
    await edit(25);
    await drawer(page).getByLabel('Hvad vil I gøre?').fill('');
    await press('Gem');
    await drawer(page).getByText('Giv indsatsen en titel.').waitFor();
  }],
  ['two versions', [WIDE, PHONE, NARROWEST], async () => {
    await edit(13);
    await drawer(page).getByLabel('Hvad vil I gøre?').fill('Praktik på plejehjem');
    const change = { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body: { Title: 'Praktikpladser på fem plejehjem' } } as const;
    expect((await askList(town, 'plansekretariat.cba@eksempelby.example', 'Initiatives', 'items(13)', change)).status).toBe(204);
    await press('Gem');
    await drawer(page).getByRole('heading', { name: /^I har begge rettet/ }).waitFor();
  }],
  ['Ny indsats', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/mine/ny');
    await drawer(page).getByRole('button', { name: 'Send forslaget' }).click();
    await drawer(page).getByText('Vælg én ansvarlig.').waitFor();
  }],
  ['an initiative that is not there', [WIDE, PHONE], async () => {
    await go(page, '#/mine/indsats/4711');
    await drawer(page).getByRole('heading', { name: 'Indsatsen er her ikke' }).waitFor();
  }],
  ['no connection', [WIDE, PHONE], async () => {
    await openPanel(22, 'Stadig grøn');
    await page.context().setOffline(true);
    await press('Stadig grøn');
    await drawer(page).getByText('Venter på at blive sendt').waitFor();
  }],
  ['Eksportér, for everybody', [WIDE, PHONE, NARROWEST], async () => {
    await go(page, '#/hjaelper/1');
    await page.getByRole('button', { name: 'Eksportér' }).click();
    await drawer(page).getByRole('checkbox', { name: 'Offentligt udtræk' }).check();
    await drawer(page).getByRole('checkbox', { name: 'Ansvarlig' }).check();
    await drawer(page).getByText(/til brug internt/).waitFor();
  }],
  ['an outbox', [WIDE, PHONE, NARROWEST], async () => {
    await page.getByRole('region', { name: 'Udbakke' }).waitFor();
  }],
];

it.each(SCREENS)('%s can be read and used by everybody, in three themes, at every width and at 200 %', async (_name, widths, show) => {
  await page.setViewportSize({ width: WIDE, height: 800 });
  await go(page, '#/mine');
  await show();
  expect(await lookAt(page, widths)).toEqual([]);
});

it.each<[string, string, string]>([
  ['a reader', '?as=kommunaldirektoer', 'Du kan læse planen. Redaktøren kan give dig adgang til at skrive.'],
  ['a plan that is being fetched', '?error=loading', 'Henter planen …'],
  ['an empty plan', '?plan=empty', 'Planen er klar til de første indsatser'],
  ['an empty goal', '?plan=emptyGoal', 'Der er ingen indsatser under målet endnu.'],
  ['rows that cannot be read', '?plan=malformed', 'I listen står lyset som'],
  ['lists that were changed', '?plan=changedLists', 'Listerne er ændret, så planen kan kun læses lige nu.'],
  ['a light changed by hand', '?plan=byHand', 'Lyset i listen er rettet i hånden.'],
  ['no plan on the site', '?error=not-found', 'Her er ingen handleplan endnu'],
  ['no connection and no plan', '?error=offline', 'Vi henter planen når forbindelsen er der igen.'],
  ['no answer', '?error=no-answer', 'Vi fik ikke svar fra SharePoint'],
  ['a busy site', '?waiting=busy', 'SharePoint har travlt lige nu.'],
  ['a session that is over', '?error=signed-out', 'Du er logget ud'],
  ['what nobody foresaw', '?error=bug', 'Noget gik galt hos os'],
])('%s is told so that everybody can read it, in three themes, at every width and at 200 %', async (_what, query, words) => {
  await preview.setViewportSize({ width: WIDE, height: 800 });
  await preview.goto(`${PAGE}${query}#/handleplan`);
  await preview.getByText(words).first().waitFor();
  expect(await lookAt(preview, [WIDE, PHONE])).toEqual([]);
});

it('somebody without access is told so that everybody can read it', async () => {
  const stranger = await signedIn(browser, town, 'Skolesekretær, UUC');
  await stranger.getByRole('heading', { name: 'Du kan ikke se denne handleplan endnu' }).waitFor();
  expect(await lookAt(stranger, [WIDE, PHONE, NARROWEST])).toEqual([]);
  await stranger.context().close();
});

describe('with the keyboard alone', () => {
  /** Presses Tab until the focus stands where it should; fails after a whole round. */
  async function tabTo(who: Page, role: string, name: string | RegExp): Promise<void> {
    const target = who.getByRole(role as 'button', { name, exact: true }).and(who.locator(':focus'));
    for (let presses = 0; presses < 120; presses += 1) {
      await who.keyboard.press('Tab');
      if ((await target.count()) > 0) return;
    }
    throw new Error(`Tab never came to the ${role} ${String(name)}`);
  }

  it('a light is stated and an initiative proposed', async () => {
    const who = await visitor(browser, town, 'Indkøbs- og udbudschef, ØAC', { place: '#/handleplan' });
    await tabTo(who, 'link', 'Handleplan');
    await who.keyboard.press('ArrowRight');
    await who.keyboard.press('Enter');
    await who.getByRole('article').first().waitFor();
    await tabTo(who, 'button', 'Stadig grøn');
    await who.keyboard.press('Enter');
    await who.getByText(/^Stadig grøn\. Bekræftet i dag/).waitFor();

    await tabTo(who, 'button', /^Som stedfortræder/);
    await who.keyboard.press('Enter');
    await tabTo(who, 'button', 'Rød');
    await who.keyboard.press('Enter');
    await who.getByRole('textbox').and(who.locator(':focus')).waitFor();
    await who.keyboard.type('To bydere har trukket sig.');
    await who.keyboard.press('Control+Enter');
    await who.getByText(/^Skiftet til rød i dag/).waitFor();
    expect((await statementsAbout(town, 23, LAST_STATEMENT)).map(({ Light, ConfirmsUnchanged }) => [Light, ConfirmsUnchanged])).toEqual([['green', true]]);
    expect((await statementsAbout(town, 24, LAST_STATEMENT)).map(({ Light, Text }) => [Light, Text])).toEqual([['red', 'To bydere har trukket sig.']]);

    await who.keyboard.press('Control+Home');
    await tabTo(who, 'link', 'Ny indsats');
    await who.keyboard.press('Enter');
    await drawer(who).getByLabel('Hvad vil I gøre?').and(who.locator(':focus')).waitFor();
    await who.keyboard.type('Fælles udbud af elcykler');
    await tabTo(who, 'combobox', 'Under hvilket mål?');
    await who.keyboard.type('3.2');
    await tabTo(who, 'button', 'Det er mig');
    await who.keyboard.press('Enter');
    await drawer(who).getByRole('button', { name: /^Fjern Indkøbs/ }).and(who.locator(':focus')).waitFor();
    await tabTo(who, 'radio', 'Konkret forløb');
    await who.keyboard.press('Space');
    await who.keyboard.press('Control+Enter');
    await who.getByRole('dialog', { name: 'Fælles udbud af elcykler' }).getByText(/Tak! Redaktøren ser på forslaget/).waitFor();
    await who.keyboard.press('Escape');
    await drawer(who).waitFor({ state: 'detached' });
    await who.waitForFunction(() => document.activeElement !== document.body);
  });
});
