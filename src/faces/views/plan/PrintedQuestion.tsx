import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { danishDayOf, isFiltering, type PlanFacets, type PlanRow } from '../../../domain';
import { UserText } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useTexts } from '../../shared/texts';
import { useFormats } from '../../shared/texts/useFormats';
import { useNavigation } from '../useRoute';
import type { PlanQuestion } from './filter-address';
import { useFilterGroups } from './useFilterGroups';

const useStyles = makeStyles({
  root: { margin: '0 0 12px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface PrintedQuestionProps {
  readonly rows: readonly PlanRow[];
  readonly shown: number;
  readonly facets: PlanFacets;
  readonly question: PlanQuestion;
}

/** What a reader of the paper cannot see on it: of what day it is, how much of the plan it shows, and by which filters and order. */
export function PrintedQuestion({ rows, shown, facets, question }: PrintedQuestionProps) {
  const styles = useStyles();
  const { plan, common, trafficLight } = useTexts();
  const formats = useFormats();
  const { clock } = usePorts();
  const { seen } = useNavigation().route;
  const { filter, sorting } = question;
  const groups = useFilterGroups(facets, filter);
  const lights = filter.lights.map((light) => (light === 'none' ? common.noLight : trafficLight[light]));
  const facts = [
    !seen && plan.printedOn(formats.printedDay(danishDayOf(clock.now()))), // the bar above says whose eyes it is seen with
    isFiltering(filter) ? plan.shown(shown, rows.length) : plan.whole(rows.length, rows.filter(({ phase }) => phase === 'running').length),
    filter.text.trim() && plan.searched(filter.text.trim()),
    lights.length > 0 && plan.filterValue(plan.lightFilter, formats.list(lights)),
    ...groups.map(({ legend, choices, chosen }) => chosen.length > 0 && plan.filterValue(legend, formats.list(choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)))),
    filter.due && plan.askedForNext,
    filter.fresh && plan.freshForNext,
    sorting !== 'light' && plan.filterValue(plan.sorted, plan.sortings[sorting]),
  ];
  return (
    <p className={styles.root}>
      <UserText>{facts.filter(Boolean).join(' · ')}</UserText>
    </p>
  );
}
