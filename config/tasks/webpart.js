const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { checkSppkg } = require('../webpart/check-sppkg');
const { fingerprint } = require('./fingerprint');
const { ROOT, CACHE, TaskFailure, binary, node } = require('./tools');

/** All that the web part is made of. */
const INPUTS = [
  'src/domain', 'src/application', 'src/adapters', 'src/faces', 'webparts', 'config/config.json', 'config/heft.json', 'config/package-solution.json', 'config/rig.json',
  'config/spfx-customize-webpack.js', 'config/tsconfig.webpart.json', 'config/typescript.json', 'config/write-manifests.json', 'config/webpack/column-queries.js', 'config/tasks/webpart.js',
  'tsconfig.json', 'package.json', 'package-lock.json',
];
const SPPKG = path.join(ROOT, 'sharepoint', 'solution', 'handleplan.sppkg');
/** As config/spfx-customize-webpack.js names it. */
const KEPT_BY_WEBPACK = path.join(CACHE, 'webpack', 'web-part');
const BUILT_FROM = path.join(CACHE, 'web-part-built-from');

const isBuiltFrom = (print) => existsSync(SPPKG) && existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === print;

async function heft(action, ...options) {
  const code = await node([binary('@rushstack/heft', 'heft'), action, '--production', ...options], { output: 'errors' });
  if (code !== 0) throw new TaskFailure(`The web part: heft ${action} failed; the lines above say why.`);
}

/**
 * Builds sharepoint/solution/handleplan.sppkg, unless it is built already from the very same files, or `anew`; two runs at once build it once. The packager may
 * fail and say nothing, so its old package is taken away first, and the new one opened and looked at.
 */
async function buildWebPart({ anew = false } = {}) {
  const { oneAtATime } = await import('../run/one-at-a-time.mjs');
  await oneAtATime(path.join(CACHE, 'web-part.lock'), async () => {
    const print = fingerprint(INPUTS);
    if (!anew && isBuiltFrom(print)) return;
    rmSync(BUILT_FROM, { force: true });
    rmSync(path.join(ROOT, 'sharepoint'), { recursive: true, force: true });
    if (anew) rmSync(KEPT_BY_WEBPACK, { recursive: true, force: true }); // heft's own clean-up leaves it
    process.stderr.write('Building the web part …\n');
    await heft('build', '--clean');
    await heft('package-solution');
    if (!existsSync(SPPKG)) throw new TaskFailure('The web part: the packager made no package; run `npx heft package-solution --production` to see why.');
    const checked = await checkSppkg(SPPKG);
    process.stdout.write(`handleplan.sppkg: ${checked.join('; ')}.\n`);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(BUILT_FROM, print);
  });
}

module.exports = { buildWebPart, SPPKG };
