import type { SiteSetUp } from '../../application/ports';
import { taken } from './provision/ask';
import { provision } from './provision/provision';
import { restOf } from './provision/rest';
import type { PermissionMask } from './lists';
import { allows } from './rights';
import { pagePass, type PageSignIn } from './send';

export interface SetUpOptions {
  readonly siteUrl: string;
  readonly page: PageSignIn;
  readonly fetch: typeof globalThis.fetch;
}

/** As whoever reads a SharePoint page. What stops it is a `ProvisionStopped`. */
export function setUpHere({ siteUrl, page, fetch }: SetUpOptions): SiteSetUp {
  const asReader = readersFetch({ siteUrl, page, fetch });
  return {
    async mayMake() {
      const ask = { path: 'web?$select=EffectiveBasePermissions' };
      const { EffectiveBasePermissions: mask } = taken(ask, await restOf(siteUrl, asReader).ask(ask)) as { readonly EffectiveBasePermissions: PermissionMask };
      return allows(mask, ['manageLists', 'managePermissions', 'manageWeb']);
    },
    async look(language) {
      const found: string[] = [];
      await provision({ siteUrl, fetch: asReader, language, check: true, report: ({ kind, says }) => kind === 'differs' && found.push(says) });
      return found;
    },
    async make(language, onDone) {
      let done = 0;
      await provision({ siteUrl, fetch: asReader, language, report: ({ kind }) => kind === 'done' && onDone((done += 1)) });
    },
  };
}

/** A request whose digest is refused did nothing, so it goes once more with another. */
function readersFetch({ siteUrl, page, fetch }: SetUpOptions): typeof globalThis.fetch {
  const pass = pagePass({ ...page, siteUrl, fetch });
  return async (input, init) => {
    const send = async (isRefused: boolean): Promise<Response> => {
      const { headers, credentials } = await pass(isRefused);
      return fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers }, credentials, cache: 'no-store' });
    };
    const answer = await send(false);
    return answer.status === 403 && (init?.method ?? 'GET') !== 'GET' ? send(true) : answer;
  };
}
