import type { OfficeFiles } from '../../../application/ports';
import { danishDayOf, type Instant, type PlanRow, type Strategy, type ThemeId } from '../../../domain';
import { fileName, type FileEnding } from '../../shared/papers';
import type { Excerpt, PaperWords } from '../../shared/papers/excerpt';
import { planDeck } from '../../shared/papers/plan-deck';
import { planPaper, publicPaper } from '../../shared/papers/plan-paper';
import type { PlanColumn } from '../../shared/papers/plan-columns';
import { planWorkbook, publicWorkbook } from '../../shared/papers/plan-workbook';

export const KINDS = ['excel', 'word', 'slides', 'print'] as const;
export type Kind = (typeof KINDS)[number];
type FileKind = Exclude<Kind, 'print'>;

/** What of the plan goes along. */
export type What = 'all' | 'shown' | 'theme';

const ENDING: Readonly<Record<FileKind, FileEnding>> = { excel: 'xlsx', word: 'docx', slides: 'pptx' };

/** What somebody has asked for. */
export interface Wish {
  readonly kind: FileKind;
  /** `undefined`: it is for colleagues. */
  readonly columns?: readonly PlanColumn[];
  readonly template?: Blob;
  readonly strategy?: Strategy;
}

/** Proposals are not decided, and what was dropped is nobody's promise any more: neither is for everybody. */
export const forEverybody = (rows: readonly PlanRow[]): readonly PlanRow[] => rows.filter(({ phase }) => phase !== 'proposed' && phase !== 'dropped');

export const ofTheme = (rows: readonly PlanRow[], theme: ThemeId | ''): readonly PlanRow[] => rows.filter((row) => row.theme.id === theme);

/** Makes the file. The columns of a public one stand in the plan's order, the title always first. */
export function makeFile(office: OfficeFiles, excerpt: Excerpt, { kind, columns, template, strategy }: Wish, words: PaperWords): Promise<Blob> {
  switch (kind) {
    case 'excel':
      return office.workbook(columns ? publicWorkbook(excerpt, columns, words) : planWorkbook(excerpt, words));
    case 'word':
      return office.word(columns ? publicPaper(excerpt, columns, words) : planPaper(excerpt, words, strategy ? 'centre' : 'goal'));
    case 'slides':
      return office.slides(planDeck(excerpt, words), template);
  }
}

export function nameOfFile({ kind, columns }: Wish, parts: readonly string[], at: Instant, { texts }: PaperWords): string {
  const { file } = texts.papers;
  return fileName([file.plan, ...(columns ? [file.public] : []), ...parts], danishDayOf(at), ENDING[kind]);
}
