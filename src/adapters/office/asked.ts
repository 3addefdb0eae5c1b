import type { Deck, FileProblem, Paper, Workbook } from '../../application';
import type { FileContent } from '../../domain';

/** What the page asks its worker for, as data: one question a worker. */
export type Asked =
  | { readonly kind: 'read'; readonly file: Blob }
  | { readonly kind: 'word'; readonly paper: Paper }
  | { readonly kind: 'workbook'; readonly book: Workbook }
  | { readonly kind: 'slides'; readonly deck: Deck; readonly template?: Blob };

export type AskedFor<K extends Asked['kind']> = Extract<Asked, { readonly kind: K }>;

/** What is made of each question. */
export interface Made {
  readonly read: FileContent;
  readonly word: Blob;
  readonly workbook: Blob;
  readonly slides: Blob;
}

/** What comes back: errors cross as data, since a class does not. `problem` is missing where the fault is ours. */
export type Answered<M = Made[keyof Made]> = { readonly made: M } | { readonly problem?: FileProblem; readonly message: string };
