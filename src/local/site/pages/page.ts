import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../host';
import { Joined } from '../items/joined';
import type { Guard } from '../rights/guard';
import { readSetting } from '../store/store';
import { StyleSheet, type Saying } from './formatting';
import { html, NOTHING, type Html } from '../../html';
import { sayingOf } from './saying';
import { textsOf, type Texts } from './texts';

/** One visit to one page: who looks at what, and with which words it is shown. */
export interface Visit {
  readonly host: Host;
  readonly guard: Guard;
  readonly joined: Joined;
  readonly texts: Texts;
  readonly saying: Saying;
  readonly styles: StyleSheet;
  readonly url: URL;
}

export function visitOf(host: Host, guard: Guard, url: URL): Visit {
  return { host, guard, url, joined: new Joined(host), texts: textsOf(host.locale), saying: sayingOf(host), styles: new StyleSheet() };
}

export const STYLE_ADDRESS = '_layouts/15/site-pages.css';
const STYLE = readFileSync(join(__dirname, 'assets', 'pages.css'), 'utf8');

export const styleResponse = (): Response =>
  new Response(STYLE, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' } });

export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
}

/** The page around `body`. Its policy allows the site's style sheet, the looks of this very page, and no script at all. */
export function pageAround({ host, guard, texts, styles }: Visit, { title, body, status = 200 }: Page): Response {
  const site = readSetting(host.db, 'title') ?? '';
  const page = html`<!doctype html>
<html lang="${texts.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title === site ? site : `${title} – ${site}`}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${host.path}/${STYLE_ADDRESS}">
    ${styles.css === '' ? NOTHING : html`<style>${styleText(styles)}</style>`}
  </head>
  <body>
    <a class="skip" href="#main">${texts.skip}</a>
    <header class="site">
      <a class="site-name" href="${host.path || '/'}"><bdi>${site}</bdi></a>
      <span class="who">${guard.user && texts.signedInAs(guard.user.title)} <a href="${host.path}/_layouts/15/SignOut.aspx">${texts.signOut}</a></span>
    </header>
    <main id="main" tabindex="-1">${body}</main>
  </body>
</html>
`;
  const policy = ["default-src 'none'", `style-src 'self' ${styles.source}`, 'img-src data:', "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"].join('; ');
  return new Response(page.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff',
    },
  });
}

/** A style sheet holds no sign that HTML could read, which `StyleSheet` sees to. */
const styleText = (styles: StyleSheet): Html => html`${styles.css}`;
