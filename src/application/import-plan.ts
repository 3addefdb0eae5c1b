import { contentOf, isBroughtIn, isReadyToImport, loginOfUnmet, provisionalId, textFinding, type ContentDraft, type ImportRow, type InitiativeContent, type MutationKey, type PeopleFound, type PersonId } from '../domain';
import { checkedContent } from './edit-initiative';
import { isPlanError, PlanError } from './errors';
import { keepReceipt, type ImportReceipt, type ReceiptRow } from './import-receipt';
import { eachFromItsSeat, inPortions } from './in-portions';
import { inLanes } from './lanes';
import type { Clock, Drafts, OpenedPlan, People, Seat, WaitingEntry, WritesTogether } from './ports';
import type { ImportProgress } from './prepare-import';
import { isStoredInitiative, sendOne, waitingReason, type SendingPorts, type Stored, type WaitingReason } from './send-one';
import { entryWith, foundationOf, keyOf } from './waiting';

export interface ImportingPorts extends SendingPorts {
  readonly people: People;
  readonly together: WritesTogether;
  readonly clock: Clock;
  readonly drafts: Drafts;
}

export interface ImportOrder {
  /** Made when the file is chosen and kept until it is brought in: the same press again meets itself. */
  readonly key: MutationKey;
  /** The plan that the rows were laid beside. */
  readonly opened: OpenedPlan;
  readonly rows: readonly ImportRow[];
  /** Who the names were found to be. */
  readonly found: PeopleFound;
}

export interface Imported {
  /** Kept on the device as well, for {@link undoImport}. */
  readonly receipt: ImportReceipt;
  /** What is on the site by now, whichever page of the device sent it. */
  readonly stored: number;
  /** What leaves by itself as soon as it can. */
  readonly waiting: number;
  /** Kept in the outbox: the person decides. */
  readonly refused: readonly WaitingEntry[];
  /** Why not everything has left; `undefined`: nothing waits but what was refused and what builds on it. */
  readonly stopped: WaitingReason | undefined;
}

const PEOPLE_AT_ONCE = 6;

/**
 * Brings rows of a file into the plan: new initiatives, edits and lights. All of it is checked before any of it is written, all of it is on
 * the device before the first of it is sent, and a press that is repeated adds nothing. Where the connection is lost the rest leaves by itself.
 * @param onProgress told how many rows have left, a portion at a time.
 * @throws PlanError `read-only` for anyone but an editor, `gate-closed` for a closed plan, `not-valid` while anything is asked of a row, what
 *   {@link contentFindings} and rule 2 find, and what fails in making people known to the site: then nothing has been written.
 */
export async function importRows(ports: ImportingPorts, order: ImportOrder, onProgress?: (progress: ImportProgress) => void): Promise<Imported> {
  const { entries, rows } = await checkedEntries(ports, order);
  const { outbox, clock, drafts } = ports;
  const plan = order.opened.actionPlan.plan.id;
  let receipt: ImportReceipt = { key: order.key, plan, at: clock.now(), rows };
  keepReceipt(drafts, receipt);
  outbox.putAll(entries.flat());
  const sent = await sendTogether(ports, entries, onProgress);
  receipt = { ...receipt, rows: receipt.rows.map((row) => asStored(row, sent.stored)) };
  keepReceipt(drafts, receipt);
  const kept = entries.flat().filter((entry) => outbox.get(keyOf(entry))).length;
  return { receipt, stored: entries.flat().length - kept, waiting: kept - sent.refused.length, refused: sent.refused, stopped: sent.stopped };
}

/** One row's entries: what it is, and behind that how it stands. */
type RowEntries = readonly WaitingEntry[];

async function checkedEntries(ports: ImportingPorts, order: ImportOrder): Promise<{ readonly entries: readonly RowEntries[]; readonly rows: readonly ReceiptRow[] }> {
  const { opened } = order;
  const { plan } = opened.actionPlan;
  if (!opened.viewer.mayEditPlan) throw new PlanError('read-only', `Plan ${plan.id}: only an editor brings a file in`);
  if (plan.stage === 'closed') throw new PlanError('gate-closed', `Plan ${plan.id} is closed`);
  if (!isReadyToImport(order.rows)) throw new PlanError('not-valid', `Plan ${plan.id}: something is still asked of the rows, or none is left`);
  const rows = order.rows.filter(isBroughtIn);
  for (const row of rows) check(row);
  const known = await knownToSite(ports, order, rows);
  const made = rows.map((row) => entriesOf(ports, order, { ...row, content: withPeople(row.content, known) }));
  return { entries: made.map(({ entries }) => entries), rows: made.map(({ receipt }) => receipt) };
}

/** @throws PlanError */
function check({ content, status }: ImportRow): void {
  checkedContent(whole(content));
  const finding = status && textFinding(status.present?.light, status.light, status.text);
  if (finding) throw new PlanError(finding.code, `Imported light of "${content.title.slice(0, 40)}": ${finding.code}`);
}

function whole(content: ContentDraft): InitiativeContent {
  const { goal } = content;
  if (!goal) throw new PlanError('goal-needed', `Imported "${content.title.slice(0, 40)}" has no goal`);
  return { ...content, goal };
}

