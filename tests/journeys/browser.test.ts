import type { Browser } from 'playwright-core';
import { axeViolations, aWindow, launchBrowser } from '../support/browser';

const page = (body: string) => `<!doctype html><html lang="da"><title>Prøve</title><main><h1>Prøve</h1>${body}</main></html>`;

describe('the browser of the journeys', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('looks as the person it stands for: Danish, dark, narrow, with high contrast and a fixed clock', async () => {
    const context = await aWindow(browser, { colorScheme: 'dark', forcedColors: 'active', width: 280, now: new Date('2026-03-02T09:00:00Z') });
    const tab = await context.newPage();
    const seen = await tab.evaluate(() => ({
      language: navigator.language,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      forced: matchMedia('(forced-colors: active)').matches,
      width: innerWidth,
      time: new Date().toString(),
    }));
    await context.close();
    expect(seen).toMatchObject({ language: 'da-DK', dark: true, forced: true, width: 280 });
    expect(seen.time).toMatch(/^Mon Mar 02 2026 10:00:00 GMT\+0100/);
  });

  it('finds what axe finds, also on a page that allows no foreign script', async () => {
    const context = await aWindow(browser);
    const tab = await context.newPage();
    await tab.route('http://prøve.test/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
        body: page(route.request().url().endsWith('bad') ? '<button></button>' : '<button>Gem</button>'),
      }),
    );
    await tab.goto('http://prøve.test/good');
    const good = await axeViolations(tab);
    await tab.goto('http://prøve.test/bad');
    const bad = await axeViolations(tab);
    await context.close();
    expect(good).toEqual([]);
    expect(bad).toEqual(['button-name: button']);
  });
});
