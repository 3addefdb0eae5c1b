import type {
  AbsenceBook,
  Clock,
  Decisions,
  Drafts,
  Editors,
  Initiatives,
  Keys,
  Marks,
  OpenedPlan,
  Outbox,
  People,
  Plans,
  ReminderOrders,
  ReminderReports,
  Snapshots,
  StatusCopies,
  StatusUpdates,
  Structure,
  Viewer,
  WritesTogether,
} from '../../src/application';
import { asId, type ActionPlan, type MutationKey } from '../../src/domain';
import { memoryDecisions } from './memory/decisions';
import { memoryInitiatives } from './memory/initiatives';
import { memoryPeople } from './memory/people';
import { memoryPlans } from './memory/plans';
import { memoryReminders } from './memory/reminders';
import { memorySnapshots } from './memory/snapshots';
import { memoryStatusCopies, memoryStatusUpdates } from './memory/status-updates';
import { MemoryStore } from './memory/store';
import { memoryStructure } from './memory/structure';
import { memoryDrafts, memoryOutbox } from './memory-device';

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

/**
 * A site in memory that keeps the promises of the real one: keys are unique, versions tell of conflicts, rights are the
 * store's own, time is stamped in whole seconds. Several people may work on it, each through their own ports.
 */
export class MemorySite extends MemoryStore {
  private keysMade = 0;

  /** One person's ports, with a device of their own. */
  portsFor(viewer: Viewer): MemoryPorts {
    const reading = { ...viewer };
    const [initiatives, statusUpdates] = [memoryInitiatives(this, reading), memoryStatusUpdates(this, reading)];
    return {
      plans: memoryPlans(this, reading),
      statusUpdates,
      statusCopies: memoryStatusCopies(this, reading),
      initiatives,
      together: { seats: (count) => Promise.resolve(Array.from({ length: count }, () => ({ initiatives, statusUpdates, leave: () => undefined }))) },
      structure: memoryStructure(this, reading),
      decisions: memoryDecisions(this, reading),
      editors: { group: () => this.call('editors.group', () => ({ members: this.editors, address: 'http://site.test/sites/erhverv/_layouts/15/people.aspx?MembershipGroupId=5' })) },
      people: memoryPeople(this),
      ...memoryReminders(this, reading),
      snapshots: memorySnapshots(this, reading),
      outbox: memoryOutbox(),
      drafts: memoryDrafts(),
      marks: memoryDrafts(),
      clock: { now: () => this.now },
      keys: { next: () => asId<MutationKey>(`key-${(this.keysMade += 1)}`) },
    };
  }
}

/** Ports of whoever opened the plan, and the site behind them. */
export function memoryPorts(opened: OpenedPlan, others: readonly ActionPlan[] = []): MemoryPorts & { readonly site: MemorySite } {
  const site = new MemorySite(opened, others);
  return { ...site.portsFor(opened.viewer), site };
}
