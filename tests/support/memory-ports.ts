import {
  PlanError,
  type AbsenceBook,
  type Clock,
  type Decisions,
  type Drafts,
  type Editors,
  type ErrorCode,
  type FoundPerson,
  type Initiatives,
  type Keys,
  type Marks,
  type OpenedPlan,
  type Outbox,
  type People,
  type Plans,
  type ReminderOrder,
  type ReminderOrders,
  type ReminderReport,
  type ReminderReports,
  type Snapshots,
  type StatusCopies,
  type StatusUpdates,
  type Structure,
  type Version,
  type Viewer,
  type WritesTogether,
} from '../../src/application';
import {
  asId,
  believedStatedBy,
  isAbout,
  isSameOccasion,
  isNewer,
  lastStored,
  mayKeepMeetings,
  partsIn,
  preparesMeetings,
  statusOf,
  successOf,
  withParts,
  type ActionPlan,
  type Decision,
  type Initiative,
  type AbsenceId,
  type InitiativeId,
  type Instant,
  type MutationKey,
  type NotedAbsence,
  type OrderId,
  type ThemeId,
  type Person,
  type Plan,
  type PlanId,
  type Snapshot,
  type StatusUpdate,
  type StatusUpdateId,
  type StructureKind,
  type StructureParts,
} from '../../src/domain';
import { memoryDrafts, memoryOutbox } from './memory-device';

/** What goes wrong on the way to the site. `stores`: the write arrives and only its answer is lost. */
export interface Failure {
  readonly code: ErrorCode;
  readonly stores?: boolean;
}

/** All ports that the use cases ask for, of one person on one device. */
export interface MemoryPorts {
  readonly plans: Plans;
  readonly statusUpdates: StatusUpdates;
  readonly statusCopies: StatusCopies;
  readonly initiatives: Initiatives;
  readonly together: WritesTogether;
  readonly structure: Structure;
  readonly decisions: Decisions;
  readonly editors: Editors;
  readonly people: People;
  readonly reminderReports: ReminderReports;
  readonly reminderOrders: ReminderOrders;
  readonly absences: AbsenceBook;
  readonly snapshots: Snapshots;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly marks: Marks;
  readonly clock: Clock;
  readonly keys: Keys;
}

const next = (ids: Iterable<string>): string => String(Math.max(0, ...[...ids].map((id) => Number(id) || 0)) + 1);

/**
 * A site in memory that keeps the promises of the real one: keys are unique, versions tell of conflicts, rights are the
 * store's own, time is stamped in whole seconds. Several people may work on it, each through their own ports.
 */
export class MemorySite {
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
  private plan: ActionPlan;
  private readonly plansAdded = new Map<MutationKey, PlanId>();
  /** The other plans of the site. */
  private readonly others = new Map<PlanId, ActionPlan>();
  private readonly versions = new Map<InitiativeId, number>();
  private readonly savedBy = new Map<string, { readonly by: string; readonly at: Instant }>();
  private planVersion = 1;
  private readonly added = new Map<MutationKey, InitiativeId>();
  private readonly noted = new Map<string, ReminderOrder | NotedAbsence>();
  private readonly decided = new Map<MutationKey, Decision['id']>();
  private readonly partVersions = new Map<string, number>();
  private readonly addedParts = new Map<MutationKey, string>();
  private failures: Failure[] = [];
  private lasting: Failure | undefined;
  private keysMade = 0;

