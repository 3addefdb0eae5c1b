import type { Paper, PaperCell, PaperRow } from '../../../application/ports';
import { isInvisible, type PlanRow } from '../../../domain';
import { centresOf, ownerWords, subtitleOf, tellsLight, themeName, themesOf, type Excerpt, type PaperWords } from './excerpt';
import { cellsOf, readIn, titleOf, type PlanColumn } from './plan-columns';

/** How the five columns share the width of the paper. */
const SHARE = { title: 19, description: 29, period: 11, status: 26, owner: 15 };

/** What stands across the table over the rows of a group. */
export type PaperGrouping = 'goal' | 'centre';

/** The plan as people know it from paper: the five columns, under themes and goals; or under the centres, as a strategy is told. */
export function planPaper(excerpt: Excerpt, words: PaperWords, grouping: PaperGrouping = 'goal'): Paper {
  const { columns } = words.texts.common;
  const heads = [
    { title: columns.initiative, share: SHARE.title },
    { title: columns.description, share: SHARE.description },
    { title: columns.period, share: SHARE.period },
    { title: columns.status, share: SHARE.status },
    { title: columns.owner, share: SHARE.owner },
  ];
  const cells = (row: PlanRow): readonly PaperCell[] => [{ text: row.initiative.title }, { text: row.initiative.description }, { text: row.initiative.period.text }, statusCell(row, words), { text: ownerWords(row, words, '\n') }];
  return paperWith(excerpt, words, { subtitle: subtitleOf(excerpt, words), heads, rows: grouped(excerpt, words, grouping, cells) });
}

const PUBLIC_SHARE: Readonly<Partial<Record<PlanColumn, number>>> = { title: 22, description: 34, success: 24, statusText: 26 };
const USUAL_SHARE = 12;

/** A paper for everybody: the chosen columns, themes and goals across the table where they are among them. */
export function publicPaper(excerpt: Excerpt, columns: readonly PlanColumn[], words: PaperWords): Paper {
  const cellOf = cellsOf(excerpt.plan, words);
  const inTable = columns.filter((column) => column !== 'theme' && column !== 'goal');
  const heads = inTable.map((column) => ({ title: titleOf(column, words), share: PUBLIC_SHARE[column] ?? USUAL_SHARE }));
  const cells = (row: PlanRow): readonly PaperCell[] => inTable.map((column) => {
    const cell = cellOf(row, column);
    return typeof cell === 'object' && 'light' in cell ? { text: '', light: cell.light } : { text: readIn(cell, words) };
  });
  const rows = grouped(excerpt, words, 'goal', cells).filter((row) => row.kind === 'cells' || columns.includes(row.level === 1 ? 'theme' : 'goal'));
  return paperWith(excerpt, words, { subtitle: subtitleOf(excerpt, words, true), heads, rows });
}

interface Table {
  readonly subtitle: string;
  readonly heads: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly PaperRow[];
}

const paperWith = ({ plan }: Excerpt, { language }: PaperWords, { subtitle, heads, rows }: Table): Paper => ({
  title: plan.plan.title,
  subtitle,
  language,
  isLandscape: true,
  footer: plan.plan.title,
  blocks: [{ kind: 'table', caption: '', columns: heads, rows }],
});

function grouped(excerpt: Excerpt, words: PaperWords, grouping: PaperGrouping, cells: (row: PlanRow) => readonly PaperCell[]): readonly PaperRow[] {
  const group = (level: 1 | 2, text: string): PaperRow => ({ kind: 'group', level, text });
  const rowsOf = (rows: readonly PlanRow[]): readonly PaperRow[] => rows.map((row) => ({ kind: 'cells', cells: cells(row) }));
  const { common, papers } = words.texts;
  if (grouping === 'centre') return centresOf(excerpt, words.formats.compare).flatMap(({ centre, rows }) => [group(1, centre ? `${centre.name} (${centre.code})` : papers.noCentre), ...rowsOf(rows)]);
  return themesOf(excerpt).flatMap((theme) => [group(1, themeName(theme, words)), ...theme.goals.flatMap((goal) => [group(2, `${common.goal(goal.number)}: ${goal.goal.title}`), ...rowsOf(goal.rows)])]);
}

/** A light where it runs; the phase in words where it does not; and what was said last. */
export function statusCell(row: PlanRow, { texts }: PaperWords): PaperCell {
  const phase = row.phase === 'running' ? '' : texts.common.phase[row.phase];
  const text = [phase, isInvisible(row.words) ? '' : row.words].filter((part) => part !== '').join('\n');
  return { text, ...(tellsLight(row) && { light: row.light ?? 'none' }) };
}
