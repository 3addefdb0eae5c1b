import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionPlan, ContentField, InitiativeChange, PlanRow, RollUp, ThemeComparison } from '../../../domain';
import { focusRing, Tag, useCardClass, UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { useCompareTexts } from '../../shared/texts/compare';
import { useContentWords } from '../forms/useContentWords';
import { GoalCounts } from '../overview/GoalCounts';
import { useLinkTo, useNavigation } from '../useRoute';

const NARROW = '@media (max-width: 640px)';
const useStyles = makeStyles({
  root: { marginBottom: '24px', padding: '20px 24px', [NARROW]: { marginBottom: '16px', padding: '16px' } },
  title: { margin: '0 0 12px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  former: { margin: '-8px 0 12px', color: tokens.colorNeutralForeground2 },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 24px', margin: 0, [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  of: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  changes: { listStyleType: 'none', margin: '16px 0 0', padding: 0 },
  change: { padding: '14px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { paddingBottom: 0 }, '@media print': { breakInside: 'avoid' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 10px', margin: '0 0 8px' },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, margin: 0, overflowWrap: 'anywhere' },
  link: { display: 'inline-block', minHeight: '24px', color: tokens.colorNeutralForeground1, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, ...focusRing },
  words: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  fields: { margin: '4px 0 0', padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  quiet: { margin: '12px 0 0', color: tokens.colorNeutralForeground3 },
});

/** `undefined`: it is not here yet. */
type Plan = ActionPlan | undefined;

export interface ThemeChangesProps {
  readonly comparison: ThemeComparison;
  /** What the two times are called. */
  readonly first: string;
  readonly then: string;
  /** At either time. */
  readonly plans: readonly [Plan, Plan];
}

/** One theme at both times: its counts, and each initiative of which something is another. */
export function ThemeChanges({ comparison: { theme, formerTitle, number, before, after, changes }, first, then, plans }: ThemeChangesProps) {
  const styles = useStyles();
  const card = useCardClass();
  const { compare: texts } = useCompareTexts();
  const id = useOwnId(`compare-theme-${theme.id}`);
  const counts = (rollUp: RollUp | undefined) => (rollUp ? <GoalCounts rollUp={rollUp} /> : <span className={styles.of}>{texts.themeNotThere}</span>);
  return (
    <section className={mergeClasses(card, styles.root)} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        <UserText>{texts.theme(number, theme.title)}</UserText>
      </h3>
      {formerTitle !== undefined && (
        <p className={styles.former}>
          <UserText>{texts.formerTitle(formerTitle)}</UserText>
        </p>
      )}
      <Sides first={first} then={then}>
        {counts(before)}
        {counts(after)}
      </Sides>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{texts.noChange}</p>
      ) : (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <Change key={change.id} change={change} first={first} then={then} plans={plans} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Two values, each below the name of its time. */
function Sides({ first, then, children: [a, b] }: { readonly first: string; readonly then: string; readonly children: readonly [React.ReactNode, React.ReactNode] }) {
  const styles = useStyles();
  return (
    <dl className={styles.sides}>
      <div>
        <dt className={styles.of}>{first}</dt>
        <dd className={styles.value}>{a}</dd>
      </div>
      <div>
        <dt className={styles.of}>{then}</dt>
        <dd className={styles.value}>{b}</dd>
      </div>
    </dl>
  );
}

function Change({ change: { kind, id, before, after, fields }, first, then, plans }: { readonly change: InitiativeChange } & Pick<ThemeChangesProps, 'first' | 'then' | 'plans'>) {
  const styles = useStyles();
  const { compare: texts } = useCompareTexts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const { actionPlan } = useOpenedPlan();
  const title = <UserText>{(after ?? before)!.initiative.title}</UserText>;
  const isHere = actionPlan.initiatives.some((initiative) => initiative.id === id);
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <h4 className={styles.name}>
          {isHere ? (
            <a className={styles.link} {...linkTo({ ...route, overlay: { kind: 'initiative', id } })}>
              {title}
            </a>
          ) : (
            title
          )}
        </h4>
        <Tag>{texts.kind[kind]}</Tag>
      </div>
      <Sides first={first} then={then}>
        <State row={before} absent={texts.notThere} fields={fields} plan={plans[0]} />
        <State row={after} absent={texts.noLonger} fields={fields} plan={plans[1]} />
      </Sides>
    </li>
  );
}

/** Texts of several lines, which stand below their name. */
const LONG: readonly ContentField[] = ['description', 'success'];

function State({ row, absent, fields, plan }: { readonly row: PlanRow | undefined; readonly absent: string; readonly fields: readonly ContentField[]; readonly plan: Plan }) {
  const styles = useStyles();
  const { compare: texts, common } = useCompareTexts();
  const { labelOf, valueOf } = useContentWords(undefined, plan);
  if (!row) return <span className={styles.of}>{absent}</span>;
  return (
    <>
      {row.phase === 'running' ? <TrafficLightBadge light={row.light} /> : <span>{common.phase[row.phase]}</span>}
      {row.words && (
        <p className={styles.words}>
          <UserText lines="all">{row.words}</UserText>
        </p>
      )}
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map((field) => (
            <li key={field}>
              {labelOf(field)}: <UserText lines={LONG.includes(field) ? 'all' : undefined}>{valueOf(row.initiative, field) || texts.empty}</UserText>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
