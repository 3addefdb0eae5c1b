import * as React from 'react';
import { EmptyState, LinkButton, type IconName } from '../../shared/components';
import type { Destination } from '../routes';
import { useLinkTo } from '../useRoute';

export const TO_PLAN: Destination = { view: 'plan', filters: '' };

/** Why nothing can be brought in, and where to go instead. */
export function NotNow({ icon, words: { title, text, action }, to }: { readonly icon: IconName; readonly words: Readonly<Record<'title' | 'text' | 'action', string>>; readonly to: Destination }) {
  const linkTo = useLinkTo();
  return (
    <EmptyState icon={icon} title={title} actions={<LinkButton {...linkTo(to)}>{action}</LinkButton>}>
      {text}
    </EmptyState>
  );
}
