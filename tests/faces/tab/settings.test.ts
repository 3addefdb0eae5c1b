import { readSettings } from '../../../src/faces/tab/settings';

const SITE = 'https://town.sharepoint.example/sites/erhverv';
const page = (settings: object): Document => {
  document.body.innerHTML = `<script type="application/json" id="settings">${JSON.stringify(settings)}</script>`;
  return document;
};
const whole = { siteUrl: `${SITE}/`, tenant: 'town', clientId: 'tab', authority: 'https://login.example/town', scopes: ['scope'] };

describe('the settings of a page', () => {
  it.each<[string, string | undefined, string]>([
    ['their own', undefined, SITE],
    ['one beside it, which a tab of a channel was set up with', 'https://town.sharepoint.example/sites/klima/', 'https://town.sharepoint.example/sites/klima'],
    ['their own where the other lies elsewhere', 'https://evil.example/sites/erhverv', SITE],
    ['their own where the other is no address', 'erhverv', SITE],
  ])('name the site of the plan: %s', (_which, site, named) => {
    expect(readSettings(page(whole), site).siteUrl).toBe(named);
  });

  it('are refused by name of what they lack', () => {
    expect(() => readSettings(page({ ...whole, scopes: [], tenant: '' }))).toThrow('lack tenant, scopes');
  });
});
