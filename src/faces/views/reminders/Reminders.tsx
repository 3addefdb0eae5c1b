import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { RemindersRead } from '../../../application';
import { meetingReminders, previewRound, type ActionPlan, type AskingContext, type Meeting, type MeetingReminders, type OrderId } from '../../../domain';
import { Button, LinkButton, Message, useAnnounce, useCardClass } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useFormats } from '../../shared/texts/useFormats';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { useLinkTo } from '../useRoute';
import { AskNow } from './AskNow';
import { ChatTexts } from './ChatTexts';
import { Counts } from './Counts';
import { InDoubt } from './InDoubt';
import { NotAsked } from './NotAsked';
import { People } from './People';
import { Steps } from './Steps';
import { useRemindersStyles } from './useStyles';
import { useChatTexts, useReminderWords } from './useWords';

type Read = Extract<RemindersRead, { is: 'read' }>;

/** An order that nobody has made yet. */
const NOT_YET = 'preview' as OrderId;

/** The reminders before one meeting: when, who, what they said, who was not asked, and asking now. */
export function Reminders({ meeting: shown, read }: { readonly meeting: Meeting; readonly read: Read }) {
  const styles = useRemindersStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const { reminders: texts } = useReminderTexts();
  const announce = useAnnounce();
  const { actionPlan } = useOpenedPlan();
  const { clock } = usePorts();
  const linkTo = useLinkTo();
  const { hrefOf, onClick } = useOpenInitiative();
  const isOneColumn = useMediaQuery('(max-width: 1000px)');
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [isAsking, setIsAsking] = React.useState(false);
  const [hasOrdered, setHasOrdered] = React.useState(false);

  const plans = React.useMemo(() => [actionPlan, ...read.others], [actionPlan, read.others]);
  const context = React.useMemo<AskingContext>(() => ({ ...read.told, plans, now: clock.now() }), [read.told, plans, clock]);
  const reminders = React.useMemo(() => meetingReminders(context, shown.id, read.again), [context, shown.id, read.again]);
  const cards = React.useMemo(() => previewRound(context, shown.id, { kind: 'now', order: NOT_YET })?.cards ?? [], [context, shown.id]);
  const words = useReminderWords(plans);
  const body = reminders?.body ?? { title: shown.title };
  const chat = useChatTexts(plans, shown, body);
  if (!reminders) return null;

  const { isOver, counts, ordered, inDoubt, people } = reminders;
  const isSeen = read.service === 'seen';
  const mayOrder = read.service !== 'noLists' && !isOver;
  const named = words.meeting(shown, reminders.body);
  const offersAsking = mayOrder && cards.length > 0 && ordered.length === 0;
  const runs = counts.confirmed + counts.asked + counts.next + counts.leftTo + counts.nobody > 0;
  const close = () => {
    setIsAsking(false);
    heading.current?.focus();
  };
  const done = isSeen ? texts.orderedNow : texts.orderedUnseen;
  return (
    <div onClick={onClick}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {texts.heading(named.body, named.day)}
          </h2>
          <OtherMeetings plans={plans} shown={shown} />
        </div>
        <LinkButton {...linkTo({ view: 'meeting', page: shown.id, filters: '' })}>{isOver ? texts.seeMeeting : texts.prepare}</LinkButton>
        {offersAsking && !isAsking && (
          <Button look={isSeen ? 'primary' : 'secondary'} onClick={() => setIsAsking(true)}>
            {texts.askNow}
          </Button>
        )}
      </div>
      {(hasOrdered || ordered.length > 0) && (
        <Message icon="check" onPage role="status" className={styles.gap}>
          {hasOrdered ? done : isSeen ? texts.orderedWaiting : texts.orderedWaitingUnseen}
        </Message>
      )}
      {!isSeen && !isOver && (
        <Message icon="eye" onPage className={styles.gap} title={read.service === 'noLists' ? texts.noLists : texts.unseen}>
          {texts.unseenText} {offersAsking && texts.unseenOrder}
        </Message>
      )}
      {isAsking && offersAsking && (
        <AskNow
          plans={plans}
          meeting={shown}
          cards={cards}
          asked={people}
          words={words}
          onCancel={close}
          onOrdered={() => {
            setHasOrdered(true);
            announce(done);
            close();
          }}
        />
      )}
      <section className={mergeClasses(card, common.pad, styles.gap)} aria-label={texts.heading(named.body, named.day)} role="group">
        <Lead reminders={reminders} plans={plans} isServed={isSeen} />
        {runs && <Counts counts={counts} />}
      </section>
      <div className={styles.columns}>
        {isOneColumn && <Steps steps={reminders.steps} />}
        <div className={styles.stack}>
          <InDoubt
            meeting={shown.id}
            cards={inDoubt}
            words={words}
            mayOrder={mayOrder}
            textFor={({ card: { person } }) => {
              const theirs = cards.find((one) => one.person === person);
              return theirs && chat.one(theirs);
            }}
          />
          {!isSeen && <ChatTexts cards={cards} texts={chat} words={words} />}
          {(isSeen || people.length > 0) && <People people={people} words={words} hrefOf={hrefOf} />}
          <NotAsked left={reminders.notAsked} plans={plans} words={words} asksMore={isSeen && (ordered.length > 0 || nextAsk(reminders) !== undefined)} hrefOf={hrefOf} />
        </div>
        {!isOneColumn && <Steps steps={reminders.steps} />}
      </div>
    </div>
  );
}

