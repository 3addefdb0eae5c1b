import * as React from 'react';
import { strategyHelp } from '../../../domain';
import { EmptyState, LinkButton } from '../../shared/components';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useStrategyTexts } from '../../shared/texts/strategy';
import { useFormats } from '../../shared/texts/useFormats';
import { useLinkTo, useNavigation } from '../useRoute';
import { StrategyList } from './StrategyList';
import { StrategyPage } from './StrategyPage';

/** Hjælper også: the other policies of the municipality, and one page for each with what helps it. */
export function StrategyView() {
  const { actionPlan } = useOpenedPlan();
  const rows = usePlanRows();
  const { page } = useNavigation().route;
  const { compare } = useFormats();
  const all = React.useMemo(() => strategyHelp(actionPlan.strategies, rows, compare), [actionPlan, rows, compare]);
  if (page === undefined) return <StrategyList all={all} />;
  const help = all.find(({ strategy }) => strategy.id === page);
  return help ? <StrategyPage key={page} help={help} /> : <NotHere />;
}

function NotHere() {
  const { strategy } = useStrategyTexts();
  const linkTo = useLinkTo();
  return (
    <EmptyState icon="search" title={strategy.notFound} actions={<LinkButton {...linkTo({ view: 'strategy', filters: '' })}>{strategy.all}</LinkButton>}>
      {strategy.notFoundText}
    </EmptyState>
  );
}
