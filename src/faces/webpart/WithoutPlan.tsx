import * as React from 'react';
import type { SiteSetUp } from '../../application/ports';
import { EmptyState, Skeleton } from '../shared/components';
import { usePartTexts } from '../shared/texts/part';

const SetUpHere = React.lazy(() => import(/* webpackChunkName: "set-up-here" */ './SetUpHere'));

/** Stands on a site that has no plan yet. @param setUp for whoever edits the page. */
export function WithoutPlan({ setUp }: { readonly setUp: SiteSetUp | undefined }) {
  const { part } = usePartTexts();
  if (setUp) {
    return (
      <React.Suspense fallback={<Skeleton />}>
        <SetUpHere setUp={setUp} />
      </React.Suspense>
    );
  }
  return (
    <EmptyState icon="star" title={part.noPlan.title}>
      {part.noPlan.read}
    </EmptyState>
  );
}
