import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { danishDayOf, type AskedAbout, type PersonReminded } from '../../../domain';
import { Tag, useCardClass, UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useNamed } from '../../shared/part';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useFormats } from '../../shared/texts/useFormats';
import { FirstRows } from '../more';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useRemindersStyles } from './useStyles';
import type { ReminderWords } from './useWords';

export interface PeopleProps {
  readonly people: readonly PersonReminded[];
  readonly words: ReminderWords;
  readonly hrefOf: (id: AskedAbout['initiative']['id']) => string;
}

/** Who was asked when, and what they have said since. */
export function People({ people, words, hrefOf }: PeopleProps) {
  const styles = useRemindersStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const named = useNamed('reminded-people');
  const { reminders: texts } = useReminderTexts();
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {texts.asked}
      </h3>
      {people.length === 0 && <p className={styles.meta}>{texts.askedNobody}</p>}
      <FirstRows rows={people}>
        {(shown) => (
          <ul className={common.list}>
            {shown.map((person) => (
              <Person key={person.person} reminded={person} words={words} hrefOf={hrefOf} />
            ))}
          </ul>
        )}
      </FirstRows>
    </section>
  );
}

function Person({ reminded: { person, isAway, cards, about }, words, hrefOf }: { readonly reminded: PersonReminded } & Omit<PeopleProps, 'people'>) {
  const styles = useRemindersStyles();
  const { reminders: texts } = useReminderTexts();
  const days = words.daysOf(cards);
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <UserText className={styles.name}>{words.nameOf(person)}</UserText>
        {isAway && <Tag>{texts.away}</Tag>}
        <span className={styles.when}>{texts.askedOn(days)}</span>
      </div>
      <ul className={styles.about}>
        {about.map((one) => (
          <About key={one.initiative.id} about={one} person={person} words={words} href={hrefOf(one.initiative.id)} />
        ))}
      </ul>
    </li>
  );
}

function About({ about: { initiative, insteadOf, answer }, person, words, href }: { readonly about: AskedAbout; readonly person: PersonReminded['person']; readonly words: ReminderWords; readonly href: string }) {
  const styles = useRemindersStyles();
  const common = useOverviewStyles();
  const { reminders: texts } = useReminderTexts();
  const formats = useFormats();
  return (
    <li className={styles.answer} data-initiative={initiative.id}>
      <span className={styles.title}>
        <a className={mergeClasses(common.figure, styles.link)} href={href}>
          <UserText>{initiative.title}</UserText>
        </a>
        {insteadOf !== undefined && <span className={common.small}> {texts.asDeputy(words.nameOf(insteadOf))}</span>}
      </span>
      <span className={styles.said}>
        {answer ? (
          <>
            <TrafficLightBadge light={answer.light} />
            <span>
              {formats.nearDay(danishDayOf(answer.at))}
              {answer.statedBy !== person && `, ${texts.saidBy(words.nameOf(answer.statedBy))}`}
            </span>
          </>
        ) : (
          texts.awaiting
        )}
      </span>
    </li>
  );
}
