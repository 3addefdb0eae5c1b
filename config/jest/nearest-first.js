const path = require('node:path');
const { default: TestRunner } = require('jest-runner');

/** How far a test stands from a file of `src/`: its mirror, its own level, anywhere. */
function distance(test, broken) {
  const [folder, ...rest] = path.relative(path.join(test.context.config.rootDir, 'src'), broken).split(path.sep);
  const at = path.relative(path.join(test.context.config.rootDir, 'tests'), test.path);
  if (at === path.join(folder, ...rest).replace(/\.ts$/, '.test.ts')) return 0;
  return at.startsWith(path.dirname(path.join(folder, ...rest)) + path.sep) ? 1 : 2;
}

/** Runs the tests that stand nearest to a broken file first, and none behind one that noticed: thousands of breaks are tried. */
module.exports = class NearestFirst extends TestRunner {
  async runTests(tests, watcher, options) {
    const [broken] = this._globalConfig.nonFlagArgs;
    const ordered = broken ? [...tests].sort((a, b) => distance(a, broken) - distance(b, broken)) : tests;
    let isNoticed = false;
    this.on('test-file-success', ([, { numFailingTests }]) => (isNoticed ||= numFailingTests > 0));
    this.on('test-file-failure', () => (isNoticed = true));
    for (const test of ordered) {
      await super.runTests([test], watcher, options);
      if (isNoticed && broken) return;
    }
  }
};
