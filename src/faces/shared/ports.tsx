import * as React from 'react';
import type { AbsenceBook, Clock, Decisions, Drafts, Editors, Initiatives, Keys, Marks, OfficeFiles, Outbox, People, Plans, ReminderOrders, ReminderReports, Snapshots, StatusCopies, StatusUpdates, Structure, WritesTogether } from '../../application/ports';

/** Who is signed in, and the ways in and out. */
export interface Session {
  /** As the sign-in names them; `undefined` before anybody is signed in. */
  readonly name?: string;
  /** They belong to another organisation, and were invited to this one. */
  readonly isGuest?: boolean;
  /** Leaves the page for the sign-in and comes back to the same address, or asks in the host's own window. */
  signIn(): void;
  /** `undefined` where the host signs people in: they sign out of the host. */
  readonly signOut?: (() => void) | undefined;
}

/** Why nothing has come yet, and when it is tried again. */
export interface Waiting {
  readonly reason: 'busy' | 'no-answer';
  /** Milliseconds since 1970. */
  readonly untilMs: number;
}

/** The waits that stand between us and the store: shown to people, and cut short by them. */
export interface Patience {
  current(): Waiting | undefined;
  /** Calls `listener` after each change; answers with how to stop. */
  subscribe(listener: () => void): () => void;
  tryNow(): void;
}

/** What a page in Teams knows of where it stands. */
export interface Surroundings {
  /** In the panel beside a meeting that is on. */
  readonly isBesideMeeting: boolean;
  /** An address that leads others into Teams: to where one is, or to another place in the tab (`#/…`). */
  linkHere(place?: string): string;
}

/** Everything the faces need from outside. */
export interface Ports {
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
  readonly session: Session;
  readonly patience: Patience;
  /** Files of Word, Excel and PowerPoint; missing where there is no worker to read and make them, as in the web part. */
  readonly office?: OfficeFiles;
  /** The address of the SharePoint site that holds the plan. */
  readonly siteUrl: string;
  /** What the page stands in, where that is more than a browser. */
  readonly surroundings?: Surroundings;
}

const PortsContext = React.createContext<Ports | undefined>(undefined);

export function PortsProvider({ ports, children }: { readonly ports: Ports; readonly children: React.ReactNode }) {
  return <PortsContext.Provider value={ports}>{children}</PortsContext.Provider>;
}

export function usePorts(): Ports {
  const ports = React.useContext(PortsContext);
  if (!ports) throw new Error('usePorts outside PortsProvider');
  return ports;
}
