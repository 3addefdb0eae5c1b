import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { mayKeepMeetings, type MeetingRecord, type Rights } from '../../../domain';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { DecisionLines } from '../decisions';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { Deciding } from './Deciding';
import { Holding } from './Holding';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  heading: { margin: '20px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  holding: { marginTop: '24px', paddingTop: '20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  none: { margin: '8px 0 0' },
});

/** Where a meeting ends: what was decided, what earlier ones decided, and that it is over. */
export function Closing({ record, headingRef, viewer }: { readonly record: MeetingRecord; readonly headingRef: React.Ref<HTMLHeadingElement>; readonly viewer: Rights }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  const { meeting, decided, openDecisions } = record.opening;
  return (
    <>
      <h3 ref={headingRef} tabIndex={-1} className={styles.title}>
        {texts.closing}
      </h3>
      <h4 className={styles.heading}>{texts.decidedHere}</h4>
      {decided.length === 0 && <p className={mergeClasses(common.text, styles.none)}>{texts.decidedNothing}</p>}
      <Deciding meeting={meeting} decisions={decided} />
      {openDecisions.length > 0 && (
        <>
          <h4 className={styles.heading}>{texts.earlier}</h4>
          <DecisionLines decisions={openDecisions} />
        </>
      )}
      <div className={styles.holding}>
        {mayKeepMeetings(viewer) ? <Holding record={record} /> : <p className={common.text}>{texts.hold.notYours}</p>}
      </div>
    </>
  );
}
