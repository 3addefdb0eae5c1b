import { refuse } from '../errors';
import { readLiteral, readQuoted, type Literal } from './literal';

export interface Argument {
  /** In lower case; `undefined` when the argument is known by its place alone. */
  readonly name: string | undefined;
  readonly value: Literal;
}

/** One step of a path below `_api`: `lists`, `items(1)`, `getByTitle('Plan')`, `add(FileName='a.txt')`. */
export interface Step {
  /** In lower case: SharePoint does not mind the case of members. */
  readonly name: string;
  /** As it was sent, for messages. */
  readonly text: string;
  readonly arguments: readonly Argument[];
}

const NAME = /[$\w.]+/y;
const ALIAS = /@\w+/y;

/**
 * Reads what follows `/_api/`, already percent-decoded once. Quotes inside a literal are doubled; `@name` stands for the query
 * option of that name; empty parentheses and a trailing slash change nothing.
 * @throws SiteError 400 when the text does not follow the grammar.
 */
export function readPath(text: string, aliases: ReadonlyMap<string, string>): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '/') {
      at += 1;
      continue;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) throw refuse.badPath(text);
    const start = at;
    at += name.length;
    let values: readonly Argument[] = [];
    if (text[at] === '(') ({ values, at } = readArguments(text, at + 1, aliases));
    if (at < text.length && text[at] !== '/') throw refuse.badPath(text);
    steps.push({ name: name.toLowerCase(), text: text.slice(start, at), arguments: values });
  }
  return steps;
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}

function readArguments(text: string, start: number, aliases: ReadonlyMap<string, string>): { values: readonly Argument[]; at: number } {
  const values: Argument[] = [];
  let at = skipSpaces(text, start);
  if (text[at] === ')') return { values, at: at + 1 };
  for (;;) {
    const named = /^([A-Za-z]\w*)\s*=\s*/.exec(text.slice(at));
    if (named) at += named[0].length;
    const { value, end } = readValue(text, at, aliases);
    values.push({ name: named?.[1]?.toLowerCase(), value });
    at = skipSpaces(text, end);
    if (text[at] === ')') return { values, at: at + 1 };
    if (text[at] !== ',') throw refuse.badPath(text);
    at = skipSpaces(text, at + 1);
  }
}

function readValue(text: string, at: number, aliases: ReadonlyMap<string, string>): { value: Literal; end: number } {
  ALIAS.lastIndex = at;
  const alias = ALIAS.exec(text)?.[0];
  if (alias !== undefined) {
    const given = aliases.get(alias.toLowerCase());
    const read = given === undefined ? undefined : readLiteral(given, 0);
    if (!read || read.end !== given?.length) throw refuse.missingParameter(alias);
    return { value: read.literal, end: at + alias.length };
  }
  const legacy = legacyUserKey(text, at, aliases);
  if (legacy) return legacy;
  const read = readLiteral(text, at);
  if (!read) throw refuse.badPath(text);
  return { value: read.literal, end: read.end };
}

/** `siteusers('!@v::login')`: the login of a user written into the literal itself, as older clients do. */
function legacyUserKey(text: string, at: number, aliases: ReadonlyMap<string, string>): { value: Literal; end: number } | undefined {
  if (!text.startsWith("'!@", at)) return undefined;
  const quoted = readQuoted(text, at);
  const parts = quoted && /^!(@\w+)::(.*)$/s.exec(quoted.value);
  if (!quoted || !parts) return undefined;
  return { value: { kind: 'text', value: parts[2] ?? aliases.get(parts[1] ?? '') ?? '' }, end: quoted.end };
}

/** The argument called `name`, or the one at `place` when arguments came without names. */
export function argumentOf(step: Step, name: string, place = 0): Literal | undefined {
  return step.arguments.find((argument) => argument.name === name.toLowerCase())?.value ?? (step.arguments[place]?.name === undefined ? step.arguments[place]?.value : undefined);
}

/** A text argument. @throws SiteError 400 when it is missing or of another kind. */
export function textArgument(step: Step, name: string, place = 0): string {
  const value = argumentOf(step, name, place);
  if (value?.kind === 'text' || value?.kind === 'guid') return value.value;
  throw refuse.missingParameter(name);
}

/** A whole number argument; digits in quotes pass for one. @throws SiteError 400 */
export function numberArgument(step: Step, name: string, place = 0): number {
  const value = argumentOf(step, name, place);
  if (value?.kind === 'number' && Number.isInteger(value.value)) return value.value;
  if (value?.kind === 'text' && /^-?\d+$/.test(value.value)) return Number(value.value);
  throw refuse.missingParameter(name);
}

/** A truth argument, `fallback` when it is left out. */
export function booleanArgument(step: Step, name: string, place: number, fallback: boolean): boolean {
  const value = argumentOf(step, name, place);
  if (value === undefined) return fallback;
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'number') return value.value !== 0;
  throw refuse.missingParameter(name);
}
