import { isBeside } from '../shared/sharepoint-address';

/** What a tab must know of where it stands. The server that hands out `index.html` writes it into the page. */
export interface TabSettings {
  /** The SharePoint site that holds the plan, without a slash at the end. */
  readonly siteUrl: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly authority: string;
  readonly knownAuthorities?: readonly string[];
  /** The authority's own description, as JSON text: only for one that msal cannot ask itself. */
  readonly authorityMetadata?: string;
  readonly scopes: readonly string[];
  /** `da` or `en`; without it the host's language decides. */
  readonly language?: string;
  /** Origins of hosts beside Microsoft's own that may frame the page and speak to it as Teams does. */
  readonly framedBy?: readonly string[];
  /** Milliseconds by which its clock is ahead of the device's: of a demo that is tried out. */
  readonly aheadMs?: number;
}

const REQUIRED = ['siteUrl', 'tenant', 'clientId', 'authority', 'scopes'] as const satisfies readonly (keyof TabSettings)[];

/**
 * Reads and checks the settings block of the page, once.
 * @param site another site of the same SharePoint, which a tab of a channel is set up with; one that lies elsewhere is not taken.
 * @throws Error that names what is missing, for the one who installs.
 */
export function readSettings(page: Document, site?: string | null): TabSettings {
  const block = page.getElementById('settings')?.textContent;
  if (!block?.trim()) throw new Error('The page has no settings: expected <script type="application/json" id="settings">');
  const settings = JSON.parse(block) as Partial<TabSettings>;
  const missing = REQUIRED.filter((name) => !settings[name]?.length);
  if (missing.length) throw new Error(`The page's settings lack ${missing.join(', ')}`);
  const complete = settings as TabSettings;
  return { ...complete, siteUrl: (site && isBeside(site, complete.siteUrl) ? site : complete.siteUrl).replace(/\/+$/, '') };
}
