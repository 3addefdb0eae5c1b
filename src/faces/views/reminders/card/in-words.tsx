import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { currentStatuses } from '../../../../domain';
import { UserText } from '../../../shared/components';
import { TrafficLightBadge } from '../../../shared/light';
import { useReminderTexts } from '../../../shared/texts/reminders';
import { useRemindersStyles } from '../useStyles';
import { useReminderWords } from '../useWords';
import type { CardPreviewProps } from './props';

const useStyles = makeStyles({
  card: { maxWidth: '480px', boxSizing: 'border-box', marginTop: '8px', padding: '12px 16px 16px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke1}` },
  asks: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  initiative: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start', rowGap: '2px', marginTop: '10px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { color: tokens.colorNeutralForeground2 },
  rest: { marginTop: '10px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** In place of the card where the renderer is not: in the web part, whose package holds nothing of it (config/spfx-customize-webpack.js). */
export function CardPreview({ plans, meeting, card }: CardPreviewProps) {
  const styles = useStyles();
  const rows = useRemindersStyles();
  const { reminders: { preview: texts, chatTitle }, statusForm } = useReminderTexts();
  const words = useReminderWords(plans);
  const body = plans.flatMap(({ bodies }) => bodies).find(({ id }) => id === meeting.body);
  const about = body && words.meeting(meeting, body);
  const asked = card.initiatives.flatMap(({ initiative: id }) => plans.flatMap((plan) => plan.initiatives.filter((one) => one.id === id).map((initiative) => ({ initiative, status: currentStatuses(plan).get(id) }))));
  return (
    <>
      <p className={rows.meta}>{texts.inTeamsOnly}</p>
      <div className={styles.card}>
        {about && <p className={styles.asks}>{chatTitle(about.body, about.day)}</p>}
        <ul className={styles.list}>
          {asked.map(({ initiative, status }) => (
            <li key={initiative.id} className={styles.initiative}>
              <UserText>{initiative.title}</UserText>
              <TrafficLightBadge light={status?.light} />
              {status?.text && (
                <UserText className={styles.text} lines={3}>
                  {statusForm.quoted(status.text)}
                </UserText>
              )}
            </li>
          ))}
        </ul>
        {card.rest.length > 0 && <p className={mergeClasses(rows.meta, styles.rest)}>{texts.more(card.rest.length)}</p>}
      </div>
    </>
  );
}
