import { body, headers, type IInvokable, type Queryable } from '@pnp/queryable';
import { _SPCollection, _SPInstance, encodePath, SPCollection, spInvokableFactory, SPInstance, SPQueryable, spPost } from '@pnp/sp';

/**
 * What is asked of a site, in the words of @pnp/sp and on its base, which writes the requests. Its own webs, lists and items can do all that SharePoint can,
 * and who looks at a plan would wait for 3 kB of it.
 */
class WebQuery extends _SPInstance {
  get currentUser() {
    return SPInstance(this, 'currentUser');
  }

  get siteUsers() {
    return SPCollection(this, 'siteUsers');
  }

  /** @param address on the server, not encoded. */
  getList(address: string): ListOnWeb {
    return listOnWeb(this, `getList('${encodePath(address)}')`);
  }

  /** Makes somebody of the directory known to the site, if they are not. */
  ensureUser(logonName: string): Promise<unknown> {
    return spPost(SPQueryable(this, 'ensureuser'), body({ logonName }));
  }
}

class ListQuery extends _SPInstance {
  get items(): Rows {
    return rowsOnWeb(this, 'items');
  }

  get fields() {
    return SPCollection(this, 'fields');
  }

  /** What became of its rows since a mark. */
  getChanges(query: unknown): Promise<unknown> {
    return spPost(SPQueryable(this, 'getchanges'), body({ query }));
  }
}

class RowsQuery extends _SPCollection {
  getById(id: number): Row {
    return rowOnWeb(this).concat(`(${id})`);
  }

  /** Of rows SharePoint skips none: a page begins behind an id. */
  override skip(id: number): this {
    this.query.set('$skiptoken', `Paged=TRUE&p_ID=${id}`);
    return this;
  }

  add(values: object): Promise<unknown> {
    return spPost(this, body(values));
  }
}

class RowQuery extends _SPInstance {
  /** @param version that it must have; `*`: any. */
  update(values: object, version = '*'): Promise<{ readonly etag: string | null }> {
    const row = rowOnWeb(this);
    row.on.parse.replace(async (url, response) => [url, response, { etag: response.headers.get('etag') }]);
    return spPost(row, body(values, headers({ 'IF-Match': version, 'X-HTTP-Method': 'MERGE' })));
  }

  recycle(): Promise<unknown> {
    return spPost(rowOnWeb(this, 'recycle'));
  }
}

export type Web = WebQuery & IInvokable;
export type ListOnWeb = ListQuery & IInvokable;
export type Rows = RowsQuery & IInvokable;
export type Row = RowQuery & IInvokable;

const listOnWeb = spInvokableFactory<ListOnWeb>(ListQuery);
const rowsOnWeb = spInvokableFactory<Rows>(RowsQuery);
const rowOnWeb = spInvokableFactory<Row>(RowQuery);
const webOn = spInvokableFactory<Web>(WebQuery);

/** The web of a site, whose questions behave so. */
export const webOf = (siteUrl: string, ...behaviours: Parameters<Queryable<unknown>['using']>): Web => {
  const root = SPQueryable(siteUrl);
  root.using(...behaviours);
  return webOn(root, '_api/web');
};
