/**
 * Who may import whom. Type imports count, and tests may import anything. Run from the root:
 * `depcruise --config config/dependency-cruiser.js src webparts tests`. tests/architecture sees each rule refuse something.
 */
const MAIN = '(^|/)main\\.tsx?$';
const INSTALLED = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What a folder may reach inside `src`; `$1` is what the parentheses of `from` caught. */
const layer = (name, comment, from, mayReach) => forbid(name, comment, { path: from, pathNot: MAIN }, { path: '^src/', pathNot: mayReach });

/** The one place of the house that may use each package, or the places that share a `name`; what is in no row may not be used in `src` at all. */
const HOMES = [
  { home: 'adapters/sharepoint', packages: '@pnp/(core|queryable|sp)' },
  { name: 'entra', home: 'adapters/(sharepoint/provision|entra)', packages: '@azure/identity' },
  { home: 'adapters/device', packages: 'idb' },
  { home: 'adapters/office', packages: '(docx|fflate|htmlparser2|hucre|pptxgenjs)' },
  { home: 'adapters/tables', packages: '@azure/data-tables' },
  { home: 'faces/bot/functions', packages: '@azure/functions' },
  { home: 'adapters/teams', packages: '(@microsoft/teams-js|@azure/msal-browser)' },
  { home: 'faces/bot/cards', packages: '@microsoft/teams\\.cards' },
  { home: 'adapters/bot', packages: '@microsoft/teams\\.(apps|api|common)' },
  { name: 'card-renderer', home: '(local|faces/views/reminders/card)', packages: 'adaptivecards' },
  { name: 'signing', home: '(local|adapters/bot)', packages: 'jose' },
  { home: 'local', packages: 'esbuild' },
  { home: 'webparts', packages: '@microsoft/sp-[^/]+' },
  { home: 'faces', packages: '(react|react-dom|@fluentui/[^/]+|@tanstack/[^/]+)' },
];
const folderOf = (home) => (home === 'webparts' ? '^webparts/' : `^src/${home}/`);
const inNodeModules = (packages) => `(^|/)node_modules/(@types/)?${packages}/`;

const homeRule = ({ home, name = home.replaceAll('/', '-'), packages }) =>
  forbid(
    `only-${name}-uses-its-package`,
    `${packages} is at home in ${folderOf(home).slice(1)}; the rest of the house does not know it.`,
    { path: '^(src|webparts)/', pathNot: folderOf(home) },
    { path: inNodeModules(packages) },
  );

module.exports = {
  forbidden: [
    layer('domain-is-alone', 'The rules of a plan depend on nothing.', '^src/domain/', '^src/domain/'),
    layer('application-knows-domain', 'A use case knows rules and ports.', '^src/application/', '^src/(application|domain)/'),
    layer('adapters-do-not-meet', 'Each adapter keeps the ports alone.', '^src/adapters/([^/]+)/', '^src/(domain|application|adapters/$1)/'),
    layer('faces-do-not-meet', 'What two faces share stands in views, when it is a screen of the plan, and in shared.', '^src/faces/(?!views/)([^/]+)/', '^src/(domain|application|faces/(shared|views|$1))/'),
    layer('views-know-cards-alone', 'A screen shows the very cards that the bot sends, and knows nothing else of it.', '^src/faces/views/', '^src/(domain|application|faces/(shared|views|bot/(cards|states|texts)))/'),
    layer('shared-knows-no-view', 'What every face uses does not know what is made of it.', '^src/faces/shared/', '^src/(domain|application|faces/shared)/'),
    layer('local-knows-no-plan', 'What stands in for Microsoft 365 knows nothing of this product.', '^src/local/(?!town/|demo/)([^/]+)/', '^src/local/($1/|html\\.ts$)'),
    layer('local-servers-know-no-plan', 'The files beside main serve what they are handed.', '^src/local/[^/]+$', '^src/local/[^/]+$'),
    layer('demo-puts-together', 'The demo joins what stands in for Microsoft 365 with the product; nobody else of the stand-ins may.', '^src/local/demo/', '^src/(domain|adapters/sharepoint/provision|faces/bot/service|local)/'),
    layer('town-speaks-as-the-product', 'The demo town goes the way of the product, through its adapter.', '^src/local/town/', '^src/(domain|application|adapters/sharepoint|local/town)/'),
    layer('webparts-are-wiring', 'The class of a web part hands over to its face, and decides nothing.', '^webparts/', '^src/faces/webpart/'),
    forbid('core-needs-no-package', 'Rules and use cases outlive packages.', { path: '^src/(domain|application)/' }, { dependencyTypes: [...INSTALLED, 'core'] }),
    ...HOMES.map(homeRule),
    forbid(
      'every-package-has-a-home',
      'Name the home of a new package in config/dependency-cruiser.js.',
      { path: '^(src|webparts)/' },
      { dependencyTypes: INSTALLED, pathNot: HOMES.map(({ packages }) => inNodeModules(packages)) },
    ),
    forbid(
      'node-stays-at-home',
      'A browser has no Node; only what runs under Node may use its modules.',
      { path: '^(src|webparts)/', pathNot: ['^src/local/', '^src/adapters/(sharepoint/provision|node)/'] },
      { dependencyTypes: ['core'] },
    ),
    forbid('product-knows-no-test', 'Nothing in src leans on a test or its helpers.', { path: '^(src|webparts)/' }, { path: '^tests/' }),
    forbid('circular', 'Two files that need each other are one thought in two places.', { path: '^(src|webparts)/' }, { circular: true }),
    forbid('orphan', 'A file nobody imports and that imports nobody is dead.', { orphan: true, path: '^src/', pathNot: [MAIN, 'service-worker\\.ts$', '\\.d\\.ts$'] }, {}),
    forbid('unresolved', 'An import that leads nowhere. The texts of the property pane are the loader’s to find.', {}, { couldNotResolve: true, pathNot: '^PlanWebPartStrings$' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
