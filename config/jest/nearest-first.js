const path = require('node:path');
const { default: TestRunner } = require('jest-runner');

const LEVELS = ['domain', 'application', 'adapters'];
const levelOf = (place) => LEVELS.indexOf(place.split(path.sep)[0]);

/** How far a test stands from a file of `src/`: its mirror, its own folder, further. What is broken two levels below must be noticed before: such a test is not asked. */
function distance(test, broken) {
  const { rootDir } = test.context.config;
  const [place, at] = [path.relative(path.join(rootDir, 'src'), broken), path.relative(path.join(rootDir, 'tests'), test.path)];
  if (at === place.replace(/\.ts$/, '.test.ts')) return 0;
  if (at.startsWith(path.dirname(place) + path.sep)) return 1;
  return levelOf(at) - levelOf(place) > 1 ? Infinity : 2;
}

/** Runs the tests that stand nearest to a broken file first, and none behind one that noticed: thousands of breaks are tried. */
module.exports = class NearestFirst extends TestRunner {
  async runTests(tests, watcher, options) {
    const [broken] = this._globalConfig.nonFlagArgs;
    const ordered = broken ? tests.filter((test) => distance(test, broken) < Infinity).sort((a, b) => distance(a, broken) - distance(b, broken)) : tests;
    let isNoticed = false;
    this.on('test-file-success', ([, { numFailingTests }]) => (isNoticed ||= numFailingTests > 0));
    this.on('test-file-failure', () => (isNoticed = true));
    for (const test of ordered) {
      await super.runTests([test], watcher, options);
      if (isNoticed && broken) return;
    }
  }
};