const nextAsk = ({ steps }: Pick<MeetingReminders, 'steps'>) => steps.find(({ kind, is }) => kind === 'ask' && (is === 'today' || is === 'comes'));

/** What one would say aloud. */
function Lead({ reminders: { meeting, isOver, counts, steps, ordered }, plans, isServed }: { readonly reminders: MeetingReminders; readonly plans: readonly ActionPlan[]; readonly isServed: boolean }) {
  const styles = useRemindersStyles();
  const { reminders: texts } = useReminderTexts();
  const formats = useFormats();
  const all = counts.confirmed + counts.asked + counts.next + counts.leftTo + counts.nobody;
  const common = useOverviewStyles();
  const say = (first: string, ...more: readonly (string | false)[]) => (
    <p className={styles.lead}>
      <span className={common.strong}>{first}</span> {more.filter(Boolean).join(' ')}
    </p>
  );
  if (isOver) return say(meeting.state === 'cancelled' ? texts.cancelled : texts.held);
  if (!plans.some(({ plan }) => plan.stage === 'rolledOut')) return say(texts.notRolledOut);
  if (all === 0) return say(texts.nothingRuns);
  const next = nextAsk({ steps });
  const isReady = counts.confirmed === all;
  const when = next?.is === 'today' ? texts.asksToday : next?.on ? texts.asksNext(formats.weekdayInSentence(next.on)) : ordered.length === 0 && texts.asksNoMore;
  return say(texts.confirmed(counts.confirmed, all), counts.asked > 0 && texts.awaits(counts.asked), !isReady && isServed && when);
}

/** The other meetings ahead of which people are asked. */
function OtherMeetings({ plans, shown }: { readonly plans: readonly ActionPlan[]; readonly shown: Meeting }) {
  const styles = useRemindersStyles();
  const common = useOverviewStyles();
  const { reminders: texts } = useReminderTexts();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const words = useReminderWords(plans);
  const [first] = plans;
  const now = clock.now();
  const others = (first?.meetings ?? [])
    .filter(({ id, state, endsAt }) => id !== shown.id && state === 'planned' && endsAt > now)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .flatMap((meeting) => {
      const body = first?.bodies.find(({ id }) => id === meeting.body);
      return body && body.askWorkingDaysBefore.length > 0 ? [{ meeting, named: words.meeting(meeting, body) }] : [];
    })
    .slice(0, OTHERS);
  if (others.length === 0) return null;
  return (
    <p className={styles.others}>
      <span>{texts.others}</span>
      {others.map(({ meeting, named }) => (
        <a key={meeting.id} className={mergeClasses(common.figure, styles.link)} {...linkTo({ view: 'reminders', page: meeting.id, filters: '' })}>
          {texts.otherMeeting(named.body, named.day)}
        </a>
      ))}
    </p>
  );
}

const OTHERS = 3;
