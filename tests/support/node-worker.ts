import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { OfficeWorker } from '../../src/adapters/office';

const ROOT = resolve(__dirname, '..', '..');

/** What packages that are no modules ask Node for. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The worker of office files as Node runs it: its reader and its writers come when they are needed, as in a browser. @returns where it lies. */
export async function buildOfficeWorker(): Promise<string> {
  const folder = join(ROOT, '.cache', 'office-worker');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { worker: join(__dirname, 'office-worker.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: REQUIRE },
    minify: true,
    logLevel: 'error',
  });
  return join(folder, 'worker.mjs');
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
