import { PlanError } from '../../application/errors';
import type { Structure, StructureKind, StructureParts, Versioned } from '../../application/ports';
import type { NewPart, PlanId, ThemeId } from '../../domain';
import { behindWrite } from './behind-write';
import * as lists from './lists';
import { versionOf } from './open-plan';
import { recycleRow } from './recycle';
import { RowReader, Unreadable } from './rows/reading';
import { bodyOf, centreOf, closedDaysOf, goalOf, meetingOf, strategyOf, themeOf } from './rows/structure';
import { valuesOfBody, valuesOfCentre, valuesOfClosedDays, valuesOfGoal, valuesOfMeeting, valuesOfStrategy, valuesOfTheme } from './rows/structure-values';
import { keyed, READ_WITHIN_MS, withVersion, WRITE_WITHIN_MS, type Site } from './site';
import type { Row as RowOnSite } from './web';

/** How a kind of part is kept. */
interface Keeping<L extends lists.List, K extends StructureKind> {
  readonly list: L;
  readonly read: (row: RowReader<L>) => StructureParts[K];
  readonly values: (part: NewPart<K>) => lists.ValuesOf<L>;
}

const KEPT = {
  themes: { list: lists.themes, read: (row) => themeOf(row, row.needed<PlanId>('Plan')), values: valuesOfTheme } satisfies Keeping<typeof lists.themes, 'themes'>,
  goals: { list: lists.goals, read: (row) => goalOf(row, row.needed<ThemeId>('Theme')), values: valuesOfGoal } satisfies Keeping<typeof lists.goals, 'goals'>,
  centres: { list: lists.centres, read: centreOf, values: valuesOfCentre } satisfies Keeping<typeof lists.centres, 'centres'>,
  strategies: { list: lists.strategies, read: strategyOf, values: valuesOfStrategy } satisfies Keeping<typeof lists.strategies, 'strategies'>,
  bodies: { list: lists.bodies, read: bodyOf, values: valuesOfBody } satisfies Keeping<typeof lists.bodies, 'bodies'>,
  meetings: { list: lists.meetings, read: (row) => meetingOf(row), values: valuesOfMeeting } satisfies Keeping<typeof lists.meetings, 'meetings'>,
  closedDays: { list: lists.closedDays, read: closedDaysOf, values: valuesOfClosedDays } satisfies Keeping<typeof lists.closedDays, 'closedDays'>,
};

const KEY = 'MutationKey';
type KeyedList = lists.List<{ readonly MutationKey: typeof lists.MUTATION_KEY }>;
const kept = <K extends StructureKind>(kind: K) => KEPT[kind] as unknown as Keeping<KeyedList, K>;

interface Row {
  readonly Id: number;
  readonly Modified?: string;
  readonly Editor?: { readonly Title?: string };
  readonly 'odata.etag'?: string;
}

export const sharePointStructure = (site: Site): Structure => ({
  async get(kind, id) {
    const [row] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [savedRow(kind, site.rows(web, kept(kind).list).getById(Number(id)))<Row>()]));
    return versioned(kind, row);
  },

  async add(kind, part, key) {
    const { list, values } = kept(kind);
    const body = lists.bodyOf(list, { ...values(part), [KEY]: key });
    const [added] = await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, KEY, key).add(body) as Promise<Row>]));
    return readable(kind, added);
  },

  async save(kind, part, version) {
    const { list, values } = kept(kind);
    const [saving, reading] = site.together(WRITE_WITHIN_MS, (web) => {
      const row = (): RowOnSite => site.rows(web, list).getById(Number(part.id));
      return [row().update(lists.bodyOf(list, values(part as NewPart<typeof kind>)), version), savedRow(kind, row())<Row>()];
    });
    await saving;
    return versioned(kind, await behindWrite(reading));
  },

  remove: (kind, id, version) => recycleRow(site, kept(kind).list, Number(id), version),
});

/** The row with its version, and who saved it. */
const savedRow = (kind: StructureKind, item: RowOnSite): RowOnSite => withVersion(item).select(lists.selectOf(kept(kind).list), 'Modified', 'Editor/Title').expand('Editor');

function versioned<K extends StructureKind>(kind: K, raw: Row): Versioned<StructureParts[K]> {
  const savedBy = raw.Editor?.Title;
  const savedAt = raw.Modified === undefined ? undefined : lists.instantOf(raw.Modified);
  return { value: readable(kind, raw), version: versionOf(raw), ...(savedBy && { savedBy }), ...(savedAt && { savedAt }) };
}

/** @throws PlanError `malformed-row`. */
function readable<K extends StructureKind>(kind: K, raw: Row): StructureParts[K] {
  const { list, read } = kept(kind);
  try {
    return read(new RowReader(list, raw as unknown as lists.RowOf<KeyedList>));
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    throw new PlanError('malformed-row', `${list.name} item ${raw.Id}: ${problem.column} is "${problem.value}"`, { cause: problem });
  }
}
