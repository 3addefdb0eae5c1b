import { PlanError, type ErrorCode, type FoundPerson, type OpenedPlan, type ReminderOrder, type ReminderReport, type Version, type Versioned, type Viewer } from '../../../src/application';
import {
  asId,
  lastStored,
  partsIn,
  withParts,
  type ActionPlan,
  type DecisionId,
  type Initiative,
  type InitiativeId,
  type Instant,
  type MutationKey,
  type NotedAbsence,
  type PlanId,
  type Snapshot,
  type StatusUpdate,
  type StructureKind,
  type StructureParts,
} from '../../../src/domain';

/** What goes wrong on the way to the site. `stores`: a write arrives and only its answer is lost; what is only read never meets it. */
interface Failure {
  readonly code: ErrorCode;
  readonly stores?: boolean;
  /** Of this call alone, as `snapshots.read`. */
  readonly call?: string;
}

/** The calls that change something. */
const WRITE = /\.(add|save|remove|recycle|record|settle|moveOn|moveStage)$/;

/** The id after the highest of these. */
export const next = (ids: Iterable<string>): string => String(Math.max(0, ...[...ids].map((id) => Number(id) || 0)) + 1);

/** What stands on a site in memory, for the ports of everybody who works on it, and what a test does to it. */
export class MemoryStore {
  now: Instant;
  /** How many of the newest statements the first read brings. */
  firstRead = Number.POSITIVE_INFINITY;
  /** What the device kept of an earlier visit. */
  kept: OpenedPlan | undefined;
  directory: readonly FoundPerson[] = [];
  /** Who may write statements in other people's names. */
  service: Viewer['person'] | undefined;
  /** Who is told to be an editor; `undefined`: it is not told. */
  editors: readonly { readonly name: string; readonly email: string }[] | undefined = [];
  /** What was saved over what, by whom, in order. */
  readonly saves: { readonly by: Viewer['person']; readonly from: Initiative; readonly to: Initiative }[] = [];
  /** What the reminder service has told; `undefined`: the site has no lists for it. */
  reports: readonly ReminderReport[] | undefined = [];
  readonly orders: ReminderOrder[] = [];
  absences: readonly NotedAbsence[] = [];
  /** Latest first. */
  snapshots: readonly { readonly snapshot: Snapshot; readonly storedAt: Instant }[] = [];
  /** The names of the calls that reached the site, in order. */
  readonly calls: string[] = [];

  /** The plan that was opened, as it stands now. */
  plan: ActionPlan;
  /** The other plans of the site. */
  readonly others = new Map<PlanId, ActionPlan>();
  planVersion = 1;
  readonly plansAdded = new Map<MutationKey, PlanId>();
  readonly initiativesAdded = new Map<MutationKey, InitiativeId>();
  readonly partsAdded = new Map<MutationKey, string>();
  readonly decisionsAdded = new Map<MutationKey, DecisionId>();
  readonly noted = new Map<string, ReminderOrder | NotedAbsence>();
  /** By the row, as `12` of an initiative or `themes 3` of a part. */
  private readonly versions = new Map<string, number>();
  private readonly savedBy = new Map<string, { readonly savedBy: string; readonly savedAt: Instant }>();
  private failures: Failure[] = [];
  private lasting: Failure | undefined;

  /** @param others plans that stand on the site beside the one that is opened. */
  constructor(readonly opened: OpenedPlan, others: readonly ActionPlan[] = []) {
    this.plan = opened.actionPlan;
    this.now = opened.readAt;
    for (const other of others) this.others.set(other.plan.id, other);
  }

  /** From now on every call fails so, until {@link works}. */
  fails(code: ErrorCode, how: Omit<Failure, 'code'> = {}): void {
    this.lasting = { code, ...how };
  }

  /** The next call fails so; calls after it do not. Can be said several times. */
  failsOnce(code: ErrorCode, how: Omit<Failure, 'code'> = {}): void {
    this.failures.push({ code, ...how });
  }

