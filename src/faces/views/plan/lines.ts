import type { MalformedRow, OpenedPlan } from '../../../application/ports';
import { danishOrder, planTree, rollUp, rowOrder, type Goal, type InitiativeId, type LightOrNone, type PlanRow, type RollUp, type Sorting, type TamperedCopy, type Theme, type ThemeGroup } from '../../../domain';
import { LIGHT_CHOICES, type Grouping } from './filter-address';

/** What a group that is no goal gathers: `undefined` for those that have none. */
export type GroupSubject =
  | { readonly by: 'centre'; readonly centre: PlanRow['centre'] }
  | { readonly by: 'owner'; readonly owner: PlanRow['owner'] }
  | { readonly by: 'light'; readonly light: LightOrNone }
  | { readonly by: 'phase'; readonly phase: PlanRow['phase'] };

/** One line of the table, from the top. Every line has a key of its own, so that it keeps its place when others come and go. */
export type Line =
  | { readonly kind: 'theme'; readonly key: string; readonly theme: Theme; readonly number: number }
  | { readonly kind: 'goal'; readonly key: string; readonly goal: Goal; readonly number: string; readonly rollUp: RollUp; readonly isOpen: boolean; readonly isFirst: boolean }
  | { readonly kind: 'group'; readonly key: string; readonly subject: GroupSubject; readonly rollUp: RollUp; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: PlanRow; readonly isLast: boolean }
  | { readonly kind: 'tampered'; readonly key: string; readonly tampered: TamperedCopy }
  | { readonly kind: 'malformed'; readonly key: string; readonly malformed: MalformedRow; readonly isLast: boolean }
  | { readonly kind: 'emptyGoal'; readonly key: string; readonly goal: Goal };

export interface LinesAsked {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** A whole plan shows its empty goals and the rows that cannot be read; a search shows what it finds. */
  readonly isFiltered: boolean;
  /** The keys of the groups that are folded up. */
  readonly folded: ReadonlySet<string>;
  /** Rows whose light was changed by hand, for those who may put them right. */
  readonly tampered: ReadonlyMap<InitiativeId, TamperedCopy>;
}

const NOTHING: readonly MalformedRow[] = [];

/** The lines of the table for the rows to be shown. */
export function linesOf(opened: OpenedPlan, rows: readonly PlanRow[], asked: LinesAsked): readonly Line[] {
  if (asked.grouping === 'goal') return goalLines(opened, rows, asked);
  return asked.grouping === 'none' ? plainLines(rows, asked) : groupLines(rows, asked.grouping, asked);
}

const isHeading = (line: Line | undefined): boolean => line?.kind === 'theme' || line?.kind === 'goal' || line?.kind === 'group';

/** The lines down to so many rows, with the headings over them. */
export function withRows(lines: readonly Line[], rows: number): readonly Line[] {
  let seen = 0;
  let end = lines.findIndex(({ kind }) => kind === 'row' && (seen += 1) > rows);
  if (end < 0) return lines;
  while (end > 0 && isHeading(lines[end - 1])) end -= 1;
  return lines.slice(0, end);
}

function goalLines({ actionPlan, malformed }: OpenedPlan, rows: readonly PlanRow[], asked: LinesAsked): readonly Line[] {
  const { isFiltered } = asked;
  const misplaced = new Map<string, MalformedRow[]>();
  if (!isFiltered) {
    for (const row of malformed) {
      if (row.goal) misplaced.set(row.goal, [...(misplaced.get(row.goal) ?? []), row]);
    }
  }
  const lines: Line[] = [];
  for (const { theme, number, goals } of planTree(actionPlan, rows, { keepEmpty: !isFiltered, compare: rowOrder(asked.sorting) })) {
    lines.push({ kind: 'theme', key: `theme-${theme.id}`, theme, number });
    for (const group of goals) pushGoal(lines, group, misplaced.get(group.goal.id) ?? NOTHING, asked);
  }
  return lines;
}

