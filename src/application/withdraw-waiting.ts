import type { MutationKey } from '../domain';
import type { Outbox, WaitingStatement } from './ports';

/**
 * Takes back a statement that has surely not left the device.
 * @returns it, so that its text can go back into the form; `undefined` when it is no longer there or may have arrived:
 *   then only a new statement can correct it.
 */
export function withdrawWaiting({ outbox }: { readonly outbox: Outbox }, key: MutationKey): WaitingStatement | undefined {
  const statement = outbox.all().find(({ update }) => update.key === key);
  if (!statement || statement.mayHaveArrived) return undefined;
  outbox.remove(key);
  return statement;
}
