import { isList, isMoment, isThing, isTrue, moment, NotFormatted, numberOf, textOf, type Saying, type Value } from './value';

type Operator = (operands: readonly Value[], saying: Saying) => Value;

/** No text grows longer than the longest a column can hold. */
const LONGEST = 64_000;
const DAY = 86_400_000;
const MINUTE = 60_000;

const looksNumeric = (value: Value): boolean => typeof value !== 'object' && value !== '' && !Number.isNaN(numberOf(value));

function areEqual(a: Value, b: Value, saying: Saying): boolean {
  if (isMoment(a) && isMoment(b)) return a.instant === b.instant;
  if (typeof a !== typeof b && looksNumeric(a) && looksNumeric(b)) return numberOf(a) === numberOf(b);
  return textOf(a, saying) === textOf(b, saying);
}

function order(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string' && !(looksNumeric(a) && looksNumeric(b))) return a < b ? -1 : Number(a > b);
  return numberOf(a) - numberOf(b);
}

const limited = (text: string): string => {
  if (text.length > LONGEST) throw new NotFormatted('The text grows too long.');
  return text;
};

const ofNumbers = (count: number, work: (...numbers: readonly number[]) => number): Operator => (operands) => {
  if (operands.length !== count) throw new NotFormatted('The operator has another number of operands.');
  return work(...operands.map(numberOf));
};

const ofTexts = (count: number, work: (...texts: readonly string[]) => Value): Operator => (operands, saying) => {
  if (operands.length !== count) throw new NotFormatted('The operator has another number of operands.');
  return work(...operands.map((operand) => textOf(operand, saying)));
};

const ofMoment = (work: (instant: number, saying: Saying) => Value): Operator => ([value = ''], saying) => {
  const date = asMoment(value);
  return date === undefined ? '' : work(date, saying);
};

/** Adds numbers, joins everything else. */
const add: Operator = ([a = '', b = ''], saying) => {
  const areNumbers = [a, b].every((value) => typeof value === 'number' || isMoment(value));
  return areNumbers ? numberOf(a) + numberOf(b) : limited(textOf(a, saying) + textOf(b, saying));
};

const found = (place: 'indexOf' | 'lastIndexOf'): Operator => ([within = '', wanted = ''], saying) => {
  const text = textOf(wanted, saying);
  return isList(within) ? within.map((part) => textOf(part, saying))[place](text) : textOf(within, saying)[place](text);
};

const padded = (side: 'padStart' | 'padEnd'): Operator => ([text = '', length = 0, filling = ' '], saying) => {
  const wanted = numberOf(length);
  if (Number.isNaN(wanted) || wanted > LONGEST) throw new NotFormatted('The text is padded without end.');
  return textOf(text, saying)[side](wanted, textOf(filling, saying));
};

const asText: Operator = ([value = ''], saying) => textOf(value, saying);
const asLocalText: Operator = ([value = ''], saying) => (typeof value === 'number' ? saying.number(value) : textOf(value, saying));

const OPERATORS: Readonly<Record<string, Operator>> = {
  '+': add,
  '-': ofNumbers(2, (a = NaN, b = NaN) => a - b),
  '*': ofNumbers(2, (a = NaN, b = NaN) => a * b),
  '/': ofNumbers(2, (a = NaN, b = NaN) => a / b),
  '%': ofNumbers(2, (a = NaN, b = NaN) => a % b),
  '==': ([a = '', b = ''], saying) => areEqual(a, b, saying),
  '!=': ([a = '', b = ''], saying) => !areEqual(a, b, saying),
  '<': ([a = '', b = '']) => order(a, b) < 0,
  '>': ([a = '', b = '']) => order(a, b) > 0,
  '<=': ([a = '', b = '']) => order(a, b) <= 0,
  '>=': ([a = '', b = '']) => order(a, b) >= 0,
  '||': (operands) => operands.some(isTrue),
  '&&': (operands) => operands.every(isTrue),
  '?': ([condition = '', ifTrue = '', ifFalse = '']) => (isTrue(condition) ? ifTrue : ifFalse),
  toString: asText,
  Number: ([value = '']) => numberOf(value),
  Date: ([value = '']) => {
    const instant = asMoment(value);
    return instant === undefined ? '' : moment(instant);
  },
  cos: ofNumbers(1, (angle = NaN) => Math.cos(angle)),
  sin: ofNumbers(1, (angle = NaN) => Math.sin(angle)),
  abs: ofNumbers(1, (number = NaN) => Math.abs(number)),
  floor: ofNumbers(1, (number = NaN) => Math.floor(number)),
  ceiling: ofNumbers(1, (number = NaN) => Math.ceil(number)),
  pow: ofNumbers(2, (base = NaN, exponent = NaN) => base ** exponent),
  toLocaleString: asLocalText,
  toLocaleDateString: ofMoment((instant, saying) => saying.date(instant)),
  toLocaleTimeString: ofMoment((instant, saying) => saying.time(instant)),
  toDateString: ofMoment((instant, saying) => saying.date(instant)),
  getDate: ofMoment((instant, saying) => saying.calendar(instant).day),
  getMonth: ofMoment((instant, saying) => saying.calendar(instant).month),
  getYear: ofMoment((instant, saying) => saying.calendar(instant).year),
  addDays: ([value = '', days = 0]) => later(value, numberOf(days) * DAY),
  addMinutes: ([value = '', minutes = 0]) => later(value, numberOf(minutes) * MINUTE),
  toLowerCase: ofTexts(1, (text = '') => text.toLowerCase()),
  toUpperCase: ofTexts(1, (text = '') => text.toUpperCase()),
  startsWith: ofTexts(2, (text = '', start = '') => text.startsWith(start)),
  endsWith: ofTexts(2, (text = '', end = '') => text.endsWith(end)),
  replace: ofTexts(3, (text = '', wanted = '', put = '') => limited(text.replace(wanted, () => put))),
  replaceAll: ofTexts(3, (text = '', wanted = '', put = '') => (wanted === '' ? text : limited(text.split(wanted).join(put)))),
  substring: ([text = '', from = 0, to = Infinity], saying) => textOf(text, saying).substring(numberOf(from), numberOf(to)),
  split: ofTexts(2, (text = '', separator = '') => text.split(separator)),
  padStart: padded('padStart'),
  padEnd: padded('padEnd'),
  indexOf: found('indexOf'),
  lastIndexOf: found('lastIndexOf'),
  join: ([values = '', separator = ''], saying) => limited((isList(values) ? values : [values]).map((value) => textOf(value, saying)).join(textOf(separator, saying))),
  /** Counts what a column holds; a text or a number is one, or none. */
  length: ([value = '']) => (isList(value) ? value.length : isThing(value) ? 1 : Number(isTrue(value))),
};

function asMoment(value: Value): number | undefined {
  if (isMoment(value)) return value.instant;
  if (value === '') return undefined;
  const instant = typeof value === 'string' ? Date.parse(value) : numberOf(value);
  if (Number.isNaN(new Date(instant).getTime())) throw new NotFormatted('That is no date.');
  return instant;
}

function later(value: Value, by: number): Value {
  const instant = asMoment(value);
  if (instant === undefined) return '';
  if (Number.isNaN(new Date(instant + by).getTime())) throw new NotFormatted('That is no date.');
  return moment(instant + by);
}

/** @throws NotFormatted for an operator that is not known */
export function operatorNamed(name: string): Operator {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw new NotFormatted(`The operator ${name} is not known.`);
  return operator;
}
