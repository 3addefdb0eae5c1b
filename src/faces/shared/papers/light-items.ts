import type { PaperBlock, Slide } from '../../../application/ports';
import { isInvisible, rollUp, type PlanRow } from '../../../domain';

type LightItem = Extract<PaperBlock, { readonly kind: 'lights' }>['items'][number];

/** A row as a paper or a slide tells its light. @param said what stands below the title: the words to the light, unless something else is wanted. */
export const lightItem = ({ light, words, initiative }: PlanRow, said: string = isInvisible(words) ? '' : words): LightItem => ({ light: light ?? 'none', title: initiative.title, text: said });

export const lightItems = (rows: readonly PlanRow[]): readonly LightItem[] => rows.map((row) => lightItem(row));

/** How many of the rows that run have each light; `undefined` where none runs, for then there is nothing to count. */
export function countsFor(rows: readonly PlanRow[]): Slide['counts'] {
  const { counts, running } = rollUp(rows);
  return running === 0 ? undefined : counts;
}
