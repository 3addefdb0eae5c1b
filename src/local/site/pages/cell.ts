import type { Field } from '../values/field';
import { itemAddress } from './address';
import { headingOf, isLink, sourceOf, titleOf, type Row } from './columns';
import { formatted, type Surroundings } from './formatting';
import { html, type Html } from '../../html';
import type { Visit } from './page';
import { formattingValue, plainHtml, storedIn } from './plain';

function surroundingsOf(visit: Visit, row: Row, field: Field): Surroundings {
  const column = (name: string): Field | undefined => row.fields.find(({ internalName }) => internalName === name);
  return {
    current: formattingValue(visit, field, storedIn(row, field)),
    column: (name) => {
      const found = column(name);
      return found && formattingValue(visit, found, storedIn(row, found));
    },
    heading: (name) => {
      const found = column(name);
      return found && headingOf(visit.texts, row.fields, found);
    },
    me: visit.guard.user?.email ?? '', now: visit.host.now(), web: visit.host.url, saying: visit.saying,
  };
}

/** A column of a row as a person sees it: by the column's formatting where it has one that can be followed. */
export function shownValue(visit: Visit, row: Row, field: Field): Html {
  const source = sourceOf(row.fields, field);
  const drawn = source.customFormatter === undefined || source.customFormatter === '' ? undefined : formatted(source.customFormatter, surroundingsOf(visit, row, source), visit.styles);
  return drawn ? html`<div class="formatted" dir="auto">${drawn}</div>` : html`<div class="value" dir="auto">${plainHtml(visit, row, field)}</div>`;
}

/** As `shownValue`, where the column is also the way to its row. */
export function shownCell(visit: Visit, row: Row, field: Field, isWay: boolean): Html {
  if (!isWay) return shownValue(visit, row, field);
  const text = field.internalName === 'LinkFilename' ? row.item.leaf : titleOf(visit.texts, row);
  return html`<div class="value" dir="auto"><a class="way" href="${itemAddress(visit.host, row.list, row.item.id)}">${text}</a></div>`;
}

/** The column of a view that leads to its rows: the one made for it, else Title. */
export const wayOf = (columns: readonly Field[]): Field | undefined => columns.find(isLink) ?? columns.find(({ internalName }) => internalName === 'Title');
