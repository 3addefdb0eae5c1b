import type { MissingPart, OpenedPlan } from '../../application/ports';
import { asId, type PersonId } from '../../domain';
import { newest, rowsBefore } from './history-pages';
import * as lists from './lists';
import type { ReminderService } from './reminder-service';
import type { Masks } from './rights';
import { ROW_LISTS, WITH_VERSIONS, type ChangeTokens } from './row-lists';
import { READ_WITHIN_MS, withVersion, type Site } from './site';
import type { Web } from './web';

/** Statements in the first answer: they reach back to the plan's mark as long as somebody keeps moving it on. */
export const FIRST_STATEMENTS = 500;

type Rows<L extends lists.List> = readonly (lists.RowOf<L> & Versionable)[];
interface Versionable {
  readonly 'odata.etag'?: string;
}

/** The rows of a site as they came, oldest first. */
export interface SiteRows {
  readonly title: string;
  readonly me: number;
  readonly people: readonly { readonly Id: number; readonly Title: string; readonly Email: string | null; readonly PrincipalType: number }[];
  /** Who may write statements for others. */
  readonly service: ReadonlySet<PersonId>;
  readonly masks: Masks;
  readonly plans: Rows<typeof lists.plans>;
  readonly themes: Rows<typeof lists.themes>;
  readonly goals: Rows<typeof lists.goals>;
  readonly centres: Rows<typeof lists.centres>;
  readonly strategies: Rows<typeof lists.strategies>;
  readonly bodies: Rows<typeof lists.bodies>;
  readonly meetings: Rows<typeof lists.meetings>;
  readonly decisions: Rows<typeof lists.decisions>;
  readonly closedDays: Rows<typeof lists.closedDays>;
  readonly initiatives: Rows<typeof lists.initiatives>;
  /** The newest ones. */
  readonly statusUpdates: Rows<typeof lists.statusUpdates>;
  readonly hasOlderUpdates: boolean;
  readonly statementsRead?: OpenedPlan['statementsRead'];
  /** What the lists no longer have: then this is what is left of the rows. */
  readonly missing?: readonly MissingPart[];
  /** Asked for before the rows: what changed while they were read is told once more. */
  readonly tokens: ChangeTokens;
}

interface ListState {
  readonly CurrentChangeToken: { readonly StringValue: string };
}
interface ListStateWithRights extends ListState {
  readonly EffectiveBasePermissions: lists.PermissionMask;
}

/** What a list that is gone would say. */
const NOBODY_MAY: ListStateWithRights = { CurrentChangeToken: { StringValue: '' }, EffectiveBasePermissions: { High: '0', Low: '0' } };

const VERSIONED: ReadonlySet<lists.List> = new Set(WITH_VERSIONS.map((key) => ROW_LISTS[key]));

/** What may be asked of a list: the columns for `$select`; `undefined` when it is gone. */
export type ColumnsOf = (list: lists.List) => string | undefined;

