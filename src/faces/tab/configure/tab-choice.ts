import type { PlanId } from '../../../domain';
import { isBeside, siteOfAddress } from '../../shared/sharepoint-address';
import { addressOf, readRoute, type View } from '../../views/routes';

/** What a tab of a channel shows. */
export interface TabChoice {
  readonly siteUrl: string;
  /** `undefined`: the site's first plan. */
  readonly plan: PlanId | undefined;
  readonly face: Face;
}

/** Those a channel or a meeting pins. */
export const FACES = ['overview', 'plan', 'mine', 'timeline', 'discussion'] as const satisfies readonly View[];
export type Face = (typeof FACES)[number];

export interface TabAddresses {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly removeUrl: string;
}

/** The addresses that Teams keeps of a tab; `{theme}` and `{locale}` are filled in by Teams each time. @param base where the pages are. @param homeSite the settings' own site, which needs no naming */
export function tabAddresses({ siteUrl, plan, face }: TabChoice, { base, homeSite }: { readonly base: string; readonly homeSite: string }): TabAddresses {
  const site = siteUrl === homeSite ? '' : `site=${encodeURIComponent(siteUrl)}`;
  const place = addressOf({ view: face, filters: '', ...(plan !== undefined && { plan }) });
  const inTeams = ['host=teams&theme={theme}&locale={locale}', site].filter(Boolean).join('&');
  return {
    entityId: ['plan', plan, place.slice(2).split('?')[0]].filter(Boolean).join('-'),
    contentUrl: `${base}index.html?${inTeams}${place}`,
    websiteUrl: `${base}index.html${site && `?${site}`}${place}`,
    removeUrl: `${base}remove.html?host=teams&theme={theme}&locale={locale}`,
  };
}

/** What a tab showed so far, by its address; a face that is none of those comes as Overblik. */
export function readTabChoice(contentUrl: string | undefined, homeSite: string): TabChoice {
  if (contentUrl === undefined || !URL.canParse(contentUrl)) return { siteUrl: homeSite, plan: undefined, face: 'overview' };
  const { hash, searchParams } = new URL(contentUrl);
  const { view, plan } = readRoute(hash);
  const site = searchParams.get('site');
  return { siteUrl: site && isBeside(site, homeSite) ? site : homeSite, plan, face: FACES.find((face) => face === view) ?? 'overview' };
}

/** What is wrong with an address that somebody typed. */
export type SiteProblem = 'no-address' | 'elsewhere';

/** Reads the address of a site as somebody copies it, a page of it too. */
export function readSite(text: string, homeSite: string): { readonly siteUrl: string } | { readonly problem: SiteProblem } {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || !/^https?:$/.test(new URL(trimmed).protocol)) return { problem: 'no-address' };
  if (!isBeside(trimmed, homeSite)) return { problem: 'elsewhere' };
  return { siteUrl: siteOfAddress(trimmed) };
}
