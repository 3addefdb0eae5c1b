import { pointsElsewhere } from '../../../src/adapters/sharepoint/lists';
import { LISTS } from '../../../src/adapters/sharepoint/lists/all-lists';

/** SharePoint refuses a question for more, at any size of the list: people and rows of other lists, whoever made the row and whoever saved it among them. */
const MOST_JOINS = 12;

it.each(LISTS.map((list) => [list.name, list] as const))('%s is read in one question, with whoever saved a row: it points elsewhere no more often than SharePoint follows', (_name, { columns, system }) => {
  const pointing = Object.entries(columns).flatMap(([name, { kind }]) => (pointsElsewhere(kind) ? [name] : []));
  const byHands = new Set([...system.filter((name) => name === 'Author'), 'Editor']);
  expect([...pointing, ...byHands].slice(MOST_JOINS)).toEqual([]);
});
