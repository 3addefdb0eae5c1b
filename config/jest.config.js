/**
 * One Jest for all levels of tests; each level is a project, so that `jest --selectProjects domain` runs one alone
 * and `gulp test` runs them in the order in which a failure says most.
 */
const path = require('node:path');

const fluent = require('./jest/fluent-in-one-file');

const root = path.resolve(__dirname, '..');

/** Tests read the clock of the place they speak of, on every machine; `TZ=Pacific/Auckland npm test` tries another. */
process.env.TZ ??= 'Europe/Copenhagen';

/** Packages that ship ES modules alone; Jest's require needs them compiled. */
const ESM_ONLY = ['@azure', '@pnp', '@sparticuz', 'dom(elementtype|handler|utils)', 'dom-serializer', 'entities', 'htmlparser2', 'hucre', 'jose', 'pptxgenjs'];

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { react: { runtime: 'classic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** A level of tests: the folder `tests/<name>`, run where that level's code runs. */
const level = (name, options = {}) => ({
  displayName: name,
  rootDir: root,
  cacheDirectory: path.join(root, '.cache', 'jest'),
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: path.join(__dirname, 'jest', 'node-environment.js'),
  moduleNameMapper: { '^playwright-core$': path.join(__dirname, 'jest', 'playwright-core.js') },
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: ['[\\\\/]fluent-[0-9a-f]{10}\\.js$', `[\\\\/]node_modules[\\\\/](?!(${ESM_ONLY.join('|')})[\\\\/])`],
  restoreMocks: true,
  ...options,
});

module.exports = {
  rootDir: root,
  testSequencer: path.join(__dirname, 'jest', 'slow-first.js'),
  testTimeout: 120_000, // one for all: Jest passes over what a project says of it; only a test that hangs meets it
  projects: [
    level('domain'),
    level('application'),
    level('adapters'),
    level('local'),
    level('faces', {
      testEnvironment: path.join(__dirname, 'jest', 'browser-environment.js'),
      globalSetup: path.join(__dirname, 'jest', 'fluent-in-one-file.js'),
      moduleNameMapper: { '^@fluentui/react-components$': fluent.file },
    }),
    level('journeys'),
    level('architecture'),
  ],
};
