const { readFileSync } = require('node:fs');
const JSZip = require('jszip');

/** A package that SharePoint would take and then not show; `message` is one sentence for whoever builds. */
class WrongPackage extends Error {
  name = 'WrongPackage';
  showStack = false;
}

const LOCALES = ['da-DK', 'en-US'];
const ICONS = ['color', 'outline'];
/** By SharePoint's own number: what the page has of it, in the one version that SharePoint gives web parts. */
const REACT = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };
/**
 * Words that stand in whatever is built with them. The page signs its reader in, SharePoint hands out its own teams-js, and cards are drawn, files read and made in the tab alone:
 * no script of the web part holds any of them, neither what is fetched before it paints nor what comes later.
 */
const NOT_IN_HERE = [['msal', '@azure/msal'], ['teams-js', 'res.cdn.office.net/teams-js'], ['adaptivecards', 'AdaptiveCard'], ['the import of files', 'officedocument.wordprocessingml'], ['the export of files', '.potm']];
const HOSTS = ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp'];

const unescaped = (xml) => xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/**
 * Opens a `.sppkg` and looks whether all is in it: the packager leaves things out and says nothing. @returns what was checked, a sentence each.
 * @throws WrongPackage with the first thing that is not as it should be.
 */
async function checkSppkg(file) {
  const package_ = await JSZip.loadAsync(readFileSync(file)).catch(() => {
    throw new WrongPackage(`${file} is no package: it cannot be opened.`);
  });
  const names = Object.keys(package_.files);
  const text = (name) => package_.file(name).async('string');
  const checked = [];
  const expect = (holds, what, otherwise) => {
    if (!holds) throw new WrongPackage(`${file}: ${otherwise}`);
    checked.push(what);
  };

  expect(names.includes('AppManifest.xml'), 'it has an app manifest', 'AppManifest.xml is missing.');
  expect(/ SkipFeatureDeployment="true"/.test(await text('AppManifest.xml')), 'it may be deployed to all sites at once, and so be synced to Teams', 'AppManifest.xml does not say SkipFeatureDeployment="true"; config/package-solution.json does.');
  const component = names.find((name) => /(^|\/)WebPart_[^/]+\.xml$/.test(name));
  expect(component !== undefined, 'it has the component of the web part', 'no WebPart_….xml is in it, so SharePoint would show no web part.');
  const [, escaped] = /ComponentManifest="([^"]*)"/.exec(await text(component)) ?? [];
  expect(escaped !== undefined, 'the component has its manifest', `${component} has no ComponentManifest.`);
  const manifest = JSON.parse(unescaped(escaped));
  const missingHost = HOSTS.find((host) => !manifest.supportedHosts?.includes(host));
  expect(missingHost === undefined, `it may stand in ${HOSTS.join(', ')}`, `the web part does not support ${missingHost}.`);

  const { scriptResources, entryModuleId } = manifest.loaderConfig;
  const asset = (name) => names.includes(`ClientSideAssets/${name}`);
  const entry = scriptResources[entryModuleId]?.path;
  expect(entry !== undefined && asset(entry), `its script is in it: ${entry}`, `the script ${entry ?? entryModuleId} is not in it.`);
  const strings = Object.values(scriptResources).find(({ type }) => type === 'localizedPath');
  for (const locale of LOCALES) {
    const path = strings?.paths?.[locale];
    expect(path !== undefined && asset(path), `its property pane speaks ${locale}`, `the texts of the property pane in ${locale} are not in it.`);
  }
  for (const icon of ICONS) expect(asset(`${manifest.id}_${icon}.png`), `it has the ${icon} icon for Teams`, `the icon ${manifest.id}_${icon}.png is not in it.`);

  const scripts = await Promise.all(names.filter((name) => /^ClientSideAssets\/.*\.js$/.test(name)).map(async (name) => [name, await text(name)]));
  const askedReact = JSON.stringify(manifest) + scripts.map(([, script]) => script).join('\n');
  const versions = new Set([...askedReact.matchAll(new RegExp(`${REACT.id}",(?:"version":|v:)"([^"]+)"`, 'g'))].map(([, version]) => version));
  expect(versions.size === 1 && versions.has(REACT.version), `it runs on the page's React ${REACT.version}`, `it asks the page for React ${[...versions].join(', ') || '(none)'}, and SharePoint has ${REACT.version}.`);
  for (const [name, word] of NOT_IN_HERE) {
    const holder = scripts.find(([, script]) => script.includes(word))?.[0];
    expect(holder === undefined, `nothing of ${name} is in it`, `${holder} holds something of ${name}.`);
  }
  return checked;
}

module.exports = { checkSppkg, WrongPackage };
