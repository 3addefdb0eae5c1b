import * as React from 'react';
import { NO_FILTER, type PlanFilter } from '../../../domain';
import { readQuestion, writeQuestion } from '../plan/filter-address';
import { useLinkTo } from '../useRoute';

export type LinkToRows = (filter: Partial<PlanFilter>) => ReturnType<ReturnType<typeof useLinkTo>>;

/** For a figure: a link to the rows of the plan that it counts. */
export function useLinkToRows(): LinkToRows {
  const linkTo = useLinkTo();
  return React.useCallback((filter) => linkTo({ view: 'plan', filters: writeQuestion({ ...readQuestion(''), filter: { ...NO_FILTER, ...filter } }) }), [linkTo]);
}
