import type { Deck, Slide } from '../../../application/ports';
import { isInvisible, rollUp, WORST_FIRST_OR_NONE, type PlanRow, type RollUp, type TrafficLight } from '../../../domain';
import { footerOf, inOrderOfPlan, ownerWords, subtitleOf, themeName, themesOf, type Excerpt, type PaperWords } from './excerpt';
import { countsFor, lightItem } from './light-items';

/** From the heaviest, as everywhere. */
const lightsInWords = (counts: RollUp['counts'], { texts, formats }: PaperWords): string => formats.list(WORST_FIRST_OR_NONE.filter((light) => counts[light] > 0).map((light) => texts.papers.light[light](counts[light])));

/** "Syv af otte indsatser er i gang.": their lights stand below it in figures. What was dropped is not counted. */
function runningInWords(rows: readonly PlanRow[], { texts }: PaperWords): string {
  const { running, all } = rollUp(rows.filter(({ phase }) => phase !== 'dropped'));
  return texts.papers.running(running, all);
}

/** "1 rød og 3 grønne", "ingen i gang". */
const standing = ({ counts, running }: RollUp, words: PaperWords): string => (running === 0 ? words.texts.papers.noneRuns : lightsInWords(counts, words));

/** Slides for a meeting: how it stands, the reds and the yellows with their words, and one for each theme. */
export function planDeck(excerpt: Excerpt, words: PaperWords): Deck {
  const { plan } = excerpt.plan;
  const { papers } = words.texts;
  const rows = inOrderOfPlan(excerpt);
  const whole: Slide = { title: papers.standing, lead: runningInWords(rows, words), lights: [], points: themesOf(excerpt).map((theme) => `${themeName(theme, words)} – ${standing(theme.rollUp, words)}`), ...withCounts(rows) };
  return {
    title: plan.title,
    subtitle: subtitleOf(excerpt, words),
    language: words.language,
    footer: footerOf(excerpt, words),
    slides: [whole, ...lightSlide(rows, 'red', papers.reds, words), ...lightSlide(rows, 'yellow', papers.yellows, words), ...themesOf(excerpt).map((theme) => themeSlide(theme, words))],
  };
}

const withCounts = (rows: readonly PlanRow[]): Pick<Slide, 'counts'> => {
  const counts = countsFor(rows);
  return counts ? { counts } : {};
};

/** What runs with this light, with its words and whose it is; no slide where nothing does. */
function lightSlide(rows: readonly PlanRow[], light: TrafficLight, titled: (n: number) => string, words: PaperWords): readonly Slide[] {
  const found = rows.filter((row) => row.phase === 'running' && row.light === light);
  return found.length === 0 ? [] : [{ title: titled(found.length), lead: '', points: [], lights: found.map((row) => lightItem(row, withOwner(row, words))) }];
}

/** The words to a light, and below them who answers for it. */
export function withOwner(row: PlanRow, words: PaperWords): string {
  const { columns, noOwner } = words.texts.common;
  const who = ownerWords(row, words, ', ');
  return [isInvisible(row.words) ? '' : row.words, `${columns.owner}: ${who === '' ? noOwner : who}`].filter((part) => part !== '').join('\n');
}

function themeSlide(theme: ReturnType<typeof themesOf>[number], words: PaperWords): Slide {
  const { common } = words.texts;
  const rows = theme.goals.flatMap((goal) => goal.rows);
  const lights = rows.filter(({ phase, light }) => phase === 'running' && (light === 'red' || light === 'yellow')).map((row) => lightItem(row, ''));
  const points = theme.goals.map((goal) => `${common.goal(goal.number)}: ${goal.goal.title} – ${standing(goal.rollUp, words)}`);
  return { title: themeName(theme, words), lead: runningInWords(rows, words), lights, points, ...withCounts(rows) };
}
