import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { coverage, NO_CENTRE, PHASES, type ActionPlan, type CoverageCell, type CoverageLine, type PlanRow } from '../../../../domain';
import { focusRing, useCardClass, UserText, VisuallyHidden } from '../../../shared/components';
import { useNamed } from '../../../shared/part';
import { TrafficLightIcon } from '../../../shared/light';
import { useOverviewMoreTexts } from '../../../shared/texts/overview-more';
import { useLinkTo } from '../../useRoute';
import { useLinkToRows } from '../useLinkToRows';
import { useOverviewStyles } from '../useOverviewStyles';

/** Where a column would be narrower than its centre's name, each cell says its own and a goal takes as many rows as it needs. */
const NARROW = '@media (max-width: 900px)';
const RULE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  sub: { color: tokens.colorNeutralForeground3 },
  table: { width: '100%', marginTop: '12px', tableLayout: 'fixed', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  body: { [NARROW]: { display: 'block' } },
  line: { [NARROW]: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(max(52px, 18%), 1fr))', gap: '4px', padding: '8px 0 10px', borderTop: RULE } },
  head: { [NARROW]: { display: 'none' } },
  goalColumn: { width: '36%' },
  column: { padding: '6px 2px', textAlign: 'center', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  goal: { padding: '6px 8px 6px 0', textAlign: 'left', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, borderTop: RULE, overflowWrap: 'anywhere', [NARROW]: { gridColumnStart: 1, gridColumnEnd: -1, padding: '0 0 2px', borderTop: 'none' } },
  number: { color: tokens.colorNeutralForeground3 },
  place: { height: '40px', padding: '4px', borderTop: RULE, [NARROW]: { height: 'auto', padding: 0, borderTop: 'none' } },
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    boxSizing: 'border-box',
    height: '32px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: 'inherit',
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    /** Where there are no columns to say it the cell names its centre: to the eye, for its own name says so already. */
    [NARROW]: { flexDirection: 'column', height: '44px', padding: '2px 0', '::before': { content: 'attr(data-centre)', maxWidth: '100%', fontSize: '10px', lineHeight: '12px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } },
    ...focusRing,
  },
  pressable: { ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1Hover } },
  empty: { backgroundColor: 'transparent', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  emptyPressable: { ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover, border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` } },
  figure: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
});

export interface CoverageMapProps {
  readonly plan: ActionPlan;
  readonly rows: readonly PlanRow[];
  /** Whether an empty place invites to a new initiative. */
  readonly mayAdd: boolean;
}

/** Every goal by every centre: who carries what, and where there is room. The table says its roles because narrow windows lay it out as blocks. */
export function CoverageMap({ plan, rows, mayAdd }: CoverageMapProps) {
  const styles = useStyles();
  const card = useCardClass();
  const common = useOverviewStyles();
  const named = useNamed('coverage');
  const texts = useOverviewMoreTexts();
  const { columns, lines } = React.useMemo(() => coverage(plan, rows), [plan, rows]);
  if (lines.length === 0 || columns.length === 0) return null;
  /** An address leaves out the dropped ones only where there are some. */
  const phases = rows.some(({ phase }) => phase === 'dropped') ? PHASES.filter((phase) => phase !== 'dropped') : [];
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h2 className={common.heading} {...named.heading}>
        {texts.overview.coverage}
      </h2>
      <p className={mergeClasses(common.text, styles.sub)}>{texts.overview.coverageSub}</p>
      <table className={styles.table} role="table" aria-labelledby={named.heading.id}>
        <thead className={styles.head} role="rowgroup">
          <tr role="row">
            <th className={mergeClasses(styles.column, styles.goalColumn)} scope="col" role="columnheader">
              <VisuallyHidden>{texts.common.columns.goal}</VisuallyHidden>
            </th>
            {columns.map((centre) => (
              <th key={centre?.id ?? ''} className={styles.column} scope="col" role="columnheader">
                {centre ? <abbr title={centre.name} style={{ textDecoration: 'none' }}>{centre.code}</abbr> : texts.plan.noCentre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} role="rowgroup">
          {lines.map((line) => (
            <tr key={line.goal.id} className={styles.line} role="row">
              <th className={styles.goal} scope="row" role="rowheader">
                <span className={styles.number}>{line.goalNumber}</span> <UserText>{line.goal.title}</UserText>
              </th>
              {line.cells.map((cell) => (
                <td key={cell.centre?.id ?? ''} className={styles.place} role="cell">
                  <Cell line={line} cell={cell} phases={phases} mayAdd={mayAdd} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps extends Pick<CoverageMapProps, 'mayAdd'> {
  readonly line: CoverageLine;
  readonly cell: CoverageCell;
  readonly phases: readonly PlanRow['phase'][];
}

function Cell({ line, cell: { centre, count, worst }, phases, mayAdd }: CellProps) {
  const styles = useStyles();
  const { overview, plan } = useOverviewMoreTexts();
  const linkTo = useLinkTo();
  const toRows = useLinkToRows();
  const code = centre?.code ?? plan.noCentre;
  const name = overview.cell(code, line.goalNumber, count, worst);
  const words = (
    <span className={styles.figure}>
      {(worst === 'red' || worst === 'yellow') && <TrafficLightIcon light={worst} size={12} />}
      {count === 0 ? '–' : count}
    </span>
  );
  if (count > 0) {
    return (
      <a className={mergeClasses(styles.cell, styles.pressable)} data-centre={code} aria-label={name} {...toRows({ goals: [line.goal.id], centres: [centre?.id ?? NO_CENTRE], phases })}>
        {words}
      </a>
    );
  }
  if (!mayAdd || !centre) {
    return (
      <span className={mergeClasses(styles.cell, styles.empty)} data-centre={code} role="img" aria-label={name}>
        {words}
      </span>
    );
  }
  return (
    <a
      className={mergeClasses(styles.cell, styles.empty, styles.emptyPressable)}
      data-centre={code}
      aria-label={overview.propose(name)}
      title={overview.propose(name)}
      {...linkTo({ view: 'overview', filters: '', overlay: { kind: 'new', goal: line.goal.id, centre: centre.id } })}
    >
      {words}
    </a>
  );
}
