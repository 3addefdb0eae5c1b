import type { Day } from './day';

/** One cell of a table in a file, as it stands there. */
export interface FileCell {
  /** What a person sees; lines are kept apart by `\n`. Never a formula: of that its last result. */
  readonly text: string;
  /** Its ground, six hexadecimal figures in small letters; `undefined`: none, or white. In a document a cell without a ground and without words has the colour of the dot or the shape in it. */
  readonly fill?: string;
  /** A cell that the file itself calls a date. */
  readonly day?: Day;
  /** How many columns and rows it stands across, as the file counts them; 1 for most. What it covers has no cells of its own. */
  readonly columns: number;
  readonly rows: number;
}

export interface FileRow {
  /** As people count in the file, from 1. */
  readonly number: number;
  /** By column, from the left; a column without a cell has `undefined`, as has one that a merged cell covers. */
  readonly cells: readonly (FileCell | undefined)[];
}

/** A table of a document, or a sheet of a workbook. */
export interface FileTable {
  /** The sheet's name, or the heading that the table stands under; empty when there is neither. */
  readonly name: string;
  /** Those with a word in them, from the top. */
  readonly rows: readonly FileRow[];
}

/** What in a file was passed over: whoever brings it in is told. */
export const FILE_REMARKS = ['macros', 'externalLinks', 'trackedChanges', 'hiddenRows', 'hiddenColumns', 'hiddenSheets', 'formulas', 'textBoxes', 'comments'] as const;
export type FileRemark = (typeof FILE_REMARKS)[number];

/** What a file of Word's or Excel's holds, as far as a plan is concerned. */
export interface FileContent {
  readonly kind: 'docx' | 'xlsx';
  /** In the file's order; those without a row are left out. */
  readonly tables: readonly FileTable[];
  readonly remarks: readonly FileRemark[];
  /** What an export of ours wrote into the file beside its sheets, to compare with when it comes back; not yet read as anything. */
  readonly kept?: string;
}
