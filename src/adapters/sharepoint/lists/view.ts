import type { Words } from './words';

export type Condition<Name extends string = string> =
  | { readonly column: Name; readonly is: string }
  /** The person who looks. */
  | { readonly column: Name; readonly isMe: true }
  | { readonly column: Name; readonly isYes: true };

/** One of SharePoint's own views of a list. */
export interface View<Name extends string = string> {
  /** The end of its address without `.aspx`. `AllItems` is the one SharePoint made with the list, and stays the first. */
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly Name[];
  /** Rows for which one of these holds; all rows when left out. */
  readonly anyOf?: readonly Condition<Name>[];
  readonly sort: readonly { readonly by: Name; readonly descending?: boolean }[];
}

/** A query in the words of CAML, which SharePoint's views are stored in. */
export function camlOf(view: View): string {
  const order = view.sort.map(({ by, descending }) => `<FieldRef Name="${by}"${descending ? ' Ascending="FALSE"' : ''} />`).join('');
  return `${view.anyOf ? `<Where>${anyOf(view.anyOf.map(camlCondition))}</Where>` : ''}<OrderBy>${order}</OrderBy>`;
}

function camlCondition(condition: Condition): string {
  const field = `<FieldRef Name="${condition.column}" />`;
  if ('isYes' in condition) return `<Eq>${field}<Value Type="Boolean">1</Value></Eq>`;
  return 'isMe' in condition
    ? `<Eq><FieldRef Name="${condition.column}" LookupId="TRUE" /><Value Type="Integer"><UserID Type="Integer" /></Value></Eq>`
    : `<Eq>${field}<Value Type="Text">${condition.is}</Value></Eq>`;
}

/** CAML's Or takes exactly two. */
const anyOf = (conditions: readonly string[]): string => conditions.reduce((left, right) => `<Or>${left}${right}</Or>`);
