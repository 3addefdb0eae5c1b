import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { CardInDoubt, MeetingId } from '../../../domain';
import { Button, Message, Question, useAnnounce, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { CopyTextButton } from '../../shared/status-form';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOrder } from './useOrder';
import { useRemindersStyles } from './useStyles';
import type { ReminderWords } from './useWords';

export interface InDoubtProps {
  readonly meeting: MeetingId;
  readonly cards: readonly CardInDoubt[];
  readonly words: ReminderWords;
  /** What one may write to them instead; `undefined` where there is nothing left to ask them. */
  readonly textFor: (card: CardInDoubt) => string | undefined;
  /** Whether the service may be asked for anything. */
  readonly mayOrder: boolean;
}

/** Whom a card may not have reached, and what to do. */
export function InDoubt({ cards, ...rest }: InDoubtProps) {
  const common = useOverviewStyles();
  const card = useCardClass();
  const named = useNamed('reminders-in-doubt');
  const { reminders: texts } = useReminderTexts();
  if (cards.length === 0) return null;
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {texts.doubt}
      </h3>
      <ul className={common.list}>
        {cards.map((one) => (
          <Doubt key={one.card.key} doubt={one} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Doubt({ doubt, meeting, words, textFor, mayOrder }: { readonly doubt: CardInDoubt } & Omit<InDoubtProps, 'cards'>) {
  const styles = useRemindersStyles();
  const { reminders: texts } = useReminderTexts();
  const announce = useAnnounce();
  const [isAsking, setIsAsking] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const row = React.useRef<HTMLLIElement>(null);
  const { state, order } = useOrder(() => {
    announce(texts.againOrdered);
    setIsAsking(false);
    row.current?.focus();
  });
  const { card, arrived, isOrdered } = doubt;
  const name = words.nameOf(card.person);
  const text = textFor(doubt);
  const isNext = arrived.length > 0;
  const said = [
    ...(isNext ? [texts.gotOne(words.daysOf(arrived))] : []),
    ...(card.failure ? [...(isNext ? [texts.nextFailed] : []), texts.failure[card.failure]] : [isNext ? texts.nextUncertain : texts.uncertain]),
  ];
  const leave = () => {
    setIsAsking(false);
    window.requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <li ref={row} tabIndex={-1} className={styles.row} style={{ outline: 'none' }}>
      <UserText className={styles.name}>{name}</UserText>
      <p className={styles.meta}>{said.join(' ')}</p>
      {isOrdered || state.step === 'done' ? (
        <p className={styles.meta}>{texts.againOrdered}</p>
      ) : isAsking ? (
        <div className={styles.actions}>
          <Question no={texts.againNo} onNo={leave} yes={texts.againYes} onYes={() => order({ kind: 'sendAgain', meeting, reminder: card.key })}>
            {texts.againQuestion(name)} {!card.failure && texts.againTwice}
          </Question>
        </div>
      ) : (
        <div className={styles.actions}>
          {mayOrder && (
            <Button ref={button} aria-label={texts.sendAgainTo(name)} onClick={() => setIsAsking(true)}>
              {texts.sendAgain}
            </Button>
          )}
          {text !== undefined && <CopyTextButton text={text} label={texts.textFor(name)} />}
        </div>
      )}
      {state.step === 'failed' && (
        <div className={styles.actions}>
          <Message role="alert" icon="clock">
            {state.sentence}
          </Message>
        </div>
      )}
    </li>
  );
}
