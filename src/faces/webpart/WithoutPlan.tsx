import * as React from 'react';
import { EmptyState } from '../shared/components';
import { usePartTexts } from '../shared/texts/part';

/** Stands on a site that has no plan yet. */
export function WithoutPlan() {
  const { part } = usePartTexts();
  return (
    <EmptyState icon="star" title={part.noPlan.title}>
      {part.noPlan.read}
    </EmptyState>
  );
}
