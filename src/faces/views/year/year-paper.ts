import type { Paper, PaperBlock } from '../../../application/ports';
import { WORST_FIRST_OR_NONE, type Plan, type PlanRow, type RollUp, type YearlyStatus } from '../../../domain';
import type { Formats, Language } from '../../shared/texts';
import { answeredBy, type ToldTheme, type ToldYear, type YearTexts } from './told-year';

export interface YearOnPaper {
  readonly plan: Plan;
  readonly status: YearlyStatus;
  readonly told: ToldYear;
  /** `undefined`: there is none to compare with. */
  readonly lastYear: YearlyStatus | undefined;
}

/** The year as a document of upright A4, to correct and send on. */
export function yearPaper({ plan, status, told, lastYear }: YearOnPaper, texts: YearTexts, formats: Formats, language: Language): Paper {
  const { yearly } = texts;
  return {
    title: told.title,
    subtitle: plan.title,
    language,
    isLandscape: false,
    footer: `${plan.title} · ${told.title}`,
    blocks: [
      { kind: 'heading', level: 1, text: yearly.inShort },
      ...told.opening.map(text),
      { kind: 'heading', level: 1, text: yearly.figures.heading },
      figures(status, lastYear, texts, formats),
      ...(lastYear ? [quiet(yearly.figures.lastYear(lastYear.year))] : []),
      ...told.themes.flatMap((theme) => themeBlocks(theme, texts, formats)),
      ...(told.helped ? [{ kind: 'heading' as const, level: 1 as const, text: yearly.helpedHeading }, text(told.helped.lead), { kind: 'list' as const, items: told.helped.items }] : []),
      quiet(told.basis),
    ],
  };
}

const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
const quiet = (words: string): PaperBlock => ({ kind: 'text', text: words, isQuiet: true });

function figures(status: YearlyStatus, lastYear: YearlyStatus | undefined, { yearly: { figures: words } }: YearTexts, formats: Formats): PaperBlock {
  const before = new Map(lastYear?.themes.map(({ theme, lights }) => [theme.id, lights]));
  const row = (title: string, now: RollUp, then: RollUp | undefined) => {
    const cell = (of: (lights: RollUp) => number) => ({ text: then ? words.beside(String(of(now)), String(of(then))) : String(of(now)) });
    return { kind: 'cells' as const, cells: [{ text: title }, cell(({ running }) => running), ...WORST_FIRST_OR_NONE.map((light) => cell(({ counts }) => counts[light]))] };
  };
  return {
    kind: 'table',
    caption: status.isOver ? words.caption(status.year) : words.captionNow(formats.printedDay(status.through)),
    columns: [{ title: words.theme, share: 5 }, { title: words.running, share: 2 }, ...WORST_FIRST_OR_NONE.map((light) => ({ title: words.light[light], share: 2 }))],
    rows: [...status.themes.map(({ theme, number, lights }) => row(`${number}. ${theme.title}`, lights, before.get(theme.id))), row(words.whole, status.whole.lights, lastYear?.whole.lights)],
  };
}

function themeBlocks({ heading, paragraphs, moves, reached, year }: ToldTheme, { yearly }: YearTexts, formats: Formats): readonly PaperBlock[] {
  const lights = year.troubled.map((row) => ({ light: row.light ?? ('none' as const), title: row.initiative.title, text: [row.words, answeredBy(row, yearly, formats)].filter((part) => part !== '').join('\n') }));
  return [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs.map(text),
    ...(moves.length > 0 ? [{ kind: 'list' as const, items: moves }] : []),
    ...(lights.length > 0 ? [{ kind: 'lights' as const, items: lights }] : []),
    ...(reached ? [text(reached.lead), { kind: 'list' as const, items: reached.items }] : []),
  ];
}

/** The same as plain text: what is kept beside the plan when the year is saved. */
export function plainText({ title, subtitle, blocks }: Paper, lightNamed: (light: PlanRow['light'] | 'none') => string): string {
  const lines = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
      case 'text':
        return block.text;
      case 'list':
        return block.items.map((item) => `- ${item}`).join('\n');
      case 'lights':
        return block.items.map((item) => `${lightNamed(item.light)}: ${item.title}${item.text && `\n${item.text}`}`).join('\n\n');
      case 'table':
        return [block.caption, block.columns.map((column) => column.title).join(' · '), ...block.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.map((cell) => cell.text).join(' · ')))].join('\n');
    }
  });
  return [title, subtitle, ...lines].join('\n\n');
}
