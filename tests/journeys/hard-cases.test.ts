import type { Browser, Page } from 'playwright-core';
import { isInvisible } from '../../src/domain';
import hard from '../../src/local/town/hard-cases.json';
import { onOneLine, withPlainLineBreaks } from '../../src/faces/shared/components/UserText';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { rowsIn, statementsAbout } from '../support/town-rows';
import { drawer, go, visitor } from '../support/visitor';

interface Row {
  readonly Id: number;
  readonly MutationKey: string | null;
  readonly Title: string | null;
  readonly Description?: string | null;
  readonly PeriodText?: string | null;
  readonly Text?: string | null;
}

const COLUMN = { 'initiative.title': 'Title', 'initiative.description': 'Description', 'initiative.periodText': 'PeriodText', 'statusUpdate.text': 'Text' } as const;
type Field = keyof typeof COLUMN;
const cases = hard.cases as readonly { readonly id: string; readonly field: Field; readonly value: string }[];
const isStated = (field: Field): boolean => field === 'statusUpdate.text';

let town: RunningTown;
let browser: Browser;
let page: Page;
let initiatives: readonly Row[];
let statements: readonly Row[];
/** What a page must never do because of what somebody typed. */
const happened: string[] = [];

inTown(async (started) => {
  ({ town, browser } = started);
  [initiatives, statements] = await Promise.all([
    rowsIn<Row>(town, 'Initiatives', '$select=Id,Title,MutationKey,Description,PeriodText'),
    rowsIn<Row>(town, 'StatusUpdates', '$select=Id,Title,MutationKey,Text'),
  ]);
  page = await visitor(browser, town, 'Erhvervschef, CBA', { place: '#/handleplan' });
  page.on('dialog', (dialog) => void (happened.push(`a dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on('pageerror', (error) => happened.push(`an error: ${error.message}`));
  page.on('request', (request) => isUnasked(new URL(request.url())) && happened.push(`a request: ${request.url()}`));
}, { hardCases: true });

/** One of the texts names a picture `x`, others addresses elsewhere. */
const isUnasked = ({ hostname, pathname }: URL): boolean => hostname !== 'localhost' || pathname.endsWith('/x');

const initiativeOf = (id: string): Row => initiatives.find(({ MutationKey }) => MutationKey?.endsWith(`hard-${id}`))!;
const statementOf = (id: string): Row => statements.find(({ MutationKey }) => MutationKey?.endsWith(`hard-${id}-said`))!;

it('there are 49, and the lists keep each of them to the letter', () => {
  expect(cases).toHaveLength(49);
  const kept = cases.map(({ id, field }) => [id, (isStated(field) ? statementOf(id) : initiativeOf(id))[COLUMN[field]]]);
  expect(kept).toEqual(cases.map(({ id, value }) => [id, value]));
});

it('the table shows each as it was typed, on its own row, and no row makes the page wide', async () => {
  const shown = await page.evaluate(() => Array.from(document.querySelectorAll('tr[data-initiative]'), (row): [string, (string | null)[]] => [row.getAttribute('data-initiative') ?? '', Array.from(row.children, ({ textContent }) => textContent)]));
  const rows = new Map(shown);
  const missing = cases.filter(({ id, field, value }) => {
    const [title = '', description = '', period = '', status = ''] = rows.get(String(initiativeOf(id).Id)) ?? [];
    const cell = { 'initiative.title': title, 'initiative.description': description, 'initiative.periodText': period, 'statusUpdate.text': status }[field];
    return !isInvisible(value) && !cell?.includes(onOneLine(value).trim());
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

it('the panel shows each whole, with its line breaks', async () => {
  const missing: string[] = [];
  for (const { id, field, value } of cases) {
    await go(page, `#/handleplan/indsats/${initiativeOf(id).Id}`);
    const title = onOneLine(initiativeOf(id).Title ?? '').trim();
    await drawer(page).locator('h2').filter({ hasText: title.slice(0, 20) }).first().waitFor();
    const words = (await drawer(page).textContent()) ?? '';
    const expected = field === 'initiative.title' || field === 'initiative.periodText' ? onOneLine(value) : withPlainLineBreaks(value);
    if (!isInvisible(value) && !words.includes(expected.trim())) missing.push(id);
  }
  expect(missing).toEqual([]);
});

it('the lists\' own pages show each as it was typed', async () => {
  const asParsed = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
  const missing: string[] = [];
  for (const { id, field, value } of cases) {
    const [list, row] = isStated(field) ? ['StatusUpdates', statementOf(id)] : ['Initiatives', initiativeOf(id)];
    await page.goto(`${town.siteUrl}/Lists/${list}/DispForm.aspx?ID=${row.Id}`);
    const words = (await page.locator('main').textContent()) ?? '';
    if (!words.includes(asParsed(value))) missing.push(id);
  }
  expect(missing).toEqual([]);
});

it('the list view finds room for all of them', async () => {
  await page.goto(`${town.siteUrl}/Lists/StatusUpdates/AllItems.aspx`);
  const words = (await page.locator('table').textContent()) ?? '';
  const newest = cases.filter(({ field }) => isStated(field)).slice(-10);
  expect(newest.filter(({ value }) => !isInvisible(value) && !words.includes(value.replace(/\r\n?/g, '\n').trim())).map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

it.each([
  ['img-onerror', 'script'],
  ['entity-literal', 'danish'],
  ['zalgo', 'rtl'],
  ['text-1000-emoji', 'title-1'],
  ['formula-minus-list', 'looks-like-null'],
])('%s, said of %s, is saved as it is typed, and comes back so', async (id, about) => {
  const { value } = cases.find((one) => one.id === id)!;
  const { Id } = initiativeOf(about);
  const before = Math.max(...statements.map((statement) => statement.Id));
  await page.goto(`${town.tabUrl}#/handleplan/indsats/${Id}`);
  await drawer(page).getByRole('button', { name: /Gul$/ }).click();
  await drawer(page).getByRole('textbox').fill(value);
  await drawer(page).getByRole('button', { name: 'Gem', exact: true }).click();
  const history = drawer(page).getByRole('region', { name: 'Statusmeldinger' });
  await history.getByText(value, { exact: true }).first().waitFor();
  expect((await statementsAbout(town, Id, before)).at(-1)).toMatchObject({ Light: 'yellow', Text: value });
  await page.reload();
  await history.getByText(value, { exact: true }).first().waitFor();
});

it('nothing of all that was ever run, asked for, or a mistake', () => {
  expect(happened).toEqual([]);
});
