import { danishDayOf, isInvisible, planTree, type ActionPlan, type Centre, type Instant, type PlanRow, type ThemeGroup } from '../../../domain';
import type { Texts } from '../texts';
import type { Formats } from '../texts/format';
import type { Language } from '../texts/language';
import type { papers } from '../texts/da/papers';

/** What goes into a file, of one plan as it stood once. */
export interface Excerpt {
  readonly plan: ActionPlan;
  readonly rows: readonly PlanRow[];
  /** How many the plan has. */
  readonly all: number;
  /** "Tema 2: …"; empty: it is of the whole plan. */
  readonly name: string;
  /** When the plan stood so. */
  readonly at: Instant;
}

/** All that a file needs to say it in the reader's language. */
export interface PaperWords {
  readonly texts: Texts & { readonly papers: typeof papers };
  readonly formats: Formats;
  readonly language: Language;
}

/** The rows in the order of the plan, under their themes and goals. */
export const themesOf = ({ plan, rows }: Excerpt): readonly ThemeGroup[] => planTree(plan, rows, { keepEmpty: false });

export const inOrderOfPlan = (excerpt: Excerpt): readonly PlanRow[] => themesOf(excerpt).flatMap(({ goals }) => goals.flatMap(({ rows }) => rows));

/** The policy that a plan carries out; empty where the plan's own title says so already. */
export function policyBeside({ plan: { policy, title } }: ActionPlan): string {
  return title.toLocaleLowerCase('da').includes(policy.toLocaleLowerCase('da')) ? '' : policy;
}

/** "Tema 2: … · 8 af 32 indsatser"; empty: it is the whole plan. What is left out for everybody is not counted: nobody is to miss it. */
const partOfPlan = ({ rows, all, name }: Excerpt, { texts }: PaperWords, isPublic: boolean): readonly string[] => [name, rows.length < all && !isPublic ? texts.papers.someOfPlan(rows.length, all) : ''];

const joined = (parts: readonly string[]): string => parts.filter((part) => !isInvisible(part)).join(' · ');

/** "Tema 2: … · 8 af 32 indsatser · Som planen så ud den 30. november 2026". */
export function subtitleOf(excerpt: Excerpt, words: PaperWords, isPublic = false): string {
  const { papers } = words.texts;
  const day = words.formats.printedDay(danishDayOf(excerpt.at));
  return joined([policyBeside(excerpt.plan), ...partOfPlan(excerpt, words, isPublic), isPublic ? papers.publicAsOf(day) : papers.asOf(day)]);
}

/** At the foot of each page, which may be shown without the first: of which plan it is, and how much of it. */
export const footerOf = (excerpt: Excerpt, words: PaperWords, isPublic = false): string => joined([policyBeside(excerpt.plan), excerpt.plan.plan.title, ...partOfPlan(excerpt, words, isPublic)]);

export const themeName = ({ theme, number }: Pick<ThemeGroup, 'theme' | 'number'>, { texts }: PaperWords): string => `${texts.common.theme(String(number))}: ${theme.title}`;

/** Where the light of a row is told: for what runs, and for what is planned and was spoken of already. */
export const tellsLight = ({ phase, light }: PlanRow): boolean => phase === 'running' || (phase === 'planned' && light !== undefined);

/** By centre, as a strategy is told; those without one last. */
export function centresOf({ rows }: Excerpt, compare: Formats['compare']): readonly { readonly centre: Centre | undefined; readonly rows: readonly PlanRow[] }[] {
  const groups = new Map<string, { readonly centre: Centre | undefined; readonly rows: PlanRow[] }>();
  for (const row of rows) {
    const group = groups.get(row.centre?.id ?? '') ?? { centre: row.centre, rows: [] };
    groups.set(row.centre?.id ?? '', group);
    group.rows.push(row);
  }
  return [...groups.values()].sort((a, b) => Number(!a.centre) - Number(!b.centre) || compare(a.centre?.code ?? '', b.centre?.code ?? ''));
}

/** Who answers for it, and in which centre where the name does not say so itself; empty: nobody. */
export function ownerWords({ initiative, owner, centre }: PlanRow, { texts }: PaperWords, between: string): string {
  const name = owner?.name ?? (initiative.owner ? texts.common.unknownPerson : '');
  const code = centre?.code ?? '';
  return [name, ...(code !== '' && name.endsWith(code) ? [] : [code])].filter((part) => part !== '').join(between);
}
