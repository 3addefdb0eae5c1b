import { numberedGoals } from '../../../domain';
import type { ActionPlan, ContentField, InitiativeContent, Person, PersonId } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { useFormats } from '../../shared/texts/useFormats';
import { typedDay } from './initiative-draft';

export interface ContentWords {
  readonly labelOf: (field: ContentField) => string;
  /** What a field says, as one would read it; empty when it says nothing. */
  readonly valueOf: (content: InitiativeContent, field: ContentField) => string;
}

/** The fields of an initiative in words, for setting two versions side by side. @param met somebody whom the plan does not know. @param of the plan they stand in; the one that is open, where none is named. */
export function useContentWords(met?: (person: PersonId) => Person | undefined, of?: ActionPlan): ContentWords {
  const texts = useFormTexts();
  const formats = useFormats();
  const { actionPlan: open } = useOpenedPlan();
  const actionPlan = of ?? open;
  const { columns } = texts.common;
  const nameOf = (person: PersonId) => (actionPlan.people.get(person) ?? met?.(person))?.name ?? texts.common.unknownPerson;
  const days = ({ from, to }: InitiativeContent['period']) =>
    from ? `${typedDay(from)} – ${to ? typedDay(to) : texts.forms.ongoing}` : to && texts.forms.until(typedDay(to));
  const labels: Record<ContentField, string> = {
    title: columns.initiative,
    description: columns.description,
    goal: columns.goal,
    kind: columns.kind,
    success: columns.success,
    period: columns.period,
    owner: columns.owner,
    deputies: texts.forms.deputies,
    centre: columns.centre,
    strategies: columns.strategies,
    workingGroup: texts.forms.workingGroup,
    phase: columns.phase,
  };
  const says: { readonly [F in ContentField]: (value: InitiativeContent[F]) => string | undefined } = {
    title: (title) => title,
    description: (description) => description,
    goal: (goal) => {
      const found = numberedGoals(actionPlan).find((one) => one.goal.id === goal);
      return found && `${found.goalNumber} ${found.goal.title}`;
    },
    kind: (kind) => texts.common.kind[kind],
    success: (success) => success,
    period: (period) => [period.text, days(period) && `(${days(period)})`].filter(Boolean).join(' '),
    owner: (owner) => owner && nameOf(owner),
    deputies: (deputies) => formats.list(deputies.map(nameOf)),
    centre: (centre) => {
      const found = actionPlan.centres.find(({ id }) => id === centre);
      return found && `${found.code} · ${found.name}`;
    },
    strategies: (strategies) => formats.list(actionPlan.strategies.filter(({ id }) => strategies.includes(id)).map(({ title }) => title)),
    workingGroup: (group) => actionPlan.bodies.find(({ id }) => id === group)?.title,
    phase: (phase) => texts.common.phase[phase],
  };
  const say = <F extends ContentField>(content: InitiativeContent, field: F): string => {
    const words = says[field](content[field]) ?? '';
    return field === 'owner' && content.needsOwner ? [words, texts.common.needsOwner].filter(Boolean).join(' · ') : words;
  };
  return { labelOf: (field) => labels[field], valueOf: say };
}
