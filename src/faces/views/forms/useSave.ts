import { useMutation } from '@tanstack/react-query';
import { isPlanError } from '../../../application';
import type { OpenedPlan } from '../../../application/ports';
import type { GoalId, InitiativeContent, Kind, Person, PersonId } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { contentFrom, strangersIn, type ChosenPerson, type InitiativeDraft } from './initiative-draft';
import type { Saving } from './SaveTrouble';

/**
 * Hands in one thing at a time, and tells what stands in the way. A bug reaches the error boundary; what was typed is on the device.
 * @param onDone called with the outcome, unless the form has been closed meanwhile: an answer that comes late moves nobody elsewhere.
 */
export function useSave<What, Outcome>(save: (what: What) => Promise<Outcome>, onDone: (outcome: Outcome) => void): { readonly saving: Saving; readonly run: (what: What) => void } {
  const { mutateAsync, isLoading, error } = useMutation<Outcome, unknown, What>({
    mutationFn: save,
    useErrorBoundary: (thrown) => !isPlanError(thrown),
  });
  const saving: Saving = isLoading ? { step: 'saving' } : isPlanError(error) ? { step: 'failed', code: error.code } : { step: 'writing' };
  const run = async (what: What) => {
    await mutateAsync(what, { onSuccess: onDone });
  };
  return { saving, run: (what) => isLoading || void run(what).catch(() => undefined) }; // a failure stands in `saving`, or goes to the error boundary
}

/** Makes everybody who was chosen known to the site, each once, and answers with the id of each. */
export function useIntroductions(): (chosen: readonly ChosenPerson[]) => Promise<(person: ChosenPerson) => PersonId> {
  const { people } = usePorts();
  const cache = usePlanCache();
  return async (chosen) => {
    const known = new Map<string, Person>();
    for (const stranger of strangersIn(chosen)) {
      if (!known.has(stranger.login)) known.set(stranger.login, await people.resolve(stranger));
    }
    if (known.size > 0) cache.change((opened) => withPeople(opened, [...known.values()]));
    return ({ id, login }) => id ?? (known.get(login ?? '')?.id as PersonId);
  };
}

/** Makes everybody whom a judged draft names known to the site, and says what it says with their ids. */
export function useResolvedContent(): (draft: InitiativeDraft) => Promise<InitiativeContent> {
  const introduce = useIntroductions();
  const { plan } = useOpenedPlan().actionPlan;
  return async (draft) => {
    const content = contentFrom(draft, plan, await introduce([...(draft.owner ? [draft.owner] : []), ...draft.deputies]));
    return { ...content, goal: content.goal as GoalId, kind: content.kind as Kind };
  };
}

const withPeople = (opened: OpenedPlan, persons: readonly Person[]): OpenedPlan => ({
  ...opened,
  actionPlan: { ...opened.actionPlan, people: new Map([...opened.actionPlan.people, ...persons.map((person) => [person.id, person] as const)]) },
});
