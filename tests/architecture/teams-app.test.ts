import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { mistakesOf } from '../../config/package/check-manifest';
import { readSettings } from '../../config/package/settings';
import { teamsApp } from '../../config/package/teams-app';
import { ROOT } from './planted-house';

type Values = Record<string, unknown>;
type Files = Map<string, Buffer>;

const EXAMPLE = readFileSync(join(ROOT, 'config', 'package.example'), 'utf8');
const app = (): Files => teamsApp({ ...readSettings(EXAMPLE, { file: 'the example' }).manifest, VERSION: '1.2.3' });

/** Changes a JSON file of the package. */
const within = (file: string, change: (value: Values) => void) => (files: Files) => {
  const value = JSON.parse(String(files.get(file))) as Values;
  change(value);
  files.set(file, Buffer.from(JSON.stringify(value)));
};

/** Draws an icon anew, one colour all over unless it is told what to do with each pixel. */
const drawn = (file: string, size: number, colourAt: (x: number) => readonly [number, number, number, number]) => (files: Files) => {
  const picture = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at += 1) picture.data.set(colourAt(at % size), at * 4);
  files.set(file, PNG.sync.write(picture));
};
const WHITE = [255, 255, 255, 255] as const;
const CLEAR = [0, 0, 0, 0] as const;

const PLANTED: readonly (readonly [mistake: string, plant: (files: Files) => unknown, reason: string])[] = [
  ['no manifest', (files) => files.delete('manifest.json'), 'manifest.json is missing in the package.'],
  ['a property nobody knows', within('manifest.json', (manifest) => (manifest.colour = 'red')), 'manifest.json: the whole of it has a property "colour" that this version does not know.'],
  ['a description that is cut short', within('manifest.json', (manifest) => (manifest.description = { short: 'A plan' })), "manifest.json: /description must have required property 'full'."],
  ['a version of the manifest that is not there', within('manifest.json', (manifest) => (manifest.manifestVersion = '9.9')), 'manifest.json: there is no manifest version "9.9" that can be checked here.'],
  ['an id that is none', within('manifest.json', (manifest) => (manifest.id = 'handleplan')), 'manifest.json: /id must match pattern'],
  ['this machine among the domains', within('manifest.json', (manifest) => (manifest.validDomains as string[]).push('localhost:4810')), "manifest.json: validDomains has localhost:4810: nobody else's machine answers there."],
  ['a domain with a scheme', within('manifest.json', (manifest) => (manifest.validDomains as string[]).push('https://tab.example')), 'manifest.json: validDomains has "https://tab.example", which is no host name.'],
  ['a tab on this machine', within('manifest.json', (manifest) => ((manifest.staticTabs as Values[])[0]!.contentUrl = 'https://localhost/index.html')), "manifest.json: staticTabs.0.contentUrl leads to localhost: nobody else's machine answers there."],
  ['a tab without https', within('manifest.json', (manifest) => ((manifest.staticTabs as Values[])[0]!.websiteUrl = 'http://tab.example/')), 'manifest.json: staticTabs.0.websiteUrl does not begin with https://.'],
  ['a tab at a host that is not named', within('manifest.json', (manifest) => ((manifest.configurableTabs as Values[])[0]!.configurationUrl = 'https://tab.example/')), 'manifest.json: configurableTabs.0.configurationUrl leads to tab.example, which is not among validDomains.'],
  ['a sign-in that comes back elsewhere', within('manifest.json', (manifest) => ((manifest.webApplicationInfo as Values).nestedAppAuthInfo = [{ redirectUri: 'brk-multihub://other.example', scopes: ['a'] }])), 'manifest.json: the redirect address of nested app auth is brk-multihub://other.example'],
  ['no colour icon', (files) => files.delete('color.png'), 'color.png is missing in the package: the color icon.'],
  ['a colour icon of another size', drawn('color.png', 96, () => WHITE), 'color.png is 96 × 96: the color icon is 192 × 192.'],
  ['an icon that is no picture', (files) => files.set('outline.png', Buffer.from('<svg/>')), 'outline.png is no PNG'],
  ['an outline in another colour', drawn('outline.png', 32, (x) => (x === 7 ? [91, 95, 199, 255] : CLEAR)), 'outline.png has #5b5fc7 at 7,0: the outline icon is white on transparent and nothing else.'],
  ['an outline without a background to see through', drawn('outline.png', 32, () => WHITE), 'outline.png is white all over'],
  ['an outline of nothing', drawn('outline.png', 32, () => CLEAR), 'outline.png is empty'],
  ['a language without a full description', within('en.json', (words) => delete words['description.full']), "en.json: the whole of it must have required property 'description.full'."],
  ['a language that leaves a tab out', within('da.json', (words) => delete words['staticTabs[3].name']), 'da.json: staticTabs[3].name is missing, and Teams would show it in another language.'],
  ['a language with a word for nothing', within('en.json', (words) => (words.nothing = 'x')), 'en.json: the whole of it has a property "nothing" that this version does not know.'],
  ['no language file', (files) => files.delete('en.json'), 'en.json is missing in the package.'],
  ['a file nobody names', (files) => files.set('color.svg', Buffer.from('<svg/>')), 'color.svg is in the package, and the manifest does not name it.'],
];

