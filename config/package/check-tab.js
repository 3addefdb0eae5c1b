const { MICROSOFT_365, pagePolicy } = require('../tab/headers');

const HEADER_FILES = ['_headers', 'staticwebapp.config.json', 'web.config', 'headers.txt'];
const SETTINGS = /<script type="application\/json" id="settings">(.*?)<\/script>/s;
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/;

/**
 * What is wrong with the folder of the tab, each mistake a sentence; empty: nothing. `pages`: those that the Teams app or a browser
 * comes to. `files`: what the folder holds, by name.
 */
function tabMistakes(files, { tab, reaches }, pages) {
  const missing = pages.filter((name) => !files.has(name)).map((name) => `${name} is missing: the Teams app leads there.`);
  const names = [...files.keys()].filter((name) => name.endsWith('.html'));
  return [...missing, ...names.flatMap((name) => pageMistakes(name, String(files.get(name)), { files, tab, reaches })), ...workerMistakes(files), ...headerMistakes(files, reaches)];
}

function pageMistakes(name, text, { files, tab, reaches }) {
  const settings = SETTINGS.exec(text)?.[1];
  const policy = POLICY.exec(text);
  const scripts = text.replace(SETTINGS, '').match(/<script(?![^>]* src=)[^>]*>/g) ?? [];
  const named = Array.from(text.matchAll(/ (?:src|href)="([^"]*)"/g), ([, address]) => address).filter((address) => !address.startsWith('data:'));
  return [
    settings !== JSON.stringify(tab).replaceAll('<', '\\u003c') && 'does not carry the settings',
    policy?.[1] !== pagePolicy(reaches) && 'does not carry the policy',
    policy && text.search(/<(script|link)\b/) < policy.index && 'loads something before its policy',
    scripts.length > 0 && `has a script of its own, which the policy would stop: ${scripts[0]}`,
    /<style\b| style="| on\w+="/.test(text) && 'has a style or a handler of its own, which the policy would stop',
    /localhost|127\.0\.0\.1/.test(text) && 'names this machine',
    ...named.map((address) => !files.has(address) && `names ${address}, which is not there`),
  ].filter(Boolean).map((what) => `${name} ${what}.`);
}

function workerMistakes(files) {
  const worker = files.get('service-worker.js');
  if (!worker) return ['service-worker.js is missing: the tab would not open without a connection.'];
  const [list] = /\{"version":"\w+","files":\[[^\]]*\]\}/.exec(String(worker)) ?? [];
  if (list === undefined) return ['service-worker.js has no list of files.'];
  return JSON.parse(list).files.filter((name) => !files.has(name)).map((name) => `service-worker.js keeps ${name}, which is not there.`);
}

function headerMistakes(files, reaches) {
  const policy = `${pagePolicy(reaches)}; frame-ancestors ${MICROSOFT_365.join(' ')}`;
  return HEADER_FILES.flatMap((name) => {
    const text = String(files.get(name) ?? '');
    return [!text.includes(policy) && `${name} does not carry the policy.`, /unsafe-|localhost/.test(text) && `${name} lets in too much.`].filter(Boolean);
  });
}

module.exports = { HEADER_FILES, tabMistakes };
