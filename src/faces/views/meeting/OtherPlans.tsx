import * as React from 'react';
import type { Meeting } from '../../../domain';
import { UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useLinkTo, useNavigation } from '../useRoute';
import { useMeetingStyles } from './useMeetingStyles';

/** Of a meeting about several plans: that each is kept by itself, and the way to the others. */
export function OtherPlans({ meeting }: { readonly meeting: Meeting }) {
  const styles = useMeetingStyles();
  const { hold } = useMeetingModeTexts().meetingMode;
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const { actionPlan, plans } = useOpenedPlan();
  const others = plans.filter(({ id }) => id !== actionPlan.plan.id && meeting.plans.includes(id));
  if (others.length === 0) return null;
  return (
    <div className={styles.apart}>
      {hold.otherPlans}
      <ul className={styles.others}>
        {others.map(({ id, title }) => (
          <li key={id}>
            <a className={styles.link} aria-label={hold.otherPlanOf(title)} {...linkTo({ ...route, plan: plans[0]?.id === id ? 'first' : id })}>
              <UserText>{title}</UserText>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
