import { parseArgs } from 'node:util';

export interface Arguments {
  readonly port: number;
  readonly dataFolder: string;
  readonly help: boolean;
  /** The login it is for; empty when none was named. */
  readonly testToken: string | undefined;
}

interface Usual {
  readonly port: number;
  /** How far above the first port the last one that may be tried is. */
  readonly reach: number;
  /** Whether `--test-token` is spoken. */
  readonly tokens: boolean;
}

const OPTIONS = { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' }, 'test-token': { type: 'string' } } as const;
const DATA = '.local';
const LARGEST = 65_535;

/** Reads what stands after `npm start --` or `npm run site --`; `undefined` when the usage says it better. */
export function readArguments(words: readonly string[], usual: Usual): Arguments | undefined {
  const given = parse(words.flatMap((word, place) => (isBare(word, words[place + 1]) ? [`${word}=`] : [word])));
  if (!given) return undefined;
  const { port: portText, data = DATA, help = false, 'test-token': testToken } = given;
  const port = portText === undefined ? usual.port : /^\d{1,5}$/.test(portText) ? Number(portText) : NaN;
  const isWrong = Number.isNaN(port) || port + usual.reach > LARGEST || data === '' || (testToken !== undefined && !usual.tokens);
  return isWrong ? undefined : { port, dataFolder: data, help, testToken };
}

/** Whether nobody is named after `--test-token`, which the parser would not forgive. */
const isBare = (word: string, next: string | undefined): boolean => word === '--test-token' && (next === undefined || next.startsWith('-'));

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true }).values;
  } catch {
    return undefined; // a word that is not spoken
  }
}

/** The ports of one run lie `apart` numbers apart; after port 0 the system chooses all of them. */
export const portAfter = (port: number, apart: number): number => (port === 0 ? 0 : port + apart);
