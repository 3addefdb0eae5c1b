import * as React from 'react';
import { withWaiting } from '../../../application';
import type { OpenedPlan, WaitingChange } from '../../../application';

/** The new initiatives and edits that are on their way: they are shown before the store has them. */
export const WaitingChanges = React.createContext<readonly WaitingChange[]>([]);

const shown = new WeakMap<OpenedPlan, { readonly waiting: readonly WaitingChange[]; readonly plan: OpenedPlan }>();

/** The plan with what is on its way, worked out once for all who show it. */
export function planWith(opened: OpenedPlan, waiting: readonly WaitingChange[]): OpenedPlan {
  const known = shown.get(opened);
  if (known?.waiting === waiting) return known.plan;
  const plan = withWaiting(opened, waiting);
  shown.set(opened, { waiting, plan });
  return plan;
}
