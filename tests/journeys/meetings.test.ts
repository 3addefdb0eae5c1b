import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { rowsIn } from '../support/town-rows';
import { go, visitor } from '../support/visitor';

const NEXT = 'Erhverv på tværs: årlig status';
const WIDTHS = [1280, 360, 280];

let town: RunningTown;
let browser: Browser;
let editor: Page;
let owner: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  editor = await visitor(browser, town, 'Erhvervschef, CBA', { place: '#/opsaetning/moeder' });
  await editor.getByRole('heading', { name: 'Møder', exact: true }).waitFor();
});

interface MeetingRow {
  readonly StartsAt: string;
  readonly EndsAt: string;
  readonly State: string;
  readonly GuestsId: readonly number[] | null;
}
const next = async (): Promise<MeetingRow> => (await rowsIn<MeetingRow>(town, 'Meetings', `$filter=Title eq '${encodeURIComponent(NEXT)}'&$orderby=Id desc&$select=StartsAt,EndsAt,State,GuestsId`))[0]!;
const button = (name: string) => editor.getByRole('button', { name, exact: true });
const effect = () => editor.getByRole('region', { name: 'Det sker der med påmindelserne' });

/** How many initiatives the plan says that it asks about for the next meeting. */
async function asked(page: Page, count: number): Promise<void> {
  await go(page, '#/handleplan?spurgt=1');
  await page.getByText(`${count} af 32 indsatser vises.`).waitFor();
}

it('moves a meeting: what it does to the reminders is said first, and then the list, the plan and an owner’s own page ask anew', async () => {
  await asked(editor, 10);
  owner = await visitor(browser, town, 'Udbudskonsulent, ØAC', { place: '#/mine' });
  await owner.getByText('Grøn med ny tekst. Gemt den 15. oktober. Tak!').waitFor(); // it counts for 7 December

  await go(editor, '#/opsaetning/moeder');
  await button(`Flyt eller ret ${NEXT} den 7. december`).click();
  await editor.getByLabel('Dato', { exact: true }).fill('17.12.2026');
  await effect().getByText('Der er spurgt mandag den 23. november. Ingen der er spurgt, bliver spurgt igen.').waitFor();
  await effect().getByText('Påmindelsen onsdag den 2. december flytter til mandag den 14. december kl. 8.00.').waitFor();
  await effect().getByText('Tre indsatser bliver der nu også spurgt til:').waitFor();
  await effect().getByText('Udbudskalender og markedsdialog').waitFor();
  expect(await lookAt(editor, WIDTHS)).toEqual([]);
  expect(await next()).toMatchObject({ StartsAt: '2026-12-07T08:00:00Z' });

  await button('Gem').click();
  await button(`Flyt eller ret ${NEXT} den 17. december`).waitFor();
  expect(await next()).toEqual({ StartsAt: '2026-12-17T08:00:00Z', EndsAt: '2026-12-17T10:00:00Z', State: 'planned', GuestsId: null });
  await asked(editor, 13);
  await owner.reload();
  await owner.getByText('Erhverv på tværs mødes torsdag den 17. december. Se på din indsats – det tager et øjeblik.').waitFor();
});

it('invites SPC to this one meeting of the project group', async () => {
  await go(editor, '#/opsaetning/moeder');
  await button(`Flyt eller ret ${NEXT} den 17. december`).click();
  await editor.getByLabel('SPC – Strategi- og Personalecenter').check();
  await button('Gem').click();
  await editor.getByText('SPC er inviteret').waitFor();
  const [spc] = await rowsIn<{ readonly Id: number }>(town, 'Centres', "$filter=Title eq 'SPC'&$select=Id");
  expect((await next()).GuestsId).toEqual([spc?.Id]);
});

it('cancels only when it has said what that does, and not when the answer is no', async () => {
  await button(`Aflys ${NEXT} den 17. december`).click();
  await effect().getByText(/^Handleplanen spørger nu til chefforum torsdag den 31. december i stedet for/).waitFor();
  expect(await lookAt(editor, WIDTHS)).toEqual([]);
  await button('Behold mødet').click();
  await button(`Flyt eller ret ${NEXT} den 17. december`).waitFor();
  expect((await next()).State).toBe('planned');
});

it('marks a meeting as held when its time has come, and the plan asks for the next one', async () => {
  await button(`Flyt eller ret ${NEXT} den 17. december`).click();
  await editor.getByLabel('Dato', { exact: true }).fill('25.11.2026');
  await editor.getByLabel('Fra kl.').fill('8');
  await editor.getByLabel('Til kl.').fill('8.30');
  await button('Gem').click();
  await editor.getByRole('heading', { name: 'Blev mødet holdt?' }).waitFor();
  await button(`Mødet er holdt: ${NEXT} den 25. november`).click();
  await editor.getByRole('link', { name: 'Afslut mødet', exact: true }).click();
  await button('Mødet er holdt').click();
  await editor.getByText('Planen er gemt som mødet så den den 25. november.').waitFor();
  expect((await next()).State).toBe('held');
  await asked(editor, 15);
  await owner.reload();
  await owner.getByText(/^Chefforum mødes torsdag den 31. december/).waitFor();
});

it('shows the bodies and the form of one in every theme, at every width and at 200 %', async () => {
  await go(editor, '#/opsaetning/fora');
  await editor.getByText('Næste møde er torsdag den 31. december. Vi spørger 10 og 3 arbejdsdage før', { exact: false }).waitFor();
  expect(await lookAt(editor, WIDTHS)).toEqual([]);
  await button('Ret Chefforum').click();
  await editor.getByLabel(/^Spørg også/).fill('3');
  await button('Tilføj').click();
  await editor.getByText('Den dag er der allerede.').waitFor();
  expect(await lookAt(editor, WIDTHS)).toEqual([]);
});
