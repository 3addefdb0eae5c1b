/** A page as a browser builds it. Nothing in it runs. */
export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
export const elementsOf = (html: string): readonly Element[] => Array.from(documentOf(html).querySelectorAll('*'));
export const textIn = (html: string): string => documentOf(html).body.textContent ?? '';

/** What stands in every element a selector finds. */
export const textsAt = (html: string, selector: string): readonly string[] => Array.from(documentOf(html).querySelectorAll(selector), (element) => (element.textContent ?? '').trim());
export const attributeAt = (html: string, selector: string, name: string): string | undefined => documentOf(html).querySelector(selector)?.getAttribute(name) ?? undefined;

/** The cells of a page's first table, row by row. */
export const rowsOf = (html: string): readonly (readonly string[])[] =>
  Array.from(documentOf(html).querySelectorAll('tbody tr'), (row) => Array.from(row.querySelectorAll('td'), (cell) => (cell.textContent ?? '').trim()));

export type Form = readonly (readonly [name: string, value: string])[];

/** What a browser would send of the form with this action, before anybody typed in it. */
export function formOf(html: string): Form {
  const form = documentOf(html).querySelector<HTMLFormElement>('form.entries');
  if (!form) throw new Error('The page has no form');
  return Array.from(form.elements).flatMap((element): Form => {
    if (element instanceof HTMLTextAreaElement) return [[element.name, element.value.replace(/\n/g, '\r\n')]];
    if (element instanceof HTMLSelectElement) return [[element.name, element.value]];
    if (!(element instanceof HTMLInputElement) || (element.type === 'checkbox' && !element.checked)) return [];
    return [[element.name, element.value]];
  });
}

/** The form with other values under some names. */
export const typed = (form: Form, changes: Readonly<Record<string, string | readonly string[]>>): Form => [
  ...form.filter(([name]) => !(name in changes) && name !== '__REQUESTDIGEST'),
  ...Object.entries(changes).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const)),
];
