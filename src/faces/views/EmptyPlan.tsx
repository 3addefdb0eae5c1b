import * as React from 'react';
import type { EmptyPlanProps } from './empty/EmptyPlan';

const Part = React.lazy(() => import(/* webpackChunkName: "empty" */ './empty'));

/** What stands where the initiatives would. Few ever see it: it comes when it is needed. */
export function EmptyPlan(props: EmptyPlanProps) {
  return (
    <React.Suspense fallback={null}>
      <Part {...props} />
    </React.Suspense>
  );
}
