import * as React from 'react';
import type { PlanId } from '../../../domain';
import { useDesk } from '../../shared/desk';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { createImportSession, type ImportSession, type ImportStep } from './import-session';

/** By the outbox of whoever brings it in: it outlives the view, and nobody else's page. */
const sessions = new WeakMap<object, Map<PlanId, ImportSession>>();

/** The file that this page brings into the plan, and how far it has come. */
export function useImportSession(): { readonly session: ImportSession; readonly state: ImportStep } {
  const ports = usePorts();
  const desk = useDesk();
  const cache = usePlanCache();
  const { id } = useOpenedPlan().actionPlan.plan;
  const [session] = React.useState(() => {
    const known = sessions.get(ports.outbox) ?? new Map<PlanId, ImportSession>();
    sessions.set(ports.outbox, known);
    const mine = known.get(id) ?? createImportSession(ports);
    known.set(id, mine);
    return mine;
  });
  const [state, setState] = React.useState(session.state());
  React.useEffect(() => session.attend({ desk, cache }), [session, desk, cache]);
  React.useEffect(() => {
    const read = () => setState(session.state());
    read();
    return session.subscribe(read);
  }, [session]);
  return { session, state };
}
