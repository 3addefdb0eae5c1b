const { readFileSync } = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, '..', '..', 'manifest');
const FILES = ['color.png', 'outline.png', 'da.json', 'en.json'];
/** The words of the manifest itself: Teams shows them to whoever reads no language that has a file. */
const DEFAULT_WORDS = 'da.json';
const PLACE = /\{\{(\w+)\}\}/g;

const filled = (value, values) => {
  if (typeof value === 'string') return value.replace(PLACE, (place, name) => values[name] ?? place);
  if (Array.isArray(value)) return value.map((one) => filled(one, values));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, values)]));
};

/** Puts the words of a language file where its keys point, such as `staticTabs[0].name`. */
function withWords(manifest, words) {
  for (const [key, word] of Object.entries(words)) {
    if (key.startsWith('$')) continue;
    const way = key.split(/[.[\]]+/);
    const last = way.pop();
    const home = way.reduce((inner, step) => (inner[step] ??= {}), manifest);
    home[last] = word;
  }
  return manifest;
}

/** The chat in which the reminder service writes; none where there is no service. */
const botOf = ({ BOT_ID }) => (BOT_ID ? { bots: [{ botId: BOT_ID, scopes: ['personal'], isNotificationOnly: false, supportsFiles: false }] } : {});

/** The files of the Teams app, by name, the manifest filled from settings. A place that no value fills stays, for the check to find. */
function teamsApp(values) {
  const read = (name) => readFileSync(path.join(FOLDER, name));
  const manifest = withWords({ ...filled(JSON.parse(read('manifest.json').toString('utf8')), values), ...botOf(values) }, JSON.parse(read(DEFAULT_WORDS).toString('utf8')));
  return new Map([['manifest.json', Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)], ...FILES.map((name) => [name, read(name)])]);
}

module.exports = { teamsApp };
