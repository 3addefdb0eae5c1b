import { useMutation } from '@tanstack/react-query';
import { isPlanError, withInitiative, type ErrorCode } from '../../../application';
import type { Versioned } from '../../../application/ports';
import { asId, type Initiative } from '../../../domain';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';

export interface OwnerChange {
  run(change: (initiative: Versioned<Initiative>) => Promise<Versioned<Initiative>>): void;
  readonly isSaving: boolean;
  /** Why it was not saved, as a sentence. */
  readonly failure: string | undefined;
}

/** Saves who answers for an initiative, and shows it at once. @param onDone called when it stands. */
export function useOwnerChange(initiative: Initiative, onDone: () => void): OwnerChange {
  const { owners } = useOwnerTexts();
  const cache = usePlanCache();
  const { versions } = useOpenedPlan();
  const { mutate, isLoading, error } = useMutation<Versioned<Initiative>, unknown, Parameters<OwnerChange['run']>[0]>({
    mutationFn: (change) => change({ value: initiative, version: versions.get(initiative.id) ?? asId('') }),
    onSuccess(saved) {
      cache.change((opened) => withInitiative(opened, saved));
      onDone();
      void cache.refresh();
    },
    useErrorBoundary: (thrown) => !isPlanError(thrown),
  });
  return { run: (change) => isLoading || mutate(change), isSaving: isLoading, failure: isPlanError(error) ? sentenceFor(error.code, owners.notSaved) : undefined };
}

const sentenceFor = (code: ErrorCode, sentences: ReturnType<typeof useOwnerTexts>['owners']['notSaved']): string => (code in sentences ? sentences[code as keyof typeof sentences] : sentences.other);
