import type { Browser, Page } from 'playwright-core';
import { axeViolations, launchBrowser } from '../support/browser';
import { listenTo, tokensKept } from '../support/kept-tokens';
import type { PlacedPart } from '../support/spfx/boot';
import { withPartsPage } from '../support/spfx/page';
import { openSppkg } from '../support/spfx/sppkg';
import { BUILT_SPPKG, openParts, signedInTo, troubles, withPart } from '../support/spfx/web-parts';
import { townOwner, townPeople } from '../../src/local/town/people';
import { startTown, type RunningTown } from '../support/town';
import { setClock } from '../support/visitor';

const OWNER = 'Indkøbs- og udbudschef, ØAC';
const CLAIMS = 'Klimakrav i kommunens største indkøbsaftaler';
const REASON = 'Fødevareudbuddet er udskudt igen. Vi mødes med leverandørerne i næste uge.';
const BESIDE = '/sites/direktion';

const THEME: PlacedPart = { id: 'theme', width: '820px', properties: { face: 'theme', theme: '3', title: 'Grøn omstilling' } };
const MINE: PlacedPart = { id: 'mine', width: '380px', properties: { face: 'mine' } };
const EMPTY: PlacedPart = { id: 'empty', width: '700px', properties: {}, isEdited: true };
const FROM_BESIDE: PlacedPart = { id: 'plan', width: '100%', properties: { face: 'plan', rows: 5 } };
const TWO = '/sites/erhverv/SitePages/To.aspx';
const ENGLISH = '/sites/erhverv/SitePages/One.aspx';
const ELSEWHERE = `${BESIDE}/SitePages/Plan.aspx`;
const EDITED = `${BESIDE}/SitePages/Tom.aspx`;

