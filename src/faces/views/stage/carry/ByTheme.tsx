import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenedPlan } from '../../../../application/ports';
import { numberedGoals, type CarriedOn, type GoalId, type InitiativeId, type TrafficLight } from '../../../../domain';
import { UserText, VisuallyHidden } from '../../../shared/components';
import { TrafficLightIcon } from '../../../shared/light';
import { useOwnId } from '../../../shared/part';
import { useOpenedPlan, usePlanRows } from '../../../shared/queries';
import { useStageTexts } from '../../../shared/texts/stage';
import { SelectField } from '../../forms/Field';

const useStyles = makeStyles({
  theme: { border: 'none', margin: '20px 0 0', padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rows: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none' } },
  choice: { display: 'grid', gridTemplateColumns: '16px 20px minmax(0, 1fr) auto', columnGap: '10px', alignItems: 'center', minHeight: '36px', padding: '4px 0', cursor: 'pointer', '@media (max-width: 640px)': { minHeight: '44px' } },
  input: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  meta: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  goal: { margin: '0 0 10px 26px', maxWidth: '560px' },
});

export interface ByThemeProps {
  readonly all: readonly CarriedOn[];
  readonly left: ReadonlySet<InitiativeId>;
  readonly goals: ReadonlyMap<InitiativeId, GoalId>;
  readonly into: OpenedPlan;
  readonly isLocked: boolean;
  readonly onToggle: (id: InitiativeId) => void;
  readonly onGoal: (id: InitiativeId, goal: GoalId) => void;
}

/** What is unfinished, under its themes: each taken or left, and asked for its goal where the other plan has none alike. */
export function ByTheme({ all, left, goals, into, isLocked, onToggle, onGoal }: ByThemeProps) {
  const styles = useStyles();
  const { stage, common, trafficLight } = useStageTexts();
  const { actionPlan } = useOpenedPlan();
  const lightWord = (light: TrafficLight | undefined) => (light ? trafficLight[light] : common.noLight);
  const lights = new Map(usePlanRows().map(({ initiative, light }) => [initiative.id, light]));
  const places = numberedGoals(actionPlan);
  const themeOf = new Map(places.map(({ goal, theme }) => [goal.id, theme.id]));
  const own = useOwnId('carry-goal');
  return (
    <>
      {[...new Map(places.map(({ theme, themeNumber }) => [theme.id, { theme, themeNumber }])).values()].map(({ theme, themeNumber }) => {
        const rows = all.filter(({ initiative }) => themeOf.get(initiative.goal) === theme.id);
        if (rows.length === 0) return null;
        return (
          <fieldset key={theme.id} className={styles.theme} disabled={isLocked}>
            <legend className={styles.legend}>
              <UserText>{stage.carry.theme(themeNumber, theme.title)}</UserText>
            </legend>
            <ul className={styles.rows}>
              {rows.map(({ initiative: { id, title, phase }, goal, as }) => {
                const isChosen = as === undefined && !left.has(id);
                return (
                  <li key={id} className={styles.row}>
                    <label className={styles.choice}>
                      <input type="checkbox" className={styles.input} checked={as !== undefined || isChosen} disabled={as !== undefined} onChange={() => onToggle(id)} />
                      {phase === 'running' ? <TrafficLightIcon light={lights.get(id)} /> : <span />}
                      <span>
                        {phase === 'running' && <VisuallyHidden>{lightWord(lights.get(id))}: </VisuallyHidden>}
                        <UserText>{title}</UserText>
                      </span>
                      <span className={styles.meta}>{as === undefined ? common.phase[phase] : stage.carry.already}</span>
                    </label>
                    {isChosen && !goal && (
                      <div className={styles.goal}>
                        <SelectField<GoalId> id={`${own}-${id}`} label={stage.carry.goal(title)} value={goals.get(id) ?? ''} onChange={(next) => next !== '' && onGoal(id, next)}>
                          <option value="">{stage.carry.chooseGoal}</option>
                          {numberedGoals(into.actionPlan).map((place) => (
                            <option key={place.goal.id} value={place.goal.id}>{`${place.goalNumber} ${place.goal.title}`}</option>
                          ))}
                        </SelectField>
                      </div>
                    )}
                  </li>
                );
              })}
            </ul>
          </fieldset>
        );
      })}
    </>
  );
}
