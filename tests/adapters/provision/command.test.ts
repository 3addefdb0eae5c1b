import { readArguments } from '../../../src/adapters/sharepoint/provision/arguments';
import { runProvision, withToken } from '../../../src/adapters/sharepoint/provision/command';
import { restOf } from '../../../src/adapters/sharepoint/provision';
import type { Language } from '../../../src/adapters/sharepoint/lists';
import { aLocalSite, SITE_OWNER, type LocalSite } from '../../support/local-site';

const REAL = ['--site', 'https://eksempelby.sharepoint.example/sites/erhverv'];

describe('npm run provision reads', () => {
  it('a site on this machine, which needs no more than its address', () => {
    expect(readArguments(['--site', 'http://localhost:4820/sites/erhverv/'])).toEqual({ kind: 'local', siteUrl: 'http://localhost:4820/sites/erhverv', language: 'da', check: false });
  });

  it('a site in Microsoft 365, for a person with a code or for the app with its certificate', () => {
    const person = [...REAL, '--tenant', 't', '--client', 'c', '--check', '--language', 'en'];
    expect(readArguments(person)).toEqual({ kind: 'real', siteUrl: REAL[1], language: 'en', check: true, tenant: 't', client: 'c' });
    expect(readArguments([...person, '--certificate', 'app.pem'])).toMatchObject({ kind: 'real', certificate: 'app.pem' });
  });

  it('the address as people copy it, with a page’s questions behind it', () => {
    expect(readArguments(['--site', 'http://localhost:4820/sites/erhverv?e=1#x'])).toMatchObject({ siteUrl: 'http://localhost:4820/sites/erhverv' });
  });

  it.each([
    ['no site', [], 'Sig, hvilket websted det er, med --site.'],
    ['what is no address', ['--site', 'erhverv'], 'Sig, hvilket websted det er, med --site.'],
    ['a real site and nobody who asks', REAL, 'giv både --tenant og --client'],
    ['a site far away without encryption', ['--site', 'http://eksempelby.example/sites/erhverv'], 'hverken det lokale websted eller et der begynder med https://'],
    ['a language we do not have', ['--language', 'sv', ...REAL], 'Sproget kan være da eller en, ikke sv.'],
    ['a word it does not know', ['--delete'], 'Det forstås ikke'],
  ])('and refuses %s in one sentence', (_what, words, sentence) => {
    expect(readArguments(words)).toEqual({ kind: 'wrong', says: expect.stringContaining(sentence) });
  });

  it('the wish to know more before everything else', () => {
    expect(readArguments(['--help', '--language', 'en'])).toEqual({ kind: 'help', language: 'en' });
  });
});

describe('npm run provision tells', () => {
  let site: LocalSite;
  let said: string[];
  beforeEach(() => {
    site = aLocalSite();
    said = [];
  });
  afterEach(() => site.close());
  const run = (options: { readonly check?: boolean; readonly language?: Language } = {}): Promise<number> =>
    runProvision({ siteUrl: site.url, fetch: site.fetchAs(SITE_OWNER), language: 'da', check: false, say: (sentence) => said.push(sentence), ...options });

  it('each change as it is made and their number in the end; the second time that nothing was changed', async () => {
    expect(await run()).toBe(0);
    expect(said[0]).toBe('Opretter tilladelsesniveauet "Handleplan: læse".');
    expect(said.at(-1)).toBe(`Færdig. ${said.length - 1} ændringer.`);
    said = [];
    expect(await run()).toBe(0);
    expect(said).toEqual(['Alt er på plads. Intet er ændret.']);
  });

  it('what would be changed, and ends with 1, when it only checks', async () => {
    expect(await run({ check: true, language: 'en' })).toBe(1);
    expect(said.at(-1)).toBe(`${said.length - 1} differences so far. Nothing was changed.`);
  });

  it('last what was left alone', async () => {
    await run();
    await restOf(site.url, site.fetchAs(SITE_OWNER)).ask({ path: "web/GetList('/sites/erhverv/Lists/Goals')", method: 'MERGE', body: { Title: 'Delmål' } });
    said = [];
    expect(await run()).toBe(0);
    expect(said).toEqual(['Ladt i fred:\n  Listen "Mål" hedder "Delmål" hos jer. Det navn beholder den.', 'Alt er på plads. Intet er ændret.']);
  });

  it('that the site does not believe the sign-in', async () => {
    const stranger = runProvision({ siteUrl: site.url, fetch: site.fetchAs('nobody@elsewhere.example'), language: 'da', check: false, say: () => undefined });
    await expect(stranger).rejects.toThrow('Webstedet tror ikke på at du er logget på her.');
  });
});

it('asks for the token anew before every request, for a long set-up outlives one', async () => {
  const sent: (string | null)[] = [];
  const send: typeof globalThis.fetch = (_input, init) => {
    sent.push(new Headers(init?.headers).get('authorization'));
    return Promise.resolve(new Response());
  };
  let made = 0;
  const fetch = withToken(() => Promise.resolve(`token-${(made += 1)}`), send);
  await fetch('https://x.example/1', { headers: { accept: 'application/json' } });
  await fetch('https://x.example/2');
  expect(sent).toEqual(['Bearer token-1', 'Bearer token-2']);
});
