import type { Reply } from './exchange';
import { ConnectionLost, type FaultTarget, type Faults } from './faults';

/**
 * Lets a waiting fault do to one question what it says: nothing is done and it fails, or it is done and its answer suffers.
 * @returns after how many bytes of the answer the connection breaks; `undefined`: it holds.
 * @throws ConnectionLost
 */
export function withMisfortune(faults: Faults, target: FaultTarget, answer: () => Reply): { readonly reply: Reply; readonly cutAfter: number | undefined } {
  const fault = faults.take(target);
  if (!fault) return { reply: answer(), cutAfter: undefined };
  const { status, headers, body = '', cutAfter } = fault;
  const genuine = fault.when === 'after' || (!fault.drop && status === undefined) ? answer() : undefined;
  if (fault.drop) throw new ConnectionLost();
  const reply = genuine && status === undefined ? genuine : { status: status ?? 500, headers: { 'Content-Type': 'text/plain', ...headers }, body };
  return { reply, cutAfter };
}
