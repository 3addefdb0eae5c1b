/** The tests that are to notice when a rule is changed: one Jest project, because Stryker asks each test what it runs. */
const { projects, testTimeout } = require('./jest.config');

const [domain] = projects;

module.exports = {
  ...domain,
  displayName: undefined,
  testTimeout,
  setupFiles: ['<rootDir>/config/jest/few-runs.js'],
  testMatch: ['domain', 'application', 'adapters/device', 'adapters/sharepoint/send'].map((part) => `<rootDir>/tests/${part}/**/*.test.ts`),
};
