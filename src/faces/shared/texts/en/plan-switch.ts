import type { planSwitch as da } from '../da/plan-switch';

export const planSwitch: typeof da = {
  switchPlan: 'Switch action plan',
  allPlans: 'All action plans',
  planShown: (plan: string): string => `You now see ${plan}.`,
};
