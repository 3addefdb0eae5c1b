import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { danishDayOf, isAbout, partsOf, type Meeting } from '../../../../domain';
import { Button, LinkButton, Tag, UserText } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { useLinkTo } from '../../useRoute';
import { isKept } from '../part/kept-part';
import { useRowStyles } from '../part/PartRow';
import { openerId, type Editing } from '../part/useEditing';
import { useMayChange } from '../useMayChange';
import { MeetingForm } from './MeetingForm';
import { MeetingQuestion, type Asked } from './MeetingQuestion';
import { useAskingSentences } from './useAskingSentences';
import { useMeetingWords } from './useMeetingWords';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: '16px', [PHONE]: { columnGap: '12px' } },
  rest: { flexGrow: 1, minWidth: 0, display: 'flex', columnGap: '16px', [PHONE]: { display: 'block' } },
  tile: { flexShrink: 0, width: '52px', paddingTop: '4px', textAlign: 'center', [PHONE]: { width: '40px' } },
  date: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  month: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  words: { flexGrow: 1, minWidth: 0 },
  title: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', flexWrap: 'wrap', marginTop: '2px', marginLeft: '-12px' },
  actions: { display: 'flex', flexShrink: 0, alignItems: 'flex-start', columnGap: '4px', marginRight: '-12px', [PHONE]: { flexWrap: 'wrap', margin: '4px 0 0 -12px' } },
});

export interface MeetingRowProps {
  readonly meeting: Meeting;
  readonly editing: Editing;
  /** The questions that may be asked of it; the first comes before the way to move it, when that is what is most likely wanted. */
  readonly questions: readonly Asked[];
  readonly isLikely?: boolean;
  /** Below its words. */
  readonly children?: React.ReactNode;
}

/** One meeting: when, where, who is invited, and when owners are asked; in its place the form that changes it, or a question about it. */
export function MeetingRow({ meeting, editing, questions, isLikely = false, children }: MeetingRowProps) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { meetings: texts, setup } = useMeetingTexts();
  const formats = useFormats();
  const words = useMeetingWords();
  const askingOf = useAskingSentences();
  const linkTo = useLinkTo();
  const mayChange = useMayChange();
  const { drafts } = usePorts();
  const { plan, bodies, centres } = useOpenedPlan().actionPlan;
  const [asked, setAsked] = React.useState<Asked>();
  const day = danishDayOf(meeting.startsAt);
  const name = `${words.nameOf(meeting)} ${formats.dayInSentence(day)}`;
  const opener = openerId('meetings', meeting.id);

  if (mayChange && editing.is('meetings', meeting.id))
    return (
      <li className={rows.row}>
        <MeetingForm meeting={meeting} onDone={() => editing.stop('meetings', meeting.id)} onRemoved={() => editing.stop('meetings', undefined)} />
      </li>
    );
  if (mayChange && asked)
    return (
      <li className={rows.row}>
        <MeetingQuestion key={asked} meeting={meeting} asked={asked} onDone={() => (setAsked(undefined), editing.stop('meetings', meeting.id))} />
      </li>
    );
  const body = bodies.find(({ id }) => id === meeting.body);
  const guests = centres.filter(({ id }) => meeting.guests.includes(id)).map(({ code }) => code);
  const asking = askingOf(meeting);
  const change = (
    <Button key="change" id={opener} look="subtle" icon="pencil" aria-label={texts.changeOf(name)} onClick={() => editing.start('meetings', meeting.id)}>
      {texts.change}
    </Button>
  );
  const asks = questions.map((question) => (
    <Button key={question} look={isLikely && question === questions[0] ? 'secondary' : 'subtle'} aria-label={texts.question[question].of(name)} onClick={() => setAsked(question)}>
      {texts.question[question].label}
    </Button>
  ));
  return (
    <li className={rows.row}>
      <div className={styles.root}>
        <div className={styles.tile} aria-hidden="true">
          <div className={styles.date}>{partsOf(day).date}</div>
          <div className={styles.month}>{formats.shortMonth(day)}</div>
        </div>
        <div className={styles.rest}>
          <div className={styles.words}>
            <h4 className={styles.title}>
              <UserText>{meeting.title}</UserText>
              {meeting.state !== 'planned' && <Tag>{texts.state[meeting.state]}</Tag>}
              {!isAbout(meeting, plan.id) && <Tag>{texts.notOnAgenda}</Tag>}
              {guests.length > 0 && <Tag brand>{texts.invited(formats.list(guests))}</Tag>}
              {isKept(drafts, 'meetings', meeting.id) && <Tag>{setup.unsaved}</Tag>}
            </h4>
            <p className={rows.detail}>
              {words.whenOf(meeting)}
              {body && body.title !== meeting.title && <> · <UserText>{body.title}</UserText></>}
              {meeting.place && <> · <UserText>{meeting.place}</UserText></>}
            </p>
            {asking.length > 0 && <p className={mergeClasses(rows.detail, styles.quiet)}>{asking.join(' ')}</p>}
            <div className={styles.links}>
              {isAbout(meeting, plan.id) && (
                <LinkButton look="subtle" aria-label={meeting.state === 'planned' ? texts.prepareOf(name) : texts.seeMeetingOf(name)} {...linkTo({ view: 'meeting', page: meeting.id, filters: '' })}>
                  {meeting.state === 'planned' ? texts.prepare : texts.seeMeeting}
                </LinkButton>
              )}
              {asking.length > 0 && (
                <LinkButton look="subtle" aria-label={texts.seeRemindersOf(name)} {...linkTo({ view: 'reminders', page: meeting.id, filters: '' })}>
                  {texts.seeReminders}
                </LinkButton>
              )}
            </div>
            {children}
          </div>
          {mayChange && <div className={styles.actions}>{isLikely ? [...asks.slice(0, 1), change, ...asks.slice(1)] : [change, ...asks]}</div>}
        </div>
      </div>
    </li>
  );
}
