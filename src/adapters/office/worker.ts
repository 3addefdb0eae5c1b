import { answer } from './answer';
import type { Asked } from './asked';

interface WorkerScope {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(message: unknown): void;
}

const worker = self as unknown as WorkerScope;

worker.onmessage = ({ data }) => void answer(data).then((answered) => worker.postMessage(answered));