function pushGoal(lines: Line[], { goal, number, rows, rollUp: figures }: ThemeGroup['goals'][number], malformed: readonly MalformedRow[], asked: LinesAsked): void {
  const key = `goal-${goal.id}`;
  const isOpen = !asked.folded.has(key);
  lines.push({ kind: 'goal', key, goal, number, rollUp: figures, isOpen, isFirst: lines[lines.length - 1]?.kind === 'theme' });
  if (!isOpen) return;
  if (rows.length === 0 && malformed.length === 0) lines.push({ kind: 'emptyGoal', key: `empty-${goal.id}`, goal });
  pushRows(lines, rows, malformed.length === 0, asked);
  malformed.forEach((row, at) => lines.push({ kind: 'malformed', key: `malformed-${row.list}-${row.row}-${row.column}`, malformed: row, isLast: at === malformed.length - 1 }));
}

function pushRows(lines: Line[], rows: readonly PlanRow[], isEnd: boolean, { tampered }: LinesAsked): void {
  rows.forEach((row, at) => {
    const { id } = row.initiative;
    const byHand = tampered.get(id);
    lines.push({ kind: 'row', key: `row-${id}`, row, isLast: isEnd && !byHand && at === rows.length - 1 });
    if (byHand) lines.push({ kind: 'tampered', key: `tampered-${id}`, tampered: byHand });
  });
}

/** All rows under each other, without a heading. */
function plainLines(rows: readonly PlanRow[], asked: LinesAsked): readonly Line[] {
  const lines: Line[] = [];
  pushRows(lines, [...rows].sort(rowOrder(asked.sorting)), true, asked);
  return lines;
}

/** What gathers rows under headings that are not the plan's own. */
type HeadedGrouping = Exclude<Grouping, 'goal' | 'none'>;

interface Group {
  readonly subject: GroupSubject;
  readonly rows: PlanRow[];
}

function groupLines(rows: readonly PlanRow[], grouping: HeadedGrouping, asked: LinesAsked): readonly Line[] {
  const order = rowOrder(asked.sorting);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { key, subject } = placeOf(row, grouping);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { subject, rows: [row] });
  }
  const lines: Line[] = [];
  for (const [key, group] of [...groups].sort(byGroup)) {
    const isOpen = !asked.folded.has(key);
    lines.push({ kind: 'group', key, subject: group.subject, rollUp: rollUp(group.rows), isOpen });
    if (isOpen) pushRows(lines, [...group.rows].sort(order), true, asked);
  }
  return lines;
}

/** Only what runs has a light that counts; the rest is gathered by its phase. */
function placeOf(row: PlanRow, grouping: HeadedGrouping): { readonly key: string; readonly subject: GroupSubject } {
  switch (grouping) {
    case 'centre':
      return { key: `centre-${row.centre?.id ?? ''}`, subject: { by: 'centre', centre: row.centre } };
    case 'owner':
      return { key: `owner-${row.owner?.id ?? ''}`, subject: { by: 'owner', owner: row.owner } };
    case 'light': {
      if (row.phase !== 'running') return { key: `phase-${row.phase}`, subject: { by: 'phase', phase: row.phase } };
      const light = row.light ?? 'none';
      return { key: `light-${light}`, subject: { by: 'light', light } };
    }
  }
}

/** Lights by weight, the rest by name as Danes sort; those without come last. */
function byGroup([, a]: readonly [string, Group], [, b]: readonly [string, Group]): number {
  return weight(a.subject) - weight(b.subject) || danishOrder(nameOf(a.subject), nameOf(b.subject));
}

const PHASES_LAST = ['running', 'planned', 'completed', 'proposed', 'dropped'] as const;

function weight(subject: GroupSubject): number {
  if (subject.by === 'light') return LIGHT_CHOICES.indexOf(subject.light);
  if (subject.by === 'phase') return LIGHT_CHOICES.length + PHASES_LAST.indexOf(subject.phase);
  return nameOf(subject) === '' ? 1 : 0;
}

function nameOf(subject: GroupSubject): string {
  if (subject.by === 'centre') return subject.centre?.code ?? '';
  return subject.by === 'owner' ? (subject.owner?.name ?? '') : '';
}
