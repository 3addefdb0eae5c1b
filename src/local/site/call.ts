import type { Step } from './address/path';
import { refuse } from './errors';
import type { Host } from './host';
import { BodyReader, readBody, type Body } from './odata/body';
import type { Format } from './odata/format';
import { readQuery, type Query } from './odata/query';
import type { Complex, Plain, Shown, ShownSet, ValueList } from './odata/values';
import type { Claims } from './options';
import { Guard } from './rights/guard';

/** What a request asks for once `X-HTTP-Method` is taken into account. */
export type Verb = 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';

/** One request, or one part of a batch, on its way through the site. */
export class Call {
  private readBody: Body | undefined;
  private readQuery: Query | undefined;

  constructor(
    readonly host: Host,
    readonly verb: Verb,
    readonly steps: readonly Step[],
    readonly options: URLSearchParams,
    readonly headers: Headers,
    readonly format: Format,
    readonly bytes: Uint8Array,
    readonly claims: Claims,
    readonly guard: Guard,
  ) {}

  get body(): Body {
    this.readBody ??= readBody(new TextDecoder().decode(this.bytes), this.headers);
    return this.readBody;
  }

  get fields(): BodyReader {
    return new BodyReader(this.body.values);
  }

  get query(): Query {
    this.readQuery ??= readQuery(this.options);
    return this.readQuery;
  }

  get ifMatch(): string | undefined {
    return this.headers.get('if-match') ?? undefined;
  }

  /** A function's parameters, which clients send bare or wrapped in `wrapper`. @throws SiteError 400 when nothing was sent. */
  parameters(wrapper: string): BodyReader {
    return this.fields.object(wrapper) ?? this.fields;
  }
}

export type Payload =
  | { readonly kind: 'entity'; readonly shown: Shown }
  | { readonly kind: 'set'; readonly set: ShownSet }
  | { readonly kind: 'property'; readonly name: string; readonly value: Plain | Complex | ValueList }
  | { readonly kind: 'raw'; readonly bytes: Uint8Array | string; readonly contentType: string };

/** What a resource answers, not yet written in a body format. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: Payload;
}

export const entity = (shown: Shown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status, headers: { ...(shown.etag === undefined || status !== 201 ? {} : { ETag: shown.etag }), ...headers }, payload: { kind: 'entity', shown },
});
export const set = (entities: readonly Shown[], next?: string): Answer => ({ status: 200, payload: { kind: 'set', set: { kind: 'set', entities, next } } });
export const property = (name: string, value: Plain | Complex | ValueList): Answer => ({ status: 200, payload: { kind: 'property', name, value } });
export const raw = (bytes: Uint8Array | string, contentType: string): Answer => ({ status: 200, payload: { kind: 'raw', bytes, contentType } });
/** Done, and nothing to say. */
export const done: Answer = { status: 200 };
export const saved = (etag?: string): Answer => ({ status: 204, headers: etag === undefined ? {} : { ETag: etag } });

type Handler = (call: Call) => Answer;

/** Something that has an address below `_api`. A verb it lacks it does not speak; a member it lacks it does not have. */
export interface Resource {
  readonly get?: Handler;
  readonly post?: Handler;
  readonly merge?: Handler;
  readonly put?: Handler;
  readonly remove?: Handler;
  /** What may follow in the path, by name in lower case. Asked for only when the path goes on. */
  readonly members?: Readonly<Record<string, (step: Step, call: Call) => Resource>>;
}

/** A resource that is only ever called: a function or an action. */
export const action = (post: Handler): Resource => ({ post });
/** A function without effects, which clients call with either verb. */
export const getter = (get: Handler): Resource => ({ get, post: get });

/** Goes down the path from `root` and lets the last resource answer. @throws SiteError 404 or 501 */
export function answerCall(root: Resource, call: Call): Answer {
  let resource = root;
  for (const step of call.steps) {
    const member = resource.members && Object.hasOwn(resource.members, step.name) ? resource.members[step.name] : undefined;
    if (!member) throw unknownStep(step);
    resource = member(step, call);
  }
  const { get, post, merge, put, remove } = resource;
  const handler = { GET: get, POST: post, MERGE: merge, PUT: put, DELETE: remove }[call.verb];
  if (!handler) throw refuse.notSpoken(`${call.verb} ${call.steps.map((step) => step.text).join('/')}`);
  return handler(call);
}

/** Members SharePoint has and this site leaves out: saying "not found" of them would be untrue. */
const LEFT_OUT = new Set([
  'addtemplatefile', 'alerts', 'allproperties', 'appcatalog', 'approve', 'apptiles', 'attachmentfiles', 'availablecontenttypes', 'availablefields',
  'cancelupload', 'checkedoutbyuser', 'checkin', 'checkout', 'comments', 'contenttype', 'contenttypes', 'continueupload', 'copyto',
  'customlistitemformatters', 'deletewithparameters', 'deny', 'eventreceivers', 'features', 'fieldvaluesashtml', 'fieldvaluesastext',
  'fieldvaluesforedit', 'file', 'files', 'finishupload', 'firstuniqueancestorsecurableobject', 'folder', 'folders', 'forms', 'getcatalog',
  'getfilebyid', 'getfilebyserverrelativepath', 'getfilebyserverrelativeurl', 'getfolderbyid', 'getfolderbyserverrelativepath',
  'getfolderbyserverrelativeurl', 'getitems', 'getlimitedwebpartmanager', 'getlistitemchangessincetoken', 'getsubwebsfilteredforcurrentuser',
  'hubsitedata', 'informationrightsmanagementsettings', 'likedbyinformation', 'listtemplates', 'lockedbyuser', 'moveto', 'navigation',
  'onedriveshareditems', 'openbinarystream', 'parentlist', 'parentweb', 'permissionsrequests', 'properties', 'publish', 'pushnotificationsubscribers',
  'regionsettings', 'relatedfields', 'renderlistdata', 'renderlistdataasstream', 'reserveslistitemid', 'savebinary', 'search', 'setcommentsdisabled',
  'sitecollectionappcatalog', 'social', 'sp.utilities.utility.searchprincipalsusingcontextweb', 'startupload', 'subscriptions', 'syncflowinstances',
  'tenantappcatalog', 'themeinfo', 'undocheckout', 'unpublish', 'usercustomactions', 'userresource', 'versionevents', 'webinfos', 'webs',
  'workflowassociations', 'workflowtemplates',
]);

function unknownStep(step: Step): Error {
  return LEFT_OUT.has(step.name) ? refuse.notSpoken(step.text) : refuse.noResource(step.text);
}
