import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InitiativeId, NewStatusUpdate, StatusUpdate } from '../../../domain';
import { Button, useAnnounce, useCardClass, UserText } from '../components';
import { TrafficLightIcon } from '../light';
import { usePorts } from '../ports';
import { useTexts } from '../texts';
import { useFormats } from '../texts/useFormats';
import { DeliveryNotice } from './DeliveryNotice';
import { keepDraft } from './draft';
import { mayBeWithdrawn, type Errand, type Receipt } from './statement-desk';
import { useDeskState, useStatementDesk } from './desk-context';

const useStyles = makeStyles({
  root: { padding: '16px 24px', '@media (max-width: 640px)': { padding: '12px 16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, '@media (max-width: 640px)': { flexWrap: 'wrap' } },
  words: { minWidth: 0, flexGrow: 1, flexBasis: 0, '@media (max-width: 640px)': { flexBasis: '70%' } },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  step: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', marginLeft: 'auto' },
});

export interface OutboxProps {
  readonly titleOf: (initiative: InitiativeId) => string | undefined;
  /** Initiatives whose own cards on this screen tell of their statements. */
  readonly leaveOut?: ReadonlySet<InitiativeId>;
  /** Opens the form about an initiative with what was typed. */
  readonly onReopen: (initiative: InitiativeId) => void;
  readonly className?: string;
}

/** The statements that are still on this device, and those that left it after a wait. Nothing when all went straight through. */
export function Outbox({ titleOf, leaveOut, onReopen, className }: OutboxProps) {
  const styles = useStyles();
  const texts = useTexts();
  const card = useCardClass();
  const { errands, receipts } = useDeskState();
  const shown = (statement: NewStatusUpdate | StatusUpdate) => !leaveOut?.has(statement.initiative);
  const waiting = errands.filter((errand) => shown(errand.statement.update) && errand.delivery.step !== 'sending');
  const sent = receipts.filter((receipt) => receipt.hadWaited && shown(receipt.update));
  if (waiting.length + sent.length === 0) return null;
  return (
    <section className={mergeClasses(card, styles.root, className)} aria-label={texts.statusForm.outbox}>
      <h2 className={styles.heading}>{texts.statusForm.outbox}</h2>
      <ul className={styles.list}>
        {sent.map((receipt) => (
          <SentLine key={receipt.update.id} receipt={receipt} title={titleOf(receipt.update.initiative)} />
        ))}
        {waiting.map((errand) => (
          <WaitingLine key={errand.statement.update.key} errand={errand} title={titleOf(errand.statement.update.initiative)} onReopen={onReopen} />
        ))}
      </ul>
    </section>
  );
}

function Words({ update, title, note }: { readonly update: NewStatusUpdate | StatusUpdate; readonly title: string | undefined; readonly note?: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const light = update.confirmsUnchanged ? texts.statusForm.still[update.light] : texts.trafficLight[update.light];
  return (
    <>
      <TrafficLightIcon light={update.light} size={20} />
      <div className={styles.words}>
        <UserText className={styles.title} lines={1}>
          {title ?? ''}
        </UserText>
        <span className={styles.small}>
          {light}. {update.text && !update.confirmsUnchanged && <UserText>{texts.statusForm.quoted(update.text)}</UserText>} {note}
        </span>
      </div>
    </>
  );
}

function SentLine({ receipt, title }: { readonly receipt: Receipt; readonly title: string | undefined }) {
  const styles = useStyles();
  const texts = useTexts();
  const formats = useFormats();
  return (
    <li className={mergeClasses(styles.line, styles.row)}>
      <Words update={receipt.update} title={title} />
      <span className={styles.step}>{texts.statusForm.sentAt(formats.clock(receipt.at))}</span>
    </li>
  );
}

function WaitingLine({ errand, title, onReopen }: { readonly errand: Errand; readonly title: string | undefined; readonly onReopen: OutboxProps['onReopen'] }) {
  const styles = useStyles();
  const texts = useTexts();
  const formats = useFormats();
  const takeBack = useTakeBack();
  const { update, writtenAt } = errand.statement;
  const reopen = () => takeBack(errand) && onReopen(update.initiative);
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <Words update={update} title={title} note={texts.statusForm.wroteAt(formats.clock(writtenAt))} />
        {errand.delivery.step === 'waiting' && <span className={styles.step}>{texts.statusForm.waiting}</span>}
        {mayBeWithdrawn(errand) && (
          <Button look="subtle" onClick={() => takeBack(errand)} aria-label={texts.statusForm.undoOf(title ?? '')}>
            {texts.common.undo}
          </Button>
        )}
      </div>
      <DeliveryNotice errand={errand} onReopen={reopen} />
    </li>
  );
}

/** Takes a statement off its way and makes its words a draft again, so that undoing loses nothing. Whether it could. */
export function useTakeBack(): (errand: Errand) => boolean {
  const desk = useStatementDesk();
  const { drafts } = usePorts();
  const texts = useTexts();
  const announce = useAnnounce();
  return (errand) => {
    const { update, seen } = errand.statement;
    if (errand.delivery.step === 'refused') desk.drop(update.key);
    else if (!desk.withdraw(update.key)) return false;
    if ((update.text || update.success) && !update.confirmsUnchanged) keepDraft(drafts, update.initiative, { light: update.light, text: update.text, success: update.success, seen });
    announce(texts.statusForm.undone);
    return true;
  };
}
