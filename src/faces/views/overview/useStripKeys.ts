import * as React from 'react';
import type { InitiativeId, StripTheme } from '../../../domain';

/** The strip is one stop for Tab, however many themes it runs through: arrows, Home and End go from light to light. */
export function useStripKeys(themes: readonly StripTheme[]) {
  const places = React.useMemo(() => themes.flatMap(({ goals }) => goals.flatMap((goal) => goal.places.map(({ row }) => row.initiative.id))), [themes]);
  const [reached, setReached] = React.useState<InitiativeId>();
  const stop = reached !== undefined && places.includes(reached) ? reached : places[0];
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const from = places.indexOf((event.target as HTMLElement).getAttribute('data-place') as InitiativeId);
    if (from < 0) return;
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: places.length - 1 }[event.key];
    const place = to === undefined ? undefined : places[(to + places.length) % places.length];
    if (place === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  };
  return { stop, onReach: setReached, onKeyDown };
}
