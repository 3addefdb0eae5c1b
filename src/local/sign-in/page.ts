import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Html } from '../html';
import { PICKER_SCRIPT } from './picker-script';

const STYLE = readFileSync(join(__dirname, 'assets', 'sign-in.css'), 'utf8');

/** Files the pages load, by the last part of their address. */
export const ASSETS: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  'sign-in.css': { type: 'text/css', text: STYLE },
  'sign-in.js': { type: 'text/javascript', text: PICKER_SCRIPT },
};

export interface PageOptions {
  readonly title: string;
  /** Where the assets are. */
  readonly assets: string;
  readonly body: Html;
  readonly status?: number;
  /** Where a form of the page may lead to in the end; a browser checks redirects too. */
  readonly leadsTo?: string;
}

export function pageResponse({ title, assets, body, status = 200, leadsTo }: PageOptions): Response {
  const page = html`<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${assets}/sign-in.css">
    <script type="module" src="${assets}/sign-in.js"></script>
  </head>
  <body>${body}
  </body>
</html>
`;
  const policy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", 'img-src data:', `form-action 'self'${leadsTo === undefined ? '' : ` ${leadsTo}`}`, "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; ');
  return new Response(page.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff',
    },
  });
}
