import * as React from 'react';
import { NO_CENTRE, type PlanFacets, type PlanFilter } from '../../../domain';
import type { Choosable } from '../../shared/components';
import { useTexts } from '../../shared/texts';
import { useFormats } from '../../shared/texts/useFormats';

/** One filter of several choices, ready to be drawn. */
export interface FilterGroup {
  readonly name: 'themes' | 'goals' | 'centres' | 'owners' | 'phases';
  readonly legend: string;
  readonly choices: readonly Choosable<string>[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => PlanFilter;
}

/**
 * The filters that offer what the plan holds: themes in the plan's order, names as the alphabet has them. Goals, which the
 * headings show already, are offered once an address has chosen some.
 */
export function useFilterGroups(facets: PlanFacets, filter: PlanFilter): readonly FilterGroup[] {
  const { plan, common } = useTexts();
  const { compare } = useFormats();
  return React.useMemo(() => {
    const byLabel = (a: Choosable<string>, b: Choosable<string>) => compare(a.label, b.label);
    const group = <K extends FilterGroup['name']>(name: K, legend: string, choices: readonly Choosable<string>[]): FilterGroup => ({
      name,
      legend,
      choices,
      chosen: filter[name],
      choose: (chosen) => ({ ...filter, [name]: chosen }),
    });
    const goals = facets.goals.map(({ value, count }) => ({ value: value.goal.id, label: `${value.goalNumber} ${value.goal.title}`, count })).sort(byLabel);
    const centres = facets.centres.map(({ value, count }): Choosable<string> => ({ value: value.id, label: value.code, count })).sort(byLabel);
    if (facets.withoutCentre > 0 || filter.centres.includes(NO_CENTRE)) centres.push({ value: NO_CENTRE, label: plan.noCentre, count: facets.withoutCentre });
    return [
      group('themes', plan.filter.theme, [...facets.themes].sort((a, b) => a.value.order - b.value.order).map(({ value, count }) => ({ value: value.id, label: value.title, count }))),
      ...(filter.goals.length > 0 ? [group('goals', common.columns.goal, goals)] : []),
      group('centres', plan.filter.centre, centres),
      group('owners', plan.filter.owner, facets.owners.map(({ value, count }) => ({ value: value.id, label: value.name, count })).sort(byLabel)),
      group('phases', plan.filter.phase, facets.phases.map(({ value, count }) => ({ value, label: common.phase[value], count }))),
    ];
  }, [facets, filter, plan, common, compare]);
}
