import * as React from 'react';
import type { Body, Meeting } from '../../../domain';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useLinkTo } from '../useRoute';
import { useMeetingName } from './useMeetingName';
import { useMeetingStyles } from './useMeetingStyles';

export interface MeetingHeadProps {
  readonly meeting: Meeting;
  readonly body: Body;
  /** Below its name. */
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
}

/** Which meeting it is, when and where, and what can be done with it. */
export function MeetingHead({ meeting, body, children, actions, headingRef }: MeetingHeadProps) {
  const styles = useMeetingStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  const linkTo = useLinkTo();
  const name = useMeetingName()(meeting, body);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 ref={headingRef} tabIndex={headingRef ? -1 : undefined} className={styles.heading}>{name.title}</h2>
        <p className={styles.sub}>
          {name.where} · <a className={styles.link} {...linkTo({ view: 'meeting', filters: '' })}>{texts.allMeetings}</a>
        </p>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
