/**
 * What every npm script calls first, also on a fresh clone with nothing installed: it checks the machine, installs what
 * package-lock.json says, and runs the task under the Node that is locked there. Builtins only, and in this file only what
 * an old Node can read, so that it can be told that it is too old.
 */
const wanted = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  process.stderr.write(`Handleplan needs Node ${wanted.join('.')} or newer to install itself; this is Node ${process.versions.node}. Get one from https://nodejs.org and run the command again.\n`);
  process.exitCode = 1;
} else {
  const { run } = await import('./run/run.mjs');
  process.exitCode = await run(process.argv[2], process.argv.slice(3));
}
