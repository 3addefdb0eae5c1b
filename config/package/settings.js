const { existsSync, readFileSync } = require('node:fs');
const { parseEnv } = require('node:util');
const { TaskFailure } = require('../tasks/tools');

/** Who signs people in to Microsoft 365. */
const SIGN_IN = 'https://login.microsoftonline.com';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$|\.localhost$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = /^[0-]+$/;
const INSIDE_A_SITE = /\.aspx$|\/(_layouts|SitePages|Lists)(\/|$)/i;

const guid = { means: 'an id such as 7b0e4c52-61d8-4f3b-a0c9-2e8f5d914a02', holds: (text) => GUID.test(text) && !NOBODY.test(text) };

const address = (means, holds = () => true) => ({
  means,
  holds: (text) => URL.canParse(text) && isPublic(new URL(text)) && holds(new URL(text)),
});
const isPublic = ({ protocol, hostname, username, hash, search }) => protocol === 'https:' && !LOOPBACK.test(hostname) && !username && !hash && !search;

const page = address('the https address of a page, and never one on this machine');
const oneOf = (...words) => ({ means: words.map((word) => word || 'nothing').join(' or '), holds: (text) => words.includes(text) });

/** Each value of the file: what it should be, and whether it is. Those that say whose tenant it is may not be the example's own. */
const VALUES = {
  TENANT: { ...guid, isOnesOwn: true },
  SITE_URL: {
    ...address('the https address of a SharePoint site, such as https://yours.sharepoint.com/sites/erhverv, without a page behind it', ({ hostname, pathname }) => hostname.endsWith('.sharepoint.com') && !INSIDE_A_SITE.test(pathname)),
    isOnesOwn: true,
  },
  TAB_URL: { ...address('an https address that ends in a slash, and never one on this machine', ({ pathname }) => pathname.endsWith('/')), isOnesOwn: true },
  TAB_CLIENT_ID: { ...guid, isOnesOwn: true },
  TEAMS_APP_ID: { ...guid, isOnesOwn: true },
  BOT_ID: { means: guid.means, holds: (text) => text === '' || guid.holds(text), mayBeEmpty: true, mayBeMissing: true },
  SCOPE: oneOf('AllSites.Write', 'AllSites.Manage'),
  LANGUAGE: { ...oneOf('da', 'en', ''), mayBeEmpty: true },
  PUBLISHER: { means: 'a name of 1 to 32 characters', holds: (text) => text.length <= 32, isOnesOwn: true },
  WEBSITE_URL: { ...page, isOnesOwn: true },
  PRIVACY_URL: { ...page, isOnesOwn: true },
  TERMS_URL: { ...page, isOnesOwn: true },
};

/**
 * Reads and checks the settings of the package, as text and as the values that follow from them. `example`: values that nobody
 * else can have. @throws TaskFailure with one sentence that names the first value that is missing or wrong, and what it should be.
 */
function readSettings(text, { file, example = {} }) {
  const given = parseEnv(text);
  const unknown = Object.keys(given).find((name) => !(name in VALUES));
  if (unknown !== undefined) throw new TaskFailure(`${file} has a ${unknown}, and there is no such setting; the settings are ${Object.keys(VALUES).join(', ')}.`);
  for (const [name, { means, holds, isOnesOwn, mayBeEmpty, mayBeMissing }] of Object.entries(VALUES)) {
    const value = given[name];
    if (value === undefined && mayBeMissing) continue;
    if (value === undefined || (value === '' && !mayBeEmpty)) throw new TaskFailure(`${name} is missing in ${file}: it should be ${means}.`);
    if (!holds(value)) throw new TaskFailure(`${name} in ${file} is "${value}": it should be ${means}.`);
    if (isOnesOwn && value === example[name]) throw new TaskFailure(`${name} in ${file} is still that of the example: it should be your own, ${means}.`);
  }
  return settingsFrom(given);
}

function settingsFrom(values) {
  const { TENANT, SITE_URL, TAB_URL, TAB_CLIENT_ID, SCOPE, LANGUAGE } = values;
  const [site, tab] = [new URL(SITE_URL), new URL(TAB_URL)];
  const siteUrl = site.href.replace(/\/$/, '');
  const scope = `${site.origin}/${SCOPE}`;
  return {
    /** What the manifest's places are filled with, by their names there. */
    manifest: { ...values, TAB_URL: tab.href, TAB_HOST: tab.host, SCOPE: scope },
    /** What the pages of the tab are told. */
    tab: { siteUrl, tenant: TENANT, clientId: TAB_CLIENT_ID, authority: `${SIGN_IN}/${TENANT}`, scopes: [scope], ...(LANGUAGE && { language: LANGUAGE }) },
    /** The only servers the tab speaks to: its own, for what the service worker keeps; the site; the sign-in; and Microsoft's list of hosts that may frame it, which teams-js asks for. */
    reaches: ["'self'", site.origin, SIGN_IN, 'https://res.cdn.office.net'],
  };
}

/** The filled file's settings, or the example's where there is none: to look at, not to upload. */
function packageSettings({ filled, example }) {
  const exampleText = readFileSync(example.path, 'utf8');
  if (!existsSync(filled.path)) return { isExample: true, ...readSettings(exampleText, { file: example.name }) };
  return { isExample: false, ...readSettings(readFileSync(filled.path, 'utf8'), { file: filled.name, example: parseEnv(exampleText) }) };
}

module.exports = { packageSettings, readSettings };
