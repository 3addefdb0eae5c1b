import { isPlanError, type ErrorCode } from '../../application/errors';
import type { Edition, KeptSheets } from '../../application/ports';
import type { Instant } from '../../domain';
import { rowsBefore } from './history-pages';
import { FIRST, HISTORY, historyIn, isSameSheet, knownSiteIn, sheetsOf } from './kept-site';
import { chunksOf, settled, type KnownSite } from './known-site';
import { readSite, type SiteRows } from './read-site';
import type { ReminderService } from './reminder-service';
import { ROW_LISTS } from './row-lists';
import type { StatusUpdateRow } from './rows/status-update';
import type { Site } from './site';

/** Everything is read anew so often: of people who got another name and the like no change log tells. */
const WHOLE_EVERY_MS = 7 * 86_400_000;

/** So the site says that a column is gone, or a list. */
const LISTS_MAY_HAVE_CHANGED: ReadonlySet<ErrorCode> = new Set(['lists-changed', 'not-found']);

/** What has been read of a site so far, on this page and on this device, so that afterwards only what changed has to travel. */
export class SiteMemory {
  private known: KnownSite | undefined;
  private isFromSite = false;
  /** There is more of it on the device: the history. */
  private historyIsOnDevice = false;
  private edition: Edition | undefined;
  private written: ReadonlyMap<string, unknown> = new Map();
  private isKeeping = true;
  private recalling: Promise<unknown> | undefined;
  /** The first reading, where it was begun before anybody asked for it and nobody has had it yet. */
  private begun: { readonly reading: Promise<KnownSite>; isHere: boolean } | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  private keeping: Promise<unknown> = Promise.resolve();
  /** The history on its way, for all who ask meanwhile. */
  private readingHistory: { readonly first: number; readonly older: Promise<readonly (readonly StatusUpdateRow[])[]> } | undefined;

  constructor(private readonly site: Site, private readonly service: ReminderService, private readonly now: () => Date, private readonly kept: KeptSheets) {}

  /** Reads before anybody asks: whoever asks first gets what this brings. Resolves when it is here, and when it failed: that is told to whoever asks. */
  async begin(from: 'device' | 'site'): Promise<void> {
    const recalled = this.recalled();
    if (from === 'site') {
      const begun = { reading: recalled.then(() => this.readInTurn()), isHere: false };
      this.begun = begun;
      begun.isHere = await begun.reading.then(() => true, () => false);
    }
    await recalled;
  }

  /** What this page knows by now. */
  atHand(): { readonly known: KnownSite | undefined; readonly isFromSite: boolean } {
    if (this.begun?.isHere) this.begun = undefined;
    return { known: this.known, isFromSite: this.isFromSite };
  }

  /** What this page or this device knows, without asking the site. */
  async recalled(): Promise<KnownSite | undefined> {
    await (this.recalling ??= this.recall());
    return this.known;
  }

  private async recall(): Promise<void> {
    const read = await this.kept.read(FIRST);
    const found = read && knownSiteIn(read.sheets);
    if (!read || !found || this.known) return;
    const { hasHistory, ...known } = found;
    this.known = { ...known, ...(!known.rows.hasOlderUpdates && { older: [] }) };
    this.historyIsOnDevice = hasHistory && known.rows.hasOlderUpdates;
    this.edition = read.edition;
    this.written = sheetsOf(this.known);
    this.service.recall(this.known.rows.service);
  }

  /** What stands on the site now. @throws PlanError as the site has it; on `no-access` everything is forgotten, here and on the device. */
  upToDate(): Promise<KnownSite> {
    const { begun } = this;
    this.begun = undefined;
    return begun?.reading ?? this.readInTurn();
  }

