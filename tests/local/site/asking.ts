import { aLocalSite, SITE_OWNER, type LocalSite, type LocalSiteOptions } from '../../support/local-site';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { value?: readonly Record<string, unknown>[] };
  /** SharePoint's number for a refusal. */
  readonly code: string | undefined;
}

/** One person's plain REST client. */
export class Client {
  constructor(
    readonly place: LocalSite,
    private readonly login: string,
  ) {}

  async ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Asked> {
    const response = await this.place.fetchAs(this.login)(`${this.place.url}/_api/${path}`, {
      method, headers: { accept: 'application/json', 'content-type': 'application/json', ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text === '' ? {} : JSON.parse(text)) as Asked['body'];
    const error = (json['odata.error'] ?? json.error) as { code: string } | undefined;
    return { status: response.status, headers: response.headers, body: json, code: error?.code.split(',')[0] };
  }

  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Asked> {
    return this.ask('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}): Promise<Asked> {
    return this.ask('POST', path, body);
  }

  merge(path: string, body: unknown, etag = '*'): Promise<Asked> {
    return this.ask('POST', path, body, { 'x-http-method': 'MERGE', 'if-match': etag });
  }

  remove(path: string, etag = '*'): Promise<Asked> {
    return this.ask('POST', path, undefined, { 'x-http-method': 'DELETE', 'if-match': etag });
  }

  /** The titles a read of rows gives, in its order. */
  async titles(path: string): Promise<readonly unknown[]> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return (body.value ?? []).map(({ Title }) => Title);
  }
}

/** A new site with a list `Tasks` of these columns, by their kinds, and its owner's client. */
export async function aListOf(columns: Readonly<Record<string, number>> = {}, options: LocalSiteOptions = {}): Promise<{ readonly place: LocalSite; readonly owner: Client; readonly list: string }> {
  const place = aLocalSite(options);
  const owner = new Client(place, SITE_OWNER);
  await owner.post('web/lists', { Title: 'Tasks', BaseTemplate: 100, EnableVersioning: true });
  const list = "web/lists/getByTitle('Tasks')";
  for (const [Title, FieldTypeKind] of Object.entries(columns)) await owner.post(`${list}/fields`, { Title, FieldTypeKind });
  return { place, owner, list };
}

export const KIND = { text: 2, note: 3, date: 4, choice: 6, boolean: 8, number: 9, url: 11, user: 20 } as const;
