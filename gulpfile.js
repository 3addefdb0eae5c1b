/**
 * The tasks of the house. `npm start`, `npm test` and the others come here through config/run.mjs, which sees to it that
 * packages and Node are right; `npx gulp <task>` runs one by hand.
 */
const { parallel, series } = require('gulp');
const { guardNode, program } = require('./config/tasks/tools');
const { mutation } = require('./config/tasks/mutation');
const { packages } = require('./config/tasks/package');
const { buildTab } = require('./config/tasks/tab');
const { buildWebPart } = require('./config/tasks/webpart');
const { levels, rounds } = require('./config/tasks/stages');

guardNode();

module.exports = {
  ...Object.fromEntries([...rounds.flat(), ...levels].map((stage) => [stage.displayName, series(stage)])),
  tab: series(buildTab),
  webpart: series(buildWebPart),
  test: series(...rounds.map((round) => parallel(...round))),
  start: series(buildTab, program('src/local/main.ts')),
  site: series(program('src/local/site/main.ts')),
  provision: series(program('src/adapters/sharepoint/provision/main.ts')),
  seed: series(program('src/local/town/main.ts')),
  service: series(program('src/faces/bot/main.ts')),
  remind: series(program('src/faces/bot/remind/main.ts')),
  package: series(packages),
  mutation: series(mutation),
  bench: series(buildTab, buildWebPart, program('tests/bench/main.ts')),
  faults: series(program('tests/faults/main.ts')),
  year: series(program('tests/year/main.ts')),
};
