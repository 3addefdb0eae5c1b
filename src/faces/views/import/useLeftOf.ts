import { isHeldBack, keyOf, type ImportReceipt, type WaitingEntry } from '../../../application';
import { useDeskState } from '../../shared/desk';

/** What of an import is still on this device. */
export interface LeftOfImport {
  /** It leaves by itself. */
  readonly waiting: number;
  readonly refused: readonly WaitingEntry[];
}

export function useLeftOf(receipt: ImportReceipt | undefined): LeftOfImport {
  const { errands, waiting } = useDeskState();
  const all: readonly WaitingEntry[] = [...waiting, ...errands.map(({ statement }) => statement)];
  const keys = new Set(receipt?.rows.flatMap(({ change, stated }) => [...(change ? [change] : []), ...(stated ? [stated.key] : [])]));
  const left = all.filter((entry) => keys.has(keyOf(entry)));
  return { waiting: left.filter((entry) => !isHeldBack(entry, all)).length, refused: left.filter(({ refused }) => refused !== undefined) };
}
