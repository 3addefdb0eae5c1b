const HtmlWebpackPlugin = require('html-webpack-plugin');

/**
 * Has the browser fetch the parts that the page waits for while it still reads the page: the entry would ask for them only when it
 * has run, one way to the server and back later. A part that is not there fails the build: the page would be slow and nobody know why.
 */
class FetchAhead {
  constructor(parts) {
    this.parts = parts;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('FetchAhead', (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('FetchAhead', (tags) => {
        const files = new Set(this.parts.flatMap((part) => this.filesOf(compilation, part)));
        tags.headTags.push(...Array.from(files, (href) => HtmlWebpackPlugin.createHtmlTagObject('link', { rel: 'preload', as: 'script', href })));
        return tags;
      });
    });
  }

  filesOf(compilation, part) {
    const group = compilation.namedChunkGroups.get(part);
    if (!group) throw new Error(`The page is to fetch "${part}" ahead, and there is no such part`);
    return group.getFiles().filter((file) => file.endsWith('.js'));
  }
}

module.exports = { FetchAhead };
