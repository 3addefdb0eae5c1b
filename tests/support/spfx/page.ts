import type { Handler } from '../../../src/local/listen';
import { boot, type PageOfParts, type PlacedPart } from './boot';
import { PLATFORM, platformFile, platformManifests } from './platform';
import type { Sppkg } from './sppkg';

export interface PartsPage {
  readonly parts: readonly PlacedPart[];
  readonly language: 'da-DK' | 'en-US';
}

const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

/**
 * A server with more pages, by their addresses (`/sites/erhverv/SitePages/Handleplan.aspx`): web parts out of a `.sppkg` on SharePoint's genuine loader. A
 * page is told who reads it, and given a digest, by its own site, for the cookie that the request brings.
 */
export const withPartsPage =
  (sppkg: Sppkg, pages: Readonly<Record<string, PartsPage>>) =>
  (site: Handler): Handler =>
  async (request) => {
    const { origin, pathname } = new URL(request.url);
    if (pathname.startsWith(PLATFORM)) return scriptOf(decodeURIComponent(pathname.slice(PLATFORM.length)), sppkg);
    if (pathname === '/favicon.ico') return new Response(undefined, { status: 204 });
    const page = pages[pathname];
    if (!page) return site(request);
    const path = pathname.split('/').slice(0, 3).join('/');
    const cookie = { cookie: request.headers.get('cookie') ?? '' };
    const ask = async (below: string, method: 'GET' | 'POST') => {
      const answer = await site(new Request(`${origin}${path}/_api/${below}`, { method, headers: { ...cookie, accept: 'application/json;odata=nometadata' } }));
      return answer.ok ? ((await answer.json()) as Record<string, unknown>) : undefined;
    };
    const [digest, reader] = [await ask('contextinfo', 'POST'), await ask('web/currentuser', 'GET')];
    if (!digest || !reader) return new Response('Sign in to the site first', { status: 401 });
    const config: PageOfParts = {
      manifests: platformManifests(origin, sppkg.manifest),
      webPart: sppkg.manifest.id,
      parts: page.parts,
      context: contextOf(origin, path, page.language, String(digest.FormDigestValue), reader),
    };
    return new Response(html(page, config), { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
  };

function scriptOf(name: string, sppkg: Sppkg): Response {
  const asset = name.startsWith('sppkg/') ? sppkg.assets.get(name.slice('sppkg/'.length)) : undefined;
  const file = asset ?? platformFile(name);
  return file === undefined ? new Response('Not found', { status: 404 }) : new Response(typeof file === 'string' ? file : new Uint8Array(file), { headers: SCRIPT });
}

/** What SharePoint writes into a page of its own, as far as a web part is told of it. */
function contextOf(origin: string, path: string, culture: string, formDigestValue: string, reader: Record<string, unknown>): Readonly<Record<string, unknown>> {
  const url = `${origin}${path}`;
  return {
    webAbsoluteUrl: url, webServerRelativeUrl: path, siteAbsoluteUrl: url, siteServerRelativeUrl: path, webTitle: 'Erhverv', webId: '{11111111-1111-1111-1111-111111111111}', siteId: '{22222222-2222-2222-2222-222222222222}',
    CorrelationId: '44444444-4444-4444-4444-444444444444', aadInstanceUrl: 'https://login.test', aadTenantId: '55555555-5555-5555-5555-555555555555', aadUserId: '66666666-6666-6666-6666-666666666666', webTemplate: '64', currentCultureName: culture, currentUICultureName: culture, currentLanguage: culture === 'da-DK' ? 1030 : 1033, isAnonymousGuestUser: true,
    userId: reader.Id, userDisplayName: reader.Title, userEmail: reader.Email, userLoginName: reader.UserPrincipalName ?? reader.LoginName, userPrincipalName: reader.UserPrincipalName,
    webPermMasks: { High: 2147483647, Low: 4294705151 }, formDigestValue, formDigestTimeoutSeconds: 1800,
    killSwitches: {}, ExpFeatures: [], ECSClientFeatures: [], serverRedirectedUrl: null, listId: null, serverRequestPath: `${path}/SitePages/Handleplan.aspx`,
  };
}

/** A page as plain as it may be: its heading, and a column for each part. */
const html = ({ language, parts }: PartsPage, config: PageOfParts): string => `<!doctype html>
<html lang="${language.slice(0, 2)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Erhverv</title>
<style>body{margin:0;font:14px "Segoe UI",sans-serif}main{padding:16px;display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start}section.column{min-width:0}.dark{background:#1f1f1f;color:#fff}</style>
</head>
<body>
<main>
<h1 style="flex-basis:100%;margin:0">Erhverv</h1>
${parts.map(({ id, width }) => `<section class="column" style="width:${width}"><div id="${id}"></div></section>`).join('\n')}
</main>
<script src="${PLATFORM}loader.js"></script>
<script>(${boot.toString()})(${JSON.stringify(config).replaceAll('<', '\\u003c')});</script>
</body>
</html>`;
