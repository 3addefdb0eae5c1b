import { hostOf, VISITORS_GROUP, type Host } from '../../../../src/local/site/host';
import { addItem, changeItem, type Desk, type Stamps } from '../../../../src/local/site/items/write';
import { Joined } from '../../../../src/local/site/items/joined';
import type { DirectoryPerson } from '../../../../src/local/site/options';
import { pagesResponse } from '../../../../src/local/site/pages';
import { WEB_SCOPE } from '../../../../src/local/site/rights/access';
import { Guard } from '../../../../src/local/site/rights/guard';
import { addField } from '../../../../src/local/site/schema/fields';
import { addList, USUAL } from '../../../../src/local/site/schema/new-list';
import { addView, allItems, saveView, viewsOf, type View } from '../../../../src/local/site/schema/views';
import { openStore } from '../../../../src/local/site/store/store';
import type { List } from '../../../../src/local/site/store/lists';
import type { Field } from '../../../../src/local/site/values/field';
import type { Item, StoredValues } from '../../../../src/local/site/values/stored';
import { digestFor } from '../../../../src/local/site/transport/digest';

const person = (login: string, name: string): DirectoryPerson => ({ login: `${login}@example.org`, name, email: `${login}@example.org`, jobTitle: name, department: 'BMC' });

/** Who may do what on the furnished site. */
export const PEOPLE = {
  owner: person('planredaktor', 'Planredaktør'),
  /** May view, add, edit and delete. */
  writer: person('klimakoordinator', 'Klimakoordinator'),
  reader: person('direktor', 'Direktør'),
  stranger: person('gaest', 'Gæst'),
  /** Known to the organisation and not yet to the site. */
  newcomer: person('havnekonsulent', 'Havnekonsulent'),
} as const;
export type Who = keyof typeof PEOPLE;

const CONTRIBUTE = 1073741827;
export const ORIGIN = 'http://localhost:4820';

export interface FurnishedOptions {
  readonly locale?: number;
  readonly threshold?: number;
}

/** A site in memory with a list of initiatives, which point at goals, and a library. */
export class FurnishedSite {
  readonly store = openStore(':memory:');
  readonly clock = { now: new Date('2026-11-24T09:00:00+01:00') };
  readonly host: Host;
  readonly goals: List;
  readonly initiatives: List;
  readonly library: List;
  private made = 0;

  constructor({ locale, threshold }: FurnishedOptions = {}) {
    const everybody = Object.values(PEOPLE);
    this.host = hostOf({
      store: this.store, origin: ORIGIN, path: '/sites/erhverv', title: 'Erhverv', owner: PEOPLE.owner, ...(locale !== undefined && { locale }), ...(threshold !== undefined && { threshold }),
      directory: { find: (login) => everybody.find((one) => one.login === login), search: (text) => everybody.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase())) },
      verifyToken: () => Promise.resolve(undefined), now: () => this.clock.now, newGuid: () => `00000000-0000-4000-8000-${String((this.made += 1)).padStart(12, '0')}`,
    });
    const { host } = this;
    host.access.assign(WEB_SCOPE, host.principals.addUser(PEOPLE.writer).id, CONTRIBUTE);
    host.principals.join(VISITORS_GROUP, host.principals.addUser(PEOPLE.reader).id);
    host.principals.addUser(PEOPLE.stranger);
    this.goals = addList(host, 'Goals', 100, USUAL);
    this.initiatives = addList(host, 'Initiatives', 100, { ...USUAL, enableVersioning: true, description: 'Handleplanens indsatser' });
    this.library = addList(host, 'Snapshots', 101, USUAL);
    const add = (title: string, type: Field['type'], more: Partial<Field> = {}): Field => addField(host, this.initiatives, { name: undefined, field: { title, type, ...more } });
    add('Light', 'Choice', { choices: ['green', 'yellow', 'red'] });
    add('Text', 'Note');
    add('Goal', 'Lookup', { lookupList: this.goals.guid, lookupField: 'Title' });
    add('Owner', 'User');
    add('Deputies', 'UserMulti');
    add('Also', 'LookupMulti', { lookupList: this.goals.guid, lookupField: 'Title' });
    add('DueOn', 'DateTime', { isDateOnly: true });
    add('StatedAt', 'DateTime');
    add('Cost', 'Number');
    add('Running', 'Boolean');
    add('Tags', 'MultiChoice', { choices: ['Klima', 'Havn'] });
    add('Link', 'URL');
    add('Key', 'Text', { isUnique: true, isIndexed: true });
  }

  change(list: List, name: string, more: Partial<Field>): void {
    const field = this.host.lists.fields(list).find(({ internalName }) => internalName === name);
    if (!field) throw new Error(`There is no column ${name}`);
    this.host.lists.saveField(list, { ...field, ...more });
  }

  /** Puts columns and a query on the list's first view. */
  view(list: List, fields: readonly string[], more: Partial<View> = {}): void {
    const [first] = viewsOf(this.host, list);
    if (first) saveView(this.host, list, { ...first, fields, ...more });
  }

  addView(list: List, more: Partial<View> & { readonly title: string }): View {
    return addView(this.host, list, { ...allItems(list), isDefault: false, ...more });
  }

  guard(who: Who): Guard {
    return new Guard(this.host, this.host.principals.findByLogin(PEOPLE[who].login));
  }

  idOf(who: Who): number {
    return this.host.principals.findByLogin(PEOPLE[who].login)?.id ?? 0;
  }

  private desk(list: List, who: Who): Desk {
    const found = this.host.lists.findBySerial(list.serial) ?? list;
    return { host: this.host, guard: this.guard(who), joined: new Joined(this.host), list: found };
  }

  row(list: List, values: StoredValues, who: Who = 'owner', stamps: Stamps = {}): Item {
    return this.host.db.transaction(() => addItem(this.desk(list, who), values, stamps, list === this.library ? String(values.Title) : undefined));
  }

  edit(list: List, item: Item, values: StoredValues, who: Who = 'owner'): Item {
    return this.host.db.transaction(() => changeItem(this.desk(list, who), this.host.items.find(list, item.id) ?? item, values));
  }

  async see(who: Who, path: string, init: RequestInit = {}): Promise<Seen> {
    const response = await pagesResponse(new Request(`${ORIGIN}/sites/erhverv${path}`, init), this.host, this.guard(who));
    if (!response) throw new Error(`${path} is no page`);
    return { status: response.status, html: await response.text(), headers: response.headers };
  }

  /** Sends a form as a browser would. */
  async send(who: Who, path: string, form: readonly (readonly [string, string])[], digest = digestFor(this.host, { upn: PEOPLE[who].login })): Promise<Seen> {
    const body = new URLSearchParams([['__REQUESTDIGEST', digest], ...form.map(([name, value]) => [name, value])]);
    return this.see(who, path, { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  }

  close(): void {
    this.store.close();
  }
}

export interface Seen {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}
