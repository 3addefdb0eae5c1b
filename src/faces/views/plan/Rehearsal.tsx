import * as React from 'react';
import { createPortal } from 'react-dom';
import { asId, rollUp, type Goal, type Initiative, type Instant, type PlanRow, type Theme, type TrafficLight } from '../../../domain';
import { useTexts } from '../../shared/texts';
import { useAppearance } from '../../shared/theme';
import { NARROW, useMediaQuery } from '../../shared/useMediaQuery';
import { DRAWN_WHOLE } from '../lines';
import type { Line } from './lines';
import { PlanBlocks } from './PlanBlocks';
import { PlanTable } from './PlanTable';
import type { LineContext } from './line-context';

const nowhere = () => undefined;

/**
 * Draws a few lines on paper that is in no document, while the plan is on its way: the styles of the list and the slow first
 * run of its code are then behind us when the plan comes. Begins after the plan has been asked for.
 */
export function Rehearsal() {
  const [paper, setPaper] = React.useState<HTMLElement>();
  React.useEffect(() => {
    const afterAsking = window.setTimeout(() => setPaper(document.createElement('div')));
    return () => window.clearTimeout(afterAsking);
  }, []);
  return paper ? createPortal(<Lines />, paper) : null;
}

function Lines() {
  const texts = useTexts();
  const appearance = useAppearance();
  const List = useMediaQuery(NARROW) ? PlanBlocks : PlanTable;
  const context = React.useMemo<LineContext>(
    () => ({ words: { texts, meta: () => texts.shell.plan, asked: () => texts.shell.plan }, appearance, hrefOf: () => '', onToggle: nowhere, addTo: undefined }),
    [texts, appearance],
  );
  return <List lines={LINES} context={context} onClick={nowhere} label={texts.shell.plan} />;
}

const theme: Theme = { id: asId('0'), plan: asId('0'), title: '-', description: '', order: 0 };
const goal: Goal = { id: asId('0'), theme: theme.id, title: '-', description: '', order: 0 };
const initiative: Initiative = {
  id: asId('0'),
  plan: theme.plan,
  title: '-'.repeat(100),
  description: '-'.repeat(100),
  goal: goal.id,
  kind: 'course',
  success: '',
  period: { text: '-' },
  deputies: [],
  strategies: [],
  phase: 'running',
  createdAt: '' as Instant,
  createdBy: asId('0'),
};

const row = (light: TrafficLight | undefined, phase: PlanRow['phase'] = 'running'): PlanRow => ({
  initiative,
  phase,
  status: undefined,
  light,
  words: initiative.description,
  success: undefined,
  goal,
  theme,
  goalNumber: '-',
  centre: undefined,
  owner: undefined,
  ownerNeed: undefined,
  isDue: true,
  isNew: false,
});
const KINDS = [row('red'), row('yellow'), row('green'), row(undefined), row(undefined, 'proposed')];
/** As many as make a large plan, of which only what a window holds is drawn. */
const ROWS = Array.from({ length: 1 + DRAWN_WHOLE }, (_, at) => KINDS[at % KINDS.length] as PlanRow);

const LINES: readonly Line[] = [
  { kind: 'theme', key: 'theme', theme, number: 1 },
  { kind: 'goal', key: 'goal', goal, number: '-', rollUp: rollUp(ROWS), isOpen: true, isFirst: true },
  ...ROWS.map((one, at) => ({ kind: 'row', key: `row-${at}`, row: one, isLast: at === ROWS.length - 1 }) as const),
];
