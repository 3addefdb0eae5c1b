import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { holdMeeting } from '../../../application';
import { danishDayOf, daysBetween, KEPT_WITHIN_DAYS, mayStillBeKept, type MeetingRecord, type SnapshotOccasion } from '../../../domain';
import { Button, Message, useAnnounce } from '../../shared/components';
import { useDeskState } from '../../shared/desk';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { keptOf, useShowSnapshot, useSnapshots } from '../../shared/queries/snapshots';
import { CopyTextButton } from '../../shared/status-form';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useFormats } from '../../shared/texts/useFormats';
import { AreaField } from '../forms/Field';
import { useSave } from '../forms/useSave';
import { withPart } from '../setup/part/with-part';
import { placeOfMinutes } from './minutes-draft';
import { OtherPlans } from './OtherPlans';
import { useMinutes } from './useMinutes';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
  minutes: { '& textarea': { minHeight: '280px' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface HoldingProps {
  readonly record: MeetingRecord;
  /** Where it does not take itself away with what stands around it. */
  readonly onHeld?: () => void;
}

/** "Mødet er holdt": the minutes, drafted and to be corrected, and the plan kept as the meeting saw it. What is typed stays on the device until both are kept. */
export function Holding({ record, onHeld }: HoldingProps) {
  const styles = useStyles();
  const texts = useMeetingModeTexts();
  const { hold } = texts.meetingMode;
  const ports = usePorts();
  const cache = usePlanCache();
  const showSnapshot = useShowSnapshot();
  const announce = useAnnounce();
  const desk = useDeskState();
  const { actionPlan, viewer } = useOpenedPlan();
  const { meeting } = record.opening;
  const formats = useFormats();
  const id = useOwnId('minutes');
  const place = placeOfMinutes(actionPlan.plan.id, meeting.id);
  const occasion = React.useMemo<SnapshotOccasion>(() => ({ kind: 'meeting', meeting: meeting.id }), [meeting.id]);
  /** Of a meeting that was called held, and then not. */
  const kept = keptOf(useSnapshots(actionPlan.plan.id).data, occasion);
  const drafted = useMinutes()(record);
  const [typed, setTyped] = React.useState(() => ports.drafts.get(place));
  const [putAside, setPutAside] = React.useState<string>();
  const words = typed ?? drafted;
  const type = (text: string | undefined) => {
    setTyped(text);
    if (text === undefined) ports.drafts.remove(place);
    else ports.drafts.put(place, text);
  };
  const isOwn = typed !== undefined && typed !== drafted;
  const draftAgain = () => {
    setPutAside(words); // one press takes nothing away
    type(undefined);
  };
  const { saving, run } = useSave(
    () => holdMeeting(ports, { plan: actionPlan.plan.id, meeting: meeting.id, by: viewer.person, words }),
    ({ meeting: held, snapshot }) => {
      if (snapshot?.words === words) ports.drafts.remove(place);
      else ports.drafts.put(place, words); // somebody was quicker, or it was too late: they are shown beside what is kept
      if (snapshot) showSnapshot(snapshot);
      cache.change((opened) => withPart(opened, 'meetings', held));
      announce(snapshot ? hold.done : hold.doneLate);
      onHeld?.();
    },
  );
  const waiting = desk.errands.filter(({ statement }) => statement.update.meeting === meeting.id).length;
  const isSaving = saving.step === 'saving';
  const isAgain = meeting.state === 'held';
  const now = ports.clock.now();
  const keeps = mayStillBeKept(meeting, now);
  const lead = () => {
    if (!keeps) return hold.late(KEPT_WITHIN_DAYS);
    return isAgain ? hold.again(daysBetween(danishDayOf(meeting.endsAt), danishDayOf(now))) : hold.lead;
  };
  return (
    <div className={styles.root} aria-busy={isSaving}>
      <h4 className={styles.heading}>{isAgain ? texts.meetingMode.held.notKept : hold.heading}</h4>
      {kept ? (
        <p className={styles.lead}>{hold.kept(formats.dayInSentence(danishDayOf(kept.storedAt)))}</p>
      ) : (
        <>
          <p className={styles.lead}>{lead()}</p>
          {meeting.startsAt > now && <Message icon="clock">{hold.early(formats.weekdayInSentence(danishDayOf(meeting.startsAt)))}</Message>}
          <div className={styles.minutes}>
            <AreaField id={id} label={hold.minutes} hint={hold.minutesHint} value={words} onChange={(text) => isSaving || type(text)} />
          </div>
        </>
      )}
      {waiting > 0 && <Message icon="clock">{hold.waits(waiting)}</Message>}
      {saving.step === 'failed' && (
        <Message role="alert" icon={saving.code === 'offline' ? 'offline' : 'clock'} title={saving.code === 'conflict' ? undefined : hold.failed} actions={saving.code !== 'conflict' && <Button onClick={() => run(undefined)}>{texts.common.tryAgain}</Button>}>
          {saving.code === 'conflict' ? hold.calledOff : `${saving.code === 'offline' ? hold.offline : texts.states.error[saving.code]} ${hold.failedText}`}
        </Message>
      )}
      <div className={styles.actions}>
        <Button look={waiting > 0 ? 'secondary' : 'primary'} aria-disabled={isSaving || waiting > 0 || undefined} onClick={() => waiting > 0 || run(undefined)}>
          {isSaving ? (keeps ? hold.working : texts.common.saving) : isAgain ? hold.buttonAgain : hold.button}
        </Button>
        {!kept && <CopyTextButton text={words} />}
        {!kept && (isOwn || putAside !== undefined) && (
          <Button look="subtle" onClick={() => isSaving || (isOwn ? draftAgain() : type(putAside))}>
            {isOwn ? hold.draftAgain : hold.bringBack}
          </Button>
        )}
      </div>
      <OtherPlans meeting={meeting} />
    </div>
  );
}
