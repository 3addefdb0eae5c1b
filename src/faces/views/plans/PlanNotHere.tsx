import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { openPlan } from '../../../application';
import type { OpenedPlan } from '../../../application/ports';
import { EmptyState, LinkButton, UserText } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { planKeys } from '../../shared/queries';
import { usePlansTexts } from '../../shared/texts/plans';
import { useLinkTo } from '../useRoute';

/** A plan's name may be longer than a phone is wide. */
const useStyles = makeStyles({ plan: { maxWidth: '100%', whiteSpace: 'normal' } });

/** Stands where a plan would that is not on the site: shows the way to those that are. */
export function PlanNotHere() {
  const styles = useStyles();
  const { plans: texts, shell } = usePlansTexts();
  const { plans, siteUrl } = usePorts();
  const linkTo = useLinkTo();
  const { data } = useQuery<OpenedPlan, Error>({ queryKey: planKeys.one(siteUrl), queryFn: () => openPlan({ plans }) });
  return (
    <EmptyState
      icon="search"
      title={texts.notHere.title}
      role="alert"
      actions={data?.plans.map(({ id, title }, at) => (
        <LinkButton key={id} className={styles.plan} {...linkTo({ view: 'plan', filters: '', plan: at === 0 ? 'first' : id })}>
          <UserText>{shell.heading(title)}</UserText>
        </LinkButton>
      ))}
    >
      {texts.notHere.text}
    </EmptyState>
  );
}
