import type { Value } from './value';

/** What a formatter writes where a value is wanted, read into one form whichever of the two ways it was written. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Value }
  /** `@currentField.title`, `@me`: a name with the parts asked for. */
  | { readonly kind: 'special'; readonly name: string; readonly parts: readonly string[] }
  /** `[$Owner.title]`: a column of the row, or what a `forEach` goes through. */
  | { readonly kind: 'column'; readonly name: string; readonly parts: readonly string[] }
  /** `[!Owner.DisplayName]` */
  | { readonly kind: 'heading'; readonly name: string }
  | { readonly kind: 'call'; readonly operator: string; readonly operands: readonly Expression[] };

export const MOST_OPERANDS = 50;
export const DEEPEST = 60;

const COLUMN = /^\[\$([\w:%.\- ]+)\]$/;
const HEADING = /^\[!([\w]+)(?:\.DisplayName)?\]$/;
const SPECIAL = /^@(currentField|me|now|currentWeb|rowIndex)((?:\.\w+)*)$/;

const partsOf = (path: string): readonly string[] => path.split('.').filter((part) => part !== '');

/** A reference as it stands in text or in a formula; `undefined` for plain text. */
export function readReference(text: string): Expression | undefined {
  const column = COLUMN.exec(text)?.[1];
  if (column !== undefined) {
    const [name = '', ...parts] = partsOf(column);
    return { kind: 'column', name, parts };
  }
  const heading = HEADING.exec(text)?.[1];
  if (heading !== undefined) return { kind: 'heading', name: heading };
  const special = SPECIAL.exec(text);
  return special ? { kind: 'special', name: special[1] ?? '', parts: partsOf(special[2] ?? '') } : undefined;
}
