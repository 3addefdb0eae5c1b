import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { InitiativeId } from '../../../domain';

const keyOf = (id: InitiativeId) => ['just-added', id] as const;

/** Remembers for this visit which initiatives were added here, so that their panel can say so. */
export function useJustAdded() {
  const client = useQueryClient();
  return React.useMemo(
    () => ({
      has: (id: InitiativeId): boolean => client.getQueryData(keyOf(id)) === true,
      put: (id: InitiativeId): void => void client.setQueryData(keyOf(id), true),
    }),
    [client],
  );
}
