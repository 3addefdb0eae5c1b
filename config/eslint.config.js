/**
 * What TypeScript cannot see: where time, chance, network and words come from. Run from the root:
 * `eslint -c config/eslint.config.js .`. No inline comment can switch a rule off; an exception stands here, with its reason.
 */
const hooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

const TYPED = ['src/**/*.{ts,tsx}', 'webparts/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'];
const MAIN = '**/main.{ts,tsx}';

const THROUGH_PORTS = 'comes through a port, so that a rule gives the same answer every time it is asked';

/** The outside world by its global names; the core is a function of what it is given. */
const OUTSIDE = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'crypto', 'performance',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback',
  'window', 'document', 'navigator', 'location', 'history', 'globalThis', 'process', 'Buffer', 'console',
];

const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `The present moment ${THROUGH_PORTS}.` },
  { selector: "CallExpression[callee.name='Date']", message: `The present moment ${THROUGH_PORTS}.` },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: `The present moment ${THROUGH_PORTS}.` },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: `Chance ${THROUGH_PORTS}.` },
  { selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]", message: `A new id ${THROUGH_PORTS}.` },
];

const LOCAL_ZONE = '/^(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$|^toLocale(Date|Time)?String$/';
const zoneOfTheMachine = [
  { selector: `MemberExpression[property.name=${LOCAL_ZONE}]`, message: 'This reads the zone or language of the machine; a day here is a Danish day.' },
];

const READ_ALOUD = '/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)$/';
const IN_THE_CATALOGUE = 'What a person reads or hears stands in src/faces/shared/texts, or src/faces/bot/texts.';
const textsOutsideTheCatalogue = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: IN_THE_CATALOGUE },
  { selector: `JSXAttribute[name.name=${READ_ALOUD}] > Literal[value=/\\p{L}/u]`, message: IN_THE_CATALOGUE },
  { selector: `JSXAttribute[name.name=${READ_ALOUD}] TemplateElement[value.raw=/\\p{L}/u]`, message: IN_THE_CATALOGUE },
  { selector: 'Literal[value=/[æøåÆØÅ]/]', message: IN_THE_CATALOGUE },
  { selector: 'TemplateElement[value.raw=/[æøåÆØÅ]/]', message: IN_THE_CATALOGUE },
];

/** For this rule React's compiler reads the file, which was a third of the whole lint: there is nothing to find where no effect or no state is named, by itself or as it is imported. */
const setStateInEffect = hooks.rules['set-state-in-effect'];
const mayHoldOne = ({ text }) => text.includes('Effect') && text.includes('useState');
const onlyWithEffects = { ...setStateInEffect, create: (context) => (mayHoldOne(context.sourceCode) ? setStateInEffect.create(context) : {}) };

const restrict = (name, files, ignores, ...lists) => ({
  name, files, ignores, rules: { 'no-restricted-syntax': ['error', ...lists.flat()] },
});

module.exports = tseslint.config(
  { name: 'generated', ignores: ['node_modules/', 'lib/', 'lib-commonjs/', 'dist/', 'dist-tab/', 'release/', 'temp/', 'sharepoint/', 'teams/', '.cache/', '.local/'] },
  { linterOptions: { noInlineConfig: true } },
  ...tseslint.configs.recommended,
  {
    name: 'everywhere',
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'build tools are CommonJS',
    files: ['gulpfile.js', 'config/**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    name: 'with types',
    files: TYPED,
    languageOptions: { parserOptions: { project: 'tests/tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { name: 'product code prints nothing', files: ['src/**', 'webparts/**'], ignores: [MAIN, 'src/local/**'], rules: { 'no-console': 'error' } },
  {
    name: 'the core takes nothing from outside',
    files: ['src/domain/**', 'src/application/**'],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE.map((name) => ({ name, message: `This ${THROUGH_PORTS}.` }))] },
  },
  restrict('core', ['src/domain/**', 'src/application/**'], [], clockAndChance, zoneOfTheMachine),
  restrict('adapters', ['src/adapters/**'], [MAIN], clockAndChance),
  restrict('local', ['src/local/**'], [MAIN], clockAndChance),
  restrict('faces', ['src/faces/**', 'webparts/**'], [MAIN, 'src/faces/shared/texts/**', 'src/faces/bot/texts/**', 'webparts/*/loc/**'], clockAndChance, textsOutsideTheCatalogue),
  restrict('catalogue', ['src/faces/shared/texts/**', 'src/faces/bot/texts/**'], [], clockAndChance),
  {
    name: 'React',
    files: ['src/faces/**/*.{ts,tsx}', 'webparts/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { ...hooks, rules: { ...hooks.rules, 'set-state-in-effect': onlyWithEffects } } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', 'react-hooks/set-state-in-effect': 'error' },
  },
);
