/**
 * The tab: a folder of static files, `dist-tab/`. `index.html` names its scripts by their content, so that everything but
 * that page, and the service worker that keeps all of it on the device, may be kept by browsers for ever. No inline script or style: it runs under a strict content security policy.
 */
const { createHash } = require('node:crypto');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const ListFiles = require('./webpack/list-files');
const { FetchAhead } = require('./webpack/fetch-ahead');
const { TokensInUse } = require('./webpack/tokens-in-use');

const root = path.resolve(__dirname, '..');

/** Browsers that Teams runs in understand this; nothing is translated further down. */
const TARGET = 'es2021';

const SERVICE_WORKER = 'service-worker';

const LISTS_FOR_READING = path.join(__dirname, 'webpack', 'lists-for-reading.js');
const ASK_AT_ONCE = path.join(__dirname, 'webpack', 'ask-at-once.js');
const THEME_AS_DATA = path.join(__dirname, 'webpack', 'theme-as-data.js');

/**
 * What Teams needs of msal, a browser does not: in a layer of their own the modules of a package are taken apart from those a browser gets,
 * whose parts stay as small as they were.
 */
const IN_TEAMS = 'teams';

/** Short: the page carries the name of every part. The same parts need it, so it is the same one. */
const sharedPartName = (_module, chunks, group) => {
  const needers = createHash('sha256').update(chunks.map(({ name }) => name).sort().join()).digest().readUInt32BE();
  return `${group === 'defaultVendors' ? 'p' : 's'}${needers.toString(36).slice(-3)}`;
};

/** These repeat what they have in common with the view one comes to: to have it in a file of its own would cost that view a request and some bytes. */
const REPEATS = ['discussion', 'asking', 'card', 'teams'];
const mayShare = (chunk) => !chunk.canBeInitial() && !REPEATS.includes(chunk.name);

/** What the tab never uses, or uses in a shorter form: each file says why. */
const inPlaceOf = (request, file) => new NormalModuleReplacementPlugin(request, path.join(__dirname, 'webpack', file));

/** What the tab waits for before it can show a plan in the view one comes to. */
const AHEAD = ['tab', 'sign-in', 'sharepoint', 'page', 'app', 'overview'];

module.exports = ({ ahead = AHEAD } = {}, { mode = 'production' } = {}) => ({
  mode,
  context: root,
  target: ['web', TARGET],
  entry: { tab: './src/faces/tab/main.ts', page: { import: './src/faces/tab/page.ts', dependOn: 'tab' }, [SERVICE_WORKER]: './src/faces/tab/service-worker.ts' },
  output: {
    path: path.join(root, 'dist-tab'),
    filename: ({ chunk }) => (chunk.name === SERVICE_WORKER ? '[name].js' : '[name].[contenthash:10].js'), // browsers ask for a worker by the name they know
    chunkFilename: '[name].[contenthash:10].js',
    assetModuleFilename: '[name].[contenthash:10][ext]',
    publicPath: '',
    clean: { keep: /^(configure|remove|set-up)\b/ }, // they are made beside these: webpack.set-up.js
  },
  devtool: mode === 'production' ? false : 'hidden-source-map', // a map carries the place of every file, and the minifier then names by it: another bundle in every folder
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.m?js$/, resolve: { fullySpecified: false } }, // React 17 has no exports map, and packages of ES modules import react/jsx-runtime
      { test: /@fluentui[\\/]tokens[\\/]lib[\\/]themes[\\/]teams[\\/]\w+Theme\.js$/, loader: THEME_AS_DATA },
      { test: /@pnp[\\/]queryable[\\/]queryable\.js$/, loader: ASK_AT_ONCE },
      { test: /[\\/]sharepoint[\\/]lists[\\/][\w-]+\.ts$/, enforce: 'pre', loader: LISTS_FOR_READING },
      { test: /\.css$/, type: 'asset/resource' },
      { test: /[\\/]adapters[\\/]teams[\\/](configuring|nested-sign-in|teams-host)\.ts$/, layer: IN_TEAMS },
      { test: /[\\/]src[\\/].*\.tsx?$/, exclude: /[\\/](main\.tsx?|page\.ts|(service-)?worker\.ts)$/, sideEffects: false }, // modules do nothing when imported: what a screen does not use stays out of its chunk
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { target: TARGET, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'classic' } }, externalHelpers: false } },
      },
    ],
  },
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions: {  compress: { passes: 4, ecma: 2020 }, format: { comments: false, ecma: 2020 } } })],
    runtimeChunk: false,
    chunkIds: 'named',
    splitChunks: { chunks: mayShare, name: sharedPartName, cacheGroups: { defaultVendors: { test: /[\\/]node_modules[\\/]/, priority: -10, reuseExistingChunk: true, minChunks: 2 } } }, // what only one part needs stays in it: one request less
  },
  plugins: [
    inPlaceOf(/@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/, 'tokens.mjs'),
    inPlaceOf(/[\\/](PlatformAuthProvider|PlatformAuthInteractionClient|PopupClient|SilentAuthCodeClient|SilentIframeClient|DpopProofGenerator|RegionDiscovery)\.mjs$/, 'no-platform-sign-in.mjs'),
    inPlaceOf(/^\.\.\/batching\.js$/, 'no-batching.mjs'),
    inPlaceOf(/@pnp[\\/]core[\\/]storage\.js$/, 'no-storage.mjs'),
    inPlaceOf(/^rtl-css-js[\\/]core$/, 'left-to-right.mjs'),
    inPlaceOf(/^node:(fs|https)$/, 'no-files.mjs'),
    inPlaceOf(/^\.\/infiniteQueryBehavior\.mjs$/, 'no-infinite-queries.mjs'),
    new HtmlWebpackPlugin({ template: './src/faces/tab/index.html', scriptLoading: 'defer', minify: false, excludeChunks: [SERVICE_WORKER] }),
    new TokensInUse(),
    new ListFiles(),
    new FetchAhead(ahead),
  ],
  cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache', 'webpack'), buildDependencies: { config: [__filename, ASK_AT_ONCE, THEME_AS_DATA, path.join(__dirname, 'webpack', 'list-files.js')] } },
  experiments: { layers: true },
  performance: { hints: false },
  stats: 'errors-warnings',
});
