const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { MICROSOFT_365, headersOf, pagePolicy } = require('../tab/headers');
const { withSettings } = require('../tab/settings-block');

/** Left behind: a host compresses by itself, and a map is for us. */
const NOT_FOR_A_HOST = /\.(map|br|gz)$/;
const HEAD = '<meta charset="utf-8" />';

/**
 * The files of the tab for a static host, by name: what was built, each page with its settings and its policy, and the headers in
 * the forms that hosts read. @throws Error when the folder does not hold a built tab
 */
function tabFolder(built, { tab, reaches, manifest }) {
  const names = readdirSync(built, { withFileTypes: true }).filter((entry) => entry.isFile() && !NOT_FOR_A_HOST.test(entry.name)).map(({ name }) => name);
  const files = new Map(names.sort().map((name) => [name, readFileSync(path.join(built, name))]));
  for (const name of names.filter((one) => one.endsWith('.html'))) files.set(name, Buffer.from(page(String(files.get(name)), { name, tab, reaches })));
  const headers = titled(headersOf('index.html', { reaches, framedBy: MICROSOFT_365 }));
  for (const [name, text] of Object.entries(headerFiles(headers, new URL(manifest.TAB_URL).pathname))) files.set(name, Buffer.from(text));
  return files;
}

function page(text, { name, tab, reaches }) {
  const written = withSettings(text, tab);
  const [before, after] = written?.split(HEAD) ?? [];
  if (after === undefined) throw new Error(`${name} is no page of the built tab: it has no place for the settings or does not begin with ${HEAD}`);
  return `${before}${HEAD}\n    <meta http-equiv="Content-Security-Policy" content="${pagePolicy(reaches)}" />${after}`;
}

/** As header files are mostly written. */
const titled = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value]));

/**
 * The same headers for every file: what is named by its content could be kept for longer, but not every host can tell the files apart, and
 * the service worker keeps them anyway.
 */
function headerFiles(headers, folder) {
  const lines = Object.entries(headers);
  return {
    _headers: `${folder}*\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    'staticwebapp.config.json': `${JSON.stringify({ globalHeaders: headers, mimeTypes: { '.json': 'application/json' } }, undefined, 2)}\n`,
    'web.config': webConfig(lines),
    'headers.txt': lines.map(([name, value]) => `${name}: ${value}\n`).join(''),
  };
}

const webConfig = (lines) => `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${lines.map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" />\n`).join('')}      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;

module.exports = { tabFolder };
