import type { Browser, Page } from 'playwright-core';
import { asId, type InitiativeId, type StatusUpdateId } from '../../src/domain';
import { reminderCard } from '../../src/faces/bot/cards';
import { readPress } from '../../src/faces/bot/press';
import hardCases from '../../src/local/town/hard-cases.json';
import { axeViolations, launchBrowser } from '../support/browser';
import { day } from '../support/builders';
import { pressesOn, showCards } from '../support/cards/host';
import { aReminder, aViewer, CHEFFORUM, everyCard } from '../support/cards/samples';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Every element there is, in company. */
const SHOWN = ['ask', 'as owner and deputy', 'ask for a first status', 'receipt', 'correct', 'stale', 'not yours', 'digest', 'on your behalf'];
const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the reminder cards, drawn by the genuine renderer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ['light', 'da', 432],
    ['dark', 'da', 320],
    ['contrast', 'en', 320],
  ] as const)('can be read and used by everybody, %s', async (theme, language, width) => {
    const page = await showCards(browser, new Map([...everyCard(language)].filter(([name]) => SHOWN.includes(name))), { theme, width });
    expect(await axeViolations(page, WCAG)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('unfold a form, and send what was chosen and written in it', async () => {
    const page = await showCards(browser, new Map([['card', reminderCard(aReminder(), aViewer('da'))]]), { theme: 'light', width: 432 });
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('button', { name: 'Skift lys' }).nth(1).click();
    await page.getByRole('radio', { name: '■ Rød' }).check();
    await page.getByRole('textbox', { name: 'Hvad driller, og hvad gør I ved det?' }).fill('**Ingen** vil være med.');
    await page.getByRole('button', { name: '● Stadig grøn' }).first().click();
    await page.getByRole('button', { name: 'Gem' }).click();
    const [still, save] = (await pressesOn(page)).map(readPress);
    expect(still).toMatchObject({ press: { verb: 'still', initiative: '7', light: 'green', seen: new Map([['7', '101']]) } });
    expect(save).toMatchObject({ press: { verb: 'save', initiative: '8', light: 'red', text: '**Ingen** vil være med.', seen: new Map([['8', '102']]) } });
    expect(still && 'press' in still && still.press.typed.get(asId('8'))).toEqual({ light: 'red', text: '**Ingen** vil være med.' });
    await page.context().close();
  });

  it('show what people typed as they typed it, within their width, and do nothing of it', async () => {
    const cards = hardCases.cases.map(({ id, value }) => {
      const item = { initiative: asId<InitiativeId>('7'), title: value.slice(0, 255), status: { light: 'yellow' as const, since: day('2026-03-06'), text: value.slice(0, 255), update: asId<StatusUpdateId>('1') } };
      return [id, reminderCard(aReminder({ meeting: { ...CHEFFORUM, body: value.slice(0, 60) }, open: [item] }), aViewer('da'))] as const;
    });
    const page = await showCards(browser, new Map(cards), { theme: 'light', width: 320 });
    expect(await page.locator('.card :is(a, img, b, strong, em, code, script, at, h1, ul, ol)').count()).toBe(0);
    expect(await page.getByRole('link').count()).toBe(cards.length); // the way out of each
    expect(await isTooWide(page)).toBe(false);
    const shown = await page.locator('section').evaluateAll((sections) => sections.map((section) => (section.textContent ?? '').replace(/[\u2060\u2066-\u2069\s]/g, '')));
    hardCases.cases.forEach(({ value }, at) => expect(shown[at]).toContain(value.slice(0, 200).trim().replace(/[\u2060\u2066-\u2069\s\p{Cc}]/gu, '').slice(0, 40)));
    await page.context().close();
  });
});
