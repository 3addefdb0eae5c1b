import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { mayKeepMeetings, type Decision, type InitiativeId, type Meeting } from '../../../domain';
import { Button } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { DecisionLines } from '../decisions';
import { DecisionForm } from './DecisionForm';
import { isDecisionKept, placeOfDecision } from './decision-draft';

const useStyles = makeStyles({ add: { ':not(:first-child)': { marginTop: '12px' } } });

export interface DecidingProps {
  readonly meeting: Meeting;
  /** What it is decided about; `undefined`: the writer chooses, or nothing. */
  readonly initiative?: InitiativeId;
  /** Taken here already. */
  readonly decisions: readonly Decision[];
}

/** What the meeting decides, and the form for one more. What was begun and left opens again as it was. */
export function Deciding({ meeting, initiative, decisions }: DecidingProps) {
  const styles = useStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  const { drafts } = usePorts();
  const { viewer } = useOpenedPlan();
  const place = placeOfDecision(meeting.id, initiative);
  const [writing, setWriting] = React.useState<'new' | Decision | undefined>(() => (isDecisionKept(drafts, place) ? 'new' : undefined));
  const opener = React.useRef<HTMLButtonElement>(null);
  const close = () => {
    setWriting(undefined);
    window.setTimeout(() => opener.current?.focus());
  };
  const corrected = typeof writing === 'object' ? writing : undefined;
  return (
    <>
      <DecisionLines decisions={decisions} namesInitiative={initiative === undefined} namesMeeting={false} onCorrect={setWriting} />
      {mayKeepMeetings(viewer) &&
        (writing ? (
          <DecisionForm key={corrected?.id ?? 'new'} meeting={meeting.id} initiative={initiative} corrected={corrected} onClose={close} />
        ) : (
          <Button ref={opener} className={styles.add} icon="add" onClick={() => setWriting('new')}>
            {texts.addDecision}
          </Button>
        ))}
    </>
  );
}
