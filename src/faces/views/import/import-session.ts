import { importRows, isPlanError, isStoredInitiative, prepareImport, undoImport, withInitiative } from '../../../application';
import type { ErrorCode, FileProblem, ImportProgress, ImportReceipt, OpenedPlan, PreparedImport, Stored, Undone } from '../../../application';
import { NO_CHOICES, withUpdates, type FileRemark, type ImportChoices, type ImportRow, type MutationKey, type PeopleFound, type Person } from '../../../domain';
import type { Desk } from '../../shared/desk';
import type { Ports } from '../../shared/ports';
import type { PlanCache } from '../../shared/queries';

/** Why no file is being looked through: of the file, of the search for its names, or of the person. */
export type ChoosingTrouble = FileProblem | 'noPlanTable' | 'notLookedUp' | 'stopped';

/** A file that has been read, and what somebody has said of its rows. */
export interface LookedThrough {
  readonly file: string;
  /** Made with the file: a press that is repeated brings nothing in twice. */
  readonly key: MutationKey;
  readonly remarks: readonly FileRemark[];
  readonly read: PreparedImport['read'];
  /** Who its names are, those included whom somebody found for one. */
  readonly found: PeopleFound;
  readonly choices: ImportChoices;
}

export type ImportStep =
  | { readonly step: 'choosing'; readonly trouble?: ChoosingTrouble; readonly file?: string }
  | { readonly step: 'reading'; readonly file: string; readonly names?: ImportProgress }
  /** `trouble`: why it was not brought in. */
  | { readonly step: 'looking'; readonly look: LookedThrough; readonly trouble?: ErrorCode }
  | { readonly step: 'bringing'; readonly look: LookedThrough; readonly progress?: ImportProgress }
  /** `trouble`: why it was not taken back. */
  | { readonly step: 'done'; readonly receipt: ImportReceipt; readonly trouble?: ErrorCode }
  | { readonly step: 'undoing'; readonly progress?: ImportProgress }
  | { readonly step: 'undone'; readonly undone: Undone }
  /** Nobody foresaw it. */
  | { readonly step: 'broken'; readonly error: unknown };

/** One file on its way into a plan. It goes on when the view is left, and is found again there. */
export interface ImportSession {
  state(): ImportStep;
  /** Told where the plan is shown, before anything is asked of it. */
  attend(around: Around): void;
  subscribe(listener: () => void): () => void;
  read(file: File, opened: OpenedPlan): Promise<void>;
  /** Lets go of a file that is being read. */
  stop(): void;
  choose(change: (choices: ImportChoices) => ImportChoices, met?: Person): void;
  bringIn(opened: OpenedPlan, rows: readonly ImportRow[]): Promise<void>;
  /** @param words what stands in the list itself beside a light that was taken back. */
  undo(receipt: ImportReceipt, words: string): Promise<void>;
  /** Back to choosing a file. */
  again(): void;
}

/** What a page shows the plan with; another one when the plan has been opened anew. */
interface Around {
  readonly desk: Desk;
  readonly cache: PlanCache;
}

export function createImportSession(ports: Ports): ImportSession {
  let around: Around | undefined;
  const listeners = new Set<() => void>();
  let state: ImportStep = { step: 'choosing' };
  /** Of the file that is read now: with the next one, or at a stop, nothing more is done for it, and what still comes of it is passed over. */
  let reading = new AbortController();
  const become = (next: ImportStep): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const shownAgain = (): void => {
    void around?.cache.refreshSite();
    around?.desk.look();
  };

  return {
    state: () => state,
    attend(now) {
      around = now;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async read(file, opened) {
      reading.abort();
      const { signal } = (reading = new AbortController());
      const becomeOf = (next: ImportStep): void => void (signal.aborted || become(next));
      becomeOf({ step: 'reading', file: file.name });
      const { office } = ports;
      try {
        if (!office) throw new Error('There is nothing here to read a file with');
        const content = await office.read(file, signal);
        const { read, found } = await prepareImport(ports, content, opened.actionPlan, { signal, onSearched: (names) => becomeOf({ step: 'reading', file: file.name, names }) });
        if (read.rows.length === 0) return becomeOf({ step: 'choosing', trouble: 'noPlanTable', file: file.name });
        becomeOf({ step: 'looking', look: { file: file.name, key: ports.keys.next(), remarks: content.remarks, read, found, choices: NO_CHOICES } });
      } catch (error) {
        const trouble = isFileError(error) ? error.problem : isPlanError(error) ? 'notLookedUp' : undefined;
        becomeOf(trouble ? { step: 'choosing', trouble, file: file.name } : { step: 'broken', error });
      }
    },
    stop() {
      reading.abort();
      become({ step: 'choosing', trouble: 'stopped' });
    },
    choose(change, met) {
      if (state.step !== 'looking') return;
      const { look } = state;
      const found = met ? new Map([...look.found, [`met ${met.id}`, { is: 'clear', person: met } as const]]) : look.found;
      become({ step: 'looking', look: { ...look, found, choices: change(look.choices) } });
    },
    async bringIn(opened, rows) {
      if (state.step !== 'looking') return;
      const { look } = state;
      become({ step: 'bringing', look });
      const stored: Stored[] = [];
      try {
        const order = { key: look.key, opened, rows, found: look.found };
        const imported = await importRows({ ...ports, onStored: (one) => void stored.push(one) }, order, (progress) => become({ step: 'bringing', look, progress }));
        around?.cache.change((before) => withStored(before, stored), opened.actionPlan.plan.id);
        shownAgain();
        if (imported.stopped) around?.desk.tryNow(); // from now on the desk sees to what waits
        become({ step: 'done', receipt: imported.receipt });
      } catch (error) {
        become(isPlanError(error) ? { step: 'looking', look, trouble: error.code } : { step: 'broken', error });
      }
    },
    async undo(receipt, words) {
      become({ step: 'undoing' });
      try {
        const undone = await undoImport(ports, { receipt, words }, (progress) => become({ step: 'undoing', progress }));
        become({ step: 'undone', undone });
      } catch (error) {
        become(isPlanError(error) ? { step: 'done', receipt, trouble: error.code } : { step: 'broken', error });
      }
      shownAgain();
    },
    again: () => become({ step: 'choosing' }),
  };
}

/** By name, as {@link isPlanError}: two builds may each have the class. */
const isFileError = (error: unknown): error is Error & { readonly problem: FileProblem } => error instanceof Error && error.name === 'FileError';

function withStored(before: OpenedPlan, stored: readonly Stored[]): OpenedPlan {
  const opened = stored.filter(isStoredInitiative).reduce((plan, { initiative }) => withInitiative(plan, initiative), before);
  const updates = stored.flatMap((one) => (isStoredInitiative(one) ? [] : [...one.meanwhile, one.update]));
  return { ...opened, actionPlan: withUpdates(opened.actionPlan, updates) };
}
