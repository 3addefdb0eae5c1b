import { asInstant } from './danish-time';
import { asDay, type Day, type Instant } from './day';
import type { Branded } from './ids';

/** How a kind of value is written as JSON, and read back without trust in what stands there: anybody may have written it. */
export interface Shape<T> {
  /** @throws Misshapen */
  readonly read: (value: unknown, at: string) => T;
  readonly write: (value: T) => unknown;
}

/** What stands there is not what it should be. */
export class Misshapen extends Error {
  /** @param at where, as in `initiatives[3].light`. */
  constructor(readonly at: string) {
    super(`Not what it should be: ${at}`);
    this.name = 'Misshapen';
  }
}

/** @param found `undefined`: it is not one. */
const textThatIs = <T extends string>(found: (text: string) => T | undefined): Shape<T> => ({
  read(value, at) {
    const text = typeof value === 'string' ? found(value) : undefined;
    if (text === undefined) throw new Misshapen(at);
    return text;
  },
  write: (value) => value,
});

export const TEXT: Shape<string> = textThatIs((text) => text);
export const DAY: Shape<Day> = textThatIs(asDay);
/** As it was written: another spelling of the same time would not sort. */
export const INSTANT: Shape<Instant> = textThatIs((text) => (asInstant(text) === text ? (text as Instant) : undefined));
export const anId = <Id extends Branded<string>>(): Shape<Id> => textThatIs((text) => (/^[\w-]{1,100}$/.test(text) ? (text as Id) : undefined));
export const oneOf = <Code extends string>(codes: readonly Code[]): Shape<Code> => textThatIs((text) => codes.find((code) => code === text));

const valueThatIs = <T>(isIt: (value: unknown) => value is T): Shape<T> => ({
  read(value, at) {
    if (!isIt(value)) throw new Misshapen(at);
    return value;
  },
  write: (value) => value,
});

export const WHOLE_NUMBER = valueThatIs((value): value is number => Number.isSafeInteger(value));
/** A place among others: anything that sorts. */
export const NUMBER = valueThatIs((value): value is number => typeof value === 'number' && Number.isFinite(value));
export const TRUTH = valueThatIs((value): value is boolean => typeof value === 'boolean');

/** A field that may be left out. */
export const maybe = <T>(shape: Shape<T>): Shape<T | undefined> => ({
  read: (value, at) => (value === undefined ? undefined : shape.read(value, at)),
  write: (value) => (value === undefined ? undefined : shape.write(value)),
});

export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> => ({
  read(value, at) {
    if (!Array.isArray(value)) throw new Misshapen(at);
    return value.map((each: unknown, index) => shape.read(each, `${at}[${index}]`));
  },
  write: (values) => values.map(shape.write),
});

/** A list in which no id stands twice. */
export function listById<T extends { readonly id: string }>(shape: Shape<T>): Shape<readonly T[]> {
  const list = listOf(shape);
  return {
    read(value, at) {
      const parts = list.read(value, at);
      if (new Set(parts.map(({ id }) => id)).size < parts.length) throw new Misshapen(at);
      return parts;
    },
    write: list.write,
  };
}

/** How each field of a value is written. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** Has these fields of its own, in this order; what else stands there is passed over. */
export function record<T extends object>(fields: FieldsOf<T>): Shape<T> {
  const entries = Object.entries(fields) as [keyof T & string, Shape<unknown>][];
  return {
    read(value, at) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(at);
      const read = entries.map(([name, shape]) => [name, shape.read(Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined, at === '' ? name : `${at}.${name}`)] as const);
      return Object.fromEntries(read.filter(([, field]) => field !== undefined)) as T;
    },
    write: (value) => Object.fromEntries(entries.map(([name, shape]) => [name, shape.write(value[name])] as const).filter(([, field]) => field !== undefined)),
  };
}

/** One of several records, told apart by what stands in one of their fields. */
export const whichever = <T extends object, F extends keyof T & string>(field: F, shapes: { readonly [V in T[F] & string]: Shape<Extract<T, Record<F, V>>> }): Shape<T> => ({
  read(value, at) {
    const kind = typeof value === 'object' && value !== null && Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) throw new Misshapen(at);
    return (shapes as unknown as Record<string, Shape<T>>)[kind]!.read(value, at);
  },
  write: (value) => (shapes as unknown as Record<string, Shape<T>>)[value[field] as string]!.write(value),
});

/** What a text holds as JSON; `undefined` for what is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
