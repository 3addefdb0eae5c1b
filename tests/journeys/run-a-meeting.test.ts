import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { askList, LAST_STATEMENT, rowsIn, statementsAbout } from '../support/town-rows';
import { go, visitor } from '../support/visitor';

const WIDTHS = [1280, 360, 280];
const EDITOR = 'erhvervschef.cba@eksempelby.example';
const HEAT = 19;
const CHEFFORUM = /^Chefforum torsdag den 31\. december/;

let town: RunningTown;
let browser: Browser;
let chair: Page;
let director: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  [chair, director] = await Promise.all([visitor(browser, town, 'Erhvervschef, CBA', { place: '#/moede' }), visitor(browser, town, 'Kommunaldirektør', { place: '#/moede' })]);
}, { at: new Date('2026-12-31T08:35:00+01:00') });

const button = (name: string | RegExp) => chair.getByRole('button', { name, exact: typeof name === 'string' });
const decide = async (text: string, due: string): Promise<void> => {
  await button('Skriv en beslutning').click();
  await chair.getByLabel('Hvad besluttede I?').fill(text);
  await chair.getByLabel(/^Hvornår senest/).fill(due);
  await button('Gem').click();
  await chair.getByText(text, { exact: true }).waitFor();
};

it('prepares chefforum with one press', async () => {
  await chair.getByRole('link', { name: /^Åbn mødet: Chefforum torsdag den 31/ }).click();
  await chair.getByRole('heading', { name: CHEFFORUM }).waitFor();
  await chair.getByRole('region', { name: 'Til drøftelse' }).getByText('Overskudsvarme fra Erhvervspark Nord').waitFor();
  expect(await lookAt(chair, WIDTHS)).toEqual([]);
});

it('runs it in two browsers: a light and two decisions are on the other screen without anybody asking for them', async () => {
  await chair.getByRole('link', { name: 'Start mødet' }).click();
  const place = new URL(chair.url()).hash;
  await go(director, place);
  await director.getByRole('heading', { name: 'Overskudsvarme fra Erhvervspark Nord' }).waitFor();
  await button('Gul').click();
  await chair.getByRole('textbox', { name: /^Hvad driller/ }).fill('Den mindre løsning er regnet færdig.');
  await button('Gem').click();
  await chair.getByText('Gul (var rød)').waitFor();
  await decide('Aftalen lægges frem i februar.', '15.2.2027');
  await director.getByText('Gul (var rød)').waitFor();
  await director.getByText('Aftalen lægges frem i februar.').waitFor();
  expect(await statementsAbout(town, HEAT, LAST_STATEMENT)).toMatchObject([{ Light: 'yellow', Text: 'Den mindre løsning er regnet færdig.' }]);
  const heading = chair.getByRole('heading', { name: 'Overskudsvarme fra Erhvervspark Nord' });
  await heading.focus(); // what has the focus already is not brought into sight by it
  expect(await lookAt(chair, WIDTHS)).toEqual([]);
  await heading.focus();
  await chair.keyboard.press('End');
  await decide('Centrene tager planen med hjem.', '1.3.2027');
});

it('is held: the minutes say what was said, and the other screen has them', async () => {
  const minutes = await chair.getByLabel('Tekst til referatet').inputValue();
  expect(minutes).toContain('1. Overskudsvarme fra Erhvervspark Nord\nGul (var rød).\nErhvervschef, CBA: ”Den mindre løsning er regnet færdig.”\nBeslutning: Aftalen lægges frem i februar. Senest den 15. februar 2027.');
  await button('Mødet er holdt').click();
  await chair.getByText(/^Planen er gemt som mødet så den/).waitFor();
  await director.getByText('Mødet er holdt.', { exact: true }).waitFor();
  await director.getByText('– Centrene tager planen med hjem. Senest den 1. marts 2027.').waitFor();
  expect(await rowsIn(town, 'Meetings', "$filter=State eq 'planned' and StartsAt lt datetime'2027-01-01T00:00:00Z' and StartsAt gt datetime'2026-12-30T00:00:00Z'&$select=Id")).toEqual([]);
  expect(await lookAt(chair, WIDTHS)).toEqual([]);
});

const meeting = (): string => /moede[/-](\d+)/.exec(chair.url())?.[1] ?? '';
/** The file that keeps the plan as the meeting saw it. */
const kept = async (id: string): Promise<string> => (await town.fetchAs(EDITOR)(`${town.siteUrl}/_api/web/getFileByServerRelativePath(decodedurl='${new URL(town.siteUrl).pathname}/Snapshots/plan-1-moede-${id}.json')/$value`)).text();
const edit = async (list: string, item: string, over: 'MERGE' | 'DELETE', body?: object): Promise<void> => {
  const { status } = await askList(town, EDITOR, list, item, { method: 'POST', headers: { 'x-http-method': over, 'if-match': '*' }, body });
  expect([200, 204]).toContain(status);
};
/** The overview as the meeting saw it, to the pixel; reached by the switch, which has a place on a phone too. */
const drawn = async (id: string): Promise<Buffer> => {
  await go(chair, '#/overblik');
  await button('Vis som: i dag').click();
  await chair.getByRole('link', { name: 'Chefforum den 31. december', exact: true }).click();
  await chair.getByRole('region', { name: 'Du ser planen som chefforum så den den 31. december 2026.' }).waitFor();
  await chair.getByRole('region', { name: 'Hvem løfter hvilke mål?' }).waitFor();
  expect(new URL(chair.url()).hash).toBe(`#/overblik?som=moede-${id}`);
  return chair.getByRole('main').screenshot({ animations: 'disabled' });
};

it('stays as it was, file and drawing, after ten later edits; beside today it says what they were', async () => {
  const id = meeting();
  const [file, drawing] = [await kept(id), await drawn(id)];
  expect(file).toContain('Den mindre løsning er regnet færdig.');
  for (let item = HEAT; item < HEAT + 6; item += 1) await edit('Initiatives', `items(${item})`, 'MERGE', { Title: `Omdøbt ${item}` });
  await edit('Initiatives', 'items(1)', 'MERGE', { Phase: 'dropped' });
  await edit('Initiatives', 'items(2)', 'DELETE');
  await edit('Themes', 'items(1)', 'MERGE', { Title: 'Et andet tema' });
  await edit('Meetings', `items(${id})`, 'MERGE', { Place: 'Kantinen' });
  await chair.reload();
  expect((await drawn(id)).equals(drawing)).toBe(true);
  expect(await kept(id)).toBe(file);
  await chair.getByRole('link', { name: 'Sammenlign med i dag' }).click();
  const theme = chair.getByRole('region', { name: '1 Et andet tema' });
  await theme.getByText('Hed tidligere ”Let at drive virksomhed”').waitFor();
  await theme.getByText('Er ikke i planen længere.').waitFor();
  await chair.getByRole('heading', { name: 'Omdøbt 19' }).waitFor();
  expect(await lookAt(chair, WIDTHS)).toEqual([]);
});

it('comes back with both decisions at the next chefforum', async () => {
  await go(chair, '#/moede');
  await chair.getByRole('link', { name: /^Klargør mødet: Chefforum torsdag den 1\. juli/ }).click();
  const open = chair.getByRole('region', { name: 'Åbne beslutninger' });
  await open.getByText('Aftalen lægges frem i februar.').waitFor();
  await open.getByText('Centrene tager planen med hjem.').waitFor();
  await open.getByRole('link', { name: 'Om Omdøbt 19' }).waitFor();
});
