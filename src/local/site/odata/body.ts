import { refuse } from '../errors';

/** A request's JSON body, with the wrappings of verbose OData taken off. */
export interface Body {
  readonly values: Readonly<Record<string, unknown>>;
  /** The type the body says it is (`__metadata.type` or `odata.type`). */
  readonly type: string | undefined;
  readonly isVerbose: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @throws SiteError 400 for what is no JSON object, for `__metadata` in a light body and for a verbose body under OData 4.
 */
export function readBody(text: string, headers: Headers): Body {
  const contentType = (headers.get('content-type') ?? '').toLowerCase();
  const isVerbose = /odata(\.metadata)?=verbose/.test(contentType);
  if (text.trim() === '') return { values: {}, type: undefined, isVerbose };
  if (!contentType.includes('json')) throw refuse.badJson(`A supported MIME type could not be found that matches the content type '${contentType}' of the request.`);
  if (isVerbose && (headers.get('odata-version') ?? '').startsWith('4')) throw refuse.badJson('The content type application/json;odata=verbose is not valid with OData-Version 4.0.');
  const json = parse(text);
  if (!isObject(json)) throw refuse.badJson('An unexpected node was found when reading from the JSON reader. A \'StartObject\' node was expected.');
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let type: string | undefined;
  for (const [name, value] of Object.entries(json)) {
    if (name === '__metadata') {
      if (!isVerbose) throw refuse.unknownBodyProperty('__metadata', 'the type of the request');
      type = isObject(value) && typeof value.type === 'string' ? value.type : undefined;
    } else if (name === 'odata.type' || name === '@odata.type') {
      type = typeof value === 'string' ? value.replace(/^#/, '') : undefined;
    } else if (!name.includes('odata.')) {
      values[name] = isVerbose ? unwrap(value) : value;
    }
  }
  return { values, type, isVerbose };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.badJson('Invalid JSON. The body of the request could not be read.');
  }
}

/** `{results: […]}` is an array and `__metadata` says nothing more, at any depth. */
function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (!isObject(value)) return value;
  if (Array.isArray(value.results)) return value.results.map(unwrap);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__metadata').map(([name, inner]) => [name, unwrap(inner)]));
}

const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Readers of one body property. `undefined` when it is absent; @throws SiteError 400 for another JSON type. */
export class BodyReader {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  has(name: string): boolean {
    return name in this.values;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw refuse.wrongLiteral(show(value), 'Edm.String');
    return value;
  }

  number(name: string): number | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number') return value;
    throw refuse.wrongLiteral(show(value), 'Edm.Int32');
  }

  boolean(name: string): boolean | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') throw refuse.wrongLiteral(show(value), 'Edm.Boolean');
    return value;
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw refuse.badJson("An unexpected 'StartObject' node was found when reading from the JSON reader. A 'StartArray' node was expected.");
    return value.map((part) => {
      if (typeof part !== 'string') throw refuse.wrongLiteral(show(part), 'Edm.String');
      return part;
    });
  }

  object(name: string): BodyReader | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw refuse.badJson("An unexpected node was found when reading from the JSON reader. A 'StartObject' node was expected.");
    return new BodyReader(value);
  }

  objects(name: string): readonly BodyReader[] | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw refuse.badJson("An unexpected node was found when reading from the JSON reader. A 'StartArray' node was expected.");
    return value.map((part) => {
      if (!isObject(part)) throw refuse.badJson("An unexpected node was found when reading from the JSON reader. A 'StartObject' node was expected.");
      return new BodyReader(part);
    });
  }

  /** @throws SiteError 400 naming the first property that is not among `known`. */
  refuseOthers(known: ReadonlySet<string>, type: string): void {
    for (const name of Object.keys(this.values)) if (!known.has(name)) throw refuse.unknownBodyProperty(name, type);
  }
}
