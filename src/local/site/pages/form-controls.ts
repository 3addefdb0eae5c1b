import { storedValue } from '../values/stored';
import type { Field } from '../values/field';
import { headingOf } from './columns';
import { html, NOTHING, type Html } from '../../html';
import type { Visit } from './page';

/** One column of a form: what stands in it, and what is wrong with that. */
export interface Entry {
  readonly field: Field;
  readonly texts: readonly string[];
  readonly complaint: string | undefined;
}

export const inputName = (field: Field): string => `column_${field.internalName}`;
const MOST_OPTIONS = 2000;

interface Control {
  readonly name: string;
  /** Attributes that tie an input to its help and complaint. */
  readonly tied: Html;
  readonly texts: readonly string[];
}

/** The label, the inputs and the words around one column. */
export function entryHtml(visit: Visit, fields: readonly Field[], entry: Entry): Html {
  const { field, texts, complaint } = entry;
  const name = inputName(field);
  const help = helpOf(visit, field);
  const described = [help !== '' && `${name}_help`, complaint !== undefined && `${name}_complaint`].filter(Boolean).join(' ');
  const tied = html`${described !== '' && html` aria-describedby="${described}"`}${complaint !== undefined && html` aria-invalid="true"`}${isGroup(field) || !field.isRequired ? NOTHING : html` required`}`;
  const heading = html`<bdi>${headingOf(visit.texts, fields, field)}</bdi>${field.isRequired && html` <span class="required">(${visit.texts.required})</span>`}`;
  const around = html`${help !== '' && html`<p class="help" id="${name}_help" dir="auto">${help}</p>`}`;
  const wrong = html`${complaint !== undefined && html`<p class="complaint" id="${name}_complaint">${complaint}</p>`}`;
  const control = controlOf(visit, field, { name, tied, texts });
  if (isGroup(field)) return html`<fieldset class="entry" id="${name}"${described !== '' && html` aria-describedby="${described}"`}><legend>${heading}</legend>${around}${control}${wrong}</fieldset>`;
  if (field.type === 'Boolean') return html`<div class="entry"><div class="tick">${control}<label for="${name}">${heading}</label></div>${around}${wrong}</div>`;
  return html`<div class="entry"><label for="${name}">${heading}</label>${around}${control}${wrong}</div>`;
}

const isGroup = ({ type }: Field): boolean => type === 'MultiChoice' || type === 'LookupMulti' || type === 'URL';

function helpOf({ texts }: Visit, field: Field): string {
  const own = field.type === 'User' ? texts.personHelp : field.type === 'UserMulti' ? texts.peopleHelp : '';
  return [field.description ?? '', own].filter((text) => text !== '').join(' ');
}

function controlOf(visit: Visit, field: Field, control: Control): Html {
  const { name, tied, texts } = control;
  const [text = ''] = texts;
  const input = (attributes: Html, value = text): Html => html`<input id="${name}" name="${name}" value="${value}"${attributes}${tied}>`;
  switch (field.type) {
    case 'Note': return html`<textarea id="${name}" name="${name}" dir="auto" rows="${field.numberOfLines ?? 6}"${tied}>
${text}</textarea>`;
    case 'Choice': return field.fillInChoice ? html`${input(html` type="text" dir="auto" list="${name}_list"`)}<datalist id="${name}_list">${(field.choices ?? []).map((choice) => html`<option value="${choice}"></option>`)}</datalist>` : select(control, choiceOptions(field, texts));
    case 'MultiChoice': return ticks(control, choiceOptions(field, texts));
    case 'Lookup': return select(control, lookupOptions(visit, field, texts));
    case 'LookupMulti': return ticks(control, lookupOptions(visit, field, texts));
    case 'Boolean': return html`<input type="checkbox" id="${name}" name="${name}" value="1"${text === '1' && html` checked`}${tied}>`;
    case 'Number':
    case 'Currency': return input(html` type="text" inputmode="decimal"`);
    case 'DateTime': return input(field.isDateOnly ? html` type="date"` : html` type="datetime-local"`);
    case 'URL': return html`
      <label for="${name}_1">${visit.texts.address}</label><input type="url" id="${name}_1" name="${name}" maxlength="255" value="${text}">
      <label for="${name}_2">${visit.texts.text}</label><input type="text" id="${name}_2" name="${name}" maxlength="255" dir="auto" value="${texts[1] ?? ''}">`;
    case 'User':
    case 'UserMulti': return html`${input(html` type="text" autocomplete="off" list="${name}_list"`)}<datalist id="${name}_list">${people(visit)}</datalist>`;
    default: return input(html` type="text" dir="auto" maxlength="${field.maxLength ?? 255}"`);
  }
}

interface Option {
  readonly value: string;
  readonly text: string;
}

/** The choices of a column and, because any text may stand in one, what stands there besides. */
function choiceOptions(field: Field, texts: readonly string[]): readonly Option[] {
  const choices = field.choices ?? [];
  return [...choices, ...texts.filter((text) => text !== '' && !choices.includes(text))].map((choice) => ({ value: choice, text: choice }));
}

function lookupOptions({ host, guard, joined, texts: words }: Visit, field: Field, chosen: readonly string[]): readonly Option[] {
  const target = joined.target(field);
  const options: Option[] = [];
  for (const row of target ? host.items.byId(target) : []) {
    if (options.length >= MOST_OPTIONS || !target) break;
    if (guard.canRead(target, row)) options.push({ value: String(row.id), text: String(storedValue(row, field.lookupField ?? 'Title') ?? words.untitled(row.id)) });
  }
  const gone = chosen.filter((id) => id !== '' && !options.some(({ value }) => value === id));
  return [...options.sort((a, b) => a.text.localeCompare(b.text, words.tag)), ...gone.map((id) => ({ value: id, text: joined.title(field, Number(id)) ?? words.untitled(Number(id)) }))];
}

const people = ({ host }: Visit): readonly Html[] => host.principals.users().slice(0, MOST_OPTIONS).map(({ email, upn, title }) => html`<option value="${email || upn}">${title}</option>`);

function select({ name, tied, texts }: Control, options: readonly Option[]): Html {
  return html`<select id="${name}" name="${name}"${tied}><option value=""></option>${options.map(({ value, text }) => html`<option value="${value}"${texts.includes(value) && html` selected`}>${text}</option>`)}</select>`;
}

function ticks({ name, texts }: Control, options: readonly Option[]): Html {
  const each = options.map(({ value, text }, place) => html`<div class="tick"><input type="checkbox" id="${name}_${place}" name="${name}" value="${value}"${texts.includes(value) && html` checked`}><label for="${name}_${place}"><bdi>${text}</bdi></label></div>`);
  return html`<div class="ticks">${each}</div>`;
}
