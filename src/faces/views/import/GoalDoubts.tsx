import * as React from 'react';
import { numberedGoals, type GoalId, type NumberedGoal } from '../../../domain';
import { useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { SelectField } from '../forms/Field';
import { FirstRows } from '../more';
import type { GoalDoubt } from './doubts';
import type { ImportSession } from './import-session';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';

interface GoalDoubtsProps {
  readonly doubts: readonly GoalDoubt[];
  readonly choose: ImportSession['choose'];
}

/** Headings that name no goal of the plan: one answer serves all rows below them. */
export function GoalDoubts({ doubts, choose }: GoalDoubtsProps) {
  const styles = useImportStyles();
  const { goals: words } = useImportTexts().importing;
  const { actionPlan } = useOpenedPlan();
  const goals = React.useMemo(() => numberedGoals(actionPlan), [actionPlan]);
  const answer = (place: string, goal: GoalId | '') => choose((before) => ({ ...before, goals: new Map([...[...before.goals].filter(([other]) => other !== place), ...(goal === '' ? [] : [[place, goal] as const])]) }));
  return (
    <Section id="goals" heading={words.heading} lead={words.lead}>
      <FirstRows rows={doubts} className={styles.more}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((doubt) => (
              <li key={doubt.ask.place} className={styles.item}>
                <Place doubt={doubt} goals={goals} onAnswer={(goal) => answer(doubt.ask.place, goal)} />
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </Section>
  );
}

function Place({ doubt: { ask, count, chosen }, goals, onAnswer }: { readonly doubt: GoalDoubt; readonly goals: readonly NumberedGoal[]; readonly onAnswer: (goal: GoalId | '') => void }) {
  const { importing } = useImportTexts();
  const { goals: words } = importing;
  const id = useOwnId(`import-goal-${ask.place.replace(/\W+/g, '-')}`);
  const suggested = ask.suggestions.flatMap((suggestion) => goals.filter(({ goal }) => goal.id === suggestion));
  const option = ({ goal, goalNumber }: NumberedGoal) => (
    <option key={goal.id} value={goal.id}>
      {`${goalNumber} ${goal.title}`}
    </option>
  );
  return (
    <div data-unanswered={chosen === undefined}>
      <SelectField id={id} label={ask.written ? importing.quoted(ask.written) : words.none} hint={words.rows(count)} value={chosen ?? ''} onChange={onAnswer}>
        <option value="">{words.choose}</option>
        {suggested.length > 0 && <optgroup label={words.suggested}>{suggested.map(option)}</optgroup>}
        <optgroup label={words.all}>{goals.filter((one) => !suggested.includes(one)).map(option)}</optgroup>
      </SelectField>
    </div>
  );
}
