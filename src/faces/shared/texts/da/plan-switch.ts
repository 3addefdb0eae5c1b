/** The plan's title where a site has several: it unfolds the others. */
export const planSwitch = {
  switchPlan: 'Skift handleplan',
  allPlans: 'Alle handleplaner',
  planShown: (plan: string): string => `Du ser nu ${plan}.`,
};
