import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { danishDayOf, isAbout, partsOf, preparesMeetings, type Meeting } from '../../../domain';
import { EmptyState, LinkButton, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { isKept, useSnapshots } from '../../shared/queries/snapshots';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useFormats } from '../../shared/texts/useFormats';
import { FirstRows } from '../more';
import { PHONE, useOverviewStyles } from '../overview/useOverviewStyles';
import { useLinkTo } from '../useRoute';
import { toMeeting } from './place';
import { useMeetingName } from './useMeetingName';
import { useMeetingStyles } from './useMeetingStyles';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', maxWidth: '880px', [PHONE]: { rowGap: '16px' } },
  row: { display: 'flex', columnGap: '16px', padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  tile: { flexShrink: 0, width: '64px', textAlign: 'center', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, [PHONE]: { width: '40px' } },
  date: { display: 'block', fontSize: tokens.fontSizeBase500, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  rest: { flexGrow: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: '200px', minWidth: 0 },
  none: { margin: '4px 0 0' },
});

/** The meetings about the plan: whose time has come, which are ahead, and what was held, each with what there is of it. */
export function MeetingList() {
  const styles = useStyles();
  const meeting = useMeetingStyles();
  const { meetingMode } = useMeetingModeTexts();
  const texts = meetingMode.list;
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { actionPlan, viewer } = useOpenedPlan();
  const { plan, meetings, bodies } = actionPlan;
  const now = clock.now();
  const ours = meetings.filter((one) => isAbout(one, plan.id) && bodies.some(({ id }) => id === one.body)).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const planned = ours.filter(({ state }) => state === 'planned');
  const [begun, coming] = [planned.filter(({ startsAt }) => startsAt <= now), planned.filter(({ startsAt }) => startsAt > now)];
  const held = ours.filter(({ state }) => state === 'held').reverse();
  return (
    <>
      <div className={meeting.head}>
        <h2 className={meeting.heading}>{texts.heading}</h2>
        {viewer.mayEditPlan && preparesMeetings(viewer, bodies) && <LinkButton {...linkTo({ view: 'setup', page: 'moeder', filters: '' })}>{texts.plan}</LinkButton>}
      </div>
      {ours.length === 0 && (
        <EmptyState icon="clock" title={texts.none}>
          {texts.noneText}
        </EmptyState>
      )}
      <div className={styles.root}>
        {begun.length > 0 && <Group name="meetings-begun" heading={texts.begun} meetings={begun} act="open" />}
        {ours.length > 0 && <Group name="meetings-ahead" heading={texts.coming} meetings={coming} act="prepare" />}
        {held.length > 0 && <Group name="meetings-held" heading={texts.held} meetings={held} act="minutes" />}
      </div>
    </>
  );
}

interface GroupProps {
  readonly name: string;
  readonly heading: string;
  readonly meetings: readonly Meeting[];
  readonly act: 'open' | 'prepare' | 'minutes';
}

function Group({ name, heading, meetings, act }: GroupProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const named = useNamed(name);
  const { meetingMode } = useMeetingModeTexts();
  return (
    <section className={mergeClasses(useCardClass(), common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {heading}
      </h3>
      {meetings.length === 0 && <p className={mergeClasses(common.text, styles.none)}>{meetingMode.list.noComing}</p>}
      <FirstRows rows={meetings}>
        {(shown) => (
          <ul className={common.list}>
            {shown.map((meeting) => (
              <Row key={meeting.id} meeting={meeting} act={act} />
            ))}
          </ul>
        )}
      </FirstRows>
    </section>
  );
}

function Row({ meeting, act }: { readonly meeting: Meeting; readonly act: GroupProps['act'] }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { meetingMode } = useMeetingModeTexts();
  const texts = meetingMode.list;
  const formats = useFormats();
  const linkTo = useLinkTo();
  const nameOf = useMeetingName();
  const { plan, bodies } = useOpenedPlan().actionPlan;
  const snapshots = useSnapshots(plan.id);
  const body = bodies.find(({ id }) => id === meeting.body);
  const day = danishDayOf(meeting.startsAt);
  const { title, where } = nameOf(meeting, body);
  const hasMinutes = act !== 'minutes' || isKept(snapshots.data, { kind: 'meeting', meeting: meeting.id });
  const words = { open: texts.openOf, prepare: texts.prepareOf, minutes: hasMinutes ? texts.minutesOf : texts.openOf };
  const label = { open: texts.open, prepare: texts.prepare, minutes: hasMinutes ? texts.minutes : texts.open };
  return (
    <li className={styles.row}>
      <time className={styles.tile} dateTime={day}>
        <span className={styles.date}>{partsOf(day).date}</span> {formats.shortMonth(day)}
      </time>
      <div className={styles.rest}>
        <div className={styles.words}>
          <UserText className={common.strong}>{body?.title ?? meeting.title}</UserText>
          <div className={common.small}>{where}</div>
        </div>
        <LinkButton aria-label={words[act](title)} {...linkTo(toMeeting(meeting.id))}>
          {label[act]}
        </LinkButton>
      </div>
    </li>
  );
}
