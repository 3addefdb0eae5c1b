/** Node as Jest has it, and what drives browsers beside it: six megabytes of script, which a worker reads once instead of each of its test files. */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class NodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.defineProperty(this.global, 'playwright', { get: () => require('playwright-core'), enumerable: false });
  }
};
