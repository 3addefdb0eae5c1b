import { formatterOf } from '../lists';
import { LISTS } from '../lists/all-lists';
import type { Column, Language, List } from '../lists';
import { columnXml, SHAREPOINT_TYPES } from './column-xml';
import { together } from './difference';
import type { Difference, Findings, Wanted } from './difference';
import { literal } from './rest';
import type { FieldState, ListState, SiteState } from './site-state';
import { listAddress } from './site-state';

/** `AddFieldInternalNameHint`: without it SharePoint makes the internal name from the display name. */
const KEEP_THE_NAME = 8;
/** What SharePoint calls the title column before anybody has named it. */
const UNNAMED_TITLES = ['Title', 'Titel'];

const fieldOf = (present: ListState, name: string): FieldState | undefined => present.fields.find(({ InternalName }) => InternalName === name);

/** Whether the list carries any column of ours. */
export const isOurs = (list: List, present: ListState): boolean => Object.keys(list.columns).some((name) => fieldOf(present, name));
export const columnsInPlace = (list: List, present: ListState): boolean => Object.keys(list.columns).every((name) => fieldOf(present, name));

/** Columns that are missing or not as declared, on the lists that are there. */
export function findColumns(state: SiteState, wanted: Wanted): Findings {
  return together(
    LISTS.flatMap((list) => {
      const present = state.lists.get(list.name);
      return present ? [...Object.keys(list.columns).map((name) => declared(state, list, present, name, wanted)), title(state, list, present, wanted), ...indexes(state, list, present, wanted), extra(list, present, wanted)] : [];
    }),
  );
}

function declared(state: SiteState, list: List, present: ListState, name: string, wanted: Wanted): Findings {
  const column = list.columns[name];
  const field = fieldOf(present, name);
  if (!column) return { differences: [], left: [] };
  const { language, sentences } = wanted;
  if (!field) {
    const target = column.to && state.lists.get(column.to);
    if (column.to && !target) return { differences: [], left: [] };
    const xml = columnXml(name, column, language, () => target?.Id ?? '');
    return { differences: [{ says: sentences.makeColumn(present.Title, column.title[language]), ask: { path: `${listAddress(state.sitePath, list)}/fields/createfieldasxml`, body: { parameters: { SchemaXml: xml, Options: KEEP_THE_NAME } } } }], left: [] };
  }
  const target = column.to && state.lists.get(column.to)?.Id;
  if (field.TypeAsString !== SHAREPOINT_TYPES[column.kind] || (target && bare(field.LookupList) !== bare(target))) {
    return { differences: [], left: [sentences.keptType(present.Title, field.Title, field.TypeAsString, `${SHAREPOINT_TYPES[column.kind]}${column.to ? ` → ${column.to}` : ''}`)] };
  }
  const mend = (what: string, body: object): Difference => ({ says: sentences.mendColumn(present.Title, field.Title, what), ask: { path: fieldAddress(state, list, name), method: 'MERGE', body } });
  const missingChoices = (column.choices ?? []).filter((code) => !field.Choices?.includes(code));
  return {
    differences: [
      ...(column.unique && !field.EnforceUniqueValues ? [mend(sentences.unique, { Indexed: true, EnforceUniqueValues: true })] : []),
      ...(column.indexed && !field.Indexed ? [mend(sentences.indexed, { Indexed: true })] : []),
      ...(!isFormatted(field, column, language) ? [mend(sentences.formatting, { CustomFormatter: formatterOf(column, language) })] : []),
      ...(missingChoices.length > 0 ? [choicesOf(state, list, name, [...(field.Choices ?? []), ...missingChoices], sentences.mendColumn(present.Title, field.Title, sentences.choices))] : []),
      ...(column.kind === 'note' && (field.RichText || field.AppendOnly) ? [mend(sentences.plainText, { 'odata.type': 'SP.FieldMultiLineText', RichText: false, AppendOnly: false })] : []),
    ],
    left: Object.values(column.title).includes(field.Title) ? [] : [sentences.keptName(`${list.name}.${name}`, field.Title)],
  };
}

/** In either language: the language chosen decides what is made, not what is there. */
function isFormatted(field: FieldState, column: Column, language: Language): boolean {
  if (formatterOf(column, language) === undefined) return true;
  return (['da', 'en'] as const).some((each) => field.CustomFormatter === formatterOf(column, each));
}

const choicesOf = (state: SiteState, list: List, name: string, choices: readonly string[], says: string): Difference => ({ says, ask: { path: fieldAddress(state, list, name), method: 'MERGE', body: { 'odata.type': 'SP.FieldChoice', Choices: choices } } });

/** The title column is SharePoint's; it is named while it still carries SharePoint's name, and never made compulsory again. */
function title(state: SiteState, list: List, present: ListState, { language, sentences }: Wanted): Findings {
  const field = fieldOf(present, 'Title');
  if (!field) return { differences: [], left: [] };
  const ours = list.titleColumn.title[language];
  const isNamed = UNNAMED_TITLES.includes(ours) || !UNNAMED_TITLES.includes(field.Title);
  const body = { ...(!isNamed && { Title: ours }), ...(!list.titleColumn.required && field.Required && { Required: false }) };
  const what = [...('Title' in body ? [sentences.named(ours)] : []), ...('Required' in body ? [sentences.optional] : [])];
  return { differences: what.length > 0 ? [{ says: sentences.mendColumn(present.Title, field.Title, what.join(', ')), ask: { path: fieldAddress(state, list, 'Title'), method: 'MERGE', body } }] : [], left: [] };
}

function indexes(state: SiteState, list: List, present: ListState, { sentences }: Wanted): readonly Findings[] {
  return list.indexedSystem.map((name) => {
    const field = fieldOf(present, name);
    const differences = field && !field.Indexed ? [{ says: sentences.mendColumn(present.Title, field.Title, sentences.indexed), ask: { path: fieldAddress(state, list, name), method: 'MERGE' as const, body: { Indexed: true } } }] : [];
    return { differences, left: [] };
  });
}

const extra = (list: List, present: ListState, { sentences }: Wanted): Findings => ({
  differences: [],
  left: present.fields.filter(({ InternalName, CanBeDeleted, Hidden }) => CanBeDeleted && !Hidden && !list.columns[InternalName]).map(({ Title }) => sentences.keptColumn(present.Title, Title)),
});

const fieldAddress = (state: SiteState, list: List, name: string): string => `${listAddress(state.sitePath, list)}/fields/getbyinternalnameortitle(${literal(name)})`;
const bare = (guid: string | null | undefined): string => (guid ?? '').replace(/[{}]/g, '').toLowerCase();
