import { readFile } from 'node:fs/promises';
import { officeFiles } from '../../../src/adapters/office';
import { startNodeWorker } from '../../support/node-worker';

/** A process of its own that is handed one file: says how long it took to be refused, why, and what memory the process had at most. */
async function main([script = '', name = '']: readonly string[]): Promise<void> {
  const file = new Blob([await readFile(name)]);
  const from = performance.now();
  const problem = await officeFiles({ startWorker: () => startNodeWorker(script) }).read(file).then(() => 'none', ({ problem: told }: { problem?: string }) => told);
  const ms = performance.now() - from;
  process.stdout.write(JSON.stringify({ problem, ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

void main(process.argv.slice(2));
