import { answersFor } from '../../../domain';
import type { ActionPlan, CentreId, PersonId } from '../../../domain';

/** The centre somebody most likely writes for: the one they manage, else the one that most of what they answer for belongs to. */
export function likelyCentre({ centres, initiatives }: Pick<ActionPlan, 'centres' | 'initiatives'>, person: PersonId): CentreId | '' {
  const managed = centres.find(({ manager }) => manager === person);
  if (managed) return managed.id;
  const counts = new Map<CentreId, number>();
  for (const initiative of initiatives) {
    if (initiative.centre && answersFor(initiative, person)) counts.set(initiative.centre, (counts.get(initiative.centre) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [CentreId | '', number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}
