import { NOTHING_KEPT } from '../../application/ports';
import type { AbsenceBook, Decisions, Editors, Initiatives, KeptSheets, People, Plans, ReminderOrders, ReminderReports, Snapshots, StatusCopies, StatusUpdates, Structure, WritesTogether } from '../../application/ports';
import { later } from './later';
import { sharePointPlans } from './plans';
import { ReminderService } from './reminder-service';
import { pagePass, sendPolicy, tokenPass, type PageSignIn, type Waiting } from './send';
import { connectSite, type Site } from './site';
import { SiteMemory } from './site-memory';
import { sharePointStatusUpdates } from './status-updates';

export { later };

interface CommonOptions {
  readonly siteUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or earlier when somebody does not want to wait; rejects when `signal` is given up. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Told of every wait that is long enough to be shown, and of its end. */
  readonly onWaiting?: (waiting: Waiting | undefined) => void;
  /** The site's list view threshold, where an administrator has set another: no question touches more rows than that. */
  readonly threshold?: number;
  /** Whether the device has a connection at all, as far as it knows. */
  readonly isOnline?: () => boolean;
  /** Where what was read is kept between visits; nowhere unless told. */
  readonly kept?: KeptSheets;
  /** What is read at once, before anybody asks a port: what the device keeps, or the site as well. Nothing unless told. */
  readonly ahead?: 'device' | 'site';
  /** At least 0, below 1: keeps those who wait from coming back at the same moment. The clock's own milliseconds will do. */
  readonly random?: () => number;
}

/** Who asks: somebody with a token, or whoever reads the SharePoint page we stand on. */
export type SharePointOptions = CommonOptions &
  (
    | {
        /** Asked before every request. @param isRefused the site did not take the last one. @throws PlanError `signed-out`, `offline`. */
        readonly token: (isRefused: boolean) => Promise<string>;
        readonly page?: undefined;
      }
    | { readonly page: PageSignIn; readonly token?: undefined }
  );

export interface SharePointPorts {
  readonly plans: Plans;
  readonly statusUpdates: StatusUpdates;
  readonly statusCopies: StatusCopies;
  readonly initiatives: Initiatives;
  readonly together: WritesTogether;
  readonly structure: Structure;
  readonly decisions: Decisions;
  readonly editors: Editors;
  readonly people: People;
  readonly reminderOrders: ReminderOrders;
  readonly reminderReports: ReminderReports;
  readonly absences: AbsenceBook;
  readonly snapshots: Snapshots;
  /** Resolves when what was to be read ahead is here, or cannot be read. */
  readonly begun: Promise<void>;
}

/** SharePoint's own. */
const LIST_VIEW_THRESHOLD = 5000;

const deviceIsOnline = (): boolean => globalThis.navigator?.onLine !== false;

/** The site itself, for those who keep more there than a plan. */
export function siteOf({ siteUrl, isOnline = deviceIsOnline, threshold = LIST_VIEW_THRESHOLD, ...options }: SharePointOptions): Site {
  const address = siteUrl.replace(/\/+$/, '');
  const pass = options.page ? pagePass({ ...options.page, siteUrl: address, fetch: options.fetch }) : tokenPass(options.token);
  const random = (): number => (options.now().getTime() % 1000) / 1000;
  return connectSite(siteUrl, sendPolicy({ random, ...options, pass, siteUrl: address, isOnline }), threshold);
}

/** The plan kept as lists on a SharePoint site, as the signed-in person may see and change it. */
export function sharePointPorts(options: SharePointOptions, site = siteOf(options)): SharePointPorts {
  const service = new ReminderService();
  const memory = new SiteMemory(site, service, options.now, options.kept ?? NOTHING_KEPT);
  return {
    begun: options.ahead ? memory.begin(options.ahead) : Promise.resolve(),
    plans: sharePointPlans(site, memory),
    statusUpdates: sharePointStatusUpdates(site, service, memory),
    statusCopies: later(async () => (await import(/* webpackChunkName: "status-copies" */ './status-copies')).sharePointStatusCopies(site)),
    initiatives: later(async () => (await import(/* webpackChunkName: "initiatives" */ './initiatives')).sharePointInitiatives(site)),
    together: later(async () => (await import(/* webpackChunkName: "initiatives" */ './together')).sharePointTogether(site, service, memory)),
    structure: later(async () => (await import(/* webpackChunkName: "structure" */ './structure')).sharePointStructure(site)),
    decisions: later(async () => (await import(/* webpackChunkName: "structure" */ './decisions')).sharePointDecisions(site)),
    editors: later(async () => (await import(/* webpackChunkName: "structure" */ './editors')).sharePointEditors(site)),
    people: later(async () => (await import(/* webpackChunkName: "people" */ './people')).sharePointPeople(site)),
    reminderOrders: later(async () => (await import(/* webpackChunkName: "reminders" */ './reminders/orders')).sharePointOrders(site)),
    reminderReports: later(async () => (await import(/* webpackChunkName: "reminders" */ './reminders/reports')).sharePointReports(site)),
    absences: later(async () => (await import(/* webpackChunkName: "reminders" */ './reminders/absences')).sharePointAbsences(site)),
    snapshots: later(async () => (await import(/* webpackChunkName: "snapshots" */ './snapshots')).sharePointSnapshots(site)),
  };
}
