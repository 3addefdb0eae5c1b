import * as React from 'react';
import { currentStatuses } from '../../../../domain';
import { UserText } from '../../../shared/components';
import { TrafficLightBadge } from '../../../shared/light';
import { useReminderTexts } from '../../../shared/texts/reminders';
import { useRemindersStyles } from '../useStyles';
import type { CardPreviewProps } from './props';

/** In place of the card where the renderer is not: in the web part, whose package holds nothing of it (config/spfx-customize-webpack.js). */
export function CardPreview({ plans, card }: CardPreviewProps) {
  const styles = useRemindersStyles();
  const { reminders: { preview: texts } } = useReminderTexts();
  const asked = card.initiatives.flatMap(({ initiative: id }) => plans.flatMap((plan) => plan.initiatives.filter((one) => one.id === id).map((initiative) => ({ initiative, status: currentStatuses(plan).get(id) }))));
  return (
    <>
      <p className={styles.meta}>{texts.inTeamsOnly}</p>
      <ul className={styles.about}>
        {asked.map(({ initiative, status }) => (
          <li key={initiative.id} className={styles.answer}>
            <UserText className={styles.title}>{initiative.title}</UserText>
            <TrafficLightBadge light={status?.light} />
          </li>
        ))}
      </ul>
      {card.rest.length > 0 && <p className={styles.meta}>{texts.more(card.rest.length)}</p>}
    </>
  );
}