  /** @param others plans that stand on the site beside the one that is opened. */
  constructor(readonly opened: OpenedPlan, others: readonly ActionPlan[] = []) {
    this.plan = opened.actionPlan;
    this.now = opened.readAt;
    for (const other of others) this.others.set(other.plan.id, other);
    for (const { id } of this.plan.initiatives) this.versions.set(id, 1);
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

  initiative(id: InitiativeId): Initiative {
    const found = this.plan.initiatives.find((initiative) => initiative.id === id);
    if (!found) throw new PlanError('not-found', `Initiatives item ${id}`);
    return found;
  }

  /** Somebody changes a row past the product, as in the list's own grid. */
  changeByHand(id: InitiativeId, change: Partial<Initiative>): void {
    this.put({ ...this.initiative(id), ...change });
  }

  /** One person's ports, with a device of their own. */
  portsFor(viewer: Viewer): MemoryPorts {
    const reading = { ...viewer };
    return {
      plans: this.plansFor(reading),
      statusUpdates: this.statusUpdatesFor(reading),
      statusCopies: this.statusCopiesFor(reading),
      initiatives: this.initiativesFor(reading),
      together: { seats: (count) => Promise.resolve(Array.from({ length: count }, () => ({ initiatives: this.initiativesFor(reading), statusUpdates: this.statusUpdatesFor(reading), leave: () => undefined }))) },
      structure: this.structureFor(reading),
      decisions: this.decisionsFor(reading),
      editors: { group: () => this.call('editors.group', () => ({ members: this.editors, address: 'http://site.test/sites/erhverv/_layouts/15/people.aspx?MembershipGroupId=5' })) },
      people: this.people(),
      ...this.remindersFor(reading),
      snapshots: this.snapshotsFor(reading),
      outbox: memoryOutbox(),
      drafts: memoryDrafts(),
      marks: memoryDrafts(),
      clock: { now: () => this.now },
      keys: { next: () => asId<MutationKey>(`key-${(this.keysMade += 1)}`) },
    };
  }

  private decisionsFor(viewer: Viewer): Decisions {
    const put = (decision: Decision): Decision => {
      this.plan = { ...this.plan, decisions: [...this.plan.decisions.filter(({ id }) => id !== decision.id), decision] };
      return decision;
    };
    const found = (wanted: Decision['id']): Decision => {
      const decision = this.plan.decisions.find(({ id }) => id === wanted);
      if (!decision) throw new PlanError('not-found', `Decisions item ${wanted}`);
      return decision;
    };
    return {
      add: (decision, key) =>
        this.call('decisions.add', () => {
          this.need(mayKeepMeetings(viewer), 'Decisions');
          const id = this.decided.get(key) ?? asId<Decision['id']>(next(this.plan.decisions.map((each) => each.id)));
          if (this.decided.has(key)) return found(id);
          this.decided.set(key, id);
          return put({ ...decision, id });
        }),
      save: (decision) => this.call('decisions.save', () => {
        this.need(mayKeepMeetings(viewer), 'Decisions');
        found(decision.id);
        return put(decision);
      }),
      settle: (id, doneOn) =>
        this.call('decisions.settle', () => {
          this.need(mayKeepMeetings(viewer), 'Decisions');
          const { doneOn: _before, ...open } = found(id);
          return put({ ...open, isDone: doneOn !== undefined, ...(doneOn && { doneOn }) });
        }),
    };
  }

  part<K extends StructureKind>(kind: K, id: StructureParts[K]['id']): StructureParts[K] {
    const found = partsIn(this.plan, kind).find((part) => part.id === id);
    if (!found) throw new PlanError('not-found', `${kind} ${id}`);
    return found;
  }

  /** Somebody else saves a part. */
  changePart<K extends StructureKind>(kind: K, id: StructureParts[K]['id'], change: Partial<StructureParts[K]>, by = 'En anden redaktør'): void {
    this.putPart(kind, { ...this.part(kind, id), ...change });
    this.savedBy.set(`${kind} ${id}`, { by, at: this.stamp() });
  }

  private async call<T>(name: string, act: () => T): Promise<T> {
    await Promise.resolve();
    const failure = this.failures.shift() ?? this.lasting;
    this.calls.push(name);
    if (failure && !failure.stores) throw new PlanError(failure.code, `${name}: ${failure.code}`);
    const answer = act();
    if (failure) throw new PlanError(failure.code, `${name}: stored, and then ${failure.code}`);
    return answer;
  }

  private need(isAllowed: boolean, what: string): void {
    if (!isAllowed) throw new PlanError('read-only', what);
  }

  /** As the store stamps it. */
  private stamp(): Instant {
    return `${this.now.slice(0, 19)}.000Z` as Instant;
  }

  private put(initiative: Initiative): void {
    this.plan = { ...this.plan, initiatives: this.plan.initiatives.map((other) => (other.id === initiative.id ? initiative : other)) };
    this.versions.set(initiative.id, (this.versions.get(initiative.id) ?? 0) + 1);
  }

  /** What a row is now. */
  versionOf = (id: InitiativeId): Version => asId<Version>(this.versions.get(id) ?? 0);

  private read = (id: InitiativeId) => {
    const saved = this.savedBy.get(id);
    return { value: this.initiative(id), version: this.versionOf(id), ...(saved && { savedBy: saved.by, savedAt: saved.at }) };
  };

  private noteSaved(place: string, viewer: Viewer): void {
    this.savedBy.set(place, { by: this.plan.people.get(viewer.person)?.name ?? viewer.person, at: this.stamp() });
  }

  private plansOnSite(): readonly Plan[] {
    return [...this.opened.plans.map((other) => (other.id === this.plan.plan.id ? this.plan.plan : other)), ...[...this.others.values()].map(({ plan }) => plan)];
  }

  private openFor(viewer: Viewer, asked: PlanId = this.plan.plan.id): OpenedPlan {
    const plan = asked === this.plan.plan.id ? this.plan : this.others.get(asked);
    if (!plan) throw new PlanError('not-found', `Plans item ${asked}`);
    const kept = Math.min(plan.updates.length, this.firstRead);
    const updates = plan.updates.slice(plan.updates.length - kept);
    const [first, last] = [updates[0], updates.at(-1)];
    return {
      ...this.opened,
      malformed: plan === this.plan ? this.opened.malformed : [],
      actionPlan: { ...plan, updates, historyIsWhole: kept === plan.updates.length },
      viewer,
      versions: new Map(plan.initiatives.map(({ id }) => [id, this.versionOf(id)])),
      planVersion: asId<Version>(this.planVersion),
      plans: this.plansOnSite(),
      statementsRead: first && last && { from: first.id, to: last.id },
      readAt: this.now,
    };
  }

  private changePlan(id: PlanId, change: (plan: Plan) => Plan): void {
    this.planVersion += 1;
    const other = this.others.get(id);
    if (other) this.others.set(id, { ...other, plan: change(other.plan) });
    else this.plan = { ...this.plan, plan: change(this.plan.plan) };
  }

  private plansFor(viewer: Viewer): Plans {
    return {
      atHand: () => undefined,
      kept: () => Promise.resolve(this.kept),
      open: (plan) => this.call('plans.open', () => this.openFor(viewer, plan)),
      openAll: () => this.call('plans.openAll', () => this.plansOnSite().map(({ id }) => this.openFor(viewer, id))),
      get: (plan) =>
        this.call('plans.get', () => {
          const value = this.plansOnSite().find(({ id }) => id === plan);
          if (!value) throw new PlanError('not-found', `Plans item ${plan}`);
          return { value, version: asId<Version>(this.planVersion) };
        }),
      add: (content, key) =>
        this.call('plans.add', () => {
          this.need(viewer.mayEditPlan, 'Plans');
          const id = this.plansAdded.get(key) ?? asId<PlanId>(next(this.plansOnSite().map((plan) => plan.id)));
          this.plansAdded.set(key, id);
          const plan: Plan = this.others.get(id)?.plan ?? { ...content, id, stage: 'draft', reached: { draft: { at: this.stamp(), by: viewer.person } } };
          if (!this.others.has(id)) this.others.set(id, { ...this.plan, plan, themes: [], goals: [], initiatives: [], updates: [], decisions: [], meetings: this.plan.meetings.filter((meeting) => isAbout(meeting, id)) });
          return plan;
        }),
      save: (plan, { value, version }) =>
        this.call('plans.save', () => {
          this.need(viewer.mayEditPlan, `Plans item ${plan}`);
          if (version !== String(this.planVersion)) throw new PlanError('conflict', `Plans item ${plan}`);
          this.changePlan(plan, ({ from: _from, to: _to, ...before }) => ({ ...before, ...value }));
        }),
      moveStage: (plan, version, { stage, presentedAt, by, at }) =>
        this.call('plans.moveStage', () => {
          this.need(viewer.mayEditPlan, `Plans item ${plan}`);
          if (version !== String(this.planVersion)) throw new PlanError('conflict', `Plans item ${plan}`);
          this.changePlan(plan, (before) => ({ ...before, stage, reached: { ...before.reached, [stage]: { by, at } }, ...(presentedAt && { presentedAt }) }));
        }),
    };
  }

  private statusUpdatesFor(viewer: Viewer): StatusUpdates {
    return {
      record: (update, seen) =>
        this.call('statusUpdates.record', () => {
          this.need(viewer.mayContribute, 'StatusUpdates');
          this.initiative(update.initiative);
          let stored = this.plan.updates.find(({ key }) => key === update.key);
          if (!stored) {
            stored = { ...update, id: asId<StatusUpdateId>(next(this.plan.updates.map(({ id }) => id))), statedBy: believedStatedBy({ author: viewer.person, ...(update.statedBy && { statedBy: update.statedBy }) }, this.service), at: this.stamp() };
            this.plan = { ...this.plan, updates: [...this.plan.updates, stored] };
          }
          const own = stored;
          const isMeanwhile = ({ id, initiative }: StatusUpdate): boolean =>
            initiative === update.initiative && id !== own.id && (seen === undefined || isNewer(id, seen));
          return { update: own, meanwhile: this.plan.updates.filter(isMeanwhile) };
        }),
      older: (_plan, before) => this.call('statusUpdates.older', () => this.plan.updates.filter(({ id }) => isNewer(before, id))),
      newer: (_plan, after) =>
        this.call('statusUpdates.newer', () => this.plan.updates.filter(({ id }) => after === undefined || isNewer(id, after))),
    };
  }

  private statusCopiesFor(viewer: Viewer): StatusCopies {
    return {
      moveOn: (plan, copies, through) =>
        this.call('statusCopies.moveOn', () => {
          this.need(viewer.mayEditPlan, `Plans item ${plan}`);
          for (const { initiative, update, success } of copies) this.put({ ...this.initiative(initiative), copy: update && statusOf(update), successCopy: success && successOf(success) });
          const mark = this.plan.plan.statusThrough;
          const isOn = through !== undefined && (mark === undefined || isNewer(through, mark));
          if (isOn) this.plan = { ...this.plan, plan: { ...this.plan.plan, statusThrough: through } };
        }),
    };
  }

  private initiativesFor(viewer: Viewer): Initiatives {
    return {
      get: (id) => this.call('initiatives.get', () => this.read(id)),
      add: ({ key, ...content }) =>
        this.call('initiatives.add', () => {
          this.need(viewer.mayContribute, 'Initiatives');
          const all = [this.plan, ...this.others.values()].flatMap(({ initiatives }) => initiatives);
          const known = this.added.get(key);
          const other = this.others.get(content.plan);
          const elsewhere = other?.initiatives.find((initiative) => initiative.id === known);
          if (elsewhere) return { value: elsewhere, version: asId<Version>(1) };
          if (known) return this.read(known);
          const id = asId<InitiativeId>(next(all.map((initiative) => initiative.id)));
          const initiative: Initiative = { ...content, id, createdAt: this.stamp(), createdBy: viewer.person };
          if (other) {
            this.others.set(content.plan, { ...other, initiatives: [...other.initiatives, initiative] });
            this.added.set(key, id);
            return { value: initiative, version: asId<Version>(1) };
          }
          this.plan = { ...this.plan, initiatives: [...this.plan.initiatives, initiative] };
          this.versions.set(id, 1);
          this.added.set(key, id);
          this.noteSaved(id, viewer);
          return this.read(id);
        }),
      added: (key) =>
        this.call('initiatives.added', () => {
          const id = this.added.get(key);
          return id && this.read(id);
        }),
      save: (id, change) =>
        this.call('initiatives.save', () => {
          this.need(viewer.mayContribute, `Initiatives item ${id}`);
          const before = this.initiative(id);
          if (change.version !== this.versionOf(id)) throw new PlanError('conflict', `Initiatives item ${id}`);
          this.put({ ...before, ...change.value });
          this.saves.push({ by: viewer.person, from: before, to: this.initiative(id) });
          this.noteSaved(id, viewer);
          return this.read(id);
        }),
      recycle: (id, version) =>
        this.call('initiatives.recycle', () => {
          this.need(viewer.mayEditPlan, `Initiatives item ${id}`);
          if (!this.plan.initiatives.some((initiative) => initiative.id === id)) return;
          if (version !== this.versionOf(id)) throw new PlanError('conflict', `Initiatives item ${id}`);
          const isOther = (initiative: InitiativeId): boolean => initiative !== id;
          this.plan = { ...this.plan, initiatives: this.plan.initiatives.filter((each) => isOther(each.id)), updates: this.plan.updates.filter((update) => isOther(update.initiative)) }; // they point nowhere by then
        }),
    };
  }

  private partVersion = (kind: StructureKind, id: string): Version => asId<Version>(this.partVersions.get(`${kind} ${id}`) ?? 1);

  private putPart<K extends StructureKind>(kind: K, part: StructureParts[K]): void {
    this.plan = withParts(this.plan, kind, partsIn(this.plan, kind).map((other) => (other.id === part.id ? part : other)));
    this.partVersions.set(`${kind} ${part.id}`, Number(this.partVersion(kind, part.id)) + 1);
  }

  /** The plan that a part belongs to; what belongs to none belongs to the first. */
  private homeOf(part: { readonly plan?: PlanId; readonly theme?: ThemeId }): ActionPlan {
    return [...this.others.values()].find(({ plan, themes }) => plan.id === part.plan || themes.some(({ id }) => id === part.theme)) ?? this.plan;
  }

  private structureFor(viewer: Viewer): Structure {
    const read = <K extends StructureKind>(kind: K, id: StructureParts[K]['id']) => {
      const saved = this.savedBy.get(`${kind} ${id}`);
      return { value: this.part(kind, id), version: this.partVersion(kind, id), ...(saved && { savedBy: saved.by, savedAt: saved.at }) };
    };
    const take = (kind: StructureKind, id: string, version: Version): void => {
      this.need(kind === 'meetings' ? mayKeepMeetings(viewer) : viewer.mayEditPlan, `${kind} ${id}`);
      if (version !== this.partVersion(kind, id)) throw new PlanError('conflict', `${kind} ${id}`);
    };
    return {
      get: (kind, id) => this.call('structure.get', () => read(kind, id)),
      add: <K extends StructureKind>(kind: K, part: Omit<StructureParts[K], 'id'>, key: MutationKey) =>
        this.call('structure.add', () => {
          this.need(viewer.mayEditPlan, kind);
          const everywhere = [this.plan, ...this.others.values()];
          const known = everywhere.flatMap((plan) => partsIn(plan, kind)).find(({ id }) => id === this.addedParts.get(key));
          if (known) return known;
          const added = { ...part, id: next(everywhere.flatMap((plan) => partsIn(plan, kind).map(({ id }) => id))) } as unknown as StructureParts[K];
          const home = this.homeOf(added as { readonly plan?: PlanId; readonly theme?: ThemeId });
          const changed = withParts(home, kind, [...partsIn(home, kind), added]);
          if (home === this.plan) this.plan = changed;
          else this.others.set(home.plan.id, changed);
          this.addedParts.set(key, added.id);
          this.noteSaved(`${kind} ${added.id}`, viewer);
          return added;
        }),
      save: (kind, part, version) =>
        this.call('structure.save', () => {
          this.part(kind, part.id);
          take(kind, part.id, version);
          this.putPart(kind, part);
          this.noteSaved(`${kind} ${part.id}`, viewer);
          return read(kind, part.id);
        }),
      remove: (kind, id, version) =>
        this.call('structure.remove', () => {
          if (!partsIn(this.plan, kind).some((part) => part.id === id)) return;
          take(kind, id, version);
          this.plan = withParts(this.plan, kind, partsIn(this.plan, kind).filter((part) => part.id !== id));
        }),
    };
  }

  /** Reports and orders are closed to all but those who prepare meetings. */
  private remindersFor(viewer: Viewer): Pick<MemoryPorts, 'reminderReports' | 'reminderOrders' | 'absences'> {
    const enter = (): readonly ReminderReport[] => {
      if (!this.reports) throw new PlanError('not-found', 'ReminderReports');
      if (!preparesMeetings(viewer, this.plan.bodies)) throw new PlanError('no-access', 'ReminderReports');
      return this.reports;
    };
    const once = <T extends ReminderOrder | NotedAbsence>(key: string, make: () => T): T => {
      const known = (this.noted.get(key) as T | undefined) ?? make();
      this.noted.set(key, known);
      return known;
    };
    return {
      reminderReports: {
        of: (meetings) => this.call('reminderReports.of', () => enter().filter(({ meeting }) => meetings.includes(meeting))),
        put: () => Promise.reject(new PlanError('read-only', 'ReminderReports')),
      },
      reminderOrders: {
        of: (meetings) => this.call('reminderOrders.of', () => (enter(), this.orders.filter(({ meeting }) => meetings.includes(meeting)))),
        add: (order, key) =>
          this.call('reminderOrders.add', () => {
            this.need(preparesMeetings(viewer, this.plan.bodies), 'ReminderOrders');
            return once(key, () => {
              const added: ReminderOrder = { ...order, id: asId<OrderId>(this.orders.length + 1), by: viewer.person, at: this.stamp() };
              this.orders.push(added);
              return added;
            });
          }),
      },
      absences: {
        all: () => this.call('absences.all', () => this.absences),
        add: (absence, key) =>
          this.call('absences.add', () => {
            this.need(viewer.mayContribute, 'Absences');
            return once(key, () => {
              const added: NotedAbsence = { ...absence, id: asId<AbsenceId>(next(this.absences.map(({ id }) => id))) };
              this.absences = [...this.absences, added];
              return added;
            });
          }),
        remove: (id) =>
          this.call('absences.remove', () => {
            this.need(viewer.mayContribute, 'Absences');
            this.absences = this.absences.filter((absence) => absence.id !== id);
          }),
      },
    };
  }

  private snapshotsFor(viewer: Viewer): Snapshots {
    const stored = (plan: PlanId, occasion: Snapshot['occasion']) => this.snapshots.find(({ snapshot }) => snapshot.actionPlan.plan.id === plan && isSameOccasion(snapshot.occasion, occasion))?.snapshot;
    return {
      of: (plan) =>
        this.call('snapshots.of', () => this.snapshots.flatMap(({ snapshot: { occasion, actionPlan }, storedAt }) => (actionPlan.plan.id === plan ? [{ occasion, plan, storedAt }] : []))),
      read: (plan, occasion) =>
        this.call('snapshots.read', () => {
          const found = stored(plan, occasion);
          if (!found) throw new PlanError('not-found', 'Snapshots');
          return found;
        }),
      add: (snapshot) =>
        this.call('snapshots.add', () => {
          this.need(preparesMeetings(viewer, this.plan.bodies), 'Snapshots');
          const known = stored(snapshot.actionPlan.plan.id, snapshot.occasion);
          if (!known) this.snapshots = [{ snapshot, storedAt: this.stamp() }, ...this.snapshots];
          return known ?? snapshot;
        }),
    };
  }

  private people(): People {
    return {
      search: (text) =>
        this.call('people.search', () => this.directory.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(text.toLowerCase())).slice(0, 10)),
      resolve: (found) =>
        this.call('people.resolve', () => {
          const known = [...this.plan.people.values()].find(({ email }) => email === found.email);
          if (known) return known;
          const person: Person = { id: asId(next(this.plan.people.keys())), name: found.name, email: found.email };
          this.plan = { ...this.plan, people: new Map([...this.plan.people, [person.id, person]]) };
          return person;
        }),
    };
  }

  /** The statement stored last. */
  get lastUpdate(): StatusUpdate | undefined {
    const last = lastStored(this.plan.updates);
    return this.plan.updates.find(({ id }) => id === last);
  }
}

/** Ports of whoever opened the plan, and the site behind them. */
export function memoryPorts(opened: OpenedPlan, others: readonly ActionPlan[] = []): MemoryPorts & { readonly site: MemorySite } {
  const site = new MemorySite(opened, others);
  return { ...site.portsFor(opened.viewer), site };
}
