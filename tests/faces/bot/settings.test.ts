/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { certificateMistake, readServiceSettings, SETTING_NAMES } from '../../../src/faces/bot/service/settings';

const FILE = 'config/service.settings';
const EXAMPLE = readFileSync(join(resolve(__dirname, '..', '..', '..'), 'config', 'service.example'), 'utf8');
const example = parseEnv(EXAMPLE);
const without = (...names: readonly string[]) => Object.fromEntries(Object.entries(example).filter(([name]) => !names.includes(name)));
const read = (change: Readonly<Record<string, string>> = {}, environment: Readonly<Record<string, string>> = {}) => readServiceSettings({ ...example, ...change }, environment, FILE);
const wrongIn = (answer: ReturnType<typeof read>): string => ('wrong' in answer ? answer.wrong : 'nothing is wrong');

const LOCAL = { MODE: 'local', SITE_URL: 'http://localhost:4820/sites/erhverv', SERVICE_HOSTS: '127.0.0.1:3979', SITE_TOKEN: 'x' };

describe('the settings of the service', () => {
  it('are those of the example, which explains each of them', () => {
    expect(read()).toMatchObject({
      settings: {
        mode: 'production', host: '0.0.0.0', port: 3978, siteUrl: 'https://eksempelby.sharepoint.com/sites/erhverv', tenants: ['5d3c1f0a-9a4b-4c1e-8f27-3f1d2b6a7c01'], serviceHosts: ['smba.trafficmanager.net'],
        identity: { by: 'managedIdentity', client: '9e2d7c41-08b5-4f6a-b3d1-7a5c2e9f4b04' }, ledger: { kind: 'list' }, tickMinutes: 10, cardsPerSecond: 20, language: 'da', links: { teamsAppId: 'c4f19d6e-2b7a-4e05-9d83-6a1c7f3b8e03' },
      },
    });
    for (const name of SETTING_NAMES) expect(EXAMPLE).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });

  it('may all come from the environment, which goes before the file', () => {
    expect(readServiceSettings({}, example as never, FILE)).toEqual(read());
    expect(read({}, { PORT: '8080', CARD_LANGUAGE: '' })).toMatchObject({ settings: { port: 8080, language: 'da' } });
  });

  it('are not what a system says of itself in the environment', () => {
    expect(read({}, { LANGUAGE: 'da_DK:da', LANG: 'da_DK.UTF-8', HOSTNAME: 'server', NAME: 'x' })).toEqual(read());
  });

  it('name the organisation and the bot as Teams does, however they are written', () => {
    const { TENANT = '', BOT_ID = '' } = example;
    expect(read({ TENANT: TENANT.toUpperCase(), BOT_ID: BOT_ID.toUpperCase() })).toMatchObject({ settings: { tenants: [TENANT], botId: BOT_ID } });
  });

  it.each([
    ['TENANT', { TENANT: 'eksempelby' }, 'TENANT is "eksempelby": it should be the id of your organisation in Microsoft Entra.'],
    ['SITE_URL', { SITE_URL: 'http://eksempelby.sharepoint.com' }, 'SITE_URL is'],
    ['a number', { TICK_MINUTES: '60' }, 'TICK_MINUTES is "60": it should be a whole number from 1 to 15.'],
    ['a word', { IDENTITY: 'secret' }, 'IDENTITY is "secret": it should be managed or certificate.'],
    ['an address of this machine', { SERVICE_HOSTS: '127.0.0.1:3979' }, 'SERVICE_HOSTS names this machine'],
    ['something unknown', { CLIENT_SECRET: 'x' }, 'config/service.settings has a CLIENT_SECRET, and there is no such setting'],
    ['a certificate without its file', { IDENTITY: 'certificate' }, 'CERTIFICATE_FILE is missing with IDENTITY=certificate'],
    ['a table without its address', { LEDGER: 'table' }, 'TABLE_URL is missing with LEDGER=table'],
    ['a token of the local site', { SITE_TOKEN: 'x' }, 'SITE_TOKEN is for MODE=local alone'],
  ])('that are wrong are one sentence: %s', (_what, change, sentence) => {
    expect(wrongIn(read(change))).toContain(sentence);
  });

  it.each(['SITE_URL', 'TENANT', 'BOT_ID'])('that are missing are one sentence: %s', (name) => {
    expect(wrongIn(readServiceSettings(without(name), {}, FILE))).toMatch(new RegExp(`^${name} is missing: it should be `));
  });

  it('say where the buttons of a card lead, one way or the other', () => {
    expect(wrongIn(readServiceSettings(without('TEAMS_APP_ID'), {}, FILE))).toMatch(/^TAB_URL is missing, and so is TEAMS_APP_ID/);
    expect(readServiceSettings({ ...without('TEAMS_APP_ID'), TAB_URL: 'https://plan.example/' }, {}, FILE)).toMatchObject({ settings: { links: { tabUrl: 'https://plan.example/' } } });
  });

  it('tell nobody what a secret is', () => {
    expect(wrongIn(read({ LEDGER: 'table', TABLE_CONNECTION: 'geheim' }))).not.toContain('geheim');
  });

  it('sign in by certificate where that is said, and keep the ledger in a table', () => {
    expect(read({ IDENTITY: 'certificate', CERTIFICATE_FILE: '/secrets/x.pem', LEDGER: 'table', TABLE_URL: 'https://x.table.core.windows.net' })).toMatchObject({
      settings: { identity: { by: 'certificate', certificate: '/secrets/x.pem' }, ledger: { kind: 'table', table: 'HandleplanReminders', url: 'https://x.table.core.windows.net' } },
    });
  });

  describe('in local mode', () => {
    it('keep to this machine, and need no identity', () => {
      expect(read(LOCAL)).toMatchObject({ settings: { mode: 'local', host: '127.0.0.1', identity: undefined, siteToken: 'x' } });
    });

    it('are refused on other addresses, and where NODE_ENV is production', () => {
      expect(wrongIn(read({ ...LOCAL, SITE_URL: 'https://eksempelby.sharepoint.com/sites/erhverv' }))).toContain('SITE_URL is "https://eksempelby.sharepoint.com/sites/erhverv" in local mode');
      expect(wrongIn(read({ ...LOCAL, SERVICE_HOSTS: 'localhost:56150,smba.trafficmanager.net' }))).toContain('SERVICE_HOSTS is "localhost:56150,smba.trafficmanager.net" in local mode');
      expect(wrongIn(read({ ...LOCAL, HOST: '0.0.0.0' }))).toContain('HOST is "0.0.0.0" in local mode');
      expect(wrongIn(read(LOCAL, { NODE_ENV: 'production' }))).toContain('MODE is "local" while NODE_ENV is "production"');
    });
  });
});

describe('the certificate of the service', () => {
  const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n';
  const KEY = '-----BEGIN PRIVATE KEY-----\nMII=\n-----END PRIVATE KEY-----\n';
  it.each<[string, string | undefined, string | undefined]>([
    ['with its key', KEY + CERTIFICATE, undefined],
    ['that is not there', undefined, 'CERTIFICATE_FILE is "handleplan.pem", and there is no such file that the service may read.'],
    ['without its key', CERTIFICATE, 'CERTIFICATE_FILE is "handleplan.pem", and there is not a private key without a password in it: it should be a PEM file with both.'],
    ['whose key has a password', CERTIFICATE + KEY.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'), 'CERTIFICATE_FILE is "handleplan.pem", and there is not a private key without a password in it: it should be a PEM file with both.'],
    ['that is a key alone', KEY, 'CERTIFICATE_FILE is "handleplan.pem", and there is not a certificate in it: it should be a PEM file with both.'],
  ])('%s', (_what, text, mistake) => expect(certificateMistake('handleplan.pem', text)).toBe(mistake));
});
