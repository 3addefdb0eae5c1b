import * as React from 'react';
import type { OpenedPlan } from '../../../application/ports';
import { useOpenedPlan } from '../../shared/queries';

const LivePlan = React.createContext<OpenedPlan | undefined>(undefined);
export const LivePlanProvider = LivePlan.Provider;

/** The plan as it is today, also where the screens show it as it was. */
export function useLivePlan(): OpenedPlan {
  const shown = useOpenedPlan();
  return React.useContext(LivePlan) ?? shown;
}
