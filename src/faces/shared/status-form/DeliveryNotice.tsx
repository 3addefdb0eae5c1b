import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ErrorCode } from '../../../application';
import { Button, Message } from '../components';
import { usePorts } from '../ports';
import { useWaiting } from '../queries';
import { useTexts } from '../texts';
import { CopyTextButton } from './CopyTextButton';
import type { Delivery, Errand } from '../desk';
import { useDesk } from '../desk';
import { useSecondsUntil } from './useSecondsUntil';

const useStyles = makeStyles({ root: { marginTop: tokens.spacingVerticalM } });

/** Why a statement has not arrived, what happens next, and what its writer can do meanwhile. Nothing when all goes as usual. */
export function DeliveryNotice({ errand, onReopen }: { readonly errand: Errand; readonly onReopen: () => void }) {
  const { statusForm } = useTexts();
  return <Undelivered delivery={errand.delivery} text={errand.statement.update.text} words={statusForm} onReopen={onReopen} />;
}

/** What is said of a thing that does not arrive, by what it is. */
export interface UndeliveredWords {
  readonly waitingWhy: string;
  readonly refused: string;
}

export interface UndeliveredProps {
  readonly delivery: Delivery;
  /** What its writer may want to take along; empty: nothing. */
  readonly text: string;
  readonly words: UndeliveredWords;
  readonly onReopen: () => void;
}

/** The same of whatever somebody wrote. */
export function Undelivered({ delivery, text, words, onReopen }: UndeliveredProps) {
  const { session } = usePorts();
  const texts = useTexts();
  const styles = useStyles();
  const wait = useWait(delivery);
  const copy = text && <CopyTextButton text={text} />;

  if (delivery.step === 'refused') return <RefusedNotice code={delivery.code} text={text} sentence={words.refused} onReopen={onReopen} />;
  if (delivery.step === 'waiting' && delivery.reason === 'signed-out')
    return (
      <Message
        className={styles.root}
        role="alert"
        icon="person"
        title={texts.states.signedOut.title}
        actions={
          <>
            <Button look="primary" onClick={() => session.signIn()}>
              {texts.states.signedOut.action}
            </Button>
            {copy}
          </>
        }
      >
        {texts.states.signedOut.textKept}
      </Message>
    );
  if (delivery.step === 'waiting' && delivery.reason === 'offline') return <Message className={styles.root} icon="offline">{words.waitingWhy}</Message>;
  if (!wait) return null;
  return (
    <Message
      className={styles.root}
      icon="clock"
      title={wait.reason === 'busy' ? texts.states.busy.title : texts.states.noAnswer.title}
      actions={
        <>
          <Button onClick={() => wait.tryNow()}>{texts.common.tryNow}</Button>
          {copy}
        </>
      }
    >
      {wait.reason === 'busy' ? texts.states.busy.retryIn(wait.seconds) : texts.states.noAnswer.kept(wait.seconds)}
    </Message>
  );
}

interface Wait {
  readonly reason: 'busy' | 'no-answer';
  readonly seconds: number;
  readonly tryNow: () => void;
}

/** Either the way to the store waits while it tries, or the desk waits before it tries again. */
function useWait(delivery: Delivery): Wait | undefined {
  const desk = useDesk();
  const { patience } = usePorts();
  const onTheWay = useWaiting();
  const retryAt = delivery.step === 'waiting' ? delivery.retryAt : undefined;
  const seconds = useSecondsUntil(retryAt);
  if (delivery.step === 'sending') return onTheWay && { ...onTheWay, tryNow: () => patience.tryNow() };
  if (retryAt === undefined) return undefined;
  return { reason: delivery.step === 'waiting' && delivery.reason === 'busy' ? 'busy' : 'no-answer', seconds, tryNow: () => desk.tryNow() };
}

interface RefusedProps {
  readonly code: ErrorCode;
  readonly text: string;
  readonly sentence: string;
  readonly onReopen: () => void;
}

function RefusedNotice({ code, text, sentence, onReopen }: RefusedProps) {
  const texts = useTexts();
  const styles = useStyles();
  const [isOpen, setIsOpen] = React.useState(false);
  return (
    <Message
      className={styles.root}
      role="alert"
      icon="clock"
      actions={
        <>
          <Button onClick={onReopen}>{texts.statusForm.openAgain}</Button>
          {!isOpen && <Button onClick={() => setIsOpen(true)}>{texts.statusForm.seeWhy}</Button>}
          {text && <CopyTextButton text={text} />}
        </>
      }
    >
      {sentence} {isOpen && <span>{texts.states.error[code]}</span>}
    </Message>
  );
}
