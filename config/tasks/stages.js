const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { buildTab } = require('./tab');
const { buildWebPart } = require('./webpart');
const { ROOT, CACHE, TaskFailure, binary, node } = require('./tools');

const config = (file) => path.join(ROOT, 'config', file);
const cache = (name) => path.join(CACHE, name);

/** A stage that hangs is a failure too, and must not hold the run for ever. */
const TIME_LIMIT_MS = 10 * 60_000;

/** Jest knows by it which test a promise belongs to, and Node would call a hook of each for it: without, waiting costs a third. Node does so by itself from 24 on. */
const NO_HOOKS = '--experimental-async-context-frame';

/** A stage that says yes or no: one test. */
const check = (name, title, command) => ({
  name,
  title,
  async run() {
    const code = await node(command, { timeLimitMs: TIME_LIMIT_MS });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  },
});

/** One or more levels of tests, on every core, counted by Jest; a file that does not even load, and a Jest that does not come to its end, failed as well. */
const tests = (name, title, levels = [name]) => ({
  name,
  title,
  async run() {
    const results = cache(`results-${name}.json`);
    mkdirSync(CACHE, { recursive: true });
    rmSync(results, { force: true });
    const jest = [NO_HOOKS, binary('jest'), '-c', config('jest.config.js'), '--selectProjects', ...levels, '--json', `--outputFile=${results}`, '--maxWorkers=100%'];
    const code = await node(jest, { timeLimitMs: TIME_LIMIT_MS, output: 'errors' });
    const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
  },
});

/** A stage that builds something for those after it. */
const build = (name, title, make) => ({
  name,
  title,
  run: () =>
    make().then(
      () => ({ passed: 1, failed: 0 }),
      (error) => {
        process.stderr.write(`${error.message}\n`);
        return { passed: 0, failed: 1 };
      },
    ),
});

const TYPES = check('types', 'Types', [binary('typescript7', 'tsc'), '-p', 'tests/tsconfig.json', '--noEmit', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')]);
const LINT = check('lint', 'ESLint', [binary('eslint'), '-c', config('eslint.config.js'), '--max-warnings', '0', '.']);
const RULES = check('rules', 'Import rules', [binary('dependency-cruiser'), '--config', config('dependency-cruiser.js'), 'src', 'webparts', 'tests']);

const TAB = build('build', 'The tab, built', buildTab);
const WEB_PART = build('build-webpart', 'The web part, built', buildWebPart);
const PREVIEW = check('preview', 'The preview of the tab, built', ['--import', 'tsx', path.join(ROOT, 'tests', 'support', 'preview', 'build-ahead.ts')]);

/**
 * From the cheapest failure to the dearest; the first that fails ends the run. What stands in one round runs side by side, so that no core waits: lint is one
 * long breath on one core, and so is the last file of a level of tests. A build stands beside what does not need it, and levels that cost alike go together.
 */
const ROUNDS = [
  [TYPES, LINT, RULES, TAB],
  [tests('core', 'The rules: of the house, of a plan, of what one can do', ['architecture', 'domain', 'application']), WEB_PART, PREVIEW],
  [tests('parts', 'The parts: adapters, the local site, faces', ['adapters', 'local', 'faces'])],
  [tests('journeys', 'Journeys in a browser')],
];

/** One level alone, by hand. */
const LEVELS = ['architecture', 'domain', 'application', 'adapters', 'local', 'faces'].map((name) => tests(name, name));

const sum = { passed: 0, failed: 0 };
let promised = false;

/** The sum is the last line of the process, however it ends. */
function promiseTheSum() {
  if (promised) return;
  promised = true;
  process.once('exit', () => process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`));
}

/** The task of one stage. @throws TaskFailure when something in it failed, so that the next does not begin. */
function stage({ name, title, run }) {
  const task = async () => {
    promiseTheSum();
    process.stdout.write(`\n== ${title}\n`);
    const { passed, failed } = await run();
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) throw new TaskFailure(`${title}: failed, as the lines above say.`);
  };
  return Object.assign(task, { displayName: name });
}

module.exports = { rounds: ROUNDS.map((round) => round.map(stage)), levels: LEVELS.map(stage) };
