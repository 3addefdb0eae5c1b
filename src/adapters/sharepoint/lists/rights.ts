import type { Group, Level } from './groups';

/** What each group may do with a list; a group left out cannot see it. */
export type ListRights = Readonly<Partial<Record<Group, Level>>>;

const EVERYBODY_READS = { editors: 'read', chairs: 'read', contributors: 'read', readers: 'read', service: 'read' } as const satisfies ListRights;

/** The plan and its structure. */
export const EDITORS_KEEP: ListRights = { ...EVERYBODY_READS, editors: 'edit' };
/** As the structure, but the reminder service moves on the mark up to which the copies of the status are true. */
export const EDITORS_KEEP_SERVICE_MARKS: ListRights = { ...EDITORS_KEEP, service: 'contribute' };
export const EDITORS_AND_CHAIRS_KEEP: ListRights = { ...EVERYBODY_READS, editors: 'edit', chairs: 'edit' };
export const CONTRIBUTORS_EDIT: ListRights = { ...EVERYBODY_READS, editors: 'edit', contributors: 'contribute', service: 'contribute' };
/** History is added to and never rewritten, by editors neither. */
export const APPEND_ONLY: ListRights = { ...EVERYBODY_READS, editors: 'add', contributors: 'add', service: 'add' };
/** What the service keeps of people and cards: those who prepare meetings may see whom it did not reach. */
export const SERVICE_LEDGER: ListRights = { service: 'edit', editors: 'read', chairs: 'read' };
/** Asked of the service, which writes none of it. */
export const ORDERED: ListRights = { editors: 'add', chairs: 'add', service: 'read' };
/** Everybody may write down that somebody is away, and until when. */
export const ABSENCES_KEPT: ListRights = { editors: 'edit', chairs: 'contribute', contributors: 'contribute', readers: 'read', service: 'read' };
export const ADDED_ONCE: ListRights = { ...EVERYBODY_READS, editors: 'add', chairs: 'add', service: 'add' };
