import type { Paper, PaperRow } from '../../src/application';
import { writtenPaper } from '../../src/adapters/office/write/word';

const ROWS = 1000;
const ROWS_A_GOAL = 25;
const RUNS = 5;
const LIGHTS = ['green', 'yellow', 'red'] as const;

const rowOf = (at: number): PaperRow => ({
  kind: 'cells',
  cells: [
    { text: `Indsats nummer ${at}` },
    { text: `Det skal ske i løbet af perioden, og det handler om ${at} ting & sager.\nDen anden linje siger mere om hvem der er med.` },
    { text: `${2024 + (at % 3)}-${2026 + (at % 3)}` },
    { text: 'Integrationen er i test. Hvis den holder, er vi i drift til næste møde.', light: LIGHTS[at % LIGHTS.length] ?? 'none' },
    { text: `Medarbejder ${at % 40}\nCBA` },
  ],
});

const PAPER: Paper = {
  title: 'Handleplan',
  subtitle: '',
  language: 'da',
  isLandscape: true,
  footer: 'Handleplan',
  blocks: [
    {
      kind: 'table',
      caption: '',
      columns: [19, 29, 11, 26, 15].map((share, at) => ({ title: `Kolonne ${at}`, share })),
      rows: Array.from({ length: ROWS }, (_, at): readonly PaperRow[] => (at % ROWS_A_GOAL === 0 ? [{ kind: 'group', level: 2, text: `Mål ${at}` }, rowOf(at)] : [rowOf(at)])).flat(),
    },
  ],
};

/** Milliseconds of processor time to write a plan of 1,000 rows for Word, the least of some runs: what disturbs a machine only ever adds. */
export async function wordOf1000(): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const from = process.cpuUsage();
    await writtenPaper(PAPER);
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
