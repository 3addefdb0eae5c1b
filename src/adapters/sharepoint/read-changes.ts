import { isPlanError, type ErrorCode } from '../../application/errors';
import type { Instant } from '../../domain';
import { selectOf, type ListName, type PermissionMask } from './lists';
import { settled, type KnownSite } from './known-site';
import { patchedRows, pointTo, type Patch } from './patch-rows';
import type { SiteRows } from './read-site';
import type { ReminderService } from './reminder-service';
import { ROW_KEYS, ROW_LISTS, WITH_VERSIONS, type AnyRow, type ChangeTokens, type RowKey } from './row-lists';
import { harmless, READ_WITHIN_MS, withVersion, type Site } from './site';
import type { Web } from './web';

/**
 * Beyond so many changes of one list all of it is read anew: that costs no more, and misses nothing. Well below the 1,000 entries that one answer
 * of the change log holds, those that were not asked for included.
 */
const MOST_CHANGES = 300;
/** Rows asked for by their numbers in one question. */
const ROWS_A_QUESTION = 40;

/** What SharePoint calls what happened to a row. */
const [DELETED, RESTORED] = [3, 7];

interface ChangeItem {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId: number;
}

/** Of these the whole reading would say nothing else. */
const SAME_FOR_ALL: ReadonlySet<ErrorCode> = new Set(['offline', 'no-answer', 'busy', 'signed-out']);

/**
 * Brings what is known of a site up to date. One request tells the new statements, which rows changed since, and the reader's rights; the rows that did,
 * and only they, come with a second one.
 * @returns `undefined` when all must be read anew: the marks are too old or another list's, too much happened, something came back
 * from the recycle bin, or something went there that others point to.
 * @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function readChanges(site: Site, service: ReminderService, known: KnownSite, readAt: Instant): Promise<KnownSite | undefined> {
  try {
    const news = await askForNews(site, service, known.rows);
    if (!news) return undefined;
    return withNews(known, news, await readPatches(site, news.changes), readAt);
  } catch (error) {
    if (isPlanError(error) && SAME_FOR_ALL.has(error.code)) throw error;
    return undefined;
  }
}

type Changes = Readonly<Record<RowKey, { readonly gone: ReadonlySet<number>; readonly touched: readonly number[]; readonly token: string }>>;

type Patches = Readonly<Record<RowKey, Patch>>;

interface News extends Pick<SiteRows, 'title' | 'me' | 'people' | 'service' | 'masks' | 'statusUpdates'> {
  readonly changes: Changes;
}

async function askForNews(site: Site, service: ReminderService, rows: SiteRows): Promise<News | undefined> {
  const lastPerson = Math.max(0, ...rows.people.map(({ Id }) => Id));
  const lastStatement = rows.statusUpdates.at(-1)?.Id ?? 0;
  const changes = (web: Web, key: RowKey) => {
    const query = { Item: true, Add: key !== 'statusUpdates', Update: true, DeleteObject: true, Restore: true, FetchLimit: MOST_CHANGES, ChangeTokenStart: { StringValue: rows.tokens[key] } };
    return harmless(web.getList(site.pathOf(ROW_LISTS[key]))).getChanges(query as never) as Promise<readonly ChangeItem[]>;
  };
  const mask = (web: Web, key: keyof SiteRows['masks']) => web.getList(site.pathOf(ROW_LISTS[key])).select('EffectiveBasePermissions')<{ readonly EffectiveBasePermissions: PermissionMask }>();
  const asked = site.together(READ_WITHIN_MS, (web) => [
    web.select('Title')<{ readonly Title: string }>(),
    web.currentUser.select('Id')<{ readonly Id: number }>(),
    web.siteUsers.select('Id', 'Title', 'Email', 'PrincipalType').filter(`Id gt ${lastPerson}`)<SiteRows['people']>(),
    service.ask(web),
    mask(web, 'statusUpdates'),
    mask(web, 'initiatives'),
    mask(web, 'plans'),
    mask(web, 'meetings'),
    // `skip` is the mark of a page that begins behind that id: see `Rows`
    site.rows(web, ROW_LISTS.statusUpdates).select(selectOf(ROW_LISTS.statusUpdates)).skip(lastStatement).top(Math.min(MOST_CHANGES, site.largestPage))<SiteRows['statusUpdates']>(),
    ...ROW_KEYS.map((key) => changes(web, key)),
  ]);
  const [web, me, people, groups, mayState, mayPropose, mayPlan, mayMeet, statusUpdates, ...entries] = await Promise.all(asked);
  const isTooMuch = statusUpdates.length >= Math.min(MOST_CHANGES, site.largestPage) || entries.some((ofList) => ofList.length >= MOST_CHANGES);
  if (isTooMuch || me.Id !== rows.me || entries.flat().some(({ ChangeType }) => ChangeType === RESTORED)) return undefined;
  return {
    title: web.Title,
    me: me.Id,
    people: people.length === 0 ? rows.people : [...rows.people, ...people],
    service: service.learn(groups),
    masks: { statusUpdates: mayState.EffectiveBasePermissions, initiatives: mayPropose.EffectiveBasePermissions, plans: mayPlan.EffectiveBasePermissions, meetings: mayMeet.EffectiveBasePermissions },
    statusUpdates,
    changes: Object.fromEntries(ROW_KEYS.map((key, at) => [key, summedUp(entries[at] ?? [], rows.tokens[key])])) as unknown as Changes,
  };
}

/** What the entries of one list come to, oldest first. */
function summedUp(entries: readonly ChangeItem[], token: string): Changes[RowKey] {
  const isGone = new Map(entries.map(({ ItemId, ChangeType }) => [ItemId, ChangeType === DELETED]));
  const ids = (wanted: boolean) => [...isGone].flatMap(([id, gone]) => (gone === wanted ? [id] : []));
  return { gone: new Set(ids(true)), touched: ids(false), token: entries.at(-1)?.ChangeToken.StringValue ?? token };
}

