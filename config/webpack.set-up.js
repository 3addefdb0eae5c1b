/**
 * The pages that Teams shows while a tab is set up or taken away, into the tab's folder and by the same rules. They are built on their own: parts that they
 * shared with the tab would be larger for everybody, for the sake of two pages that few people see once.
 */
const HtmlWebpackPlugin = require('html-webpack-plugin');
const tab = require('./webpack.tab');

const PAGES = ['configure', 'remove'];
/** Of the tab alone: its page, the list of its files, and what its page fetches ahead. */
const OF_THE_TAB = new Set(['HtmlWebpackPlugin', 'ListFiles', 'FetchAhead']);

module.exports = (environment, argv) => {
  const config = tab({}, argv);
  return {
    ...config,
    name: 'set-up',
    entry: Object.fromEntries(PAGES.map((name) => [name, `./src/faces/tab/${name}/main.ts`])),
    output: { ...config.output, filename: '[name].[contenthash:10].js', chunkFilename: 'set-up-[name].[contenthash:10].js', clean: false },
    plugins: [
      ...config.plugins.filter((plugin) => !OF_THE_TAB.has(plugin.constructor.name)),
      ...PAGES.map((name) => new HtmlWebpackPlugin({ template: './src/faces/tab/index.html', filename: `${name}.html`, scriptLoading: 'defer', minify: false, chunks: [name] })),
    ],
    cache: { ...config.cache, name: 'set-up' },
  };
};