/** People whom the site has not met, made known to it: an initiative can name no others. */
async function knownToSite({ people }: ImportingPorts, { found }: ImportOrder, rows: readonly ImportRow[]): Promise<ReadonlyMap<PersonId, PersonId>> {
  const named = new Set(rows.flatMap(({ content }) => [...(content.owner ? [content.owner] : []), ...content.deputies]));
  const strangers = [...named].filter((person) => loginOfUnmet(person) !== undefined);
  const candidates = [...found.values()].flatMap((each) => (each.is === 'clear' ? [each.person] : each.is === 'doubtful' ? each.candidates : []));
  const known = new Map<PersonId, PersonId>();
  await inLanes(PEOPLE_AT_ONCE, strangers, async (stranger) => {
    const person = candidates.find(({ id }) => id === stranger);
    const resolved = await people.resolve({ login: loginOfUnmet(stranger) ?? '', name: person?.name ?? '', email: person?.email ?? '' });
    known.set(stranger, resolved.id);
  });
  return known;
}

function withPeople(content: ContentDraft, known: ReadonlyMap<PersonId, PersonId>): ContentDraft {
  const person = (id: PersonId): PersonId => known.get(id) ?? id;
  return { ...content, ...(content.owner && { owner: person(content.owner) }), deputies: content.deputies.map(person) };
}

function entriesOf({ clock }: ImportingPorts, { key, opened }: ImportOrder, row: ImportRow): { readonly entries: RowEntries; readonly receipt: ReceiptRow } {
  const writtenAt = clock.now();
  const plan = opened.actionPlan.plan;
  const change = `${key}-${row.key}` as MutationKey;
  const { initiative, status } = row;
  const present = initiative && contentOf(initiative);
  const after = contentOf(checkedContent(whole(row.content)));
  const isEdited = present !== undefined && row.fields.length > 0;
  const version = initiative && opened.versions.get(initiative.id);
  const id = initiative?.id ?? provisionalId(change);
  const entries: WaitingEntry[] = [];
  if (!initiative) {
    entries.push({ kind: 'proposal', initiative: { ...after, phase: plan.stage === 'rolledOut' ? 'proposed' : after.phase, key: change, plan: plan.id }, writtenAt });
  } else if (isEdited) entries.push({ kind: 'edit', key: change, id, base: { value: present, ...(version && { version }) }, content: after, mayEditPlan: true, writtenAt });
  const stating = `${change}-s` as MutationKey;
  if (status) entries.push({ kind: 'statement', update: { key: stating, plan: plan.id, initiative: id, light: status.light, text: status.text, confirmsUnchanged: false, source: 'import' }, ...(status.present && { seen: status.present.update }), writtenAt });
  return {
    entries,
    receipt: {
      title: after.title,
      ...((!initiative || isEdited) && { change, after }),
      ...(initiative && { initiative: initiative.id }),
      ...(isEdited && { before: present }),
      ...(status && { stated: { key: stating } }),
    },
  };
}

/** The row as the store has it: what it did to the words is nobody's change, and what was new has an id. */
function asStored(row: ReceiptRow, stored: readonly Stored[]): ReceiptRow {
  const found = stored.filter(isStoredInitiative).find(({ entry }) => keyOf(entry) === row.change);
  return found ? { ...row, initiative: found.initiative.value.id, after: contentOf(found.initiative.value) } : row;
}

interface SentTogether {
  readonly stored: readonly Stored[];
  readonly refused: readonly WaitingEntry[];
  readonly stopped: WaitingReason | undefined;
}

/** First what the rows are, and then what they say of their lights, many rows in one request. No connection ends it for all of them. */
async function sendTogether(ports: ImportingPorts, rows: readonly RowEntries[], onProgress?: (progress: ImportProgress) => void): Promise<SentTogether> {
  const stored: Stored[] = [];
  const refused: WaitingEntry[] = [];
  let stopped: WaitingReason | undefined;
  let done = 0;
  const sendFrom = async (seat: Seat, entry: WaitingEntry): Promise<void> => {
    const sending = await sendOne({ ...ports, ...seat }, { key: keyOf(entry), mayHaveArrived: entry.mayHaveArrived });
    if (sending.outcome === 'waiting') return void (stopped ??= sending.reason);
    if (sending.outcome === 'stored') stored.push(sending.stored);
    else if (sending.outcome !== 'gone') refused.push(sending.entry);
  };
  /** Without a seat nothing leaves; but all of it is on the device by now, and that is no failure. */
  const stop = (error: unknown): void => {
    const reason = isPlanError(error) ? waitingReason(error.code) : undefined;
    if (!reason) throw error;
    stopped ??= reason;
  };
  await inPortions(rows, async (portion) => {
    for (let step = 0; portion.some((entries) => entries.length > step) && !stopped; step += 1) {
      const waits = ports.outbox.all();
      const entries = portion.flatMap((each) => each[step] ?? []).flatMap((each) => entryWith(waits, keyOf(each)) ?? []);
      await eachFromItsSeat(ports.together, entries.filter((entry) => !foundationOf(entry, waits)), sendFrom).catch(stop);
    }
    if (!stopped) onProgress?.({ done: (done += portion.length), of: rows.length });
  });
  return { stored, refused, stopped };
}