/** Everything in one request, whatever the number of lists; only a list of more than 5,000 rows needs another. */
export async function readSite(site: Site, service: ReminderService, columnsOf: ColumnsOf = lists.selectOf): Promise<SiteRows> {
  const instead = async <T>(web: Web, of: T): Promise<T> => (await web.currentUser.select('Id')(), of); // a question in its place: each part of a request is waited for
  const page = <L extends lists.List>(web: Web, list: L, most = site.largestPage): Promise<Rows<L>> => {
    const select = columnsOf(list);
    if (select === undefined) return instead<Rows<L>>(web, []);
    const asked = newest(site.rows(web, list), list, most, select);
    return (VERSIONED.has(list) ? withVersion(asked) : asked)<Rows<L>>();
  };
  const rights = (web: Web, list: lists.List): Promise<ListStateWithRights> =>
    columnsOf(list) === undefined ? instead(web, NOBODY_MAY) : web.getList(site.pathOf(list)).select('CurrentChangeToken', 'EffectiveBasePermissions')<ListStateWithRights>();
  const state = (web: Web, list: lists.List): Promise<ListState> => (columnsOf(list) === undefined ? instead(web, NOBODY_MAY) : web.getList(site.pathOf(list)).select('CurrentChangeToken')<ListState>());
  const answers = site.together(READ_WITHIN_MS, (web) => [
    web.select('Title')<{ readonly Title: string }>(),
    web.currentUser.select('Id')<{ readonly Id: number }>(),
    web.siteUsers.select('Id', 'Title', 'Email', 'PrincipalType')<SiteRows['people']>(),
    service.ask(web),
    rights(web, lists.statusUpdates),
    rights(web, lists.initiatives),
    rights(web, lists.plans),
    rights(web, lists.meetings),
    state(web, lists.themes),
    state(web, lists.goals),
    state(web, lists.centres),
    state(web, lists.strategies),
    state(web, lists.bodies),
    state(web, lists.decisions),
    state(web, lists.closedDays),
    page(web, lists.plans),
    page(web, lists.themes),
    page(web, lists.goals),
    page(web, lists.centres),
    page(web, lists.strategies),
    page(web, lists.bodies),
    page(web, lists.meetings),
    page(web, lists.decisions),
    page(web, lists.closedDays),
    page(web, lists.initiatives),
    page(web, lists.statusUpdates, FIRST_STATEMENTS),
  ]);
  const [web, me, people, serviceGroups, mayState, mayPropose, mayPlan, mayMeet, ofThemes, ofGoals, ofCentres, ofStrategies, ofBodies, ofDecisions, ofClosedDays, plans, themes, goals, centres, strategies, bodies, meetings, decisions, closedDays, initiatives, updates] = await Promise.all(answers);
  const [last, first] = [updates[0], updates.at(-1)];
  const masks: Masks = { statusUpdates: mayState.EffectiveBasePermissions, initiatives: mayPropose.EffectiveBasePermissions, plans: mayPlan.EffectiveBasePermissions, meetings: mayMeet.EffectiveBasePermissions };
  return {
    title: web.Title,
    me: me.Id,
    people,
    service: service.learn(serviceGroups),
    masks,
    plans: await whole(site, lists.plans, plans, columnsOf),
    themes: await whole(site, lists.themes, themes, columnsOf),
    goals: await whole(site, lists.goals, goals, columnsOf),
    centres: await whole(site, lists.centres, centres, columnsOf),
    strategies: await whole(site, lists.strategies, strategies, columnsOf),
    bodies: await whole(site, lists.bodies, bodies, columnsOf),
    meetings: await whole(site, lists.meetings, meetings, columnsOf),
    decisions: await whole(site, lists.decisions, decisions, columnsOf),
    closedDays: await whole(site, lists.closedDays, closedDays, columnsOf),
    initiatives: await whole(site, lists.initiatives, initiatives, columnsOf),
    statusUpdates: [...updates].reverse(),
    hasOlderUpdates: updates.length === FIRST_STATEMENTS,
    tokens: {
      plans: tokenOf(mayPlan), themes: tokenOf(ofThemes), goals: tokenOf(ofGoals), centres: tokenOf(ofCentres), strategies: tokenOf(ofStrategies), bodies: tokenOf(ofBodies),
      meetings: tokenOf(mayMeet), decisions: tokenOf(ofDecisions), closedDays: tokenOf(ofClosedDays), initiatives: tokenOf(mayPropose), statusUpdates: tokenOf(mayState),
    },
    ...(first && last && { statementsRead: { from: asId(first.Id), to: asId(last.Id) } }),
  };
}

const tokenOf = ({ CurrentChangeToken }: ListState): string => CurrentChangeToken.StringValue;

/** Of a list that did not fit in the first answer, what is older too. */
async function whole<L extends lists.List>(site: Site, list: L, newestFirst: Rows<L>, columnsOf: ColumnsOf): Promise<Rows<L>> {
  const oldest = newestFirst.at(-1);
  const older = oldest && newestFirst.length >= site.largestPage ? await rowsBefore(site, list, oldest.Id, withVersion, columnsOf(list)) : [];
  return [...(older as Rows<L>), ...[...newestFirst].reverse()];
}
