const HtmlWebpackPlugin = require('html-webpack-plugin');

/** Chromium compiles such a file while it arrives, beside the page's own thread, where it would otherwise stop for each function at its first call. */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the browser fetch the parts that the page waits for while it still reads the page, and compile them as they come, in the order of their names here: the entry would ask for
 * them only when it has run, one way to the server and back later. A part that is not there fails the build: the page would be slow and nobody
 * know why.
 */
class FetchAhead {
  constructor(parts) {
    this.parts = parts;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FetchAhead', (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tap({ name: 'FetchAhead', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, () => {
        for (const file of this.files(compilation)) compilation.updateAsset(file, (source) => new sources.ConcatSource(COMPILED_AHEAD, source));
      });
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('FetchAhead', (tags) => {
        tags.headTags.unshift(...this.files(compilation).map((href) => HtmlWebpackPlugin.createHtmlTagObject('link', { rel: 'preload', as: 'script', href })));
        return tags;
      });
    });
  }

  files(compilation) {
    return [...new Set(this.parts.flatMap((part) => this.filesOf(compilation, part)))];
  }

  filesOf(compilation, part) {
    const group = compilation.namedChunkGroups.get(part);
    if (!group) throw new Error(`The page is to fetch "${part}" ahead, and there is no such part`);
    return group.getFiles().filter((file) => file.endsWith('.js'));
  }
}

module.exports = { FetchAhead };
