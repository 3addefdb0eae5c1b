import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { keyOf } from '../../../application';
import type { Instant, InitiativeId } from '../../../domain';
import { Button, useCardClass } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useDeskState, type OnTheWay } from '../../shared/desk';
import { useLandmark } from '../../shared/part';
import { Undelivered } from '../../shared/status-form';
import { useOutboxTexts } from '../../shared/texts/outbox';
import { ChangeLine, SentChangeLine } from './ChangeLine';
import { SentLine, WaitingLine } from './StatementLine';

const useStyles = makeStyles({
  root: { padding: '16px 24px', marginBottom: tokens.spacingVerticalL, '@media (max-width: 640px)': { padding: '12px 16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  all: { marginTop: tokens.spacingVerticalS, marginLeft: '-12px' },
});

/** More than so many lines are folded: the plan below must not be pushed out of sight. */
const MOST_LINES = 4;

export interface OutboxProps {
  /** Initiatives whose own cards on this screen tell of their statements. */
  readonly leaveOut?: ReadonlySet<InitiativeId>;
  readonly className?: string;
}

interface Line {
  readonly key: string;
  readonly at: Instant;
  /** What a person must do something about stands first. */
  readonly needsSomebody: boolean;
  readonly shown: React.ReactNode;
}

/** What is still on this device, each by itself, and what left it after a wait. Nothing when all went straight through. */
export function Outbox({ leaveOut, className }: OutboxProps) {
  const styles = useStyles();
  const texts = useOutboxTexts();
  const card = useCardClass();
  const role = useLandmark('region');
  const desk = useDeskState();
  const { initiatives } = useOpenedPlan().actionPlan;
  const [showsAll, setShowsAll] = React.useState(false);
  const titles = new Map(initiatives.map(({ id, title }) => [id, title]));
  const titleOf = (initiative: InitiativeId) => titles.get(initiative) ?? texts.outbox.elsewhere;
  const isShown = (initiative: InitiativeId) => !leaveOut?.has(initiative);

  const errands = desk.errands.filter(({ isFresh, statement }) => !isFresh && isShown(statement.update.initiative));
  const changes = desk.changes.filter(({ isFresh }) => !isFresh);
  const waiting: readonly Line[] = [
    ...errands.map((errand) => ({ ...lineOf(errand, errand.statement.update.key, errand.statement.writtenAt), shown: <WaitingLine errand={errand} title={titleOf(errand.statement.update.initiative)} /> })),
    ...changes.map((errand) => ({ ...lineOf(errand, keyOf(errand.change), errand.change.writtenAt), shown: <ChangeLine errand={errand} /> })),
  ];
  const sent: readonly Line[] = [
    ...desk.receipts
      .filter(({ hadWaited, update }) => hadWaited && isShown(update.initiative))
      .map((receipt) => ({ key: receipt.update.id, at: receipt.at, needsSomebody: false, shown: <SentLine receipt={receipt} title={titleOf(receipt.update.initiative)} /> })),
    ...desk.changeReceipts.filter(({ hadWaited }) => hadWaited).map((receipt) => ({ key: keyOf(receipt.entry), at: receipt.at, needsSomebody: false, shown: <SentChangeLine receipt={receipt} /> })),
  ];
  const lines = [...[...waiting].sort(inOrder), ...[...sent].sort(inOrder)];
  if (lines.length === 0) return null;
  const isFolded = !showsAll && lines.length > MOST_LINES;
  const heldUp = [...errands, ...changes].find(({ delivery }) => delivery.step === 'waiting' && delivery.reason !== undefined && delivery.reason !== 'offline'); // offline stands over every screen
  return (
    <section className={mergeClasses(card, styles.root, className)} role={role} aria-label={texts.statusForm.outbox}>
      <h2 className={styles.heading}>{texts.statusForm.outbox}</h2>
      {heldUp && <Undelivered delivery={heldUp.delivery} text="" words={texts.statusForm} onReopen={() => undefined} />}
      <ul className={styles.list}>
        {(isFolded ? lines.slice(0, MOST_LINES - 1) : lines).map(({ key, shown }) => (
          <React.Fragment key={key}>{shown}</React.Fragment>
        ))}
      </ul>
      {isFolded && (
        <Button className={styles.all} look="subtle" onClick={() => setShowsAll(true)}>
          {texts.outbox.showAll(lines.length)}
        </Button>
      )}
    </section>
  );
}

const lineOf = ({ delivery }: OnTheWay, key: string, at: Instant) => ({ key, at, needsSomebody: delivery.step === 'refused' });
const inOrder = (a: Line, b: Line): number => Number(b.needsSomebody) - Number(a.needsSomebody) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
