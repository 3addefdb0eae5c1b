import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { isPlanError } from '../../application/errors';
import type { OpenedPlan } from '../../application/ports';
import { Button, Message } from '../shared/components';
import { usePorts } from '../shared/ports';
import { useIsCatchingUp, useIsOnline, useWaiting } from '../shared/queries';
import { useDeskState } from '../shared/desk';
import { useTexts } from '../shared/texts';
import { useFormats } from '../shared/texts/useFormats';
import { notLetInCode } from './sign-in';

const MissingNotice = React.lazy(() => import(/* webpackChunkName: "missing" */ './MissingNotice'));

const useStyles = makeStyles({ bar: { marginBottom: '16px' } });

/** A wait that is on right now, counted down, with the way to cut it short. */
export function WaitingBar() {
  const { states, common } = useTexts();
  const { patience } = usePorts();
  const styles = useStyles();
  const waiting = useWaiting();
  if (!waiting) return null;
  const words = waiting.reason === 'busy' ? states.busy : states.noAnswer;
  return (
    <Message
      icon="clock"
      onPage
      title={words.title}
      className={styles.bar}
      actions={waiting.reason === 'no-answer' && <Button onClick={() => patience.tryNow()}>{common.tryNow}</Button>}
    >
      {words.retryIn(waiting.seconds)}
    </Message>
  );
}

/** What the device does not take ends with the page, and says so for as long as it is not sent. */
export function AtRiskBar() {
  const { statusForm } = useTexts();
  const styles = useStyles();
  return useDeskState().isAtRisk ? (
    <Message icon="clock" onPage role="alert" className={styles.bar}>
      {statusForm.atRisk}
    </Message>
  ) : null;
}

/** What stands over a plan that is older than it should be, and over one that can only be read. The plan stays visible below. */
export function Troubles({ opened, error, onRetry }: { readonly opened: OpenedPlan; readonly error: Error | null; readonly onRetry: () => void }) {
  const { states, common } = useTexts();
  const { session } = usePorts();
  const formats = useFormats();
  const styles = useStyles();
  const isOnline = useIsOnline();
  const waiting = useWaiting();
  const isCatchingUp = useIsCatchingUp();
  const code = isPlanError(error) ? error.code : undefined;
  if (!isOnline || code === 'offline') {
    return (
      <Message icon="offline" onPage role="status" title={states.offline.title} className={styles.bar}>
        {states.offline.withPlan(formats.moment(opened.readAt))}
      </Message>
    );
  }
  if (waiting) return <WaitingBar />;
  if (code === 'signed-out') {
    return (
      <Message icon="lock" onPage role="status" title={states.signedOut.title} className={styles.bar} actions={<Button look="primary" onClick={() => session.signIn()}>{states.signedOut.action}</Button>}>
        {states.signedOut.text}
      </Message>
    );
  }
  if (notLetInCode(error)) {
    return (
      <Message icon="lock" onPage role="status" className={styles.bar} actions={<Button look="primary" onClick={() => session.signIn()}>{common.tryAgain}</Button>}>
        {code && states.error[code]}
      </Message>
    );
  }
  if (code === 'no-answer' || code === 'busy') {
    const words = code === 'busy' ? states.busy : states.noAnswer;
    return (
      <Message icon="clock" onPage role="status" title={words.title} className={styles.bar} actions={<Button onClick={onRetry}>{common.tryAgain}</Button>}>
        {words.text}
      </Message>
    );
  }
  if (error && code === undefined) throw error;
  if (isCatchingUp) {
    return (
      <Message icon="clock" onPage role="status" className={styles.bar}>
        {states.cached(formats.moment(opened.readAt))}
      </Message>
    );
  }
  if (opened.missing) return <React.Suspense fallback={null}><MissingNotice parts={opened.missing} className={styles.bar} /></React.Suspense>;
  return opened.viewer.mayContribute ? null : (
    <Message icon="eye" onPage className={styles.bar}>
      {states.readOnly}
    </Message>
  );
}
