import { BODY_ROLES, KINDS, MEETING_STATES, PHASES, SOURCES, STAGES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS, type ActionPlan } from '../../src/domain';

/** Stands in every text that was written later. */
export const LATER = 'SENERE';

/** Where something stands in a plan, as `initiatives[].period.from`: all of the same kind have the same. */
export type Place = string;

/** Who and what a part is stays what it is, as does what only the store needs. */
const SAME = /(^|\.)(id|plan|plans|key|copy|successCopy|statusThrough|historyIsWhole|on|calendar)(\.|\[|$)/;

const CODES: Readonly<Record<string, readonly string[]>> = {
  'initiatives[].kind': KINDS,
  'initiatives[].phase': PHASES,
  'updates[].light': TRAFFIC_LIGHTS,
  'updates[].source': SOURCES,
  'updates[].success': SUCCESS_ANSWERS,
  'bodies[].role': BODY_ROLES,
  'meetings[].state': MEETING_STATES,
  'plan.stage': STAGES,
};

/** What an id points at, where it is another part's. */
const POINTS_AT: Readonly<Record<string, keyof ActionPlan>> = {
  owner: 'people', createdBy: 'people', statedBy: 'people', chair: 'people', manager: 'people', responsible: 'people', by: 'people', deputies: 'people', members: 'people',
  goal: 'goals', theme: 'themes', centre: 'centres', strategies: 'strategies', initiative: 'initiatives', body: 'bodies', workingGroup: 'bodies', meeting: 'meetings', presentedAt: 'meetings',
};

/**
 * A plan in which something is another than it was: other words, another light, phase, day, order or answer, somebody or something else that is pointed at.
 * @param isChanged asked of every value, in the order of the plan; all of them unless told.
 */
export function changedPlan(plan: ActionPlan, isChanged: (place: Place, index: number) => boolean = () => true): ActionPlan {
  let index = 0;
  const idsOf = (list: keyof ActionPlan): readonly string[] => (list === 'people' ? [...plan.people.keys()] : (plan[list] as readonly { readonly id: string }[]).map(({ id }) => id));
  const next = (among: readonly string[], value: string): string => among[(among.indexOf(value) + 1) % among.length] ?? value;
  const other = (value: unknown, place: Place): unknown => {
    const list = POINTS_AT[/(\w+)(?:\[\])?$/.exec(place)?.[1] ?? ''];
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 7;
    if (typeof value !== 'string') return value;
    if (CODES[place]) return next(CODES[place], value);
    if (list && /^\d+$/.test(value)) return next(idsOf(list), value);
    const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(value)?.[0];
    return day ? value.replace(day, `${Number(day.slice(0, 4)) + 1}${day.slice(4, 8)}01`) : `${LATER} ${value}`;
  };
  const walk = (value: unknown, place: Place): unknown => {
    if (SAME.test(place)) return value;
    if (Array.isArray(value)) return value.map((each) => walk(each, `${place}[]`));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, place === '' ? name : `${place}.${name}`)]));
    index += 1;
    return value !== undefined && isChanged(place, index - 1) ? other(value, place) : value;
  };
  const { people, ...rest } = plan;
  const changed = walk(rest, '') as Omit<ActionPlan, 'people'>;
  return { ...changed, people: new Map([...people].map(([id, person]) => [id, walk(person, 'people[]') as typeof person])) };
}

/** Every kind of value there is in a plan, each once. */
export function placesIn(plan: ActionPlan): readonly Place[] {
  const places = new Set<Place>();
  changedPlan(plan, (place) => (places.add(place), false));
  return [...places];
}

/** The same plan much later: everything is said otherwise, the first of each list is gone, and there is one more of each. */
export function laterPlan(plan: ActionPlan): ActionPlan {
  const later = changedPlan(plan);
  const turned = <T extends { readonly id: string }>([first, ...rest]: readonly T[], id: string): readonly T[] => (first ? [...rest, { ...first, id }] : []);
  return {
    ...later,
    themes: turned(later.themes, '9001'),
    goals: turned(later.goals, '9002'),
    initiatives: turned(later.initiatives, '9003'),
    updates: turned(later.updates, '9004'),
    meetings: turned(later.meetings, '9005'),
    decisions: turned(later.decisions, '9006'),
    centres: turned(later.centres, '9007'),
    strategies: turned(later.strategies, '9008'),
    bodies: turned(later.bodies, '9009'),
  } as ActionPlan;
}
