import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { GoalId } from '../../../domain';
import { useTexts } from '../../shared/texts';
import type { LineContext } from './line-context';
import { useRowTextStyles } from './useRowTextStyles';

/** A goal without an initiative is an invitation. */
export function EmptyGoal({ goal, addTo }: { readonly goal: GoalId; readonly addTo: LineContext['addTo'] }) {
  const texts = useTexts();
  const styles = useRowTextStyles();
  return (
    <>
      {texts.plan.emptyGoal}{' '}
      {addTo && (
        <a className={mergeClasses(styles.link, styles.onScreen)} {...addTo(goal)}>
          {texts.plan.addFirst}
        </a>
      )}
    </>
  );
}
