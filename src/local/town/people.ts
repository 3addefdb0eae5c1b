import { TEXTS } from './texts';
import town from './town.json';

export type TownRole = keyof typeof TEXTS.roles;
/** What the town lets somebody do with its plan. */
export type TownAccess = 'edit' | 'contribute' | 'read' | 'none';

/** Somebody of the demo town, called by their function. */
export interface TownPerson {
  /** As the town's own rows name them. */
  readonly id: string;
  /** As in `planchef.bmc@eksempelby.example`; their mail address too. */
  readonly login: string;
  readonly email: string;
  /** The function and the centre: what the organisation calls them. */
  readonly name: string;
  readonly jobTitle: string;
  /** The full name of their centre, of the management, or of nothing of the town's. */
  readonly department: string;
  /** Code of their centre; `undefined` in the management and outside the town. */
  readonly centre: string | undefined;
  readonly roles: readonly TownRole[];
  readonly access: TownAccess;
  /** Somebody who has left, and the service that sends reminders, are known to the organisation but sign in no more, or never did. */
  readonly signsIn: boolean;
  readonly isService: boolean;
}

/** The account that writes what people answer on cards: no person, so nobody picks it. */
export const townService = (): TownPerson => ({
  id: 'paamindelser',
  login: `paamindelser@${town.municipality.domain}`,
  email: `paamindelser@${town.municipality.domain}`,
  name: TEXTS.service,
  jobTitle: TEXTS.service,
  department: town.municipality.name,
  centre: undefined,
  roles: [],
  access: 'none',
  signsIn: false,
  isService: true,
});

/** Everybody the organisation knows, in the order of the town's own list, the reminder service last. */
export const townPeople = (): readonly TownPerson[] => [
  ...town.people.map(({ id, login, name, function: jobTitle, centre, roles, access, active }) => ({
    id,
    login,
    email: login,
    name,
    jobTitle,
    department: departmentOf(login, centre),
    centre: centre ?? undefined,
    roles: roles as readonly TownRole[],
    access: access as TownAccess,
    signsIn: active,
    isService: false,
  })),
  townService(),
];

function departmentOf(login: string, centre: string | null): string {
  if (centre !== null) return town.centres.find(({ id }) => id === centre)?.name ?? centre;
  return login.endsWith(`@${town.municipality.domain}`) ? TEXTS.management : TEXTS.outside;
}

/** Whose site it is: the first of the editors. */
export function townOwner(): TownPerson {
  const owner = townPeople().find(({ roles }) => roles.includes('editor'));
  if (!owner) throw new TypeError('The town has no editor');
  return owner;
}

/** The people as a site's directory knows them. */
export const directoryPeople = (people: readonly TownPerson[] = townPeople()) => people.map(({ login, name, email, jobTitle, department }) => ({ login, name, email, jobTitle, department }));

/** The people who sign in, as a picker shows them: under their centre, by their function, with what they are to the plan. */
export const signInPeople = (people: readonly TownPerson[] = townPeople()) =>
  people
    .filter(({ signsIn }) => signsIn)
    .map(({ login, name, jobTitle, department, centre, roles }) => ({
      login,
      name,
      label: jobTitle,
      group: centre === undefined || centre === department ? department : `${centre} · ${department}`,
      notes: roles.map((role) => TEXTS.roles[role]),
    }));

/** What the people belong to, as a sign-in page calls it. */
export const townOrganisation: string = town.municipality.name;
