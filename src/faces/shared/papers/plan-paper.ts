import type { Paper, PaperBlock, PaperCell, PaperRow } from '../../../application/ports';
import { isInvisible, type Centre, type PlanRow } from '../../../domain';
import { centresOf, footerOf, ownerWords, subtitleOf, tellsLight, themeName, themesOf, type Excerpt, type PaperWords } from './excerpt';
import { cellsOf, readIn, titleOf, type PlanColumn } from './plan-columns';

/** How the five columns share the width of the paper: the longest titles of posts on one line, and long words to a light in few. */
const SHARE = { title: 17, description: 26, period: 10, status: 30, owner: 17 };

/** What the rows stand under. */
export type PaperGrouping = 'goal' | 'centre';

/** The plan as people know it from paper: the five columns, a table for each theme with its goals across it; or for each centre, as a strategy is told. */
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
  return paperWith(excerpt, words, { isPublic: false, heads, parts: grouped(excerpt, words, grouping, cells) });
}

/** Titles of posts are long words, which a narrower column would divide. */
const PUBLIC_SHARE: Readonly<Partial<Record<PlanColumn, number>>> = { title: 22, description: 30, success: 24, statusText: 26, owner: 22, deputies: 22, strategies: 20, light: 10, centre: 10 };
const USUAL_SHARE = 12;

/** A paper for everybody: the chosen columns, under their themes and goals where those are among them. */
export function publicPaper(excerpt: Excerpt, columns: readonly PlanColumn[], words: PaperWords): Paper {
  const cellOf = cellsOf(excerpt.plan, words);
  const inTable = columns.filter((column) => column !== 'theme' && column !== 'goal');
  const heads = inTable.map((column) => ({ title: titleOf(column, words), share: PUBLIC_SHARE[column] ?? USUAL_SHARE }));
  const cells = (row: PlanRow): readonly PaperCell[] => inTable.map((column) => {
    const cell = cellOf(row, column);
    return typeof cell === 'object' && 'light' in cell ? { text: '', light: cell.light } : { text: readIn(cell, words) };
  });
  const parts = grouped(excerpt, words, 'goal', cells).map(({ heading, rows }) => ({ heading, rows: columns.includes('goal') ? rows : rows.filter(({ kind }) => kind === 'cells') }));
  const inOne = { heading: '', rows: parts.flatMap(({ rows }) => rows) };
  return paperWith(excerpt, words, { isPublic: true, heads, parts: columns.includes('theme') ? parts : [inOne] });
}

/** `heading`: empty over the only one. */
interface Part {
  readonly heading: string;
  readonly rows: readonly PaperRow[];
}

interface Tables {
  readonly isPublic: boolean;
  readonly heads: readonly { readonly title: string; readonly share: number }[];
  readonly parts: readonly Part[];
}

const paperWith = (excerpt: Excerpt, words: PaperWords, { isPublic, heads, parts }: Tables): Paper => ({
  title: excerpt.plan.plan.title,
  subtitle: subtitleOf(excerpt, words, isPublic),
  language: words.language,
  isLandscape: true,
  footer: footerOf(excerpt, words, isPublic),
  blocks: parts.flatMap(({ heading, rows }): readonly PaperBlock[] => [...(heading === '' ? [] : [{ kind: 'heading', level: 1, text: heading } as const]), { kind: 'table', caption: '', columns: heads, rows }]),
});

function grouped(excerpt: Excerpt, words: PaperWords, grouping: PaperGrouping, cells: (row: PlanRow) => readonly PaperCell[]): readonly Part[] {
  const rowsOf = (rows: readonly PlanRow[]): readonly PaperRow[] => rows.map((row) => ({ kind: 'cells', cells: cells(row) }));
  const { common, papers } = words.texts;
  if (grouping === 'centre') return centresOf(excerpt, words.formats.compare).map(({ centre, rows }) => ({ heading: centre ? centreName(centre) : papers.noCentre, rows: rowsOf(rows) }));
  return themesOf(excerpt).map((theme) => ({
    heading: themeName(theme, words),
    rows: theme.goals.flatMap((goal): readonly PaperRow[] => [{ kind: 'group', level: 2, text: `${common.goal(goal.number)}: ${goal.goal.title}` }, ...rowsOf(goal.rows)]),
  }));
}

/** "By- og Miljøcenter (BMC)"; the name alone where it is the code. */
const centreName = ({ name, code }: Centre): string => (name === code ? name : `${name} (${code})`);

/** A light where it runs; the phase in words where it does not; and what was said last. */
export function statusCell(row: PlanRow, { texts }: PaperWords): PaperCell {
  const phase = row.phase === 'running' ? '' : texts.common.phase[row.phase];
  const text = [phase, isInvisible(row.words) ? '' : row.words].filter((part) => part !== '').join('\n');
  return { text, ...(tellsLight(row) && { light: row.light ?? 'none' }) };
}
