const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { compressFiles } = require('./compress-files');
const { fingerprint } = require('./fingerprint');
const { ROOT, CACHE, TaskFailure, binary, node } = require('./tools');

/** All that the built tab is made of. */
const INPUTS = ['src/domain', 'src/application', 'src/adapters', 'src/faces', 'config/webpack.tab.js', 'config/webpack.set-up.js', 'config/webpack', 'config/tasks/tab.js', 'config/tasks/compress-files.js', 'tsconfig.json', 'package-lock.json'];
const CONFIGS = ['webpack.tab.js', 'webpack.set-up.js'];
const FOLDER = path.join(ROOT, 'dist-tab');
const OUTPUT = path.join(FOLDER, 'index.html');
const BUILT_FROM = path.join(CACHE, 'tab-built-from');

const isBuiltFrom = (print) => existsSync(OUTPUT) && existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === print;

/** Builds dist-tab, unless it is built already from the very same files; two runs at once build it once. */
async function buildTab() {
  const { oneAtATime } = await import('../run/one-at-a-time.mjs');
  await oneAtATime(path.join(CACHE, 'tab.lock'), async () => {
    const print = fingerprint(INPUTS);
    if (isBuiltFrom(print)) return;
    rmSync(BUILT_FROM, { force: true });
    rmSync(FOLDER, { recursive: true, force: true });
    process.stderr.write('Building the tab …\n');
    await bundle();
    await compressFiles(FOLDER);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(BUILT_FROM, print);
  });
}

async function bundle(...more) {
  const code = await node([binary('webpack-cli'), ...CONFIGS.flatMap((config) => ['-c', path.join(ROOT, 'config', config)]), '--mode', 'production', ...more]);
  if (code !== 0) throw new TaskFailure('The tab could not be built; the lines above say why.');
}

/** Builds the tab into another folder, with nothing kept from an earlier build. */
async function buildTabInto(folder) {
  rmSync(folder, { recursive: true, force: true });
  await bundle('--no-cache', '--output-path', folder);
}

module.exports = { buildTab, buildTabInto };
