import JSZip from 'jszip';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSppkg } from '../../config/webpart/check-sppkg';

const ID = '5b1f3a0e-7c44-4d0b-9a55-2f6d0c8e41b7';
const REACT = '{i:"0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d",v:"17.0.1",m:1}';

const MANIFEST = {
  id: ID,
  supportedHosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp'],
  loaderConfig: {
    entryModuleId: 'part',
    scriptResources: { part: { type: 'path', path: 'part.js' }, Strings: { type: 'localizedPath', paths: { 'da-DK': 'da.js', 'en-US': 'en.js' }, defaultPath: 'en.js' } },
  },
};

/** What a package would bring along, as it is published. */
const genuine = (module: string): string => readFileSync(require.resolve(module), 'utf8');

/** A package in order. */
const IN_ORDER: Readonly<Record<string, string>> = {
  'AppManifest.xml': '<App SkipFeatureDeployment="true"></App>',
  'feature/WebPart_1.xml': `<ClientSideComponent ComponentManifest="${JSON.stringify(MANIFEST).replaceAll('"', '&quot;')}"></ClientSideComponent>`,
  'ClientSideAssets/part.js': REACT,
  'ClientSideAssets/da.js': '',
  'ClientSideAssets/en.js': '',
  [`ClientSideAssets/${ID}_color.png`]: '',
  [`ClientSideAssets/${ID}_outline.png`]: '',
};

const folder = mkdtempSync(join(tmpdir(), 'handleplan-sppkg-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param changed what stands in a file instead; `undefined`: it is not there. */
async function checked(changed: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries({ ...IN_ORDER, ...changed })) if (text !== undefined) zip.file(name, text);
  const file = join(folder, 'part.sppkg');
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }));
  return checkSppkg(file);
}

const componentWith = (change: object) => IN_ORDER['feature/WebPart_1.xml']!.replace(JSON.stringify(MANIFEST).replaceAll('"', '&quot;'), JSON.stringify({ ...MANIFEST, ...change }).replaceAll('"', '&quot;'));

describe('the package of the web part', () => {
  it('passes when all is in it, and tells what was looked at', async () => {
    expect(await checked({})).toContain('it runs on the page\'s React 17.0.1');
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, RegExp]>([
    ['without an app manifest', { 'AppManifest.xml': undefined }, /AppManifest\.xml is missing/],
    ['that cannot be deployed to all sites', { 'AppManifest.xml': '<App SkipFeatureDeployment="false"></App>' }, /SkipFeatureDeployment/],
    ['without its component', { 'feature/WebPart_1.xml': undefined }, /no WebPart_/],
    ['that Teams would not take', { 'feature/WebPart_1.xml': componentWith({ supportedHosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsPersonalApp'] }) }, /TeamsTab/],
    ['without its script', { 'ClientSideAssets/part.js': undefined }, /part\.js is not in it/],
    ['without its Danish', { 'ClientSideAssets/da.js': undefined }, /da-DK/],
    ['without an icon', { [`ClientSideAssets/${ID}_outline.png`]: undefined }, /_outline\.png is not in it/],
    ['made for another React', { 'ClientSideAssets/part.js': REACT.replace('17.0.1', '17.0.2') }, /React 17\.0\.2/],
    ['with what asks for a file', { 'ClientSideAssets/part.js': `${REACT}accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"` }, /part\.js holds something of the import of files/],
    ['with what makes a file', { 'ClientSideAssets/part.js': `${REACT}accept=".pptx,.potx,.pptm,.potm"` }, /part\.js holds something of the export of files/],
    ['with a sign-in of its own', { 'ClientSideAssets/part.js': REACT + genuine('@azure/msal-browser') }, /part\.js holds something of msal/],
    ['with a teams-js of its own', { 'ClientSideAssets/part.js': REACT + genuine('@microsoft/teams-js') }, /part\.js holds something of teams-js/],
    ['with the renderer of cards', { 'ClientSideAssets/part.js': REACT + genuine('adaptivecards/dist/adaptivecards.min.js') }, /part\.js holds something of adaptivecards/],
    ['with the renderer of cards in a script that comes later', { 'ClientSideAssets/chunk.card.js': genuine('adaptivecards/dist/adaptivecards.min.js') }, /chunk\.card\.js holds something of adaptivecards/],
  ])('is refused %s, in one sentence', async (_what, changed, sentence) => {
    await expect(checked(changed)).rejects.toThrow(sentence);
  });
});
