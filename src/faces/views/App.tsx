import * as React from 'react';
import type { Ports } from '../shared/ports';
import { createQueryClient } from '../shared/queries';
import { Program } from './Program';
import { readRoute } from './routes';
import { useRoute } from './useRoute';
import { fetchView } from './views';

/** Has the view come that the address names. */
export const fetchStart = (): Promise<unknown> => fetchView(readRoute(window.location.hash).view);

/** The program itself, once there is a way to the plan, at the place that the page's address names. */
export default function App({ ports }: { readonly ports: Ports }) {
  const [client] = React.useState(createQueryClient);
  return <Program ports={ports} client={client} navigation={useRoute()} />;
}
