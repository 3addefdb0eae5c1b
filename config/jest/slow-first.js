/**
 * The files that take longest begin first, so that no core waits for another at the end of a level. Jest knows how long each took on this machine the last time;
 * a machine that has never run them has this table, and of a file that does not stand in it nothing but its size.
 */
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds on two cores: the files that take far longer than their size says. */
const SLOW = {
  'tests/journeys/screens.test.ts': 115,
  'tests/adapters/sharepoint/fault-schedules.test.ts': 90,
  'tests/local/site/pages/browser.test.ts': 59,
  'tests/journeys/gate.test.ts': 42,
  'tests/faces/views/plan/printing.test.ts': 42,
  'tests/adapters/ledger/crashes.test.ts': 41,
  'tests/journeys/sign-in.test.ts': 37,
  'tests/journeys/warm-and-offline.test.ts': 32,
  'tests/faces/views/plan/large-plan.test.ts': 30,
  'tests/adapters/sharepoint/large-site.test.ts': 30,
  'tests/journeys/run-a-meeting.test.ts': 30,
  'tests/faces/views/overview/overview.test.tsx': 30,
  'tests/journeys/end-of-policy.test.ts': 29,
  'tests/faces/views/forms/new-initiative.test.tsx': 29,
  'tests/faces/views/timeline/large-timeline.test.ts': 28,
  'tests/journeys/start.test.ts': 28,
  'tests/faces/views/setup/meetings.test.tsx': 27,
  'tests/journeys/train.test.ts': 27,
  'tests/journeys/teams.test.ts': 26,
  'tests/application/reminder-crashes.test.ts': 24,
  'tests/journeys/set-up-screens.test.ts': 24,
  'tests/architecture/lint-rules.test.ts': 22,
  'tests/journeys/new-initiative.test.ts': 22,
};

module.exports = class SlowFirst extends Sequencer {
  /** Milliseconds; a thousand bytes of a test take about one second. */
  time(test) {
    const { config, hasteFS } = test.context;
    const seconds = SLOW[path.relative(config.rootDir, test.path).split(path.sep).join('/')];
    return super.time(test) ?? (seconds === undefined ? hasteFS.getSize(test.path) ?? 0 : seconds * 1000);
  }
};
module.exports.SLOW = SLOW;
