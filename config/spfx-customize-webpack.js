/** What the web part's build does otherwise than the vendor's: the file's name and place are theirs, and they run it last. */
const path = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');

const root = path.resolve(__dirname, '..');
const TARGET_YEAR = 2020;
const OURS = /[\\/]lib[\\/]src[\\/].*\.js$/;

module.exports = (config) => {
  config.module.rules.push(
    { test: OURS, exclude: /[\\/]main\.js$/, sideEffects: false }, // modules do nothing when imported: what a screen does not use stays out of its chunk
    { test: /[\\/]lib[\\/]src[\\/]faces[\\/].*\.js$/, loader: path.join(__dirname, 'webpack', 'column-queries.js') },
  );
  config.plugins.push(
    new NormalModuleReplacementPlugin(/[\\/]reminders[\\/]card[\\/]CardPreview\.js$/, './in-words.js'), // cards are drawn in the tab alone: their renderer is larger than the web part
    new NormalModuleReplacementPlugin(/[\\/]views[\\/]import[\\/]ImportView\.js$/, './not-here.js'), // files are read in the tab alone: it has a worker of its own host
  );
  const drawer = path.join(root, 'lib', 'src', 'faces', 'views', 'export', 'ExportDrawer.js');
  config.resolve.alias = { ...config.resolve.alias, [drawer]: false }; // files are made in the tab alone, too: nobody is offered the drawer here
  config.optimization.minimizer = [
    new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions: { compress: { passes: 2, ecma: TARGET_YEAR }, format: { comments: false, ecma: TARGET_YEAR } } }), // the vendor's takes three times as long
  ];
  config.cache = { type: 'filesystem', cacheDirectory: path.join(root, '.cache', 'webpack'), name: 'web-part', buildDependencies: { config: [__filename] } };
};
