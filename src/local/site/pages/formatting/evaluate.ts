import type { Expression } from './reference';
import { operatorNamed } from './operators';
import { isList, isThing, moment, NotFormatted, textOf, type Surroundings, type Value } from './value';

/** What the loops around an element are at, the innermost first. */
export interface Loop {
  readonly name: string;
  readonly value: Value;
  readonly index: number;
}

/** @throws NotFormatted for a name or an operator that is not known */
export function evaluate(expression: Expression, around: Surroundings, loops: readonly Loop[]): Value {
  switch (expression.kind) {
    case 'constant': return expression.value;
    case 'special': return partOf(special(expression.name, around), expression.parts);
    case 'column': {
      const loop = loops.find(({ name }) => name === expression.name);
      const value = loop ? loop.value : around.column(expression.name);
      if (value === undefined) throw new NotFormatted(`There is no column ${expression.name}.`);
      return partOf(value, expression.parts);
    }
    case 'heading': {
      const heading = around.heading(expression.name);
      if (heading === undefined) throw new NotFormatted(`There is no column ${expression.name}.`);
      return heading;
    }
    case 'call': {
      const values = expression.operands.map((operand) => evaluate(operand, around, loops));
      if (expression.operator === 'loopIndex') return loopIndex(textOf(values[0] ?? '', around.saying), loops);
      return operatorNamed(expression.operator)(values, around.saying);
    }
  }
}

function special(name: string, { current, me, now, web }: Surroundings): Value {
  switch (name) {
    case 'currentField': return current;
    case 'me': return me;
    case 'now': return moment(now);
    case 'currentWeb': return web;
    default: throw new NotFormatted(`@${name} is not known.`);
  }
}

function loopIndex(name: string, loops: readonly Loop[]): number {
  const loop = loops.find((candidate) => candidate.name === name);
  if (!loop) throw new NotFormatted(`Nothing goes through ${name}.`);
  return loop.index;
}

function partOf(value: Value, parts: readonly string[]): Value {
  const [part, ...further] = parts;
  if (part === undefined || value === '') return value;
  if (isList(value)) return value.map((one) => partOf(one, parts));
  if (!isThing(value) || !Object.hasOwn(value.parts, part) || further.length > 0) throw new NotFormatted(`There is no part ${part}.`);
  return value.parts[part] ?? '';
}
