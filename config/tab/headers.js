/**
 * What a server says of the tab's files, wherever they stand: the demo's own server, the header files of the package, and
 * the policy that the package writes into its pages for hosts that say nothing.
 */

/** What a style element without text hashes to. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Who may show the tab in a frame: Teams, Microsoft 365 and Outlook, as Microsoft lists them for tabs
 * (learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements).
 */
const MICROSOFT_365 = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/**
 * Scripts come from the tab's own server alone, and none stands in the page. Fluent's styles are rules that its scripts add to
 * style elements without text, so of style elements only those without text are let in: what somebody slips into the page is not.
 */
const policyWithin = (reaches) => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  `connect-src ${reaches.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
];

/** As a page can say it of itself: browsers do not hear there who may frame it. */
const pagePolicy = (reaches) => policyWithin(reaches).join('; ');

const headerPolicy = ({ reaches, framedBy = [] }) => [...policyWithin(reaches), `frame-ancestors ${framedBy.join(' ') || "'none'"}`].join('; ');

const NAMED_BY_CONTENT = /\.[0-9a-f]{8,}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** The headers of one file; pages are what ends with `.html`. */
const headersOf = (name, reach) => ({
  'cache-control': NAMED_BY_CONTENT.test(name) ? FOR_EVER : ASK_EACH_TIME,
  'x-content-type-options': 'nosniff',
  ...(name.endsWith('.html') && { 'content-security-policy': headerPolicy(reach), 'referrer-policy': 'no-referrer' }),
});

module.exports = { MICROSOFT_365, headersOf, pagePolicy };
