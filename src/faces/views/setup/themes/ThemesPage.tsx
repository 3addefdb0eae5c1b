import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { inOrder, type Goal, type StructureKind, type Theme } from '../../../../domain';
import { Message, useCardClass, UserText } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { PageHead } from '../PageHead';
import { AddPart, PartRow, useRowStyles } from '../part/PartRow';
import { useEditing } from '../part/useEditing';
import { GoalForm } from './GoalForm';
import { MoveButtons } from './MoveButtons';
import { ThemeForm } from './ThemeForm';
import { useMove } from './useMove';

const useStyles = makeStyles({
  themes: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXL },
  theme: { paddingBottom: '12px' },
  number: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  themeTitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  goals: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  below: { padding: '8px 20px 4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, '@media (max-width: 640px)': { padding: '8px 16px 4px' } },
  one: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Temaer og mål: what the policy says, in its order. */
export function ThemesPage() {
  const styles = useStyles();
  const card = useCardClass();
  const rows = useRowStyles();
  const texts = useSetupTexts();
  const words = texts.setup.themes;
  const { actionPlan } = useOpenedPlan();
  const themes = inOrder(actionPlan.themes);
  const editing = useEditing([
    ...themes.flatMap(({ id }) => [['themes', id], ['goals', `new/${id}`]] as [StructureKind, string][]),
    ...actionPlan.goals.map(({ id }) => ['goals', id] as [StructureKind, string]),
    ['themes', 'new'],
  ]);
  const { move, failure } = useMove();
  const stopTheme = (place: string) => (saved: Theme | undefined) => editing.stop('themes', saved?.id ?? place);
  const stopGoal = (place: string) => (saved: Goal | undefined) => editing.stop('goals', saved?.id ?? place);
  return (
    <>
      <PageHead title={texts.setup.pages.themes} lead={words.lead} />
      {failure && <Message role="alert" icon="history">{failure}</Message>}
      {themes.length === 0 && <p>{words.none}</p>}
      <ol className={styles.themes}>
        {themes.map((theme, at) => {
          const goals = inOrder(actionPlan.goals.filter((goal) => goal.theme === theme.id));
          return (
            <li key={theme.id} className={mergeClasses(card, styles.theme)}>
              <ul className={styles.one}>
                <PartRow
                  kind="themes"
                  id={theme.id}
                  name={theme.title}
                  editing={editing}
                  actions={<MoveButtons part={theme} siblings={themes} onMove={(by) => move('themes', themes, theme, by)} />}
                  form={() => <ThemeForm theme={theme} siblings={themes} onDone={stopTheme(theme.id)} onRemoved={() => editing.stop('themes', undefined)} />}
                >
                  <span className={styles.number}>{texts.common.theme(String(at + 1))}</span>
                  <h3 className={styles.themeTitle}>
                    <UserText>{theme.title}</UserText>
                  </h3>
                  {theme.description && (
                    <p className={rows.detail}>
                      <UserText lines="all">{theme.description}</UserText>
                    </p>
                  )}
                </PartRow>
              </ul>
              {goals.length > 0 && (
                <ul className={mergeClasses(rows.list, styles.goals)}>
                  {goals.map((goal, g) => (
                    <PartRow
                      key={goal.id}
                      kind="goals"
                      id={goal.id}
                      name={goal.title}
                      editing={editing}
                      actions={<MoveButtons part={goal} siblings={goals} onMove={(by) => move('goals', goals, goal, by)} />}
                      form={() => <GoalForm goal={goal} theme={theme} onDone={stopGoal(goal.id)} onRemoved={() => editing.stop('goals', undefined)} />}
                    >
                      <span className={styles.number}>
                        {texts.common.goal(`${at + 1}.${g + 1}`)} · {texts.setup.initiatives(actionPlan.initiatives.filter((initiative) => initiative.goal === goal.id).length)}
                      </span>
                      <UserText className={rows.title}>{goal.title}</UserText>
                      {goal.description && (
                        <p className={rows.detail}>
                          <UserText lines="all">{goal.description}</UserText>
                        </p>
                      )}
                    </PartRow>
                  ))}
                </ul>
              )}
              <div className={styles.below}>
                {goals.length === 0 && <p className={rows.detail}>{words.noGoals}</p>}
                <AddPart inCard kind="goals" place={`new/${theme.id}`} label={words.addGoal} name={words.addGoalTo(theme.title)} editing={editing} form={() => <GoalForm theme={theme} onDone={stopGoal(`new/${theme.id}`)} />} />
              </div>
            </li>
          );
        })}
      </ol>
      <AddPart kind="themes" label={words.addTheme} editing={editing} form={() => <ThemeForm siblings={themes} onDone={stopTheme('new')} />} />
    </>
  );
}
