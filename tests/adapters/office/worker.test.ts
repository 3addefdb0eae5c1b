import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeFiles, type OfficeWorker } from '../../../src/adapters/office';
import { FileError, PlanError } from '../../../src/application';
import { buildOfficeWorker, startNodeWorker } from '../../support/node-worker';
import { aDocument, blobOf, p } from '../../support/office-files';

/** A worker that does as it is told in the test, and remembers that it was ended. */
function aWorker(onAsked: (worker: OfficeWorker) => void): OfficeWorker & { isEnded: boolean } {
  const worker: OfficeWorker & { isEnded: boolean } = { isEnded: false, onmessage: null, onerror: null, onmessageerror: null, postMessage: () => onAsked(worker), terminate: () => void (worker.isEnded = true) };
  return worker;
}
const tell = (worker: OfficeWorker, data: unknown): void => worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
const ask = (worker: OfficeWorker, readingMs?: number) => officeFiles({ startWorker: () => worker, readingMs }).read(blobOf('x')).catch((error: unknown) => error);

describe('a worker of its own', () => {
  it('reads each file, and its errors arrive as what they were', async () => {
    const script = await buildOfficeWorker();
    const office = officeFiles({ startWorker: () => startNodeWorker(script) });
    const { kind, tables } = await office.read(blobOf(readFileSync(join(__dirname, 'files', 'plan.docx'))));
    expect([kind, tables.length]).toEqual(['docx', 1]);
    await expect(office.read(aDocument(p('x')))).rejects.toMatchObject({ name: 'FileError', problem: 'no-table' });
  });

  it('is ended with its answer', async () => {
    const worker = aWorker((one) => tell(one, { made: { kind: 'docx', tables: [], remarks: [] } }));
    expect(await ask(worker)).toEqual({ kind: 'docx', tables: [], remarks: [] });
    expect(worker.isEnded).toBe(true);
  });

  it('that does not answer in time is ended, and the file was too slow', async () => {
    const worker = aWorker(() => undefined);
    expect(await ask(worker, 1)).toMatchObject({ problem: 'too-slow' } satisfies Partial<FileError>);
    expect(worker.isEnded).toBe(true);
  });

  it('is ended when nobody waits for it any more', async () => {
    const nobodyWaits = new AbortController();
    const worker = aWorker(() => nobodyWaits.abort('stopped'));
    await expect(officeFiles({ startWorker: () => worker }).read(blobOf('x'), nobodyWaits.signal)).rejects.toBe('stopped');
    expect(worker.isEnded).toBe(true);
  });

  it('whose script does not come is no fault of the file', async () => {
    const worker = aWorker((one) => one.onerror?.call(one as Worker, { message: 'gone' } as ErrorEvent));
    const error = await ask(worker);
    expect(error).toBeInstanceOf(PlanError);
    expect(error).toMatchObject({ code: 'no-answer' });
    expect(worker.isEnded).toBe(true);
  });

  it('that meets a fault of ours tells it, and blames no file', async () => {
    const error = await ask(aWorker((one) => tell(one, { message: 'TypeError: x' })));
    expect(error).not.toBeInstanceOf(FileError);
    expect(error).toMatchObject({ message: 'TypeError: x' });
  });
});
