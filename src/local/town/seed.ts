import { restOf } from '../../adapters/sharepoint/provision';
import type { Day } from '../../domain';
import { growTown } from './grow-town';
import { readKnownRows } from './known-rows';
import { townOwner, townPeople } from './people';
import { joinGroups, knowPeople } from './seed-people';
import type { Desk } from './seed-rest';
import { placeHardCases } from './place-hard-cases';
import { tellStory } from './tell-story';
import { TEXTS } from './texts';

export interface SeedOptions {
  /** A site that carries the product's lists. */
  readonly siteUrl: string;
  /** Speaks to the site as the person with this login. Must not repeat a POST. */
  readonly fetchAs: (login: string) => typeof globalThis.fetch;
  /** Adds one initiative for each of the values that are hard to keep and to show. */
  readonly hardCases?: boolean;
  /** As many initiatives as the plan is to have in all; fewer than the town has of its own add none. */
  readonly scale?: number;
  /** The day the story is alive on, unless the site says that it began on another. Default: the day it is on the site. */
  readonly today?: Day;
  readonly report?: (sentence: string) => void;
}

export interface Seeded {
  /** Rows that were added. */
  readonly added: number;
  /** The day the town's days count from. */
  readonly dayZero: Day;
}

/**
 * Puts the demo town on a site, row by row as its people: statements by those who make them, in the order in which they were made.
 * May be stopped and run again, also on another day: what is there stays, and nothing is added twice.
 * @throws RefusedRequest when the site says no
 */
export async function seedTown({ siteUrl, fetchAs, hardCases = false, scale = 0, today, report = () => undefined }: SeedOptions): Promise<Seeded> {
  const people = townPeople();
  const logins = new Map(people.map(({ id, login }) => [id, login]));
  const desk: Desk = { as: (person) => restOf(siteUrl, fetchAs(logins.get(person) ?? person)) };
  const owner = desk.as(townOwner().id);

  const known = await readKnownRows(owner);
  const sitePeople = await knowPeople(owner, people);
  const joined = await joinGroups(owner, people, sitePeople);
  if (joined > 0) report(TEXTS.seeded.people(joined));

  const site = { desk, owner, people: sitePeople, report };
  const story = await tellStory({ ...site, known, today });
  const told = story.added > 0 ? await readKnownRows(owner) : known;
  const hard = hardCases ? await placeHardCases({ ...site, known: told, dayZero: story.dayZero }) : 0;
  const added = story.added + hard + (scale > 0 ? await growTown(site, told, scale) : 0);
  if (added === 0) report(TEXTS.seeded.whole);
  return { added, dayZero: story.dayZero };
}
