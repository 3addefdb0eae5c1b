/** An instant, so that a number is never taken for one. */
export interface Moment {
  readonly kind: 'moment';
  readonly instant: number;
}

/** A person, what a lookup points at, or a hyperlink: a text with named parts. */
export interface Thing {
  readonly kind: 'thing';
  /** What it stands for where no part is asked for. */
  readonly text: string;
  readonly parts: Readonly<Record<string, string | number>>;
}

/** What an expression of column formatting is about. An empty column is the empty text. */
export type Value = string | number | boolean | Moment | Thing | readonly Value[];

export const moment = (instant: number): Moment => ({ kind: 'moment', instant });
export const thing = (text: string, parts: Thing['parts']): Thing => ({ kind: 'thing', text, parts });
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isMoment = (value: Value): value is Moment => typeof value === 'object' && !isList(value) && value.kind === 'moment';
export const isThing = (value: Value): value is Thing => typeof value === 'object' && !isList(value) && value.kind === 'thing';

/** Formatting that cannot be followed: the column then shows its plain value. */
export class NotFormatted extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotFormatted';
  }
}

/** How the site writes values, in the language of its texts and the zone of its clock. */
export interface Saying {
  readonly number: (value: number) => string;
  readonly truth: (value: boolean) => string;
  readonly date: (instant: number) => string;
  readonly time: (instant: number) => string;
  readonly dateAndTime: (instant: number) => string;
  /** Month from 0, as the language of formatting counts. */
  readonly calendar: (instant: number) => { readonly year: number; readonly month: number; readonly day: number };
}

/** What one cell knows: its own value, its row, who looks and when. */
export interface Surroundings {
  readonly current: Value;
  /** `undefined` for a column the list does not have. */
  readonly column: (name: string) => Value | undefined;
  readonly heading: (name: string) => string | undefined;
  /** The mail address of who looks. */
  readonly me: string;
  readonly now: number;
  readonly web: string;
  readonly saying: Saying;
}

/** As an expression joins it to other text. */
export function textOf(value: Value, saying: Saying): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return value.map((part) => textOf(part, saying)).join('; ');
  return isMoment(value) ? saying.dateAndTime(value.instant) : value.text;
}

/** As a person reads it where nothing else stands: numbers and truths in the site's own writing. */
export function readable(value: Value, saying: Saying): string {
  if (typeof value === 'number') return saying.number(value);
  if (typeof value === 'boolean') return saying.truth(value);
  return textOf(value, saying);
}

/** `NaN` when it is no number. */
export function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string') return value.trim() === '' ? NaN : Number(value);
  return isMoment(value) ? value.instant : NaN;
}

export function isTrue(value: Value): boolean {
  if (isList(value)) return value.length > 0;
  return typeof value === 'object' || (Boolean(value) && value !== 'false');
}