  private readInTurn(): Promise<KnownSite> {
    const reading = this.reading.then(() => this.readAgain());
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  /** Every statement before one, oldest first: what is known already is not asked for. */
  async statementsBefore(id: number): Promise<readonly StatusUpdateRow[]> {
    await this.recallHistory();
    const { known } = this;
    if (!known) return rowsBefore(this.site, ROW_LISTS.statusUpdates, id);
    const older = known.older ?? (await this.historyOf(known));
    return [...older.flat(), ...known.rows.statusUpdates].filter(({ Id }) => Id < id);
  }

  private async readAgain(): Promise<KnownSite> {
    await this.recallHistory();
    const readAt = this.now().toISOString() as Instant;
    const isRecent = this.known !== undefined && !this.known.rows.missing && Date.parse(readAt) - Date.parse(this.known.wholeAt) < WHOLE_EVERY_MS;
    const changed = this.known && isRecent ? await changesSince(this.site, this.service, this.known, readAt) : undefined;
    this.known = changed ?? (await this.whole(readAt));
    this.isFromSite = true;
    if (!this.known.rows.missing) this.keep();
    return this.known;
  }

  private async whole(readAt: Instant): Promise<KnownSite> {
    try {
      const rows = await readSite(this.site, this.service).catch((error: unknown) => this.whatIsLeft(error));
      return { rows, ...(!rows.hasOlderUpdates && { older: [] }), readAt, wholeAt: readAt };
    } catch (error) {
      if (isPlanError(error) && error.code === 'no-access') await this.forget();
      throw error;
    }
  }

  /** Where a list or a column is gone, the plan as far as it can be read. @throws what was the matter otherwise. */
  private async whatIsLeft(error: unknown): Promise<SiteRows> {
    if (!isPlanError(error) || !LISTS_MAY_HAVE_CHANGED.has(error.code)) throw error;
    const part = await import(/* webpackChunkName: "what-is-left" */ './read-what-is-left').catch(() => undefined);
    const left = await part?.readWhatIsLeft(this.site, this.service);
    if (!left) throw error;
    return left;
  }

  private async recallHistory(): Promise<void> {
    if (!this.historyIsOnDevice || !this.known) return;
    const read = await this.kept.read(HISTORY);
    const older = read && read.edition === this.edition ? historyIn(read.sheets) : undefined;
    if (!this.historyIsOnDevice || !this.known) return;
    this.historyIsOnDevice = false;
    if (!older) {
      this.edition = undefined; // what lies there fits nothing any more
      return;
    }
    this.known = { ...this.known, older };
    this.written = sheetsOf(this.known);
  }

  private historyOf(known: KnownSite): Promise<readonly (readonly StatusUpdateRow[])[]> {
    const first = known.rows.statusUpdates[0]?.Id ?? 1;
    if (this.readingHistory?.first === first) return this.readingHistory.older;
    const older = this.readHistory(first).finally(() => (this.readingHistory = undefined));
    this.readingHistory = { first, older };
    return older;
  }

  private async readHistory(first: number): Promise<readonly (readonly StatusUpdateRow[])[]> {
    const older = chunksOf(await rowsBefore(this.site, ROW_LISTS.statusUpdates, first));
    if (this.known?.rows.statusUpdates[0]?.Id === first) {
      this.known = settled({ ...this.known, older });
      this.keep();
    }
    return older;
  }

  private async forget(): Promise<void> {
    this.known = undefined;
    this.edition = undefined;
    this.written = new Map();
    this.keeping = this.keeping.then(() => this.kept.clear());
    await this.keeping;
  }

  /** Nobody waits for it, and nothing hangs on it. */
  private keep(): void {
    this.keeping = this.keeping.then(() => this.write());
  }

  private async write(): Promise<void> {
    if (!this.isKeeping || !this.known) return;
    const sheets = sheetsOf(this.known);
    const put = new Map([...sheets].filter(([name, sheet]) => !isSameSheet(this.written.get(name), sheet)));
    const removed = [...this.written.keys()].filter((name) => !sheets.has(name));
    const outcome = this.edition ? await this.kept.change(this.edition, put, removed) : 'changed';
    if (outcome === 'gone') {
      this.isKeeping = false; // the device is full, or somebody has signed out in another tab
      return;
    }
    this.edition = outcome === 'changed' ? await this.kept.replace(sheets) : outcome;
    this.written = this.edition ? sheets : new Map();
  }
}

/** What reads changes comes with the first of them. Without it the whole site is read: it costs more, and tells the same. */
async function changesSince(...asked: Parameters<typeof import('./read-changes').readChanges>): ReturnType<typeof import('./read-changes').readChanges> {
  const part = await import(/* webpackChunkName: "changes" */ './read-changes').catch(() => undefined);
  return part?.readChanges(...asked);
}
