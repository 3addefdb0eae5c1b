import type { CentreId, ContentField, GoalId, InitiativeId, PlanId } from '../../domain';

/** The first is where somebody comes who asked for none. */
export const VIEWS = ['overview', 'plan', 'mine', 'timeline', 'strategy', 'success', 'setup', 'stage', 'plans', 'discussion', 'reminders', 'year', 'meeting', 'import', 'compare'] as const;
export type View = (typeof VIEWS)[number];

/** Those that stand in the row of tabs, in its order; the others are reached from them. */
export const TABS: readonly View[] = ['overview', 'plan', 'mine', 'timeline', 'setup'];

/** In the panel beside a meeting comes first what is spoken of there, and what one is asked oneself. */
export const TABS_BESIDE_A_MEETING: readonly View[] = ['discussion', 'mine', ...TABS.filter((view) => view !== 'mine')];

/** Those whose tab only editors have; whoever else has the address is told so there. */
export const FOR_EDITORS: readonly View[] = ['setup'];

/** A field that a link may lead straight to: the panel opens as its form, for those who are offered it. */
export type EditedField = Extract<ContentField, 'success' | 'owner'>;

/** What lies over a view. */
export type Overlay = { readonly kind: 'initiative'; readonly id: InitiativeId; readonly field?: EditedField } | { readonly kind: 'new'; readonly goal?: GoalId; readonly centre?: CentreId };

/** Where in the tab somebody is: the whole of it stands in the address, so that any screen can be shared. */
export interface Route {
  readonly view: View;
  /** Which of its pages, for a view that has several: a strategy, a part of the set-up, a meeting. */
  readonly page?: string;
  readonly overlay?: Overlay;
  /** Search, filters and grouping of the plan, as they stand in the address. */
  readonly filters: string;
  /** Which of the site's plans; `undefined`: its first one. */
  readonly plan?: PlanId;
  /** Whose eyes the plan is seen with, as the address names them: `moede-17`, `aar-2026`; `undefined`: as it is today. */
  readonly seen?: string;
}

/** What one does oneself is done today, and meetings have minutes of their own; the site's plans, and two meetings beside each other, are not one plan as it was. */
export const OF_TODAY: readonly View[] = ['mine', 'setup', 'plans', 'reminders', 'compare', 'year', 'meeting', 'import'];

/** Where a link leads: to the plan one stands in, seen as one sees it, unless it names another or what is only of today. `seen` empty: as it is today. */
export type Destination = Omit<Route, 'plan'> & { readonly plan?: PlanId | 'first' };

/** The place a destination is, for somebody who stands in this plan. */
export function placeFrom({ plan: standing, seen: eyes }: Pick<Route, 'plan' | 'seen'>, { plan: named = standing, seen = eyes, ...place }: Destination): Route {
  return { ...place, ...(named && named !== 'first' && { plan: named }), ...(seen && !OF_TODAY.includes(place.view) && { seen }) };
}

/** The words of an address are Danish, because people read them. */
const SEGMENT: Record<View, string> = { overview: 'overblik', plan: 'handleplan', mine: 'mine', timeline: 'tidsplan', strategy: 'hjaelper', success: 'lykkes', setup: 'opsaetning', stage: 'trin', plans: 'planer', discussion: 'droeftelse', reminders: 'paamindelser', year: 'aarsstatus', meeting: 'moede', import: 'hent', compare: 'sammenlign' };

const FIELDS = ['success', 'owner'] as const satisfies readonly EditedField[];
const FIELD_SEGMENT: Record<EditedField, string> = { success: 'lykkes', owner: 'ansvarlig' };

/** Views of several pages, each with a word of its own in the address. */
const WITH_PAGES: readonly View[] = ['strategy', 'setup', 'reminders', 'discussion', 'year', 'meeting', 'compare'];

/** Reads the part of an address after `#`. What it does not understand leads to the first view, never to an error. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const parts = path.split('/').map(decoded);
  const view = VIEWS.find((one) => SEGMENT[one] === parts[0]);
  const words = view ? parts.slice(1) : parts;
  const hasPage = view !== undefined && WITH_PAGES.includes(view) && !['', undefined, ...OVERLAY_WORDS].includes(words[0]);
  const pageLength = Number(hasPage) + Number(view === 'compare'); // two occasions beside each other
  const rest = words.slice(pageLength);
  const parameters = new URLSearchParams(query);
  const overlay = readOverlay(rest, parameters);
  const plan = parameters.get('plan');
  const seen = parameters.get('som');
  parameters.delete(NEW.goal);
  parameters.delete(NEW.centre);
  parameters.delete('plan');
  parameters.delete('som');
  return { view: view ?? VIEWS[0], ...(hasPage && { page: words.slice(0, pageLength).join('/') }), overlay, filters: parameters.toString(), ...(plan && { plan: plan as PlanId }), ...(seen && { seen }) };
}

/** Where a new initiative is to stand. Other words than those of the filters, because the plan below may be filtered. */
const NEW = { goal: 'under', centre: 'hos' } as const;

const OVERLAY_WORDS: readonly string[] = ['indsats', 'ny'];

function readOverlay([word, id, act]: readonly string[], parameters: URLSearchParams): Overlay | undefined {
  const field = FIELDS.find((one) => FIELD_SEGMENT[one] === act);
  if (word === 'indsats' && id) return { kind: 'initiative', id: id as InitiativeId, ...(field && { field }) };
  if (word === 'ny') return { kind: 'new', goal: (parameters.get(NEW.goal) ?? undefined) as GoalId | undefined, centre: (parameters.get(NEW.centre) ?? undefined) as CentreId | undefined };
  return undefined;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone % that somebody typed
  }
};

/** The address of a place in the tab, to put in a link: begins with `#/`. */
export function addressOf({ view, page, overlay, filters, plan, seen }: Route): string {
  const over = overlay?.kind === 'initiative' ? `/indsats/${encodeURIComponent(overlay.id)}${overlay.field ? `/${FIELD_SEGMENT[overlay.field]}` : ''}` : overlay?.kind === 'new' ? '/ny' : '';
  const query = new URLSearchParams(filters);
  if (overlay?.kind === 'new' && overlay.goal) query.set(NEW.goal, overlay.goal);
  if (overlay?.kind === 'new' && overlay.centre) query.set(NEW.centre, overlay.centre);
  if (plan !== undefined) query.set('plan', plan);
  if (seen) query.set('som', seen);
  const asked = query.toString().replace(/%2C/g, ','); // a comma needs no disguise, and people read addresses
  return `#/${SEGMENT[view]}${page === undefined ? '' : `/${encodeURIComponent(page).replace('%2F', '/')}`}${over}${asked && `?${asked}`}`;
}
