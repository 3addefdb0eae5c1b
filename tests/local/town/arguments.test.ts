import { readArguments } from '../../../src/local/town/arguments';
import { authorityOf, townFetch } from '../../../src/local/town/town-fetch';

const SITE = 'http://localhost:4820/sites/erhverv';

describe('npm run seed', () => {
  it('reads the site, and whether the hard cases come along', () => {
    expect(readArguments(['--site', `${SITE}/`])).toEqual({ kind: 'seed', siteUrl: SITE, hardCases: false, scale: 0, dataFolder: '.local' });
    expect(readArguments(['--site', SITE, '--hard-cases', '--data', 'andet'])).toMatchObject({ hardCases: true, dataFolder: 'andet' });
  });

  it.each([['https://eksempelby.sharepoint.com/sites/erhverv'], ['https://localhost/sites/erhverv'], ['http://localhost.example/sites/erhverv']])('puts no invented town on %s', (site) => {
    expect(readArguments(['--site', site])).toEqual({ kind: 'wrong', says: expect.stringContaining(`Den lægges ikke på ${site}.`) });
  });

  it('shows how it is used when asked, and when it was not understood', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
    for (const words of [[], ['--site'], ['--all'], ['--site', SITE, '--scale', 'mange']]) expect(readArguments(words)).toEqual({ kind: 'wrong', says: expect.stringContaining('npm run seed -- --site') });
  });
});

describe('the town’s people', () => {
  it('reach the site with one token each, made for that site', async () => {
    const made: string[] = [];
    const sent: (string | null)[] = [];
    const authority = {
      tokenFor: ({ login }: { readonly login: string }, audience: string) => {
        made.push(`${login} ${audience}`);
        return Promise.resolve(login);
      },
    };
    const fetchAs = townFetch(authority, SITE, (_input, init) => {
      sent.push(new Headers(init?.headers).get('authorization'));
      return Promise.resolve(new Response());
    });
    for (const login of ['planchef.bmc@eksempelby.example', 'paamindelser@eksempelby.example', 'planchef.bmc@eksempelby.example']) await fetchAs(login)(`${SITE}/_api/web`);
    expect(made).toEqual(['planchef.bmc@eksempelby.example http://localhost:4820', 'paamindelser@eksempelby.example http://localhost:4820']);
    expect(sent).toEqual(['Bearer planchef.bmc@eksempelby.example', 'Bearer paamindelser@eksempelby.example', 'Bearer planchef.bmc@eksempelby.example']);
    await expect(fetchAs('somebody@eksempelby.example')(SITE)).rejects.toThrow('The town has no somebody@eksempelby.example');
  });

  it('sign in where the site sends them, whatever port that has', async () => {
    const sending = (location: string): typeof globalThis.fetch => () => Promise.resolve(new Response(undefined, { status: 303, headers: { location } }));
    expect(await authorityOf(SITE, sending('http://localhost:4837/eksempelby/oauth2/v2.0/authorize?x=1'))).toBe('http://localhost:4837');
    expect(await authorityOf(SITE, () => Promise.resolve(new Response()))).toBe('http://localhost:4830');
  });
});