let town: RunningTown;
let browser: Browser;
let page: Page;
let told: readonly string[];
beforeAll(async () => {
  const sppkg = await openSppkg(BUILT_SPPKG);
  const pages = {
    [TWO]: { language: 'da-DK' as const, parts: [THEME, MINE] },
    [ENGLISH]: { language: 'en-US' as const, parts: [{ ...THEME, properties: { ...THEME.properties, title: '' } }] },
    [EDITED]: { language: 'da-DK' as const, parts: [EMPTY] },
    [ELSEWHERE]: { language: 'da-DK' as const, parts: [FROM_BESIDE] },
  };
  [town, browser] = await Promise.all([startTown({ neighbour: BESIDE, around: withPartsPage(sppkg, pages) }), launchBrowser()]);
  await letRead(BESIDE);
  page = await signedInTo(browser, town, OWNER, [town.siteUrl, `${new URL(town.siteUrl).origin}${BESIDE}`]);
  told = listenTo(page);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** Lets the reader of the pages read a site, and no more. */
async function letRead(site: string): Promise<void> {
  const ask = async (below: string, body?: object) => {
    const answer = await town.fetchAs(townOwner().login)(`${at(site)}/_api/web/${below}`, {
      method: 'POST', headers: { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${below}: ${answer.status}`);
    return answer;
  };
  const { Id: id } = (await (await ask('ensureuser', { logonName: townPeople().find(({ name }) => name === OWNER)?.login })).json()) as { readonly Id: number };
  await ask(`roleassignments/addroleassignment(principalid=${id},roledefid=1073741826)`);
}

const at = (path: string): string => `${new URL(town.siteUrl).origin}${path}`;
const part = (name: string) => page.locator(`#${name}`);
const batches = () => town.requests.filter(({ url }) => url.endsWith('/_api/$batch'));
const ground = (name: string) => part(name).locator('.fui-FluentProvider').first().evaluate((element) => getComputedStyle(element).getPropertyValue('--colorNeutralBackground1'));

it('two web parts of one page read the plan once, and what is saved in one is seen in the other', async () => {
  const before = batches().length;
  await openParts(page, at(TWO), 2);
  await part('theme').getByRole('link', { name: CLAIMS }).waitFor();
  const card = part('mine').getByRole('article', { name: CLAIMS });
  await card.getByRole('button', { name: 'Gul' }).waitFor();
  expect(await troubles(page)).toEqual([]);
  expect(batches().length - before).toBe(1);

  await setClock(town, '2026-11-25T09:45:00+01:00', page); // the page's digest has run out
  await card.getByRole('button', { name: 'Gul' }).click();
  await card.getByLabel('Hvad driller, og hvad gør I ved det?').fill(REASON);
  await card.getByRole('button', { name: 'Gem' }).click();
  await card.getByText('Skiftet til gul i dag kl. 9.45. Tak!').waitFor();
  await part('theme').locator('article', { hasText: CLAIMS }).getByText(REASON).waitFor();
  expect(batches().map(({ status }) => status)).toContain(403);
});

it('a panel opens over the page, and the page keeps its address and its title', async () => {
  await part('theme').getByRole('link', { name: CLAIMS }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText(REASON).first().waitFor();
  expect((await panel.boundingBox())?.width).toBeGreaterThan(400);
  await panel.getByRole('button', { name: 'Luk' }).click();
  expect([page.url(), await page.title()]).toEqual([at(TWO), 'Erhverv']);
});

it('is as it should be in a light section, in a dark one, and in high contrast', async () => {
  const found: string[] = [];
  const look = async (name: string, wanted: string) => {
    for (const id of ['theme', 'mine']) await page.waitForFunction(([one, colour]) => getComputedStyle(document.querySelector(`#${one} .fui-FluentProvider`)!).getPropertyValue('--colorNeutralBackground1') === colour, [id, wanted] as const);
    found.push(...(await axeViolations(page)).map((violation) => `${name} ${violation}`));
  };
  await look('light', '#ffffff');
  for (const id of ['theme', 'mine']) await withPart(page, id, (live) => live.onThemeChanged({ isInverted: true }));
  await look('dark', '#292929');
  await page.emulateMedia({ forcedColors: 'active' });
  await look('contrast', '#000000');
  await page.emulateMedia({ forcedColors: 'none' });
  expect(found).toEqual([]);
  for (const id of ['theme', 'mine']) await withPart(page, id, (live) => live.onThemeChanged({ isInverted: false }));
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#mine .fui-FluentProvider')!).getPropertyValue('--colorNeutralBackground1') === '#ffffff');
  expect(await ground('theme')).toBe('#ffffff');
});

it('leaves nothing behind when it is taken off the page, and the other part stays', async () => {
  await withPart(page, 'theme', (live) => live.onDispose());
  expect(await part('theme').evaluate((element) => element.childElementCount)).toBe(0);
  await part('mine').getByText('Skiftet til gul i dag kl. 9.45. Tak!').waitFor();
  expect(await tokensKept(page, told)).toEqual([]);
});

interface Pane {
  readonly pages: readonly { readonly groups: readonly { readonly groupFields: readonly { readonly targetProperty: string; readonly properties: { readonly label?: string; readonly options?: readonly { readonly key: string; readonly text: string }[] } }[] }[] }[];
}
/** A field of the property pane, once it is offered. */
async function field(id: string, property: string) {
  for (;;) {
    const { pages } = JSON.parse(await withPart(page, id, (live) => JSON.stringify(live.getPropertyPaneConfiguration()))) as Pane;
    const found = pages.flatMap(({ groups }) => groups.flatMap(({ groupFields }) => groupFields)).find(({ targetProperty }) => targetProperty === property);
    if (found) return found.properties;
  }
}

it('speaks the language of the page, and its property pane offers what the site has', async () => {
  await openParts(page, at(ENGLISH), 1);
  await part('theme').getByRole('heading', { name: 'Action plan', level: 2 }).waitFor();
  await withPart(page, 'theme', (live) => live.onPropertyPaneConfigurationStart());
  const theme = await field('theme', 'theme');
  expect((await field('theme', 'siteUrl')).options?.map(({ text }) => text)).toEqual(['This site', 'Another site …']); // whose address is typed, where no search answers
  expect(theme.label).toBe('Theme');
  expect(theme.options?.map(({ text }) => text)).toEqual(['Choose …', 'Let at drive virksomhed', 'Hænder og hoveder nok', 'Grøn omstilling, der kan betale sig', 'Plads til at vokse']);

  await withPart(page, 'theme', (live) => {
    live.properties.face = 'overview';
    live.onPropertyPaneFieldChanged('face', 'theme', 'overview');
    live.render();
  });
  await part('theme').getByRole('link', { name: 'We succeed when …' }).click();
  await part('theme').getByRole('button', { name: 'Back' }).click();
  await part('theme').getByRole('heading', { name: 'For discussion' }).waitFor();
});

it('shows the plan of another site, with the reader’s own rights', async () => {
  await openParts(page, at(ELSEWHERE), 1);
  await part('plan').getByText('Her er ingen handleplan endnu').waitFor();
  await withPart(page, 'plan', (live) => {
    live.properties.siteUrl = `${window.location.origin}/sites/erhverv`;
    live.render();
  });
  await part('plan').getByRole('link', { name: CLAIMS }).or(part('plan').getByRole('button', { name: 'Vis 20 mere' })).first().waitFor();
  expect(await troubles(page)).toEqual([]);
});

it('on a site without a plan tells whoever edits the page exactly what it will make, and makes it for an owner alone', async () => {
  await openParts(page, at(EDITED), 1);
  await part('empty').getByText('Det kræver at du er ejer af webstedet.').waitFor();
  expect(await part('empty').getByRole('button').count()).toBe(0);

  const owners = await signedInTo(browser, town, townOwner().name, [at(BESIDE)]);
  await openParts(owners, at(EDITED), 1);
  await owners.getByRole('button', { name: 'Se hvad der oprettes' }).click();
  const will = owners.getByRole('listitem');
  await will.filter({ hasText: 'Opretter listen "Handleplaner".' }).waitFor();
  expect(town.requests.filter(({ method, url }) => method === 'POST' && url.startsWith(at(`${BESIDE}/_api/web/lists`)))).toEqual([]);
  await owners.getByRole('button', { name: 'Opret', exact: true }).click();
  await owners.getByRole('button', { name: 'Opret planen' }).click({ timeout: 60_000 });
  await owners.getByLabel('Hvad hedder planen?').fill('Handleplan for direktionen');
  await owners.getByRole('button', { name: 'Opret planen' }).click();
  await owners.getByRole('heading', { name: 'Handleplan for direktionen' }).waitFor();
});
