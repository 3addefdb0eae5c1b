/** Breaks the rules one at a time and sees whether a test notices: `npm run mutation`. Only what must never be wrong is broken: it takes its time. */
export default {
  mutate: [
    'src/domain/**/*.ts',
    'src/application/{hand-in,waiting,send-*,withdraw-waiting,complete-history,move-copy-on}.ts',
    'src/adapters/device/*.ts',
    'src/adapters/sharepoint/send/*.ts',
    '!src/**/index.ts',
  ],
  testRunner: 'jest',
  jest: { configFile: 'config/jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  reporters: ['progress', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  thresholds: { high: 95, low: 90, break: 85 },
  tempDirName: '.cache/mutation',
  incremental: true,
  incrementalFile: '.cache/mutation-incremental.json',
  concurrency: 2,
  timeoutMS: 5_000,
  ignoreStatic: true,
};
