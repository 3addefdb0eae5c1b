import { join, resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import tab from '../../../config/webpack.tab';

const ROOT = resolve(__dirname, '..', '..', '..');

/** Builds the preview as the tab itself is built, into a folder of its own. @returns the folder. */
export async function buildPreview(): Promise<string> {
  const folder = join(ROOT, '.cache', 'preview');
  const config: Configuration = tab({}, { mode: 'development' });
  const compiler = webpack({
    ...config,
    entry: { preview: join(__dirname, 'main.tsx') },
    output: { ...config.output, path: folder },
    devtool: false,
    cache: { ...(config.cache as webpack.FileCacheOptions), name: 'preview' },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, failed) => compiler.run((error, result) => (error ? failed(error) : done(result))));
  await new Promise<void>((done) => compiler.close(() => done()));
  if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'));
  return folder;
}
