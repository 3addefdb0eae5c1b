import type { Browser, Page } from 'playwright-core';
import { aWindow } from '../support/browser';
import { buildPreview, PAGE, showPage } from '../support/preview/build';

const PATIENCE_MS = 60_000;

/** One press that saves, and what is then to be seen. */
interface Act {
  /** The person of the town who presses. */
  readonly as: string;
  readonly place: string;
  /** Everything before the press. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly press: { readonly name: RegExp; readonly within?: string };
  /** Stands somewhere on the page when the press is seen. */
  readonly seen: RegExp;
}

const drawer = (page: Page) => page.getByRole('dialog');
const TEXT = 'Tilbuddet er trukket tilbage.';

const ACTS: readonly Act[] = [
  { as: 'klimakoordinator.bmc', place: '#/handleplan/indsats/17', prepare: (page) => drawer(page).getByRole('button', { name: /^Stadig/ }).waitFor(), press: { name: /^Stadig/ }, seen: /Sender …/ },
  {
    as: 'klimakoordinator.bmc',
    place: '#/handleplan/indsats/17',
    async prepare(page) {
      await drawer(page).getByRole('button', { name: 'Rød', exact: true }).click();
      await drawer(page).getByRole('textbox', { name: /^Hvad driller/ }).fill(TEXT);
    },
    press: { name: /^Gem$/ },
    seen: /”Tilbuddet er trukket tilbage\.”/,
  },
  {
    as: 'klimakoordinator.bmc',
    place: '#/handleplan/indsats/17',
    async prepare(page) {
      await drawer(page).getByRole('button', { name: 'Flere handlinger' }).click();
      await page.getByRole('menuitem', { name: 'Rediger' }).click();
      await drawer(page).getByLabel('Beskriv det i to sætninger').fill(TEXT);
    },
    press: { name: /^Gem$/ },
    seen: /Gemmer …/,
  },
  {
    as: 'klimakoordinator.bmc',
    place: '#/handleplan/ny',
    async prepare(page) {
      await drawer(page).getByLabel('Hvad vil I gøre?').fill(TEXT);
      await drawer(page).getByLabel('Under hvilket mål?').selectOption({ index: 2 });
      await drawer(page).getByRole('button', { name: 'Det er mig' }).click();
      await drawer(page).getByRole('radio', { name: 'Konkret forløb' }).check();
    },
    press: { name: /^Send forslaget$/ },
    seen: /Gemmer …/,
  },
  { as: 'erhvervschef.cba', place: '#/handleplan/indsats/13', prepare: (page) => drawer(page).getByRole('button', { name: 'Godkend' }).waitFor(), press: { name: /^Godkend$/ }, seen: /er godkendt\. Fase: i gang\./ },
];

/** What the page fetches once the plan is on the screen, and has by the time somebody has written something. */
const PARTS = ['panel', 'forms', 'outbox'] as const;

/**
 * How many frames the browser draws from a press until what it did is on the screen; the most of all presses that save. The
 * store never answers, so nothing but the press can be what is seen. 1: it is in the very next frame.
 */
export async function saveFrames(browser: Browser): Promise<number> {
  const folder = await buildPreview('minified');
  const frames: number[] = [];
  for (const act of ACTS) {
    const context = await aWindow(browser);
    context.setDefaultTimeout(PATIENCE_MS);
    await showPage(context, folder);
    const page = await context.newPage();
    const partsAreHere = Promise.all(PARTS.map((part) => page.waitForResponse((response) => response.url().includes(`/${part}.`)).then((response) => response.finished())));
    await page.goto(`${PAGE}?as=${act.as}&saves=never${act.place}`);
    await act.prepare(page);
    await partsAreHere;
    const button = await drawer(page).getByRole('button', { name: act.press.name }).first().elementHandle();
    frames.push(
      await page.evaluate(
        async ([pressed, source]) => {
          const seen = new RegExp(source);
          await new Promise(requestAnimationFrame); // inside a frame, so that the count begins with the next one
          (pressed as HTMLElement).click();
          for (let drawn = 1; ; drawn += 1) {
            await new Promise(requestAnimationFrame);
            if (seen.test(document.body.innerText)) return drawn;
          }
        },
        [button, act.seen.source] as const,
      ),
    );
    await context.close();
  }
  return Math.max(...frames);
}