describe('the check of a Teams app', () => {
  it('finds nothing wrong with ours', () => {
    expect(mistakesOf(app())).toEqual([]);
  });

  it('finds nothing wrong with ours that has a chat, and without a reminder service there is none', () => {
    const { manifest } = readSettings(EXAMPLE.replace(/^BOT_ID=$/m, 'BOT_ID=9e2d7c41-08b5-4f6a-b3d1-7a5c2e9f4b04'), { file: 'the example' });
    const withChat = teamsApp({ ...manifest, VERSION: '1.2.3' });
    expect(mistakesOf(withChat)).toEqual([]);
    expect(JSON.parse(String(withChat.get('manifest.json')))).toMatchObject({ bots: [{ botId: '9e2d7c41-08b5-4f6a-b3d1-7a5c2e9f4b04', scopes: ['personal'] }] });
    expect(JSON.parse(String(app().get('manifest.json')))).not.toHaveProperty('bots');
  });

  it.each(PLANTED)('refuses %s, and says why', (_mistake, plant, reason) => {
    const files = app();
    plant(files);
    expect(mistakesOf(files)).toContainEqual(expect.stringContaining(reason));
  });

  it.each(['color', 'outline'])('finds the same %s icon on the web part: in Teams they stand side by side', (kind) => {
    const { id } = JSON.parse(readFileSync(join(ROOT, 'webparts', 'plan', 'PlanWebPart.manifest.json'), 'utf8')) as { readonly id: string };
    expect(readFileSync(join(ROOT, 'webparts', 'plan', 'teams', `${id}_${kind}.png`)).equals(readFileSync(join(ROOT, 'manifest', `${kind}.png`)))).toBe(true);
  });

  it('names each place that no setting fills', () => {
    expect(mistakesOf(teamsApp({ ...readSettings(EXAMPLE, { file: 'the example' }).manifest }))).toEqual(['manifest.json: version has the place {{VERSION}} that no setting fills.']);
  });
});

describe('the settings of the package', () => {
  const OWN = EXAMPLE.replaceAll('eksempelby', 'nordby').replaceAll('Eksempelby', 'Nordby').replaceAll(/^(\w+)=[0-9a-f]{8}-/gm, '$1=11111111-');
  const example = Object.fromEntries(EXAMPLE.split('\n').filter((line) => /^\w/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
  const read = (text: string) => readSettings(text, { file: 'config/package.settings', example });
  const withValue = (name: string, value: string) => OWN.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`);

  it('lead to the addresses and the scope that the tab needs', () => {
    const { manifest, tab, reaches } = read(withValue('TAB_URL', 'https://nordby.example/plan/'));
    expect(manifest).toMatchObject({ TAB_URL: 'https://nordby.example/plan/', TAB_HOST: 'nordby.example', SCOPE: 'https://nordby.sharepoint.com/AllSites.Write' });
    expect(tab).toEqual({
      siteUrl: 'https://nordby.sharepoint.com/sites/erhverv', tenant: '11111111-9a4b-4c1e-8f27-3f1d2b6a7c01', clientId: '11111111-61d8-4f3b-a0c9-2e8f5d914a02',
      authority: 'https://login.microsoftonline.com/11111111-9a4b-4c1e-8f27-3f1d2b6a7c01', scopes: ['https://nordby.sharepoint.com/AllSites.Write'],
    });
    expect(reaches).toContain('https://nordby.sharepoint.com');
  });

  it.each([
    ['TENANT', 'nordby', 'TENANT in config/package.settings is "nordby": it should be an id such as'],
    ['TENANT', '00000000-0000-0000-0000-000000000000', 'TENANT in config/package.settings is "00000000-0000-0000-0000-000000000000": it should be an id'],
    ['TEAMS_APP_ID', '', 'TEAMS_APP_ID is missing in config/package.settings: it should be an id'],
    ['TAB_CLIENT_ID', String(example.TAB_CLIENT_ID), 'TAB_CLIENT_ID in config/package.settings is still that of the example: it should be your own'],
    ['SITE_URL', 'https://nordby.example/sites/erhverv', 'SITE_URL in config/package.settings is "https://nordby.example/sites/erhverv": it should be the https address of a SharePoint site'],
    ['SITE_URL', 'https://nordby.sharepoint.com/sites/erhverv/SitePages/Home.aspx', 'without a page behind it'],
    ['TAB_URL', 'https://nordby.example/plan', 'TAB_URL in config/package.settings is "https://nordby.example/plan": it should be an https address that ends in a slash'],
    ['TAB_URL', 'https://localhost:4810/', 'never one on this machine'],
    ['TAB_URL', 'http://nordby.example/', 'it should be an https address'],
    ['SCOPE', 'AllSites.FullControl', 'it should be AllSites.Write or AllSites.Manage'],
    ['LANGUAGE', 'sv', 'it should be da or en or nothing'],
    ['PUBLISHER', 'Nordby Kommunes erhvervspolitiske sekretariat', 'it should be a name of 1 to 32 characters'],
    ['PRIVACY_URL', 'nordby.example', 'it should be the https address of a page'],
  ])('must be right: %s=%s', (name, value, sentence) => {
    expect(() => read(withValue(name, value))).toThrow(sentence);
  });

  it('may not lack one, nor have one that nobody reads', () => {
    expect(() => read(OWN.replace(/^TERMS_URL=.*$/m, ''))).toThrow('TERMS_URL is missing in config/package.settings: it should be the https address of a page');
    expect(() => read(`${OWN}\nTERM_URL=x`)).toThrow('config/package.settings has a TERM_URL, and there is no such setting');
  });
});
