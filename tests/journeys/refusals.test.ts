import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { statementsAbout } from '../support/town-rows';
import { drawer, go, visitor, whatIsInTheWay } from '../support/visitor';

const GREEN = 17;
const RED = 19;
/** A zero-width space, a no-break space, a soft hyphen and a Hangul filler: keys were pressed, and nothing is to be seen. */
const INVISIBLE = '\u200b \u00a0\u00ad\u3164';

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Klimakoordinator, BMC');
});

const field = () => whatIsInTheWay(page);

/** Asks for another light in the panel of an initiative, and tries to save a text. */
async function tryTo(state: string, initiative: number, text: string): Promise<void> {
  await go(page, `#/handleplan/indsats/${initiative}`);
  await drawer(page).getByRole('button', { name: state, exact: true }).click();
  await field().fill(text);
  await drawer(page).getByRole('button', { name: 'Gem', exact: true }).click();
}

it.each([
  ['no text', 'Gul', GREEN, '', 'Lyset er gået fra grøn til gul. Skriv kort hvad der er sket.'],
  ['a text that nobody can see', 'Gul', GREEN, INVISIBLE, 'Lyset er gået fra grøn til gul. Skriv kort hvad der er sket.'],
  ['no text, though it is better than before', 'Gul', RED, '', 'Skriv kort hvad der driller. Så er mødet forberedt.'],
  ['1,001 characters', 'Gul', RED, 'x'.repeat(1001), 'Teksten er 1 tegn for lang. Den kan højst være 1.000 tegn.'],
])('refuses yellow with %s, in a sentence that says what to do, and keeps what was typed', async (_what, light, initiative, text, sentence) => {
  const before = await statementsAbout(town, initiative);
  await tryTo(light, initiative, text);
  await drawer(page).getByText(sentence, { exact: true }).waitFor();
  expect(await field().inputValue()).toBe(text);
  expect(await field().getAttribute('aria-invalid')).toBe('true');
  expect(await drawer(page).getByRole('radio', { name: light }).isChecked()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await statementsAbout(town, initiative)).toEqual(before);
  await field().fill('');
  await drawer(page).getByRole('button', { name: 'Annuller' }).click();
  await field().waitFor({ state: 'detached' });
});

it('keeps what was typed and refused through a reload, and takes it once it says something', async () => {
  const newest = (await statementsAbout(town, GREEN)).at(-1)!.Id;
  await tryTo('Gul', GREEN, INVISIBLE);
  await drawer(page).getByText(/^Lyset er gået fra grøn til gul/).waitFor();
  await page.reload();
  await drawer(page).getByText('Din tekst fra før er her stadig.').waitFor();
  expect(await field().inputValue()).toBe(INVISIBLE);
  await field().pressSequentially('Leverandøren er konkurs');
  await drawer(page).getByRole('button', { name: 'Gem', exact: true }).click();
  await drawer(page).getByText(`${INVISIBLE}Leverandøren er konkurs`.trim()).waitFor();
  expect(await statementsAbout(town, GREEN, newest)).toEqual([expect.objectContaining({ Light: 'yellow', Text: expect.stringContaining('Leverandøren er konkurs') as string })]);
});
