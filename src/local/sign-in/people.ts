import { createHash } from 'node:crypto';

/** Somebody who may sign in. */
export interface Person {
  /** As in `somebody@example.org`. */
  readonly login: string;
  readonly name: string;
  /** The heading they stand under in the picker. */
  readonly group: string;
  /** What else helps to choose among them, as words. */
  readonly notes?: readonly string[];
}

/** A GUID that is always the same for the same text: an object or tenant id without a table to keep it in. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text.toLowerCase()).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const objectIdOf = (person: Person): string => guidOf(person.login);

/** Who signed in, in the form msal keeps accounts under. */
export const clientInfoOf = (person: Person, tenant: string): string => Buffer.from(JSON.stringify({ uid: objectIdOf(person), utid: guidOf(tenant) })).toString('base64url');

export function findPerson(people: readonly Person[], login: string): Person | undefined {
  const wanted = login.trim().toLowerCase();
  return people.find((person) => person.login.toLowerCase() === wanted);
}

export interface Group {
  readonly name: string;
  readonly people: readonly Person[];
}

/** The people whose name, login, group or notes hold every word of `search`, by group, in the order in which they were handed in. */
export function groupsOf(people: readonly Person[], search: string): readonly Group[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const text = searchText(person);
    if (!words.every((word) => text.includes(word))) continue;
    const group = groups.get(person.group) ?? [];
    groups.set(person.group, [...group, person]);
  }
  return Array.from(groups, ([name, members]) => ({ name, people: members }));
}

/** All that a search looks in, in lower case. */
export const searchText = (person: Person): string => [person.name, person.login, person.group, ...(person.notes ?? [])].join(' ').toLowerCase();
