import * as React from 'react';
import type { InitiativeId } from '../../domain';
import { addressOf } from './routes';
import { useNavigation } from './useRoute';

/** Carried by whatever stands for one initiative and may be clicked anywhere. */
const MARK = 'data-initiative';
const OWN_CLICK = 'a, button, input, textarea, select, label';

export interface OpenInitiative {
  hrefOf(id: InitiativeId): string;
  /** Put on what holds the rows: a click anywhere in a row opens it, except on a control and at the end of a selection. */
  onClick(event: React.MouseEvent): void;
}

/** Opens the panel of an initiative: one listener for all rows. Keyboards and screen readers use the link that is its title. */
export function useOpenInitiative(): OpenInitiative {
  const { route, go } = useNavigation();
  const { view, page, filters, plan } = route;
  return React.useMemo<OpenInitiative>(() => {
    const to = (id: InitiativeId) => ({ view, page, filters, plan, overlay: { kind: 'initiative', id } as const });
    return {
      hrefOf: (id) => addressOf(to(id)),
      onClick(event) {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        const target = event.target as Element;
        const row = target.closest(`[${MARK}]`);
        const title = row?.querySelector<HTMLElement>('a');
        const control = target.closest(OWN_CLICK);
        if (!row || (control && control !== title) || (!control && window.getSelection()?.toString())) return;
        event.preventDefault();
        title?.focus();
        go(to(row.getAttribute(MARK) as InitiativeId));
      },
    };
  }, [view, page, filters, plan, go]);
}
