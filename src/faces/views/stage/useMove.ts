import { useMutation } from '@tanstack/react-query';
import { isPlanError, moveStage, type ErrorCode } from '../../../application';
import type { MeetingId, Stage } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';

/** A step that somebody makes. */
export interface Step {
  readonly to: Exclude<Stage, 'draft'>;
  readonly presentedAt?: MeetingId;
}

export interface Move {
  readonly isMoving: boolean;
  /** What the last try came to nothing of, and why. */
  readonly refused: { readonly step: Step; readonly code: ErrorCode } | undefined;
  make(step: Step): void;
}

/** Moves the plan that is open. What the store says afterwards is read whether it took the step or not: somebody else may have been first. */
export function useMove(onMoved: (step: Step) => void): Move {
  const ports = usePorts();
  const cache = usePlanCache();
  const { actionPlan, siteMeetings, planVersion, viewer } = useOpenedPlan();
  const { plan, bodies } = actionPlan;
  const { mutate, isLoading, error, variables } = useMutation<void, unknown, Step>({
    mutationFn: ({ to, presentedAt }) => moveStage(ports, { actionPlan: { plan, bodies, meetings: siteMeetings }, version: planVersion, to, by: viewer.person, presentedAt }),
    useErrorBoundary: (thrown) => !isPlanError(thrown),
    onSuccess(_, step) {
      const reached = { ...plan.reached, [step.to]: { at: ports.clock.now(), by: viewer.person } };
      const moved = { ...plan, stage: step.to, reached, ...(step.presentedAt && { presentedAt: step.presentedAt }) };
      cache.change((opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, plan: moved }, plans: opened.plans.map((one) => (one.id === plan.id ? moved : one)) }), plan.id);
      onMoved(step);
      void cache.refresh();
    },
    onError: (thrown) => void (isPlanError(thrown) && thrown.code === 'conflict' && cache.refresh()),
  });
  return { isMoving: isLoading, refused: isPlanError(error) && variables ? { step: variables, code: error.code } : undefined, make: mutate };
}
