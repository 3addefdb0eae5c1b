/** The tests that are to notice when a rule is changed: one Jest project, because Stryker asks each test what it runs. */
const path = require('node:path');
const { projects, testTimeout } = require('./jest.config');

const [domain] = projects;

module.exports = {
  ...domain,
  displayName: undefined,
  testTimeout,
  runner: path.join(__dirname, 'jest', 'nearest-first.js'),
  setupFiles: ['<rootDir>/config/jest/few-runs.js'],
  testMatch: ['domain/**/*', 'application/**/*', 'adapters/device/*', 'adapters/sharepoint/send/*', 'adapters/sharepoint/{reading,writing}'].map((part) => `<rootDir>/tests/${part}.test.ts`),
  testPathIgnorePatterns: ['/application/editors\\.test\\.ts$'], // plays a thousand games and counts them: too long for thousands of breaks
};
