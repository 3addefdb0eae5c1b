import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Message } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';
import { useAskingDays } from './useAskingDays';

const useStyles = makeStyles({ root: { marginBottom: tokens.spacingVerticalXXL } });

/** What the calendar comes to: the days on which owners are asked before the next meeting. */
export function NextMeeting() {
  const styles = useStyles();
  const { closedDays: words } = useSetupTexts().setup;
  const formats = useFormats();
  const { plan, calendar } = useOpenedPlan().actionPlan;
  const asking = useAskingDays();
  const sentence = (): string => {
    if (plan.stage !== 'rolledOut') return words.notRolledOut;
    if (!asking) return words.noMeeting;
    const days = asking.daysIn(calendar).map(formats.weekdayInSentence);
    const meeting = formats.weekdayInSentence(formats.dayOf(asking.meeting.startsAt));
    return days.length === 0 ? words.asked(asking.body.title, meeting) : words.asks(asking.body.title, meeting, formats.list(days));
  };
  return (
    <Message onPage icon="clock" title={`${words.next}:`} className={styles.root}>
      {sentence()}
    </Message>
  );
}
