import * as React from 'react';
import { Skeleton } from '../shared/components';
import type { Ports } from '../shared/ports';
import { NotConnected } from './NotConnected';
import { PageFrame } from './PageFrame';

const App = React.lazy(() => import(/* webpackChunkName: "app" */ './App'));

/** Shows the shape of the plan while the ways to it are made and the rest of the program is on its way. */
export function Start({ connecting }: { readonly connecting: Promise<Ports> }) {
  const [ports, setPorts] = React.useState<Ports>();
  const [failure, setFailure] = React.useState<{ readonly error: unknown }>();
  React.useEffect(() => {
    connecting.then(setPorts, (error: unknown) => setFailure({ error }));
  }, [connecting]);
  if (failure) return <NotConnected error={failure.error} />;
  return <React.Suspense fallback={<LoadingPage />}>{ports ? <App ports={ports} /> : <LoadingPage />}</React.Suspense>;
}

function LoadingPage() {
  return (
    <PageFrame>
      <Skeleton />
    </PageFrame>
  );
}
