import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { danishDayOf, type ActionPlan, type NotAsked as Left, type WhyAsked } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { Fold, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useFormats } from '../../shared/texts/useFormats';
import { FirstRows } from '../more';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useRemindersStyles } from './useStyles';
import type { ReminderWords } from './useWords';

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-of-type': { borderTop: 'none' } },
  list: { listStyleType: 'none', margin: '0 0 12px', padding: '0 0 0 24px', display: 'grid', rowGap: '10px', '@media (max-width: 640px)': { paddingLeft: 0 } },
  sections: { marginTop: '4px' },
});

const GROUPS = ['next', 'fresh', 'leftTo', 'nobody', 'notRunning'] as const;
type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<WhyAsked['is'], Group> = { asked: 'next', sentAlready: 'next', fresh: 'fresh', leftTo: 'leftTo', needsOwner: 'nobody', noOwner: 'nobody', nobodyHere: 'nobody', notRunning: 'notRunning', notRolledOut: 'notRunning' };

export interface NotAskedProps {
  readonly left: readonly Left[];
  readonly plans: readonly ActionPlan[];
  readonly words: ReminderWords;
  /** Whether a card that asks is still to go out by itself. */
  readonly asksMore: boolean;
  readonly hrefOf: (id: Left['initiative']['id']) => string;
}

/** What nobody was asked about, and why, kindly. */
export function NotAsked({ left, ...rest }: NotAskedProps) {
  const common = useOverviewStyles();
  const styles = useStyles();
  const card = useCardClass();
  const named = useNamed('reminders-not-asked');
  const { reminders: texts } = useReminderTexts();
  if (left.length === 0) return null;
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {texts.notAsked}
      </h3>
      <div className={styles.sections}>
        {GROUPS.map((group) => {
          const those = left.filter(({ why }) => GROUP_OF[why.is] === group);
          return those.length === 0 ? null : <Those key={group} group={group} left={those} {...rest} />;
        })}
      </div>
    </section>
  );
}

function Those({ group, left, hrefOf, ...rest }: NotAskedProps & { readonly group: Group }) {
  const styles = useStyles();
  const rows = useRemindersStyles();
  const common = useOverviewStyles();
  const { reminders: texts } = useReminderTexts();
  const whyIn = useWhy(rest);
  return (
    <Fold className={styles.group} summary={texts.groups[group](left.length)} isOpenAtFirst={group === 'next' || group === 'nobody'}>
      <FirstRows rows={left}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ initiative, why }) => (
              <li key={initiative.id} data-initiative={initiative.id}>
                <a className={mergeClasses(common.figure, rows.link)} href={hrefOf(initiative.id)}>
                  <UserText>{initiative.title}</UserText>
                </a>
                <p className={rows.meta}>{whyIn(why)}</p>
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </Fold>
  );
}

function useWhy({ plans, words, asksMore }: Pick<NotAskedProps, 'plans' | 'words' | 'asksMore'>): (why: WhyAsked) => string {
  const { reminders: { why: texts } } = useReminderTexts();
  const formats = useFormats();
  const listed = (people: readonly Parameters<ReminderWords['nameOf']>[0][]) => formats.list(people.map(words.nameOf));
  const asks = (people: Parameters<typeof listed>[0]) => (asksMore ? texts.asks : texts.mayBeAsked)(listed(people));
  return (why) => {
    switch (why.is) {
      case 'asked':
        if (!why.insteadOf) return asks(why.to);
        return why.insteadOf.because === 'away' ? texts.deputyAway(words.nameOf(why.insteadOf.owner), listed(why.to)) : texts.deputyLeft(listed(why.to));
      case 'sentAlready':
        return asks(why.to);
      case 'fresh':
        return texts.freshBy(formats.nearDay(danishDayOf(why.since)), words.nameOf(why.by));
      case 'leftTo': {
        const meeting = plans.flatMap(({ meetings }) => meetings).find(({ id }) => id === why.meeting);
        const body = plans.flatMap(({ bodies }) => bodies).find(({ id }) => id === meeting?.body);
        return texts.leftTo(inSentence(body?.title ?? ''), meeting ? formats.dayInSentence(danishDayOf(meeting.startsAt)) : '');
      }
      case 'notRunning':
        return texts.phase[why.phase];
      case 'notRolledOut':
        return texts.notRolledOut;
      case 'needsOwner':
        return texts.needsOwner;
      case 'noOwner':
        return texts.noOwner;
      case 'nobodyHere':
        return why.because === 'away' ? texts.awayAlone(words.nameOf(why.owner)) : texts.leftAlone;
    }
  };
}
