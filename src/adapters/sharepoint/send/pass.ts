import { PlanError } from '../../../application/errors';

/** What a request shows so that the site lets it in. */
export interface Pass {
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: 'omit' | 'same-origin';
}

/** Asked before every request. @param isRefused the last one was refused: another is wanted. @throws PlanError `signed-out`, `offline`, `no-answer`. */
export type AskPass = (isRefused: boolean) => Promise<Pass>;

/** A token of the authority, from anywhere. A request with one carries no cookie, and needs no digest. */
export const tokenPass =
  (token: (isRefused: boolean) => Promise<string>): AskPass =>
  async (isRefused) => ({ headers: { authorization: `Bearer ${await token(isRefused)}` }, credentials: 'omit' });

export interface PageSignIn {
  /** The digest that the page itself was given for this very site; another site's is asked for. */
  readonly digest?: string;
}

/**
 * As whoever reads the SharePoint page we stand on: the browser sends their cookie along, to any site of the same origin, and a digest proves
 * that it is a page of SharePoint's that asks. Digests run out after half an hour; one that is refused is followed by the next.
 */
export function pagePass({ siteUrl, fetch, digest }: PageSignIn & { readonly siteUrl: string; readonly fetch: typeof globalThis.fetch }): AskPass {
  let current = digest === undefined ? undefined : Promise.resolve(digest);
  const renewed = (): Promise<string> => {
    const asking = freshDigest(siteUrl, fetch);
    current = asking;
    asking.catch(() => current === asking && (current = undefined)); // the next request asks again
    return asking;
  };
  return async (isRefused) => ({ headers: { 'x-requestdigest': await (isRefused || !current ? renewed() : current) }, credentials: 'same-origin' });
}

async function freshDigest(siteUrl: string, fetch: typeof globalThis.fetch): Promise<string> {
  const answer = await fetch(`${siteUrl}/_api/contextinfo`, { method: 'POST', headers: { accept: 'application/json;odata=nometadata' }, credentials: 'same-origin', cache: 'no-store' }).catch(() => undefined);
  if (!answer) throw new PlanError('no-answer', 'POST contextinfo: no answer');
  if (answer.status === 401) throw new PlanError('signed-out', 'POST contextinfo: 401');
  if (answer.status === 403) throw new PlanError('no-access', 'POST contextinfo: 403');
  if (answer.status === 404) throw new PlanError('not-found', 'POST contextinfo: 404');
  if (answer.status === 429 || answer.status === 503) throw new PlanError('busy', `POST contextinfo: ${answer.status}`);
  const body: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined; // a page in its place is no answer either
  const { FormDigestValue: value } = (body ?? {}) as { readonly FormDigestValue?: unknown };
  if (typeof value !== 'string') throw new PlanError('no-answer', `POST contextinfo: ${answer.status} without a digest`);
  return value;
}
