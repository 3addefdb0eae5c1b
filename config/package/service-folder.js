const { build } = require('esbuild');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..', '..');
/** What each file of the folder is put together from. */
const ENTRIES = { service: 'src/faces/bot/main.ts', functions: 'src/faces/bot/functions/main.ts' };
/** A function app brings it. */
const BROUGHT = ['@azure/functions-core'];

/**
 * The reminder service as files that need nothing but Node: `service.js` for a container, and a function app. By name.
 */
async function serviceFolder(version) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, path.join(ROOT, file)])),
    outdir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node22',
    external: BROUGHT,
    legalComments: 'eof',
    write: false,
    logLevel: 'error',
  });
  return new Map([
    ...outputFiles.map(({ path: file, contents }) => [path.basename(file), Buffer.from(contents)]),
    ['host.json', json({ version: '2.0', extensions: { http: { routePrefix: '' } } })],
    ['package.json', json({ name: 'handleplan-service', version, private: true, main: 'functions.js', engines: { node: '>=22' } })],
  ]);
}

const json = (value) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

module.exports = { serviceFolder };
