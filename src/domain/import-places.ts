import type { ActionPlan } from './action-plan';
import type { GoalId, ThemeId } from './ids';
import { isALetterAway } from './import-names';
import { inOrder, numberedGoals } from './plan-rows';
import { searchable } from './search';

/** Words of a file that say where in the plan a row belongs, as they stand there. */
export interface WrittenPlace {
  readonly theme?: string;
  readonly goal?: string;
}

/** Where a row belongs. */
export type PlaceRead =
  | { readonly is: 'certain'; readonly goal: GoalId }
  /** A person must say. `place` is the same for every row that is told so; `suggestions` the likeliest first, and none where nothing is like it. */
  | { readonly is: 'doubtful'; readonly place: string; readonly written: string; readonly suggestions: readonly GoalId[] };

type Tree = Pick<ActionPlan, 'themes' | 'goals'>;

/** What a heading that names a theme or a goal says: "Mål 1.2: Kortere vej" is goal, 1.2, "Kortere vej". */
export interface HeadingRead {
  readonly level?: 'theme' | 'goal';
  readonly number?: string;
  readonly title: string;
  /** All of it: "2030-målet" is no number 2030. */
  readonly whole: string;
}

const HEADING = /^(?:(?:(?<theme>tema|theme|spor|indsatsområde)|(?<goal>mål|delmål|goal|objective))(?!\p{L}))?\s*(?<number>\d+(?:\.\d+)*)?\s*[.:)–—-]?\s*(?<title>.*)$/su;

export function headingIn(text: string): HeadingRead {
  const whole = searchable(text);
  const found = HEADING.exec(whole)?.groups ?? {};
  const level = found['theme'] ? 'theme' : found['goal'] ? 'goal' : undefined;
  const number = found['number'];
  return { ...(level && { level }), ...(number !== undefined && { number }), title: (found['title'] ?? '').trim(), whole };
}

/** Letters and figures alone: spaces and punctuation make no difference between titles, unless there is nothing else. */
export function letters(title: string): string {
  const even = searchable(title);
  return even.replace(/[^\p{L}\p{N}]+/gu, '') || even;
}

interface Place<Id> {
  readonly id: Id;
  readonly number: string;
  readonly title: string;
}

/** Which of the parts a heading means: by its title, by its number, or doubtful with what comes near. */
function partMeant<Id>({ number, title, whole }: HeadingRead, parts: readonly Place<Id>[]): { readonly certain?: Id; readonly near: readonly Id[] } {
  const written = letters(title);
  const titled = parts.filter((part) => written !== '' && [written, letters(whole)].includes(letters(part.title)));
  const numbered = number === undefined ? [] : parts.filter((part) => part.number === number);
  const [byTitle, byNumber] = [titled[0], numbered[0]];
  if (titled.length === 1 && byTitle && (byNumber === undefined || byNumber === byTitle)) return { certain: byTitle.id, near: [] };
  if (written === '' && numbered.length === 1 && byNumber) return { certain: byNumber.id, near: [] };
  if (numbered.length === 1 && byNumber && titled.length === 0 && isLike(written, letters(byNumber.title))) return { certain: byNumber.id, near: [] };
  const like = parts.filter((part) => written !== '' && isLike(written, letters(part.title)));
  return { near: [...new Set([...titled, ...like, ...numbered])].map(({ id }) => id) };
}

const SHORTEST_BEGINNING = 8;
export const isLike = (written: string, title: string): boolean =>
  isALetterAway(written, title) || (Math.min(written.length, title.length) >= SHORTEST_BEGINNING && (title.startsWith(written) || written.startsWith(title)));

const themesOf = (plan: Tree): readonly Place<ThemeId>[] => inOrder(plan.themes).map(({ id, title }, at) => ({ id, title, number: String(at + 1) }));
const goalsOf = (plan: Tree, theme?: ThemeId): readonly Place<GoalId>[] =>
  numberedGoals(plan).flatMap((each) => (theme === undefined || each.theme.id === theme ? [{ id: each.goal.id, title: each.goal.title, number: each.goalNumber }] : []));

/** Whether a text names a theme or a goal, and which of the two: by its own word, or because the plan has one of that title. */
export function levelOf(text: string, plan: Tree): 'theme' | 'goal' | undefined {
  const heading = headingIn(text);
  if (heading.level) return heading.level;
  if (partMeant(heading, goalsOf(plan)).certain !== undefined) return 'goal';
  return partMeant(heading, themesOf(plan)).certain !== undefined ? 'theme' : undefined;
}

/** Where in the plan these words belong. A theme alone is a place only where it has one goal. */
export function placeOf(written: WrittenPlace, plan: Tree): PlaceRead {
  const theme = written.theme === undefined ? undefined : partMeant(headingIn(written.theme), themesOf(plan));
  const within = goalsOf(plan, theme?.certain);
  const words = [written.theme, written.goal].filter((each) => each !== undefined).join(' · ');
  const doubtful = (suggestions: readonly GoalId[]): PlaceRead => ({ is: 'doubtful', place: searchable(words), written: words, suggestions });
  if (written.goal === undefined) {
    const only = theme?.certain === undefined ? undefined : within[0];
    return only && within.length === 1 ? { is: 'certain', goal: only.id } : doubtful(theme?.certain === undefined ? [] : within.map(({ id }) => id));
  }
  const heading = headingIn(written.goal);
  const full = partMeant(heading, goalsOf(plan));
  const themeNumber = themesOf(plan).find(({ id }) => id === theme?.certain)?.number;
  const short = themeNumber !== undefined && heading.number !== undefined && !heading.number.includes('.') ? partMeant({ ...heading, number: `${themeNumber}.${heading.number}` }, within) : undefined;
  const certain = short?.certain ?? full.certain;
  const isElsewhere = certain !== undefined && theme?.certain !== undefined && !within.some(({ id }) => id === certain);
  if (certain !== undefined && !isElsewhere) return { is: 'certain', goal: certain };
  const near = [...new Set([...(isElsewhere && certain !== undefined ? [certain] : []), ...(short?.near ?? []), ...full.near])];
  return doubtful(near.length === 0 && theme?.certain !== undefined ? within.map(({ id }) => id) : near);
}
