import type { Body } from './meeting';
import type { Rights } from './people';

/** Whether somebody is shown the way to what only those who prepare meetings see. Courtesy: the store decides, and knows chairs by their group. */
export const preparesMeetings = ({ mayEditPlan, person }: Pick<Rights, 'mayEditPlan' | 'person'>, bodies: readonly Pick<Body, 'chair'>[]): boolean =>
  mayEditPlan || bodies.some(({ chair }) => chair === person);
