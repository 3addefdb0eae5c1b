import {
  bodies, centres, closedDays, decisions, goals, initiatives, instantOf, meetings, plans, statusUpdates, strategies, themes, type List,
} from '../../adapters/sharepoint/lists';
import { listAddress, type Rest } from '../../adapters/sharepoint/provision';
import type { Instant } from '../../domain';
import { KEY_PREFIX } from './keys';
import { takeTogether } from './seed-rest';
import { meetingKey, within } from './structure-rows';

/** Numbers of rows by the key that the town knows them by. */
export type Numbers = ReadonlyMap<string, number>;

/** What of the town a site holds already. */
export interface KnownRows {
  readonly plans: Numbers;
  readonly themes: Numbers;
  readonly goals: Numbers;
  readonly centres: Numbers;
  readonly strategies: Numbers;
  readonly bodies: Numbers;
  readonly meetings: Numbers;
  readonly decisions: Numbers;
  readonly closedDays: Numbers;
  readonly initiatives: Numbers;
  readonly statements: Numbers;
  /** When the rows that carry a key of the town's were made, as the site has it. */
  readonly createdAt: ReadonlyMap<string, Instant>;
  /** The plan that the town's initiatives belong to, whatever it is called by now. */
  readonly plan: number | undefined;
  /** Whether a plan of the site carries what the story gives it last: the meeting it was presented at. */
  readonly isPresented: boolean;
}

interface Read {
  readonly Id: number;
  readonly Title: string | null;
  readonly PlanId: number | null;
  readonly ThemeId: number | null;
  readonly BodyId: number | null;
  readonly MeetingId: number | null;
  readonly StartsAt: string | null;
  readonly Text: string | null;
  readonly MutationKey: string | null;
  readonly Created: string;
  readonly PresentedAtId: number | null;
}

const MOST_ROWS = 5000;
const OURS = `$filter=startswith(MutationKey,'${KEY_PREFIX}')`;

const READS: readonly { readonly list: List; readonly select: string; readonly filter?: string }[] = [
  { list: plans, select: 'Id,Title,PresentedAtId' },
  { list: themes, select: 'Id,Title,PlanId' },
  { list: goals, select: 'Id,Title,ThemeId' },
  { list: centres, select: 'Id,Title' },
  { list: strategies, select: 'Id,Title' },
  { list: bodies, select: 'Id,Title' },
  { list: meetings, select: 'Id,BodyId,StartsAt' },
  { list: decisions, select: 'Id,MeetingId,Text' },
  { list: closedDays, select: 'Id,MutationKey' },
  { list: initiatives, select: 'Id,MutationKey,PlanId,Created', filter: OURS },
  { list: statusUpdates, select: 'Id,MutationKey,Created', filter: OURS },
];

/** Reads all of it in one batch. @throws RefusedRequest 404 on a site without the product's lists */
export async function readKnownRows(rest: Rest): Promise<KnownRows> {
  const asks = READS.map(({ list, select, filter }) => ({ path: `${listAddress(rest.sitePath, list)}/items?$select=${select}&$top=${MOST_ROWS}${filter ? `&${filter}` : ''}` }));
  const answers = await takeTogether(rest, asks);
  const rows = (list: List): readonly Read[] => (answers[READS.findIndex((read) => read.list === list)] as { readonly value: readonly Read[] }).value;
  const numbers = (list: List, keyOf: (row: Read) => string | null): Numbers => {
    const found = new Map<string, number>();
    for (const row of rows(list)) {
      const key = keyOf(row);
      if (key !== null && !found.has(key)) found.set(key, row.Id);
    }
    return found;
  };
  return {
    plans: numbers(plans, ({ Title }) => Title),
    themes: numbers(themes, ({ PlanId, Title }) => within(PlanId, Title)),
    goals: numbers(goals, ({ ThemeId, Title }) => within(ThemeId, Title)),
    centres: numbers(centres, ({ Title }) => Title),
    strategies: numbers(strategies, ({ Title }) => Title),
    bodies: numbers(bodies, ({ Title }) => Title),
    meetings: numbers(meetings, ({ BodyId, StartsAt }) => meetingKey(BodyId, StartsAt)),
    decisions: numbers(decisions, ({ MeetingId, Text }) => within(MeetingId, Text)),
    closedDays: numbers(closedDays, ({ MutationKey }) => MutationKey),
    initiatives: numbers(initiatives, ({ MutationKey }) => MutationKey),
    statements: numbers(statusUpdates, ({ MutationKey }) => MutationKey),
    createdAt: new Map([...rows(initiatives), ...rows(statusUpdates)].flatMap(({ MutationKey, Created }) => {
      const at = instantOf(Created);
      return MutationKey === null || at === undefined ? [] : [[MutationKey, at] as const];
    })),
    plan: rows(initiatives).find(({ PlanId }) => PlanId !== null)?.PlanId ?? undefined,
    isPresented: rows(plans).some(({ PresentedAtId }) => PresentedAtId !== null),
  };
}
