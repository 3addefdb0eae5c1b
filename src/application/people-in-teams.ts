import type { Person, PersonId } from '../domain';
import { isPlanError } from './errors';
import type { Clock, Conversation, Conversations, FromTeams, Journal, People, Plans, TeamsMember } from './ports';

export interface PeopleInTeamsPorts {
  readonly conversations: Conversations;
  readonly plans: Plans;
  readonly people: People;
  readonly clock: Clock;
  readonly journal: Journal;
  /** What the store calls somebody who signs in with this name. */
  readonly loginOf: (userPrincipalName: string) => string;
}

/** Another instance of the service may have met them: after so long its word is asked for. */
const KNOWN_FOR_MS = 10 * 60_000;
/** Somebody nobody knows is looked for at most so often. */
const LOOK_AGAIN_AFTER_MS = 15_000;

type Known = ReadonlyMap<string, Conversation>;

/** Who is who: Teams names people by the directory, the plan by the store's number. */
export class PeopleInTeams {
  private known: Map<string, Conversation> | undefined;
  private readAtMs = -Infinity;

  constructor(private readonly ports: PeopleInTeamsPorts) {}

  /** Who pressed or wrote; `undefined` for somebody whom the store does not know. Remembered from then on. @throws PlanError */
  async personOf(place: FromTeams, member: () => Promise<TeamsMember | undefined>): Promise<PersonId | undefined> {
    const conversation = (await this.conversations(place.directoryId)).get(place.directoryId);
    return conversation ? conversation.person : this.meet(place, member);
  }

  /** Keeps where somebody is reached: what an install says goes before what was known. @throws PlanError */
  async meet(place: FromTeams, member: () => Promise<TeamsMember | undefined>): Promise<PersonId | undefined> {
    const { conversations, journal } = this.ports;
    const person = (await this.conversations(place.directoryId)).get(place.directoryId)?.person ?? (await this.personNamed(await member()));
    if (person === undefined) {
      journal.note('warning', 'person-not-known');
      return undefined;
    }
    const { directoryId, teamsUser, conversation: id, serviceUrl, tenant } = place;
    const conversation = { person, directoryId, id, serviceUrl, tenant, teamsUser };
    await conversations.put(conversation);
    this.known?.set(directoryId, conversation);
    return person;
  }

  async leave(directoryId: string): Promise<void> {
    await this.ports.conversations.remove(directoryId);
    this.known?.delete(directoryId);
  }

  private async conversations(wanted: string): Promise<Known> {
    const nowMs = Date.parse(this.ports.clock.now());
    const age = nowMs - this.readAtMs;
    if (!this.known || age > (this.known.has(wanted) ? KNOWN_FOR_MS : LOOK_AGAIN_AFTER_MS)) {
      this.known = new Map([...(await this.ports.conversations.all()).values()].map((conversation) => [conversation.directoryId, conversation]));
      this.readAtMs = nowMs;
    }
    return this.known;
  }

  /** Somebody the site knows by the name they sign in with, or by their mail; else the site is asked to get to know them. */
  private async personNamed(member: TeamsMember | undefined): Promise<PersonId | undefined> {
    if (!member) return undefined;
    const [opened] = await this.ports.plans.openAll();
    const people = [...(opened?.actionPlan.people.values() ?? [])];
    const found = theOne(people, member.login) ?? theOne(people, member.email);
    if (found) return found.id;
    try {
      return (await this.ports.people.resolve({ login: this.ports.loginOf(member.login), name: member.name, email: member.email })).id;
    } catch (error) {
      if (!isPlanError(error) || !['not-found', 'no-access', 'not-valid', 'read-only'].includes(error.code)) throw error;
      return undefined;
    }
  }
}

/** Two people with one address are nobody. */
function theOne(people: readonly Person[], address: string): Person | undefined {
  const found = address === '' ? [] : people.filter(({ email }) => email.toLowerCase() === address.toLowerCase());
  return found.length === 1 ? found[0] : undefined;
}
