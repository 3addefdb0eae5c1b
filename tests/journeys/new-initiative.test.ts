import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { rowsIn } from '../support/town-rows';
import { drawer, go, planHeading, planRow, visitor } from '../support/visitor';

const TITLE = 'Studiejob i bymidten';

let town: RunningTown;
let browser: Browser;
let centre: Page;
let editor: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  [centre, editor] = [await visitor(browser, town, 'Uddannelseskonsulent, UUC', { place: '#/handleplan' }), await visitor(browser, town, 'Erhvervschef, CBA', { place: '#/handleplan' })];
});

interface Row {
  readonly Id: number;
  readonly Title: string;
  readonly Phase: string;
  readonly PeriodText: string | null;
}
const initiatives = (filter: string) => rowsIn<Row>(town, 'Initiatives', `$filter=${filter}&$select=Id,Title,Phase,PeriodText`);
const proposals = () => initiatives("Phase eq 'proposed'");
/** The site's answer to an edit: what is seen at the press is on its way until then. */
const editStored = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/_api/$batch') && (answer.request().postData() ?? '').includes('MERGE'));
const phaseOf = async (id: number) => (await initiatives(`Id eq ${id}`))[0]?.Phase;
const panel = (page: Page, title: string) => page.getByRole('dialog', { name: title });

it('asks for what an initiative needs, in sentences beside their fields, and keeps what was typed through a reload', async () => {
  const before = await proposals();
  await centre.getByRole('link', { name: 'Ny indsats' }).click();
  await drawer(centre).getByRole('button', { name: 'Send forslaget' }).click();
  for (const sentence of ['Giv indsatsen en titel.', 'Vælg det mål indsatsen hører til.', 'Vælg én ansvarlig.', 'Vælg en af de to typer.']) await drawer(centre).getByText(sentence).waitFor();
  await drawer(centre).getByLabel('Hvad vil I gøre?').fill(TITLE);
  await centre.reload();
  await drawer(centre).getByText('Din tekst fra før er her stadig.').waitFor();
  expect(await drawer(centre).getByLabel('Hvad vil I gøre?').inputValue()).toBe(TITLE);
  expect(await proposals()).toEqual(before);
});

it('is proposed by a centre, shows as a proposal to everybody, and stands in the list once', async () => {
  const form = drawer(centre);
  await form.getByLabel('Beskriv det i to sætninger').fill('Unge får job i butikkerne ved siden af studiet.\nCentret finder dem.');
  await form.getByLabel('Under hvilket mål?').selectOption({ label: '2.2 Uddannelse tæt på arbejdspladserne' });
  await form.getByLabel(/^Hvornår\?/).fill('2026-2027');
  await form.getByText('Vi læser det som', { exact: false }).waitFor();
  await form.getByRole('button', { name: 'Det er mig' }).click();
  await form.getByRole('radio', { name: 'Konkret forløb' }).check();
  await form.getByRole('button', { name: 'Send forslaget' }).click();
  await panel(centre, TITLE).getByText('Tak! Redaktøren ser på forslaget, og det vises som nyt på næste møde i chefforum.').waitFor();
  const stored = await initiatives(`Title eq '${TITLE}'`);
  expect(stored).toEqual([{ Id: expect.any(Number) as number, Title: TITLE, Phase: 'proposed', PeriodText: '2026-2027' }]);
  expect(centre.url()).toMatch(new RegExp(`#/handleplan/indsats/${stored[0]?.Id}$`));
  await centre.getByRole('button', { name: 'Luk' }).click();
  await planRow(centre, TITLE).getByText('Forslag').waitFor();
});

it('hides the page behind a drawer from screen readers, and gives it back when the drawer has closed, however it closed', async () => {
  const hidden = centre.locator('#root[aria-hidden="true"]');
  const link = planRow(centre, TITLE).getByRole('link');
  await link.click();
  await hidden.waitFor();
  await centre.goBack();
  await hidden.waitFor({ state: 'detached' });
  await link.and(centre.locator(':focus')).waitFor();
  await centre.keyboard.press('Enter');
  await hidden.waitFor();
  await centre.keyboard.press('Escape');
  await hidden.waitFor({ state: 'detached' });
  await link.and(centre.locator(':focus')).waitFor();
});

it('is opened by its address in another window, by somebody else', async () => {
  await planRow(centre, TITLE).getByRole('link').click();
  await panel(centre, TITLE).waitFor();
  const address = centre.url();
  const window = await editor.context().newPage();
  await window.goto(address);
  await panel(window, TITLE).getByText('Unge får job i butikkerne', { exact: false }).waitFor();
  expect(await panel(window, TITLE).getByRole('definition').allInnerTexts()).toEqual(await panel(centre, TITLE).getByRole('definition').allInnerTexts());
  await window.close();
});

it('is accepted by an editor, and then has a light to state', async () => {
  const [proposal] = await initiatives(`Title eq '${TITLE}'`);
  await editor.reload();
  await planHeading(editor).waitFor();
  await go(editor, `#/handleplan/indsats/${proposal!.Id}`);
  await panel(editor, TITLE).getByRole('radio', { name: 'I gang' }).check();
  const accepted = editStored(editor);
  await panel(editor, TITLE).getByRole('button', { name: 'Godkend' }).click();
  await panel(editor, TITLE).getByText(`${TITLE} er godkendt. Fase: i gang.`).waitFor();
  await panel(editor, TITLE).getByText('Ingen status endnu').waitFor();
  await accepted;
  expect(await phaseOf(proposal!.Id)).toBe('running');
  await centre.reload();
  await panel(centre, TITLE).getByRole('button', { name: 'Grøn' }).waitFor();
});

it('is declined by an editor after a question, and stays readable', async () => {
  const declined = 'Lokale fødevarer i kommunens køkkener';
  await go(editor, '#/handleplan/indsats/26');
  await panel(editor, declined).getByRole('button', { name: 'Afvis' }).click();
  await panel(editor, declined).getByText('Afvis forslaget? Det kan læses stadig, men det bliver ikke et forslag igen.').waitFor();
  await panel(editor, declined).getByRole('button', { name: 'Nej, behold' }).click();
  expect(await phaseOf(26)).toBe('proposed');
  await panel(editor, declined).getByRole('button', { name: 'Afvis' }).click();
  const answered = editStored(editor);
  await panel(editor, declined).getByRole('button', { name: 'Ja, afvis' }).click();
  await panel(editor, declined).getByText(`${declined} er afvist. Fase: udgået.`).waitFor();
  await answered;
  expect(await phaseOf(26)).toBe('dropped');
  await go(centre, '#/handleplan/indsats/26');
  await panel(centre, declined).waitFor();
  expect(await panel(centre, declined).getByRole('button', { name: 'Godkend' }).count()).toBe(0);
});

it('speaks English to whoever asks for it, and remembers', async () => {
  await go(centre, '#/handleplan');
  await centre.getByRole('button', { name: 'Indstillinger' }).click();
  await centre.getByRole('radio', { name: 'English' }).click(); // chosen once its words have been fetched
  await centre.getByRole('link', { name: 'New initiative' }).waitFor();
  await centre.reload();
  await centre.getByRole('searchbox', { name: 'Search the plan' }).waitFor();
  expect(await centre.evaluate(() => document.documentElement.lang)).toBe('en');
});
