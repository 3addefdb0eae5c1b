import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { ErrorCode } from '../../../application';
import { importProposal, isBroughtIn, isReadyToImport, NO_CHOICES, type ImportRow, type ImportState } from '../../../domain';
import { Button, Message, useAnnounce, useCardClass, UserText } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { useFormats } from '../../shared/texts/useFormats';
import { doubtsIn, leftToAnswer, type LeftToAnswer } from './doubts';
import { GoalDoubts } from './GoalDoubts';
import type { ImportSession, LookedThrough } from './import-session';
import { LightDoubts } from './LightDoubts';
import { NameDoubts } from './NameDoubts';
import { OwnerDoubt } from './OwnerDoubt';
import { Remarks } from './Remarks';
import { Rows } from './Rows';
import { SideDoubts } from './SideDoubts';
import { TextDoubts } from './TextDoubts';
import { useImportStyles } from './useImportStyles';

interface LookingProps {
  readonly session: ImportSession;
  readonly look: LookedThrough;
  /** Why it was not brought in. */
  readonly trouble: ErrorCode | undefined;
}

const STATES: readonly ImportState[] = ['new', 'changed', 'same', 'unreadable'];

/** A file that has been read: what is asked of it, every row with what would become of it, and bringing it in. */
export function Looking({ session, look, trouble }: LookingProps) {
  const styles = useImportStyles();
  const card = useCardClass();
  const { importing, states } = useImportTexts();
  const announce = useAnnounce();
  const { clock } = usePorts();
  const opened = useOpenedPlan();
  const { actionPlan, viewer } = opened;
  const { read, found, choices } = look;
  const lay = React.useCallback((said: typeof choices) => importProposal(read, actionPlan, found, said, { ...viewer, now: clock.now() }), [read, actionPlan, found, viewer, clock]);
  const first = React.useMemo(() => lay(NO_CHOICES).rows, [lay]);
  const proposal = React.useMemo(() => lay(choices), [lay, choices]);
  const { rows } = proposal;
  const doubts = React.useMemo(() => doubtsIn(first, rows, choices), [first, rows, choices]);
  const counts = Object.fromEntries(STATES.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<ImportState, number>;
  const headline = importing.counts(counts);
  const isAnyDoubt = Object.values(doubts).some((each) => each.length > 0);
  const isTold = React.useRef(false);
  React.useEffect(() => {
    if (!isTold.current) announce(headline); // later counts follow from what one says oneself
    isTold.current = true;
  }, [announce, headline]);
  const choose = session.choose;
  return (
    <>
      <section className={mergeClasses(card, styles.card)} role="group" aria-label={importing.remarksHeading}>
        <h3 className={styles.heading}>{headline}</h3>
        <p className={styles.text}>
          <UserText>{look.file}</UserText>
          {'. '}
          {counts.new + counts.changed === 0 ? counts.unreadable === 0 && importing.allSame : `${importing.nothingWritten} ${isAnyDoubt ? importing.answerFirst : importing.lookThrough}`}
        </p>
        <Remarks remarks={look.remarks} tables={read.tables} isOfOtherPlan={proposal.isOfOtherPlan} areProposals={actionPlan.plan.stage === 'rolledOut' && counts.new > 0} />
        <div className={styles.actions}>
          <Button onClick={() => session.again()}>{importing.chooseOther}</Button>
        </div>
      </section>
      {doubts.goals.length > 0 && <GoalDoubts doubts={doubts.goals} choose={choose} />}
      {doubts.names.length > 0 && <NameDoubts doubts={doubts.names} look={look} choose={choose} />}
      {doubts.ownerless.length > 0 && <OwnerDoubt rows={doubts.ownerless} look={look} choose={choose} />}
      {doubts.lights.length > 0 && <LightDoubts doubts={doubts.lights} choices={choices} choose={choose} />}
      {doubts.texts.length > 0 && <TextDoubts rows={doubts.texts} choices={choices} choose={choose} />}
      {doubts.sides.length > 0 && <SideDoubts sides={doubts.sides} look={look} choose={choose} />}
      <Rows rows={rows} missing={proposal.missing} look={look} choose={choose} />
      {trouble && (
        <Message onPage role="alert" title={importing.notBroughtIn}>
          {states.error[trouble]}
        </Message>
      )}
      {first.some(({ state }) => state === 'new' || state === 'changed') && <BringIn rows={rows} onPress={() => void session.bringIn(opened, rows)} />}
    </>
  );
}

/** Opens once what must be answered is; until then it says what is left, and leads there. */
function BringIn({ rows, onPress }: { readonly rows: readonly ImportRow[]; readonly onPress: () => void }) {
  const styles = useImportStyles();
  const card = useCardClass();
  const { importing } = useImportTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const id = useOwnId('import-left');
  const count = rows.filter(isBroughtIn).length;
  const isReady = isReadyToImport(rows);
  const left = leftToAnswer(rows);
  const toAnswer = (Object.keys(left) as (keyof LeftToAnswer)[]).filter((kind) => left[kind] > 0);
  const sentence = count === 0 ? importing.nothingLeft : isReady ? importing.ready(count) : importing.first(formats.list(toAnswer.map((kind) => importing.leftToAnswer[kind](left[kind]))));
  const press = () => {
    if (isReady) return onPress();
    announce(sentence, 'assertive');
    document.querySelector<HTMLElement>('[data-unanswered="true"]')?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  };
  return (
    <section className={mergeClasses(card, styles.card)} role="group" aria-label={importing.bringIn}>
      <p id={id} className={styles.text}>
        {sentence}
      </p>
      <div className={styles.actions}>
        <Button look={isReady ? 'primary' : 'secondary'} aria-disabled={!isReady || undefined} aria-describedby={id} onClick={press}>
          {importing.bringIn}
        </Button>
      </div>
    </section>
  );
}
