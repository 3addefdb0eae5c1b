import { refuse } from '../errors';
import type { Host } from '../host';
import type { List } from '../store/lists';
import type { Item } from '../values/stored';
import { WEB_SCOPE } from './access';
import { includes, PERMISSION, type Rights } from './permissions';
import type { User } from './principals';

const OWN_ONLY = 2;
const NOBODY = 4;

/** What one person may do, asked once per scope and request. */
export class Guard {
  private readonly scopes = new Map<number, Rights>();

  constructor(
    private readonly host: Host,
    /** `undefined`: signed in, but unknown to the site. */
    readonly user: User | undefined,
  ) {}

  web(): Rights {
    return this.inScope(WEB_SCOPE);
  }

  list(list: List): Rights {
    return this.inScope(list.scope ?? WEB_SCOPE);
  }

  item(list: List, item: Item): Rights {
    return this.inScope(item.scope ?? list.scope ?? WEB_SCOPE);
  }

  /** @throws SiteError 403 */
  needWeb(wanted: Rights): void {
    if (!includes(this.web(), wanted)) throw refuse.accessDenied();
  }

  /** @throws SiteError 403 */
  needList(list: List, wanted: Rights): void {
    if (!includes(this.list(list), wanted)) throw refuse.accessDenied();
  }

  /** The person, who must be somebody the site knows. @throws SiteError 403 */
  needUser(): User {
    if (!this.user) throw refuse.accessDenied();
    return this.user;
  }

  /** Whether a row may be read: by the rights of its scope, and in a list of "only their own" by its author alone. */
  canRead(list: List, item: Item): boolean {
    return includes(this.item(list, item), PERMISSION.viewListItems) && (list.properties.readSecurity !== OWN_ONLY || item.author === this.user?.id || this.managesList(list));
  }

  /** @throws SiteError 404 for a row one may not read, 403 for one that may be read but not changed so. */
  needItem(list: List, item: Item, wanted: Rights): void {
    if (!this.canRead(list, item)) throw refuse.noItem();
    if (!includes(this.item(list, item), wanted)) throw refuse.accessDenied();
  }

  /** As `needItem`, and besides the list's rule of whose rows may be written. */
  needItemWrite(list: List, item: Item, wanted: Rights): void {
    this.needItem(list, item, wanted);
    if (this.managesList(list)) return;
    const { writeSecurity } = list.properties;
    if (writeSecurity === NOBODY || (writeSecurity === OWN_ONLY && item.author !== this.user?.id)) throw refuse.accessDenied();
  }

  /** Holders of ManageLists are above "only their own". */
  managesList(list: List): boolean {
    return includes(this.list(list), PERMISSION.manageLists);
  }

  private inScope(scope: number): Rights {
    let rights = this.scopes.get(scope);
    if (!rights) {
      rights = this.host.access.rightsIn(scope, this.user);
      this.scopes.set(scope, rights);
    }
    return rights;
  }
}
