import * as React from 'react';
import { useMutation } from '@tanstack/react-query';
import { isPlanError } from '../../../application';
import type { OpenedPlan } from '../../../application/ports';
import type { GoalId, InitiativeContent, Kind, Person, PersonId } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { contentFrom, strangersIn, type InitiativeDraft } from './initiative-draft';
import type { Saving } from './SaveTrouble';

/** Runs one save at a time, and tells how it goes. A bug reaches the error boundary; what was typed is on the device. */
export function useSave<T>(save: (what: T) => Promise<void>): { readonly saving: Saving; readonly run: (what: T) => void } {
  const { mutate, isLoading, error } = useMutation<void, unknown, T>({ mutationFn: save, useErrorBoundary: (thrown) => !isPlanError(thrown) });
  const saving: Saving = isLoading ? { step: 'saving' } : isPlanError(error) ? { step: 'failed', code: error.code } : { step: 'writing' };
  return { saving, run: (what) => isLoading || mutate(what) };
}

/** Makes everybody whom a judged draft names known to the site, and says what it says with their ids. */
export function useResolvedContent(): (draft: InitiativeDraft) => Promise<InitiativeContent> {
  const { people } = usePorts();
  const cache = usePlanCache();
  const { plan } = useOpenedPlan().actionPlan;
  return async (draft) => {
    const known = new Map<string, Person>();
    for (const stranger of strangersIn(draft)) {
      if (!known.has(stranger.login)) known.set(stranger.login, await people.resolve(stranger));
    }
    if (known.size > 0) cache.change((opened) => withPeople(opened, [...known.values()]));
    const content = contentFrom(draft, plan, ({ id, login }) => id ?? (known.get(login ?? '')?.id as PersonId));
    return { ...content, goal: content.goal as GoalId, kind: content.kind as Kind };
  };
}

const withPeople = (opened: OpenedPlan, persons: readonly Person[]): OpenedPlan => ({
  ...opened,
  actionPlan: { ...opened.actionPlan, people: new Map([...opened.actionPlan.people, ...persons.map((person) => [person.id, person] as const)]) },
});

/** Whether what asks is still on the screen: an answer that comes later must not move the reader elsewhere. */
export function useIsHere(): () => boolean {
  const isHere = React.useRef(true);
  React.useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  return () => isHere.current;
}
