const path = require('node:path');

const ROOT = path.resolve(__dirname, '..', '..');
const CACHE = path.join(ROOT, '.cache');

/** `node:sqlite` announces on every start that it is experimental; that is decided, and the line would hide others. */
const QUIET = '--disable-warning=ExperimentalWarning';

/** Something that is already told on the screen; gulp adds no stack of its own. */
class TaskFailure extends Error {
  name = 'TaskFailure';
  showStack = false;
}

/** Packages are locked for one Node; another one fails late and oddly. */
function guardNode() {
  const wanted = '22.';
  if (!process.versions.node.startsWith(wanted)) {
    throw new TaskFailure(`These tasks run under Node ${wanted}x; this is Node ${process.versions.node}. Use \`npm run\` or \`npx gulp\`, which take the locked one.`);
  }
}

/** Where a package keeps one of its programs. */
function binary(packageName, name = packageName) {
  const manifest = path.join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a script under this very Node, with our input and output, or with its errors alone; answers its exit code. */
async function node(scriptAndArguments, { output = 'all', timeLimitMs } = {}) {
  const { runThrough } = await import('../run/run-through.mjs');
  return runThrough(process.execPath, [QUIET, ...scriptAndArguments], {
    cwd: ROOT,
    stdio: ['inherit', output === 'all' ? 'inherit' : 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, QUIET].filter(Boolean).join(' ') },
    ...(timeLimitMs && { timeout: timeLimitMs, killSignal: 'SIGKILL' }),
  });
}

/** What stood after `npm run … --`. */
const taskArguments = () => JSON.parse(process.env.HANDLEPLAN_TASK_ARGUMENTS ?? '[]');

/** A task that runs one of our TypeScript programs in our place: its arguments, its exit code. */
const program = (file) => {
  const run = async () => {
    const code = await node(['--import', 'tsx', path.join(ROOT, file), ...taskArguments()]);
    if (code !== 0) process.exit(code);
  };
  return Object.assign(run, { displayName: file });
};

module.exports = { ROOT, CACHE, TaskFailure, binary, guardNode, node, program, taskArguments };
