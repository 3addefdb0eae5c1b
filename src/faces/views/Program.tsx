import * as React from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { PortsProvider, type Ports } from '../shared/ports';
import { ChosenPlanProvider } from '../shared/queries';
import { Shell } from './Shell';
import { NavigationProvider, type Navigation } from './useRoute';

const AsSeen = React.lazy(() => import(/* webpackChunkName: "as-seen" */ './as-seen'));

/** The screens, wherever they stand: over these ports, with what they have read, at this place. */
export function Program({ ports, client, navigation }: { readonly ports: Ports; readonly client: QueryClient; readonly navigation: Navigation }) {
  const { plan, seen } = navigation.route;
  return (
    <PortsProvider ports={ports}>
      <QueryClientProvider client={client}>
        <NavigationProvider value={navigation}>
          <ChosenPlanProvider value={plan}>
            {seen ? (
              <React.Suspense fallback={null}>
                <AsSeen key={seen} seen={seen}><Shell /></AsSeen>
              </React.Suspense>
            ) : (
              <Shell />
            )}
          </ChosenPlanProvider>
        </NavigationProvider>
      </QueryClientProvider>
    </PortsProvider>
  );
}
