import * as React from 'react';
import type { InitiativeId } from '../../../domain';

/**
 * After an answer the focus goes to the first button of the next card that asks, so that a row of questions is a row of
 * presses; after the last one to the heading, which then says how far it is.
 */
export function useFocusOnNext() {
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [answered, setAnswered] = React.useState<{ readonly id: InitiativeId }>();
  React.useEffect(() => {
    if (!answered || !root.current) return;
    const cards = [...root.current.querySelectorAll<HTMLElement>('article')];
    const here = cards.findIndex((card) => card.dataset.initiative === answered.id);
    const inTurn = [...cards.slice(here + 1), ...cards.slice(0, Math.max(here, 0))];
    const next = inTurn.map((card) => card.querySelector<HTMLElement>('[data-first-answer]')).find((button) => button !== null);
    (next ?? heading.current)?.focus();
  }, [answered]);
  return { root, heading, onAnswered: (id: InitiativeId) => setAnswered({ id }) };
}
