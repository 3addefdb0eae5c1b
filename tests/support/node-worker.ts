import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { OfficeWorker } from '../../src/adapters/office';

const ROOT = resolve(__dirname, '..', '..');

/** The worker of office files as one script that Node runs. @returns where it lies. */
export async function buildOfficeWorker(): Promise<string> {
  const folder = join(ROOT, '.cache', 'office-worker');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, 'worker.cjs');
  await build({ entryPoints: [join(__dirname, 'office-worker.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', minify: true, logLevel: 'error' });
  return outfile;
}

/** One of Node's workers as the product knows a browser's. */
export function startNodeWorker(script: string, resourceLimits: ResourceLimits = {}): OfficeWorker {
  const worker = new Worker(script, { resourceLimits });
  const looksLike: OfficeWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: unknown) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (data: unknown) => looksLike.onmessage?.call(looksLike as Worker & globalThis.Worker, { data } as MessageEvent));
  worker.on('error', (error: Error) => looksLike.onerror?.call(looksLike as Worker & globalThis.Worker, { message: error.message } as ErrorEvent));
  return looksLike;
}
