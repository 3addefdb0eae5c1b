import * as React from 'react';
import { useMutation } from '@tanstack/react-query';
import { carryOn, isPlanError, type ErrorCode } from '../../../../application';
import type { OpenedPlan } from '../../../../application/ports';
import type { GoalId, Initiative, InitiativeId } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../../shared/queries';

/** Which initiatives, and under which goal each. */
export type Chosen = ReadonlyMap<InitiativeId, GoalId>;

export type Carrying =
  | { readonly step: 'choosing' }
  | { readonly step: 'going'; readonly done: number; readonly of: number }
  /** Some of them may be there: the same are asked for again. */
  | { readonly step: 'stopped'; readonly code: ErrorCode; readonly chosen: Chosen }
  | { readonly step: 'done'; readonly n: number };

/** Carries initiatives of the plan that is open on into another. */
export function useCarrying(into: OpenedPlan, onDone: (n: number) => void): { readonly carrying: Carrying; readonly start: (chosen: Chosen) => void } {
  const ports = usePorts();
  const cache = usePlanCache();
  const { actionPlan, viewer } = useOpenedPlan();
  const [done, setDone] = React.useState(0);
  const { mutate, data, error, variables, isLoading } = useMutation<readonly Initiative[], unknown, Chosen>({
    mutationFn: (chosen) => carryOn(ports, { from: actionPlan, to: into.actionPlan, chosen, mayEditPlan: viewer.mayEditPlan }, setDone),
    useErrorBoundary: (thrown) => !isPlanError(thrown),
    onMutate: () => setDone(0),
    onSuccess: ({ length }) => onDone(length),
    onSettled: () => void cache.refreshSite(),
  });
  const start = (chosen: Chosen) => mutate(chosen);
  if (isLoading) return { carrying: { step: 'going', done, of: variables?.size ?? 0 }, start };
  if (isPlanError(error) && variables) return { carrying: { step: 'stopped', code: error.code, chosen: variables }, start };
  return { carrying: data ? { step: 'done', n: data.length } : { step: 'choosing' }, start };
}
