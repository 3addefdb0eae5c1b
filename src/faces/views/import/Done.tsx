import * as React from 'react';
import { aboutOf, isStatement, keyOf, type ErrorCode, type ImportReceipt, type WaitingEntry } from '../../../application';
import { keyOfProvisional } from '../../../domain';
import { Button, LinkButton, Message, Question, useAnnounce, UserText } from '../../shared/components';
import { useImportTexts } from '../../shared/texts/import';
import { useFormats } from '../../shared/texts/useFormats';
import { FirstRows } from '../more';
import { useLinkTo } from '../useRoute';
import type { ImportSession } from './import-session';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';
import { useLeftOf } from './useLeftOf';

interface DoneProps {
  readonly session: ImportSession;
  readonly receipt: ImportReceipt;
  /** Why it was not taken back. */
  readonly trouble?: ErrorCode;
  /** It was brought in at another time, and another file may be chosen above. */
  readonly isEarlier?: boolean;
}

/** What came in, what of it still waits or was refused, and the way back. */
export function Done({ session, receipt, trouble, isEarlier = false }: DoneProps) {
  const styles = useImportStyles();
  const { importing, states } = useImportTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const announce = useAnnounce();
  const left = useLeftOf(receipt);
  const [isAsking, setIsAsking] = React.useState(false);
  const undo = React.useRef<HTMLButtonElement>(null);
  const { rows } = receipt;
  const added = rows.filter(({ change, before }) => change && !before).length;
  const edited = rows.filter(({ before }) => before).length;
  const count = rows.length - left.refused.length;
  const heading = isEarlier ? importing.last(formats.moment(receipt.at)) : left.waiting > 0 ? importing.doneAlmost(count) : importing.done(count);
  React.useEffect(() => {
    if (!isEarlier) announce(heading);
  }, [announce, heading, isEarlier]);
  const close = () => {
    setIsAsking(false);
    window.setTimeout(() => undo.current?.focus());
  };
  return (
    <Section id="done" heading={heading} lead={importing.receipt(added, edited, rows.filter(({ stated }) => stated).length)}>
      {left.waiting > 0 && (
        <Message icon="clock" role="status" className={styles.said}>
          {importing.waiting(left.waiting)} {importing.waitFirst}
        </Message>
      )}
      {left.refused.length > 0 && <Refused entries={left.refused} rows={rows} />}
      {trouble && (
        <Message role="alert" className={styles.said}>
          {importing.notUndone} {states.error[trouble]}
        </Message>
      )}
      {isAsking ? (
        <div className={styles.said}>
          <Question no={importing.undoNo} onNo={close} yes={importing.undoYes} onYes={() => void session.undo(receipt, importing.undone)}>
            {importing.undoQuestion(added, edited)}
          </Question>
        </div>
      ) : (
        <div className={styles.actions}>
          <LinkButton look={isEarlier ? 'secondary' : 'primary'} {...linkTo({ view: 'plan', filters: '' })}>
            {importing.seePlan}
          </LinkButton>
          {!isEarlier && left.waiting === 0 && <Button onClick={() => session.again()}>{importing.another}</Button>}
          <Button ref={undo} onClick={() => setIsAsking(true)}>
            {importing.undo}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Kept on the device with its text: the outbox above shows it too, with what can be done. */
function Refused({ entries, rows }: { readonly entries: readonly WaitingEntry[]; readonly rows: ImportReceipt['rows'] }) {
  const styles = useImportStyles();
  const { importing, states } = useImportTexts();
  const titleOf = (entry: WaitingEntry): string => {
    const key = keyOf(entry);
    const built = isStatement(entry) ? keyOfProvisional(aboutOf(entry)) : undefined;
    return rows.find(({ change, stated }) => change === key || stated?.key === key || (built !== undefined && change === built))?.title ?? '';
  };
  return (
    <>
      <p className={styles.name}>{importing.refusedHeading(entries.length)}</p>
      <p className={styles.text}>{importing.refusedKept}</p>
      <ul className={styles.list}>
        <FirstRows rows={entries}>
          {(shown) =>
            shown.map((entry) => (
              <li key={keyOf(entry)} className={styles.text}>
                <UserText className={styles.name}>{titleOf(entry)}</UserText> {entry.refused && states.error[entry.refused]}
              </li>
            ))
          }
        </FirstRows>
      </ul>
    </>
  );
}
