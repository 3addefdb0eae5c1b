const { existsSync } = require('node:fs');
const path = require('node:path');
const { fingerprint } = require('../tasks/fingerprint');

const root = path.resolve(__dirname, '..', '..');

/** All of Fluent as one script: a test file reads one instead of some thousand, which is most of what its start costs. React stays Jest's own. */
const file = path.join(root, '.cache', `fluent-${fingerprint(['config/jest/fluent-in-one-file.js', 'package-lock.json']).slice(0, 10)}.js`);

/** Makes it, unless it is there. */
async function setUp() {
  if (existsSync(file)) return;
  const { build } = require('esbuild');
  await build({
    stdin: { contents: "export * from '@fluentui/react-components';", resolveDir: root },
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"test"' },
    external: ['react', 'react/*', 'react-dom', 'react-dom/*'],
    logLevel: 'error',
  });
}

module.exports = Object.assign(setUp, { file });
