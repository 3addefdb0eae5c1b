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
  discussion: () => import(/* webpackChunkName: "discussion" */ './discussion'),
  import: () => import(/* webpackChunkName: "import" */ './import'),
  reminders: () => import(/* webpackChunkName: "asking" */ './reminders'),
  year: () => import(/* webpackChunkName: "year" */ './year'),
  meeting: () => import(/* webpackChunkName: "meeting" */ './meeting'),
  compare: () => import(/* webpackChunkName: "compare" */ './compare'),
};

const here = new Map<View, React.ComponentType>();

/** Has the code of a view come before it is shown; resolves when it has, or could not: it is asked for again, and its failure seen, when it is shown. */
export const fetchView = (view: View): Promise<unknown> => FETCH[view]().then(({ default: part }) => here.set(view, part), () => undefined);

/** Each view comes in a chunk of its own when somebody first looks at it. */
const COMING = Object.fromEntries(Object.entries(FETCH).map(([view, fetch]) => [view, React.lazy(fetch)])) as Record<View, React.LazyExoticComponent<React.ComponentType>>;

/** A view; one whose code is here is drawn at once, without its place being held first. For as long as one is shown it must be asked for once. */
export const partOf = (view: View): React.ComponentType => here.get(view) ?? COMING[view];
