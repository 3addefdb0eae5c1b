import { parseArgs } from 'node:util';
import { liveAYear, type YearLine } from './live-a-year';

const HELP = `npm run year [-- --days N]

The demo town in virtual time, 365 days unless told: the reminder service asks, people press the buttons of their cards, meetings
are held, one is moved when its first cards are out, one is put right after the summer's quiet weeks. Prints what went out when, and ends with what should
not have happened, and then not with 0. Takes a few minutes.
`;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const WORDS: Readonly<Record<string, string>> = { ask: 'working days before: asked', digest: 'working day before: the chair is told' };

const dayWords = (day: string): string => `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${day}`;

function told(line: YearLine): readonly string[] {
  const what = [dayWords(line.on), line.body, line.meeting];
  if ('held' in line) return [...what, 'the meeting', `${line.held.confirmed} of ${line.held.of} confirmed`];
  const [kind = '', days = ''] = line.step.split('-');
  return [...what, `${days} ${WORDS[kind] ?? kind}`, kind === 'digest' ? '' : `${line.cards} ${line.cards === 1 ? 'card' : 'cards'}, ${line.answered} answered`];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { days: { type: 'string', default: '365' }, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(HELP);
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1) throw new TypeError('--days is a whole number');
  const { lines, counts, findings } = await liveAYear({ days });
  process.stdout.write(`${table([['Day', 'Body', 'Meeting on', 'Step', ''], ...lines.map(told)])}\n\n`);
  process.stdout.write(`${days} days: ${counts.cards} cards, ${counts.answers} answers; the service looked ${counts.runs} times whether there was something to do.\n`);
  if (findings.length > 0) throw new Error(`Not as it should be:\n${findings.join('\n')}`);
  process.stdout.write('Every meeting was asked for, nobody on a day off or outside 8 to 17, and nobody twice in a step.\n');
}

main().catch((found: unknown) => {
  process.stderr.write(`${found instanceof Error ? found.message : String(found)}\n`);
  process.exitCode = 1;
});
