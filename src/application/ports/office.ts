import type { Day, FileContent, LightOrNone } from '../../domain';

/** Why a file was not read. Nothing has been changed by it. */
export const FILE_PROBLEMS = ['not-office', 'old-format', 'password', 'broken', 'too-large', 'too-slow', 'no-table'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export class FileError extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'FileError';
    this.problem = problem;
  }
}

/** What stands in a cell of a paper. A light is written as shape and word, on a ground of its colour; `none`: no status yet. */
export interface PaperCell {
  readonly text: string;
  readonly light?: LightOrNone;
}

export type PaperRow =
  /** Across the whole table, a heading of that level: a theme (1), a goal (2). */
  | { readonly kind: 'group'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly PaperCell[] };

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isQuiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** One initiative's light with its words: "■ Rød  Byggemodning …". */
  | { readonly kind: 'lights'; readonly items: readonly { readonly light: LightOrNone; readonly title: string; readonly text: string }[] }
  /** `caption`: said above it; empty: nothing is. `share`: of the width, any unit. The heading row is repeated on each page. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly { readonly title: string; readonly share: number }[]; readonly rows: readonly PaperRow[] };

/** A document to print or to correct in Word. All its words are settled: whoever writes the file adds none but the words of the lights and of its pages. */
export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'da' | 'en';
  readonly isLandscape: boolean;
  /** At the foot of each page, before its number. */
  readonly footer: string;
  readonly blocks: readonly PaperBlock[];
}

export interface Slide {
  readonly title: string;
  /** One sentence below the title; empty: none. */
  readonly lead: string;
  readonly lights: readonly { readonly light: LightOrNone; readonly title: string; readonly text: string }[];
  readonly points: readonly string[];
  /** How many of each light, drawn as a row of figures; left out: none is drawn. */
  readonly counts?: Readonly<Record<LightOrNone, number>>;
}

export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'da' | 'en';
  readonly footer: string;
  readonly slides: readonly Slide[];
}

/** What Excel keeps in a cell, in UTF-16 units: of a longer text it takes no more. */
export const CELL_LIMIT = 32_767;

/** A cell of a workbook: text, a number, a day, a light, or nothing. Text is text, whatever it begins with, and no longer than {@link CELL_LIMIT}. */
export type SheetCell = string | number | { readonly day: Day } | { readonly light: LightOrNone } | undefined;

export interface Sheet {
  readonly name: string;
  /** `width` in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many columns, from the first, go on paper; left out: all. */
  readonly printed?: number;
}

export interface Workbook {
  readonly title: string;
  readonly language: 'da' | 'en';
  readonly sheets: readonly Sheet[];
  /** Written into the file where nobody sees it, and given back by {@link OfficeFiles.read}. */
  readonly kept?: string;
}

/** Files of Word, Excel and PowerPoint. */
export interface OfficeFiles {
  /**
   * @param signal ends it where it has come to: it then fails with the signal's reason.
   * @throws FileError; within ten seconds, whatever the file holds.
   */
  read(file: Blob, signal?: AbortSignal): Promise<FileContent>;
  word(paper: Paper): Promise<Blob>;
  workbook(book: Workbook): Promise<Blob>;
  /** @param template a presentation of the organisation's own, whose look and layouts are used. @throws FileError when it is none. */
  slides(deck: Deck, template?: Blob): Promise<Blob>;
}
