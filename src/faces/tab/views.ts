import * as React from 'react';
import type { View } from './routes';

const FETCH: Record<View, () => Promise<{ readonly default: React.ComponentType }>> = {
  overview: () => import(/* webpackChunkName: "overview" */ './overview'),
  plan: () => import(/* webpackChunkName: "plan" */ './plan'),
  mine: () => import(/* webpackChunkName: "mine" */ './mine'),
  success: () => import(/* webpackChunkName: "success" */ './success'),
  strategy: () => import(/* webpackChunkName: "strategy" */ './strategy'),
  timeline: () => import(/* webpackChunkName: "timeline" */ './timeline'),
  setup: () => import(/* webpackChunkName: "setup" */ './setup'),
  stage: () => import(/* webpackChunkName: "stage" */ './stage'),
  plans: () => import(/* webpackChunkName: "plans" */ './plans'),
};

/** Has the code of a view come in the meantime, while its data are on their way. */
export const fetchView = (view: View): void => void FETCH[view]().catch(() => undefined); // asked for again, and its failure seen, when it is shown

/** Each view comes in a chunk of its own when somebody first looks at it. */
export const VIEW = Object.fromEntries(Object.entries(FETCH).map(([view, fetch]) => [view, React.lazy(fetch)])) as Record<View, React.LazyExoticComponent<React.ComponentType>>;
