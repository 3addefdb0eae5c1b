/** Why somebody is not given a token for a program, though they are signed in. */
export const REFUSALS = ['consent', 'policy', 'stranger', 'session'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** As Entra puts it; a client goes by the first number, a person reads the sentence in a log. */
export const REFUSED_AS: Readonly<Record<Refusal, { readonly number: number; readonly suberror: string; readonly description: string }>> = {
  consent: { number: 65001, suberror: 'consent_required', description: 'AADSTS65001: The user or administrator has not consented to use the application.' },
  policy: { number: 53003, suberror: 'message_only', description: 'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.' },
  stranger: { number: 50020, suberror: 'message_only', description: 'AADSTS50020: User account from identity provider does not exist in tenant and cannot access the application in that tenant.' },
  session: { number: 50173, suberror: 'bad_token', description: 'AADSTS50173: The provided grant has expired due to it being revoked. The user might have changed or reset their password.' },
};

/** What stands between a person and a program; nothing unless it is put here. */
export class Refusals {
  private readonly standing = new Map<string, Refusal>();

  put(login: string, client: string, refusal: Refusal | undefined): void {
    if (refusal) this.standing.set(keyOf(login, client), refusal);
    else this.standing.delete(keyOf(login, client));
  }

  of(login: string, client: string): Refusal | undefined {
    return this.standing.get(keyOf(login, client));
  }
}

const keyOf = (login: string, client: string): string => `${client} ${login.toLowerCase()}`;
