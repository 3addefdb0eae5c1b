import { CELL_LIMIT, type SheetCell, type Workbook } from '../../../application/ports';
import { keptOf, keptRowOf, type ImportField } from '../../../domain';
import { inOrderOfPlan, type Excerpt, type PaperWords } from './excerpt';
import { cellsOf, PLAN_COLUMNS, readIn, titleOf, widthOf, type PlanColumn } from './plan-columns';

const ID_WIDTH = 6;
/** The five columns of the paper, of which the status is three here: without its phase, what was dropped while it was red would look as if it ran. */
const OF_THE_PAPER = 7;

/** A workbook to correct and to bring back: it remembers how each row stood, so that only what somebody changed in it is a change. */
export function planWorkbook(excerpt: Excerpt, words: PaperWords): Workbook {
  const { plan } = excerpt;
  const cellOf = inCells(cellsOf(plan, words));
  const rows = inOrderOfPlan(excerpt);
  const { id } = words.texts.papers.columns;
  return {
    title: plan.plan.title,
    language: words.language,
    sheets: [
      {
        name: words.texts.papers.sheet,
        columns: [...PLAN_COLUMNS.map((column) => ({ title: titleOf(column, words), width: widthOf(column) })), { title: id, width: ID_WIDTH }],
        rows: rows.map((row) => [...PLAN_COLUMNS.map((column) => cellOf(row, column)), row.initiative.id]),
        printed: OF_THE_PAPER,
      },
    ],
    kept: keptOf({ plan: plan.plan.id, rows: rows.map((row) => keptRowOf(row, Object.fromEntries(PLAN_COLUMNS.filter(isKept).map((column) => [column, readIn(cellOf(row, column), words)])))) }),
  };
}

/** As much of a text as a cell takes, of whole characters: it is what the cell gives back, and what that is compared with. */
const inCells = (cellOf: ReturnType<typeof cellsOf>): typeof cellOf => (row, column): SheetCell => {
  const cell = cellOf(row, column);
  return typeof cell === 'string' && cell.length > CELL_LIMIT ? cell.slice(0, CELL_LIMIT).replace(/\p{Cs}$/u, '') : cell;
};

type KeptColumn = Extract<PlanColumn, ImportField>;
const isKept = (column: PlanColumn): column is KeptColumn => column !== 'reported';

/** A workbook for everybody: the chosen columns, and nothing that leads back to the plan. */
export function publicWorkbook(excerpt: Excerpt, columns: readonly PlanColumn[], words: PaperWords): Workbook {
  const { plan } = excerpt;
  const cellOf = inCells(cellsOf(plan, words));
  return {
    title: plan.plan.title,
    language: words.language,
    sheets: [
      {
        name: words.texts.papers.sheet,
        columns: columns.map((column) => ({ title: titleOf(column, words), width: widthOf(column) })),
        rows: inOrderOfPlan(excerpt).map((row) => columns.map((column) => cellOf(row, column))),
      },
    ],
  };
}
