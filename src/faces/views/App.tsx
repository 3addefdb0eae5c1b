import * as React from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { PortsProvider, type Ports } from '../shared/ports';
import { ChosenPlanProvider, createQueryClient } from '../shared/queries';
import { readRoute } from './routes';
import { Shell } from './Shell';
import { NavigationProvider, useRoute } from './useRoute';
import { fetchView } from './views';

/** Has the view come that the address names. */
export const fetchStart = (): Promise<unknown> => fetchView(readRoute(window.location.hash).view);

/** The program itself, once there is a way to the plan. */
export default function App({ ports }: { readonly ports: Ports }) {
  const [client] = React.useState(createQueryClient);
  const navigation = useRoute();
  return (
    <PortsProvider ports={ports}>
      <QueryClientProvider client={client}>
        <NavigationProvider value={navigation}>
          <ChosenPlanProvider value={navigation.route.plan}>
            <Shell />
          </ChosenPlanProvider>
        </NavigationProvider>
      </QueryClientProvider>
    </PortsProvider>
  );
}
