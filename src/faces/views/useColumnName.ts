import { useTexts, type Texts } from '../shared/texts';

/** The columns of an initiative that people know by another name than the list's own. */
const COLUMN_NAMES: Readonly<Record<string, keyof Texts['common']['columns']>> = {
  Title: 'initiative',
  Description: 'description',
  PeriodText: 'period',
  Owner: 'owner',
  Deputies: 'deputy',
  Centre: 'centre',
  Kind: 'kind',
  Phase: 'phase',
  Success: 'success',
  Strategies: 'strategies',
  Theme: 'theme',
  Light: 'light',
};

/** What people call a column of the lists; one they seldom see keeps the list's own name. */
export function useColumnName(): (column: string) => string {
  const { columns } = useTexts().common;
  return (column) => {
    const name = COLUMN_NAMES[column];
    return name ? columns[name] : column;
  };
}
