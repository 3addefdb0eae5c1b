import type { Deck, Slide } from '../../../application/ports';
import { isInvisible, rollUp, TRAFFIC_LIGHTS, type LightOrNone, type PlanRow, type RollUp, type TrafficLight } from '../../../domain';
import { inOrderOfPlan, ownerWords, subtitleOf, themeName, themesOf, type Excerpt, type PaperWords } from './excerpt';
import { countsFor, lightItem } from './light-items';

/** From the heaviest, as everywhere. */
const BY_WEIGHT: readonly LightOrNone[] = [...[...TRAFFIC_LIGHTS].reverse(), 'none'];

/** How a number of initiatives stands, in a sentence: "23 er i gang: 2 røde, 6 gule og 15 grønne." */
export function standsInWords({ counts, running }: RollUp, words: PaperWords): string {
  return words.texts.papers.stands(running, lightsInWords(counts, words));
}

const lightsInWords = (counts: RollUp['counts'], { texts, formats }: PaperWords): string => formats.list(BY_WEIGHT.filter((light) => counts[light] > 0).map((light) => texts.papers.light[light](counts[light])));

/** "1 rød og 3 grønne", "ingen i gang". */
const standing = ({ counts, running }: RollUp, words: PaperWords): string => (running === 0 ? words.texts.papers.noneRuns : lightsInWords(counts, words));

/** Slides for a meeting: how it stands, the reds and the yellows with their words, and one for each theme. */
export function planDeck(excerpt: Excerpt, words: PaperWords): Deck {
  const { plan, title } = { plan: excerpt.plan, title: excerpt.plan.plan.title };
  const { papers } = words.texts;
  const rows = inOrderOfPlan(excerpt);
  const whole: Slide = { title: papers.standing, lead: standsInWords(rollUp(rows), words), lights: [], points: themesOf(excerpt).map((theme) => `${themeName(theme, words)} – ${standing(theme.rollUp, words)}`), ...withCounts(rows) };
  return {
    title,
    subtitle: subtitleOf(excerpt, words),
    language: words.language,
    footer: title === plan.plan.policy ? title : [plan.plan.policy, title].filter((part) => !isInvisible(part)).join(' · '),
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
  return { title: themeName(theme, words), lead: `${common.initiatives(rows.length)}. ${standsInWords(theme.rollUp, words)}`, lights, points, ...withCounts(rows) };
}
