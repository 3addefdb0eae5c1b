import * as React from 'react';
import type { InitiativeId, PlanRow, TamperedCopy } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { useAppearance } from '../../shared/theme';
import { NARROW, useMediaQuery } from '../../shared/useMediaQuery';
import { usePrinting } from '../../shared/usePrinting';
import { useOpenInitiative } from '../useOpenInitiative';
import type { Grouping } from './filter-address';
import type { LineContext } from './line-context';
import { linesOf } from './lines';
import { PlanBlocks } from './PlanBlocks';
import { PlanTable } from './PlanTable';
import { useRowWords } from './useRowWords';

const NONE: ReadonlyMap<InitiativeId, TamperedCopy> = new Map();

/** Some of the plan's initiatives, told as the plan tells them. */
export function InitiativeList({ rows, grouping, label }: { readonly rows: readonly PlanRow[]; readonly grouping: Grouping; readonly label: string }) {
  const opened = useOpenedPlan();
  const { hrefOf, onClick } = useOpenInitiative();
  const words = useRowWords(opened.actionPlan);
  const appearance = useAppearance();
  const isNarrow = useMediaQuery(NARROW);
  const isPrinting = usePrinting();
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const onToggle = React.useCallback((key: string) => setFolded((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key])), []);
  const lines = React.useMemo(() => linesOf(opened, rows, { grouping, sorting: 'light', isFiltered: true, folded, tampered: NONE }), [opened, rows, grouping, folded]);
  const context = React.useMemo<LineContext>(() => ({ words, appearance, hrefOf, onToggle, addTo: undefined }), [words, appearance, hrefOf, onToggle]);
  const List = isNarrow && !isPrinting ? PlanBlocks : PlanTable;
  return <List lines={lines} context={context} onClick={onClick} label={label} />;
}
