import * as React from 'react';
import { aboutOf, keyOf, type WaitingChange } from '../../../application';
import { answersFor, changedFields } from '../../../domain';
import type { InitiativeId } from '../../../domain';
import { useAnnounce } from '../components';
import { useOpenedPlan, usePlanRows } from '../queries';
import { useTexts } from '../texts';
import { useDeskState } from './desk-context';
import type { Receipt } from './desk-state';

/** An answer to a proposal: the panel says what it was. */
const isVerdict = (change: WaitingChange): boolean => change.kind === 'edit' && changedFields(change.base.value, change.content).every((field) => field === 'phase');

/** Says politely that a statement is stored and how many are left, and once that one has to wait. What waited is told when the connection is back. */
export function DeskAnnouncer() {
  const announce = useAnnounce();
  const texts = useTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  const rows = usePlanRows();
  const { errands, receipts, changes, changeReceipts } = useDeskState();
  const told = React.useRef({ receipts: receipts.length, changes: changeReceipts.length, waiting: new Set<string>() });

  const titleOf = (id: InitiativeId) => actionPlan.initiatives.find((initiative) => initiative.id === id)?.title ?? '';
  const storedSentence = ({ update }: Receipt): string => {
    const row = rows.find(({ initiative }) => initiative.id === update.initiative);
    const title = titleOf(update.initiative);
    if (!row || !answersFor(row.initiative, viewer.person)) return texts.statusForm.announceOther(title, update.light);
    const underway = new Set(errands.map(({ statement }) => statement.update.initiative));
    const left = rows.filter(({ isDue, initiative }) => isDue && answersFor(initiative, viewer.person) && initiative.id !== update.initiative && !underway.has(initiative.id)).length;
    return update.confirmsUnchanged ? texts.statusForm.announceStill(title, update.light, left) : texts.statusForm.announceChanged(title, update.light, left);
  };

  React.useEffect(() => {
    const latest = receipts[receipts.length - 1];
    if (receipts.length > told.current.receipts && latest && !latest.hadWaited) announce(storedSentence(latest));
    told.current.receipts = receipts.length;
    const change = changeReceipts[changeReceipts.length - 1];
    if (changeReceipts.length > told.current.changes && change && !change.hadWaited && !isVerdict(change.entry)) announce(texts.common.saved);
    told.current.changes = changeReceipts.length;
    const waiting = [
      ...errands.map(({ statement, delivery }) => ({ key: statement.update.key, delivery, title: titleOf(statement.update.initiative) })),
      ...changes.map((one) => ({ key: keyOf(one.change), delivery: one.delivery, title: titleOf(aboutOf(one.change)) })),
    ];
    for (const { key, delivery, title } of waiting) {
      if (delivery.step !== 'waiting' || told.current.waiting.has(key)) continue;
      told.current.waiting.add(key);
      announce(texts.statusForm.announceWaiting(title));
    }
  });
  return null;
}
