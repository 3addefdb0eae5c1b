import type { SiteError } from '../errors';
import type { Complex, Plain, Shown, ShownSet, Value, ValueList } from './values';

/** How an answer is written: how much OData says about it, and under which keys. */
export interface Format {
  readonly level: 'minimal' | 'none' | 'verbose';
  /** `odata.` as SharePoint writes it by itself, `@odata.` after `OData-Version: 4.0`. */
  readonly prefix: 'odata.' | '@odata.';
  /** `false` when the caller would have got Atom, which this site does not write. */
  readonly isJson: boolean;
}

type Json = unknown;

/** Reads `Accept` and `OData-Version`. */
export function formatOf(headers: Headers): Format {
  const accept = (headers.get('accept') ?? '').toLowerCase();
  const isV4 = (headers.get('odata-version') ?? '').startsWith('4');
  const level = /odata(\.metadata)?=verbose/.test(accept) ? 'verbose' : /odata(\.metadata)?=(no|none)/.test(accept) ? 'none' : 'minimal';
  return { level, prefix: isV4 ? '@odata.' : 'odata.', isJson: accept.includes('application/json') };
}

export function contentType(format: Format): string {
  const level = { minimal: 'minimalmetadata', none: 'nometadata', verbose: 'verbose' }[format.level];
  return format.level === 'verbose' ? 'application/json;odata=verbose;charset=utf-8' : `application/json;odata=${level};streaming=true;charset=utf-8`;
}

/** Writes values in one format. `api` is the absolute address of `_api`. */
export class Writer {
  constructor(
    private readonly format: Format,
    private readonly api: string,
  ) {}

  /** A single entity, whole answer. */
  entity(shown: Shown): Json {
    if (this.format.level === 'verbose') return { d: this.body(shown) };
    return { ...this.metadata(`SP.ApiData.${shown.type.split('.').pop() ?? ''}s/@Element`), ...this.body(shown) };
  }

  /** A collection, whole answer. */
  set(set: ShownSet): Json {
    const entities = set.entities.map((shown) => this.body(shown));
    if (this.format.level === 'verbose') return { d: { results: entities, ...(set.next === undefined ? {} : { __next: set.next }) } };
    return {
      ...this.metadata('SP.ApiData'),
      ...(set.next === undefined ? {} : { [`${this.format.prefix}nextLink`]: set.next }),
      value: entities,
    };
  }

  /** The result of a function or the value of one property, whole answer. */
  property(name: string, value: Plain | Complex | ValueList): Json {
    const inner = this.value(value);
    if (this.format.level === 'verbose') return { d: { [name]: inner } };
    if (value !== null && typeof value === 'object') {
      return value.kind === 'complex'
        ? { ...this.metadata(value.type), ...(inner as object) }
        : { ...this.metadata(`Collection(${value.type})`), value: inner };
    }
    return { ...this.metadata(typeof value === 'boolean' ? 'Edm.Boolean' : typeof value === 'number' ? 'Edm.Int32' : 'Edm.String'), value: inner };
  }

  error(error: SiteError): Json {
    const body = { code: error.code, message: { lang: 'en-US', value: error.message } };
    return this.format.level === 'verbose' || this.format.prefix === '@odata.' ? { error: body } : { 'odata.error': body };
  }

  private metadata(type: string): object {
    return this.format.level === 'minimal' ? { [`${this.format.prefix === '@odata.' ? '@odata.context' : 'odata.metadata'}`]: `${this.api}/$metadata#${type}` } : {};
  }

  private body(shown: Shown): Record<string, Json> {
    const { level } = this.format;
    const head: Record<string, Json> = {};
    if (level === 'minimal') this.annotate(head, shown);
    if (level === 'verbose') {
      head.__metadata = { id: shown.id ?? `${this.api}/${shown.uri}`, uri: `${this.api}/${shown.uri}`, ...(shown.etag === undefined ? {} : { etag: shown.etag }), type: shown.type };
      for (const link of shown.links) head[link] = { __deferred: { uri: `${this.api}/${shown.uri}/${link}` } };
    }
    for (const name in shown.values) {
      const value = shown.values[name];
      head[name] = value !== null && typeof value === 'object' ? this.value(value) : value;
      if (level === 'minimal' && value !== null && typeof value === 'object' && (value.kind === 'shown' || value.kind === 'set')) {
        head[`${name}@odata.navigationLinkUrl`] = `${shown.uri}/${name}`;
      }
    }
    return head;
  }

  private annotate(head: Record<string, Json>, shown: Shown): void {
    const { prefix } = this.format;
    head[`${prefix}type`] = prefix === '@odata.' ? `#${shown.type}` : shown.type;
    head[`${prefix}id`] = shown.id ?? `${this.api}/${shown.uri}`;
    if (shown.etag !== undefined) head[`${prefix}etag`] = shown.etag;
    head[`${prefix}editLink`] = shown.uri;
    for (const link of shown.links) head[`${link}@odata.navigationLinkUrl`] = `${shown.uri}/${link}`;
  }

  private value(value: Value): Json {
    if (value === null || typeof value !== 'object') return value;
    const isVerbose = this.format.level === 'verbose';
    switch (value.kind) {
      case 'complex': {
        const inner = Object.fromEntries(Object.entries(value.values).map(([name, part]) => [name, this.value(part)]));
        return isVerbose ? { __metadata: { type: value.type }, ...inner } : inner;
      }
      case 'list': {
        const values = value.values.map((part) => this.value(part));
        return isVerbose ? { __metadata: { type: `Collection(${value.type})` }, results: values } : values;
      }
      case 'shown': return this.body(value);
      case 'set': {
        const entities = value.entities.map((shown) => this.body(shown));
        return isVerbose ? { results: entities } : entities;
      }
    }
  }
}