async function readPatches(site: Site, changes: Changes): Promise<Patches> {
  const most = Math.min(ROWS_A_QUESTION, site.largestPage);
  const questions = ROW_KEYS.flatMap((key) => {
    const { touched } = changes[key];
    return Array.from({ length: Math.ceil(touched.length / most) }, (_, at) => ({ key, ids: touched.slice(at * most, (at + 1) * most) }));
  });
  const answers = await Promise.all(
    questions.length === 0 ? [] : site.together(READ_WITHIN_MS, (web) =>
      questions.map(({ key, ids }) => {
        const rows = site.rows(web, ROW_LISTS[key]).select(selectOf(ROW_LISTS[key])).filter(ids.map((id) => `Id eq ${id}`).join(' or ')).top(most);
        return (WITH_VERSIONS.includes(key) ? withVersion(rows) : rows)<readonly AnyRow[]>();
      }),
    ),
  );
  return Object.fromEntries(ROW_KEYS.map((key) => {
    const rows = answers.filter((_, at) => questions[at]?.key === key).flat();
    const came = new Set(rows.map(({ Id }) => Id));
    const { gone, touched } = changes[key];
    return [key, { rows, gone: new Set([...gone, ...touched.filter((id) => !came.has(id))]) }];
  })) as unknown as Patches;
}

function withNews(known: KnownSite, { changes, statusUpdates, ...news }: News, patches: Patches, readAt: Instant): KnownSite | undefined {
  const { rows, older } = known;
  const gone = new Map<ListName, ReadonlySet<number>>(ROW_KEYS.map((key) => [ROW_LISTS[key].name, patches[key].gone]));
  const newest = [...rows.statusUpdates, ...statusUpdates];
  const ofLists = Object.fromEntries(ROW_KEYS.map((key) => [key, key === 'statusUpdates' ? patchedRows(newest, amongThose(newest, patches[key])) : patchedRows<AnyRow>(rows[key], patches[key])])) as unknown as Pick<SiteRows, RowKey>;
  const chunks = older?.map((chunk) => patchedRows(chunk, amongThose(chunk, patches.statusUpdates))).filter((chunk) => chunk.length > 0);
  if (ROW_KEYS.some((key) => pointTo(gone, ROW_LISTS[key], ofLists[key])) || chunks?.some((chunk) => pointTo(gone, ROW_LISTS.statusUpdates, chunk))) return undefined;
  const tokens = Object.fromEntries(ROW_KEYS.map((key) => [key, changes[key].token])) as unknown as ChangeTokens;
  return settled({ ...known, rows: { ...rows, ...news, ...ofLists, tokens }, ...(chunks && { older: chunks }), readAt });
}

/** What of a change is about rows that are known: of statements the change log tells no new ones. */
function amongThose(known: readonly AnyRow[], { gone, rows }: Patch): Patch {
  if (gone.size === 0 && rows.length === 0) return { gone, rows };
  const ids = new Set(known.map(({ Id }) => Id));
  return { gone: new Set([...gone].filter((id) => ids.has(id))), rows: rows.filter(({ Id }) => ids.has(Id)) };
}
