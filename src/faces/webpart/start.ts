import { VIEWS, type Route, type View } from '../views/routes';
import type { PartOptions } from './options';

type Asked = Pick<PartOptions, 'face' | 'plan' | 'theme' | 'goal'>;

/** The filters of the one theme or goal that a part tells of; `undefined` when it tells of the whole plan. */
export function excerptOf({ face, theme, goal }: Asked): string | undefined {
  if (face === 'theme' && theme !== undefined) return new URLSearchParams({ tema: theme }).toString();
  return face === 'goal' && goal !== undefined ? new URLSearchParams({ maal: goal }).toString() : undefined;
}

/** Where a part begins. */
export function startOf(asked: Asked): Route {
  const view = asked.face === 'theme' || asked.face === 'goal' ? 'plan' : VIEWS.find((one: string) => one === asked.face);
  return { view: view ?? FALLBACK, filters: excerptOf(asked) ?? '', ...(asked.plan !== undefined && { plan: asked.plan }) };
}

/** The first view has what is to be discussed under a heading of its own. */
const FALLBACK: View = VIEWS[0];