  works(): void {
    this.lasting = undefined;
    this.failures = [];
  }

  /** What stands on the site now, with the whole history. */
  get actionPlan(): ActionPlan {
    return { ...this.plan, historyIsWhole: true };
  }

  get updates(): readonly StatusUpdate[] {
    return this.plan.updates;
  }

  /** The statement stored last. */
  get lastUpdate(): StatusUpdate | undefined {
    const last = lastStored(this.plan.updates);
    return this.plan.updates.find(({ id }) => id === last);
  }

  initiative(id: InitiativeId): Initiative {
    const found = this.plan.initiatives.find((initiative) => initiative.id === id);
    if (!found) throw new PlanError('not-found', `Initiatives item ${id}`);
    return found;
  }

  part<K extends StructureKind>(kind: K, id: StructureParts[K]['id']): StructureParts[K] {
    const found = partsIn(this.plan, kind).find((part) => part.id === id);
    if (!found) throw new PlanError('not-found', `${kind} ${id}`);
    return found;
  }

  /** Somebody changes a row past the product, as in the list's own grid. */
  changeByHand(id: InitiativeId, change: Partial<Initiative>): void {
    this.put({ ...this.initiative(id), ...change });
  }

  /** Somebody else saves a part. */
  changePart<K extends StructureKind>(kind: K, id: StructureParts[K]['id'], change: Partial<StructureParts[K]>, by = 'En anden redaktør'): void {
    this.putPart(kind, { ...this.part(kind, id), ...change });
    this.savedBy.set(`${kind} ${id}`, { savedBy: by, savedAt: this.stamp() });
  }

  put(initiative: Initiative): void {
    this.plan = { ...this.plan, initiatives: this.plan.initiatives.map((other) => (other.id === initiative.id ? initiative : other)) };
    this.moveVersion(initiative.id);
  }

  putPart<K extends StructureKind>(kind: K, part: StructureParts[K]): void {
    this.plan = withParts(this.plan, kind, partsIn(this.plan, kind).map((other) => (other.id === part.id ? part : other)));
    this.moveVersion(`${kind} ${part.id}`);
  }

  /** What a row is now. */
  versionOf(row: string): Version {
    return asId<Version>(this.versions.get(row) ?? 1);
  }

  /** A row's value with its version, and who saved it last where that is known. */
  asSaved<T>(row: string, value: T): Versioned<T> {
    return { value, version: this.versionOf(row), ...this.savedBy.get(row) };
  }

  noteSaved(row: string, viewer: Viewer): void {
    this.savedBy.set(row, { savedBy: this.plan.people.get(viewer.person)?.name ?? viewer.person, savedAt: this.stamp() });
  }

  /** Every call goes through here: it is counted, and fails when it was said to. */
  async call<T>(name: string, act: () => T): Promise<T> {
    await Promise.resolve();
    const failure = this.nextFailure(name) ?? this.lasting;
    this.calls.push(name);
    if (failure && !failure.stores) throw new PlanError(failure.code, `${name}: ${failure.code}`);
    const answer = act();
    if (failure) throw new PlanError(failure.code, `${name}: stored, and then ${failure.code}`);
    return answer;
  }

  need(isAllowed: boolean, what: string): void {
    if (!isAllowed) throw new PlanError('read-only', what);
  }

  /** As the store stamps it. */
  stamp(): Instant {
    return `${this.now.slice(0, 19)}.000Z` as Instant;
  }

  private nextFailure(call: string): Failure | undefined {
    const index = this.failures.findIndex(({ stores, call: only = call }) => only === call && (!stores || WRITE.test(call)));
    return index < 0 ? undefined : this.failures.splice(index, 1)[0];
  }

  private moveVersion(row: string): void {
    this.versions.set(row, (this.versions.get(row) ?? 1) + 1);
  }
}
