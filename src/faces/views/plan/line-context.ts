import type * as React from 'react';
import type { GoalId, InitiativeId } from '../../../domain';
import type { Appearance } from '../../shared/theme';
import type { RowWords } from './useRowWords';

/** What every line needs, worked out once for the table. */
export interface LineContext {
  readonly words: RowWords;
  readonly appearance: Appearance;
  readonly hrefOf: (id: InitiativeId) => string;
  /** Where the first initiative under a goal is written; `undefined` for those who may not. */
  readonly addTo: ((goal: GoalId) => { readonly href: string; readonly onClick: (event: React.MouseEvent) => void }) | undefined;
  readonly onToggle: (key: string) => void;
}
