import { parentPort } from 'node:worker_threads';
import { answer } from '../../src/adapters/office/answer';
import type { Asked } from '../../src/adapters/office/asked';

/** `src/adapters/office/worker.ts`, for Node. */
parentPort?.on('message', (asked: Asked) => void answer(asked).then((answered) => parentPort?.postMessage(answered)));
