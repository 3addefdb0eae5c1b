/**
 * Tells the service worker which files the build has: names by content, so that the worker itself changes when any of them does.
 * Written into the finished file, because the names are known only then.
 */
const { createHash } = require('node:crypto');

const WORKER = 'service-worker.js';
const PLACE = '__TAB_BUILD__';
/** The worker serves browsers. Teams keeps its apps itself. */
const ELSEWHERE = /^teams\./;

module.exports = class ListFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ListFiles', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ListFiles', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const worker = compilation.getAsset(WORKER);
        if (!worker) return;
        const files = compilation.getAssets().map(({ name }) => name).filter((name) => /\.[0-9a-f]{10}\.(js|css)$/.test(name) && !ELSEWHERE.test(name)).sort();
        const build = JSON.stringify({ version: createHash('sha256').update(files.join()).digest('hex').slice(0, 16), files });
        const written = String(worker.source.source()).replace(PLACE, () => build);
        if (!written.includes(build)) throw new Error(`${WORKER} has no place for the list of files`);
        compilation.updateAsset(WORKER, new sources.RawSource(written));
      });
    });
  }
};
