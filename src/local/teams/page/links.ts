/** A place in an app, as a link that people share names it. */
export interface DeepLink {
  readonly appId: string;
  readonly entityId: string;
  readonly subPageId: string | undefined;
  readonly channelId: string | undefined;
}

const PATH = /^\/l\/entity\/([^/]+)\/([^/?]+)\/?$/;

/** Reads `…/l/entity/<app>/<tab>?context={"subEntityId":…}`, as Teams writes it; `undefined` for any other address. */
export function readDeepLink(address: string): DeepLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, searchParams } = new URL(address);
  const [, appId, entityId] = PATH.exec(pathname) ?? [];
  if (appId === undefined || entityId === undefined) return undefined;
  const context = contextIn(searchParams.get('context'));
  const textOf = (name: string): string | undefined => (typeof context[name] === 'string' && context[name] !== '' ? context[name] : undefined);
  return { appId, entityId: decodeURIComponent(entityId), subPageId: textOf('subEntityId') ?? textOf('subPageId'), channelId: textOf('channelId') };
}

/** The same, written: `origin` stands where teams.microsoft.com would. */
export function deepLink(origin: string, link: DeepLink, label: string, webUrl: string | undefined): string {
  const context = JSON.stringify({ ...(link.subPageId !== undefined && { subEntityId: link.subPageId }), ...(link.channelId !== undefined && { channelId: link.channelId }) });
  const query = new URLSearchParams({ ...(webUrl && { webUrl }), ...(label && { label }), context });
  return `${origin}/l/entity/${link.appId}/${encodeURIComponent(link.entityId)}?${query.toString()}`;
}

function contextIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
