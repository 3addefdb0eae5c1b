import type { Language } from '../lists';
import { provision } from './provision';
import { SENTENCES } from './sentences';

export interface CommandOptions {
  readonly siteUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly language: Language;
  readonly check: boolean;
  readonly say: (sentence: string) => void;
}

/** Sets a site up and tells what was done and what was left. @returns 0, or 1 when only checking and something is to be done. @throws ProvisionStopped */
export async function runProvision({ siteUrl, fetch, language, check, say }: CommandOptions): Promise<number> {
  const sentences = SENTENCES[language];
  const left: string[] = [];
  const { done, differs } = await provision({ siteUrl, fetch, language, check, report: ({ kind, says }) => (kind === 'left' ? void left.push(says) : say(says)) });
  if (left.length > 0) say([sentences.leftAlone, ...left.map((says) => `  ${says}`)].join('\n'));
  say(done > 0 ? sentences.done(done) : differs > 0 ? sentences.differs(differs) : sentences.nothing);
  return differs > 0 ? 1 : 0;
}

/** `fetch` with a token that is asked for anew before every request, for a long set-up outlives one. */
export const withToken =
  (token: () => Promise<string>, send: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await token()}`);
    return send(input, { ...init, headers });
  };
