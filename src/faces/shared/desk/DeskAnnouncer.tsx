import * as React from 'react';
import { aboutOf, keyOf, type WaitingChange } from '../../../application';
import { answersFor, changedFields } from '../../../domain';
import type { InitiativeId } from '../../../domain';
import { useAnnounce } from '../components';
import { useOpenedPlan, usePlanRows } from '../queries';
import { useTexts } from '../texts';
import type { Desk } from './desk';
import { useDesk, useDeskState } from './desk-context';
import type { Receipt } from './desk-state';

/** An answer to a proposal: the panel says what it was. */
const isVerdict = (change: WaitingChange): boolean => change.kind === 'edit' && changedFields(change.base.value, change.content).every((field) => field === 'phase');

/** What has been said of a desk's errands: several parts of a page may have one desk, and a thing is said once. */
interface Told {
  receipts: number;
  changes: number;
  readonly waiting: Set<string>;
}
const toldOf = new WeakMap<Desk, Told>();

function toldSoFar(desk: Desk): Told {
  const { receipts, changeReceipts } = desk.state();
  const told = toldOf.get(desk) ?? { receipts: receipts.length, changes: changeReceipts.length, waiting: new Set<string>() };
  toldOf.set(desk, told);
  return told;
}

/** Says politely that a statement is stored and how many are left, and once that one has to wait. What waited is told when the connection is back. */
export function DeskAnnouncer() {
  const announce = useAnnounce();
  const texts = useTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  const rows = usePlanRows();
  const { errands, receipts, changes, changeReceipts } = useDeskState();
  const told = toldSoFar(useDesk());

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
    if (receipts.length > told.receipts && latest && !latest.hadWaited) announce(storedSentence(latest));
    told.receipts = receipts.length;
    const change = changeReceipts[changeReceipts.length - 1];
    if (changeReceipts.length > told.changes && change && !change.hadWaited && !isVerdict(change.entry)) announce(texts.common.saved);
    told.changes = changeReceipts.length;
    const waiting = [
      ...errands.map(({ statement, delivery }) => ({ key: statement.update.key, delivery, title: titleOf(statement.update.initiative) })),
      ...changes.map((one) => ({ key: keyOf(one.change), delivery: one.delivery, title: titleOf(aboutOf(one.change)) })),
    ];
    for (const { key, delivery, title } of waiting) {
      if (delivery.step !== 'waiting' || told.waiting.has(key)) continue;
      told.waiting.add(key);
      announce(texts.statusForm.announceWaiting(title));
    }
  });
  return null;
}
