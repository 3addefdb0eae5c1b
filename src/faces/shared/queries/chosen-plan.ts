import * as React from 'react';
import type { PlanId } from '../../../domain';

const ChosenPlan = React.createContext<PlanId | undefined>(undefined);

/** Says which of the site's plans everything below it is about; without a value, the first one. */
export const ChosenPlanProvider = ChosenPlan.Provider;

export const useChosenPlan = (): PlanId | undefined => React.useContext(ChosenPlan);
