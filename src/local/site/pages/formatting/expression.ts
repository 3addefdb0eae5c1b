import { readFormula } from './formula';
import { DEEPEST, MOST_OPERANDS, readReference, type Expression } from './reference';
import { NotFormatted } from './value';

/** Reads a string, a number, a truth, or an `{ operator, operands }` object. @throws NotFormatted */
export function readExpression(source: unknown, depth = 0): Expression {
  if (depth > DEEPEST) throw new NotFormatted('The expression is nested too deeply.');
  if (typeof source === 'string') return source.startsWith('=') ? readFormula(source.slice(1)) : (readReference(source) ?? { kind: 'constant', value: source });
  if (typeof source === 'number' || typeof source === 'boolean') return { kind: 'constant', value: source };
  if (typeof source !== 'object' || source === null || !('operator' in source) || !('operands' in source)) throw new NotFormatted('That is no expression.');
  const { operator, operands } = source;
  if (typeof operator !== 'string' || !Array.isArray(operands) || operands.length > MOST_OPERANDS) throw new NotFormatted('That is no operator with operands.');
  return { kind: 'call', operator: operator.replace(/\(\)$/, ''), operands: operands.map((operand) => readExpression(operand, depth + 1)) };
}
