import { SPCollection } from '@pnp/sp';
import { isPlanError } from '../../application/errors';
import { asId, type PersonId } from '../../domain';
import { isMarked, mark } from './lists';
import { READ_WITHIN_MS, type Site } from './site';
import type { Web } from './web';

interface GroupRow {
  readonly Title: string;
  readonly Description: string | null;
  readonly Users: readonly { readonly Id: number }[];
}

/** Who may write statements in other people's names (rule 3): the members of the service's own group, and nobody else. */
export class ReminderService {
  private members: ReadonlySet<PersonId> | undefined;

  /** The question for the members, as a part of somebody's request. A reader who may not see them believes nobody but the authors. */
  ask(web: Web): Promise<readonly GroupRow[]> {
    return SPCollection(web, 'sitegroups')
      .select('Title', 'Description', 'Users/Id')
      .expand('Users')
      .filter(`substringof('${mark('service')}',Description)`)<readonly GroupRow[]>()
      .catch((error: unknown) => {
        if (isPlanError(error) && error.code === 'no-access') return [];
        throw error;
      });
  }

  /** Remembers the answer until it is asked anew. */
  learn(groups: readonly GroupRow[]): ReadonlySet<PersonId> {
    this.members = new Set((groups.find((group) => isMarked(group, 'service'))?.Users ?? []).map(({ Id }) => asId<PersonId>(Id)));
    return this.members;
  }

  /** Takes it from what was kept of an earlier visit, where nothing newer is known. */
  recall(members: ReadonlySet<PersonId>): void {
    this.members ??= members;
  }

  /** Its members; costs a request only when nobody has asked yet. */
  async known(site: Site): Promise<ReadonlySet<PersonId>> {
    if (this.members) return this.members;
    const [groups] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [this.ask(web)]));
    return this.learn(groups);
  }
}
