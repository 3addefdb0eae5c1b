const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { mistakesOf } = require('../package/check-manifest');
const { HEADER_FILES, tabMistakes } = require('../package/check-tab');
const { serviceFolder } = require('../package/service-folder');
const { packageSettings } = require('../package/settings');
const { tabFolder } = require('../package/tab-folder');
const { teamsApp } = require('../package/teams-app');
const { filesOf, zipOf } = require('../package/zip');
const { WrongPackage, checkSppkg } = require('../webpart/check-sppkg');
const { buildTab, buildTabInto } = require('./tab');
const { ROOT, CACHE, TaskFailure, taskArguments } = require('./tools');
const { SPPKG, buildWebPart } = require('./webpart');

const RELEASE = path.join(ROOT, 'release');
const BUILT_TAB = path.join(ROOT, 'dist-tab');
const WEB_PART = 'handleplan.sppkg';
const TEAMS_APP = 'handleplan-teams.zip';
const TAB = 'tab';
const SERVICE = 'service';
const SETTINGS = 'config/package.settings';
const EXAMPLE = 'config/package.example';

const USAGE = `Makes what is uploaded, into release/, and opens each of it again to check it.

  npm run package              filled from ${SETTINGS}; without that file, from ${EXAMPLE}, to look at
  npm run package -- --check   builds everything a second time and compares the bundles

How to install it stands in README.md, and in Danish in manifest/INSTALLATION.da.md.
`;

const say = (line) => void process.stdout.write(`${line}\n`);
const file = (name) => ({ path: path.join(ROOT, name), name });

/** Makes what an organisation uploads, or says in plain words why not. */
async function packages() {
  try {
    await makePackages();
  } catch (error) {
    if (!(error instanceof TaskFailure || error instanceof WrongPackage)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function makePackages() {
  const wanted = taskArguments();
  const unknown = wanted.find((word) => !['--check', '--help', '-h'].includes(word));
  if (unknown !== undefined) throw new TaskFailure(`${unknown} is not understood. See npm run package -- --help.`);
  if (wanted.length > 0 && !wanted.includes('--check')) return say(USAGE);
  const settings = packageSettings({ filled: file(SETTINGS), example: file(EXAMPLE) });
  await buildWebPart(); // first: heft has a release/ of its own
  await buildTab();
  if (wanted.includes('--check')) await compareBuilds();
  rmSync(RELEASE, { recursive: true, force: true });
  mkdirSync(RELEASE, { recursive: true });
  try {
    await takeWebPart();
    await makeTeamsApp(settings);
    makeTab(settings);
    await makeService();
  } catch (error) {
    rmSync(RELEASE, { recursive: true, force: true }); // nothing that looks ready and is not
    throw error;
  }
  if (settings.isExample) say(`\nThere is no ${SETTINGS}, so the Teams app and the tab carry the values of ${EXAMPLE}, of an invented municipality: to look at, not to upload.`);
}

async function takeWebPart() {
  const place = path.join(RELEASE, WEB_PART);
  copyFileSync(SPPKG, place);
  const checks = await checkSppkg(place);
  passed(`release/${WEB_PART}`, [], [...checks, `bundles ${bundleHash(await filesOf(readFileSync(place)))}`]);
}

async function makeTeamsApp({ manifest }) {
  const { version } = require(path.join(ROOT, 'package.json'));
  const place = path.join(RELEASE, TEAMS_APP);
  writeFileSync(place, await zipOf(teamsApp({ ...manifest, VERSION: version })));
  const files = await filesOf(readFileSync(place));
  passed(`release/${TEAMS_APP}`, mistakesOf(files), [
    `holds ${[...files.keys()].join(', ')}, and nothing else`,
    `its manifest keeps Microsoft's schema ${JSON.parse(files.get('manifest.json')).manifestVersion}, its language files theirs, each with all the words of the others`,
    'its icons are 192 × 192 and 32 × 32, and the outline is white on transparent',
    `what it shows stands on ${manifest.TAB_HOST}; every address is https, and none leads to this machine`,
  ]);
}

/** Where a channel tab's configuration sends whoever takes the tab away. */
const REMOVE_PAGE = 'remove.html';

/** The pages that the Teams app leads to, and the one a browser comes to. */
function pagesOf({ manifest }) {
  const { staticTabs, configurableTabs } = JSON.parse(teamsApp(manifest).get('manifest.json'));
  const addresses = [...staticTabs.map(({ contentUrl }) => contentUrl), ...configurableTabs.map(({ configurationUrl }) => configurationUrl)];
  return [...new Set(['index.html', REMOVE_PAGE, ...addresses.map((address) => new URL(address).href.slice(manifest.TAB_URL.length).split(/[?#]/)[0])])];
}

function makeTab(settings) {
  const folder = path.join(RELEASE, TAB);
  mkdirSync(folder);
  for (const [name, bytes] of tabFolder(BUILT_TAB, settings)) writeFileSync(path.join(folder, name), bytes);
  const files = readFolder(folder);
  const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
  passed(`release/${TAB}/`, tabMistakes(files, settings, pagesOf(settings)), [
    `${pages.join(', ')}: settings of ${settings.tab.siteUrl}, a policy without unsafe-inline and unsafe-eval, no script or style in the page itself`,
    'every file that a page or the service worker names is there',
    `${HEADER_FILES.join(', ')}: the same policy, and frames allowed for Teams, Microsoft 365 and Outlook`,
    `${files.size} files; bundles ${bundleHash(files)}`,
  ]);
}

async function makeService() {
  const { version } = require(path.join(ROOT, 'package.json'));
  const folder = path.join(RELEASE, SERVICE);
  mkdirSync(folder);
  for (const [name, bytes] of await serviceFolder(version)) writeFileSync(path.join(folder, name), bytes);
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'service.js')], { cwd: folder, encoding: 'utf8', env: {}, timeout: 60_000 });
  passed(`release/${SERVICE}/`, status === 1 && stderr.startsWith('SITE_URL is missing') ? [] : [`service.js did not ask for its settings: ${stderr.trim().split('\n')[0]}`], [
    'service.js starts without a package beside it, and asks for its settings: for a container',
    'functions.js, host.json and package.json: the same as a function app',
  ]);
}

const readFolder = (folder) => new Map(readdirSync(folder).sort().filter((name) => statSync(path.join(folder, name)).isFile()).map((name) => [name, readFileSync(path.join(folder, name))]));

/** One short name for all the scripts and styles of a build: the same sources, the same name. */
function bundleHash(files) {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) if (/\.(js|css)$/.test(name)) hash.update(name).update('\0').update(bytes).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function passed(what, mistakes, checks) {
  if (mistakes.length > 0) throw new TaskFailure(`${what} is not as it should be, and nothing was made:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
  say(`\n${what}\n${checks.map((check) => `  ✓ ${check}`).join('\n')}`);
}

/** Builds once more, from nothing, and compares. */
async function compareBuilds() {
  const again = path.join(CACHE, 'tab-again');
  const webPart = async () => bundleHash(await filesOf(readFileSync(SPPKG)));
  const first = await webPart();
  await buildWebPart({ anew: true });
  await buildTabInto(again);
  say('\nBuilt twice from the same files');
  same('the web part', first, await webPart());
  same('the tab', bundleHash(readFolder(BUILT_TAB)), bundleHash(readFolder(again)));
  rmSync(again, { recursive: true });
}

function same(what, first, second) {
  if (first !== second) throw new TaskFailure(`${what}, built twice from the same files, comes out differently: ${first} and ${second}.`);
  say(`  ✓ ${what}: bundles ${first}, both times`);
}

module.exports = { packages };
