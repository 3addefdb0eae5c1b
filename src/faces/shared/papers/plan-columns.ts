import type { SheetCell } from '../../../application/ports';
import { danishDayOf, inOrder, LIGHT_SIGN, partsOf, type ActionPlan, type Day, type PersonId, type PlanRow } from '../../../domain';
import type { PaperWords } from './excerpt';

/** What a file may tell of an initiative: first the five columns of the paper, of which the status is a light, its words and, behind the others, the phase. */
export const PLAN_COLUMNS = ['title', 'description', 'period', 'light', 'statusText', 'owner', 'phase', 'deputies', 'centre', 'kind', 'success', 'strategies', 'theme', 'goal', 'from', 'to', 'reported'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What a public extract tells unless somebody chooses otherwise: what is to be done, when, and why. */
export const PUBLIC_AT_FIRST: readonly PlanColumn[] = ['title', 'description', 'period', 'theme', 'goal'];

/** What names people, or judges the work in words meant for colleagues: never in a public extract by itself. */
export const INTERNAL: readonly PlanColumn[] = ['light', 'statusText', 'owner', 'deputies', 'reported'];

/** In characters. */
const WIDTH: Readonly<Record<PlanColumn, number>> = { title: 36, description: 52, period: 16, light: 14, statusText: 44, owner: 24, deputies: 24, centre: 11, kind: 18, phase: 11, success: 36, strategies: 26, theme: 26, goal: 30, from: 12, to: 12, reported: 13 };
export const widthOf = (column: PlanColumn): number => WIDTH[column];

export function titleOf(column: PlanColumn, { texts }: PaperWords): string {
  const { columns } = texts.common;
  const own = texts.papers.columns;
  const titles: Readonly<Record<PlanColumn, string>> = {
    title: columns.initiative,
    description: columns.description,
    period: columns.period,
    light: own.light,
    statusText: own.statusText,
    owner: columns.owner,
    deputies: own.deputies,
    centre: columns.centre,
    kind: columns.kind,
    phase: columns.phase,
    success: columns.success,
    strategies: columns.strategies,
    theme: columns.theme,
    goal: columns.goal,
    from: own.from,
    to: own.to,
    reported: own.reported,
  };
  return titles[column];
}

/** Writes the cells of rows of one plan. */
export function cellsOf(plan: ActionPlan, words: PaperWords): (row: PlanRow, column: PlanColumn) => SheetCell {
  const themeNumbers = new Map(inOrder(plan.themes).map((theme, at) => [theme.id, at + 1]));
  const strategies = new Map(plan.strategies.map(({ id, title }) => [id, title]));
  const nameOf = (person: PersonId): string => plan.people.get(person)?.name ?? words.texts.common.unknownPerson;
  const day = (value: Day | undefined): SheetCell => (value === undefined || partsOf(value).year < FIRST_YEAR ? undefined : { day: value });
  return (row, column) => {
    const { initiative } = row;
    switch (column) {
      case 'title':
      case 'description':
      case 'success':
        return initiative[column];
      case 'period':
        return initiative.period.text;
      case 'light':
        return lightCell(row);
      case 'statusText':
        return row.words;
      case 'owner':
        return initiative.owner && nameOf(initiative.owner);
      case 'deputies':
        return initiative.deputies.map(nameOf).join('\n');
      case 'centre':
        return row.centre?.code;
      case 'kind':
        return words.texts.common.kind[initiative.kind];
      case 'phase':
        return words.texts.common.phase[row.phase];
      case 'strategies':
        return initiative.strategies.flatMap((id) => strategies.get(id) ?? []).join('\n');
      case 'theme':
        return `${themeNumbers.get(row.theme.id) ?? ''}. ${row.theme.title}`;
      case 'goal':
        return `${row.goalNumber} ${row.goal.title}`;
      case 'from':
        return day(initiative.period.from);
      case 'to':
        return day(initiative.period.to);
      case 'reported':
        return row.status && { day: danishDayOf(row.status.at) };
    }
  };
}

/** Excel knows no day before; nor does any plan. */
const FIRST_YEAR = 1901;

/** Whatever is known of the light, also of what has ended: its phase stands beside it. Where nothing runs and nothing was said there is nothing to tell. */
const lightCell = ({ light, phase }: PlanRow): SheetCell => (light ? { light } : phase === 'running' ? { light: 'none' } : undefined);

/** What a person reads in a cell, which is what a workbook's cell gives back when nobody has touched it. */
export function readIn(cell: SheetCell, { texts }: PaperWords): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('light' in cell) return `${LIGHT_SIGN[cell.light]} ${cell.light === 'none' ? texts.common.noLight : texts.trafficLight[cell.light]}`;
  const { date, month, year } = partsOf(cell.day);
  return `${date}.${month}.${year}`;
}
