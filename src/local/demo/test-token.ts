import { randomUUID } from 'node:crypto';
import { createAuthority, findPerson } from '../sign-in';
import { signInPeople, townOrganisation } from '../town/people';
import { AUTHORITY } from '../town/town-fetch';
import { portAfter } from './arguments';
import { CannotStart } from './cannot-start';
import { openKeyFile } from './data-folder';
import { TEXTS } from './texts';

export interface TestTokenOptions {
  /** The town's first person when it is empty. */
  readonly login: string;
  /** Of the site it is for; the authority stands where it stands beside it. */
  readonly port: number;
  readonly dataFolder: string;
  readonly now: () => Date;
}

/** A token as somebody of the town, for a site that runs, or will run, on the same data. @throws CannotStart when there is nobody of that login */
export async function testToken({ login, port, dataFolder, now }: TestTokenOptions): Promise<string> {
  const people = signInPeople();
  const person = login === '' ? people[0] : findPerson(people, login);
  if (!person) throw new CannotStart(TEXTS.unknownLogin(login, people.slice(0, 3).map((one) => one.login)));
  const authority = createAuthority({
    origin: `http://localhost:${portAfter(port, 10)}`, tenant: AUTHORITY.tenant, organisation: townOrganisation, people, clients: [],
    keys: await openKeyFile(dataFolder), now, newId: randomUUID,
  });
  return authority.tokenFor(person, `http://localhost:${port}`);
}
