const AjvDraft4 = require('ajv-draft-04').default;
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { PNG } = require('pngjs');

const MANIFEST = 'manifest.json';
const SCHEMAS = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const ICONS = { color: 192, outline: 32 };
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)(:\d+)?$|\.localhost(:\d+)?$/;
const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;
const PLACE = /\{\{.*?\}\}/;

/**
 * What is wrong with a Teams app package, each mistake a sentence with its reason; empty: nothing. Asks no network: Microsoft's schemas come
 * with their package. `files`: what the package holds, by name.
 */
function mistakesOf(files) {
  const { value: manifest, mistake } = readJson(files, MANIFEST);
  if (mistake) return [mistake];
  const unfilled = placeMistakes(manifest);
  if (unfilled.length > 0) return unfilled; // nothing else can be judged
  return [...manifestMistakes(manifest), ...addressMistakes(manifest), ...languageMistakes(manifest, files), ...iconMistakes(manifest, files), ...strangers(manifest, files)];
}

function readJson(files, name) {
  const bytes = files.get(name);
  if (bytes === undefined) return { mistake: `${name} is missing in the package.` };
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch (error) {
    return { mistake: `${name} is no JSON: ${error.message}.` };
  }
}

/** Its patterns are none with the u flag, and what its formats say of addresses is said below, and more. */
const ajv = new AjvDraft4({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
const compiled = new Map();

/** What a schema of the manifest's version says of a value, as sentences; `undefined` when there is no such version. */
function schemaMistakes({ manifestVersion }, schema, value, name) {
  const file = path.join(SCHEMAS, `v${manifestVersion}`, schema);
  if (!compiled.has(file)) compiled.set(file, existsSync(file) ? ajv.compile({ ...JSON.parse(readFileSync(file, 'utf8')), id: file }) : undefined);
  const validate = compiled.get(file);
  return validate && (validate(value) ? [] : validate.errors.map((error) => `${name}: ${asSentence(error)}.`));
}

const asSentence = ({ instancePath, message, params: { additionalProperty } }) =>
  `${instancePath || 'the whole of it'} ${additionalProperty === undefined ? message : `has a property "${additionalProperty}" that this version does not know`}`;

const manifestMistakes = (manifest) =>
  schemaMistakes(manifest, 'MicrosoftTeams.schema.json', manifest, MANIFEST) ?? [`${MANIFEST}: there is no manifest version "${manifest.manifestVersion}" that can be checked here.`];

/** Every text of the manifest with the way to it, such as `developer.name`. */
function* textsOf(value, way = []) {
  if (typeof value === 'string') yield [way.join('.'), value];
  else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, [...way, key]);
}

const placeMistakes = (manifest) =>
  Array.from(textsOf(manifest), ([way, text]) => PLACE.test(text) && `${MANIFEST}: ${way} has the place ${PLACE.exec(text)?.[0]} that no setting fills.`).filter(Boolean);

function addressMistakes(manifest) {
  const { validDomains = [], developer, staticTabs = [], configurableTabs = [], webApplicationInfo } = manifest;
  const domains = validDomains.flatMap((domain) =>
    LOOPBACK.test(domain) ? [`${MANIFEST}: validDomains has ${domain}: nobody else's machine answers there.`] : HOST.test(domain) ? [] : [`${MANIFEST}: validDomains has "${domain}", which is no host name.`],
  );
  const addresses = Array.from(textsOf({ developer, staticTabs, configurableTabs })).filter(([way]) => /Url$/i.test(way));
  const framed = new Set(addresses.filter(([way]) => /(contentUrl|configurationUrl)$/.test(way)).map(([way]) => way));
  const isValid = (host) => validDomains.some((domain) => (domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain));
  const wrong = addresses.flatMap(([way, text]) => {
    if (!URL.canParse(text)) return [`${MANIFEST}: ${way} is no address: ${text}`];
    const { protocol, host } = new URL(text);
    if (LOOPBACK.test(host)) return [`${MANIFEST}: ${way} leads to ${host}: nobody else's machine answers there.`];
    if (protocol !== 'https:') return [`${MANIFEST}: ${way} does not begin with https://.`];
    return framed.has(way) && !isValid(host) ? [`${MANIFEST}: ${way} leads to ${host}, which is not among validDomains.`] : [];
  });
  const brokered = (webApplicationInfo?.nestedAppAuthInfo ?? []).flatMap(({ redirectUri }) => {
    const [, host] = /^brk-multihub:\/\/([^/]+)$/.exec(redirectUri ?? '') ?? [];
    return host !== undefined && isValid(host) ? [] : [`${MANIFEST}: the redirect address of nested app auth is ${redirectUri}: it should be brk-multihub:// and the tab's host.`];
  });
  return [...domains, ...wrong, ...brokered];
}

function languageFiles({ localizationInfo = {} }) {
  const { defaultLanguageFile, additionalLanguages = [] } = localizationInfo;
  return [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)].filter((name) => name !== undefined);
}

function languageMistakes(manifest, files) {
  const tabs = (manifest.staticTabs ?? []).map((_tab, index) => `staticTabs[${index}].name`);
  const names = languageFiles(manifest);
  const read = names.map((name) => ({ name, ...readJson(files, name) }));
  const all = new Set(read.flatMap(({ value }) => Object.keys(value ?? {})));
  return read.flatMap(({ name, value, mistake }) => {
    if (mistake) return [mistake];
    const bad = schemaMistakes(manifest, 'MicrosoftTeams.Localization.schema.json', value, name) ?? [];
    const told = bad.join();
    const left = [...new Set([...tabs, ...all])].filter((key) => !(key in value) && !told.includes(`'${key}'`)).map((key) => `${name}: ${key} is missing, and Teams would show it in another language.`);
    return [...bad, ...left];
  });
}

function iconMistakes({ icons = {} }, files) {
  return Object.entries(ICONS).flatMap(([kind, size]) => {
    const name = icons[kind];
    if (name === undefined) return []; // the schema has told
    const bytes = files.get(name);
    if (bytes === undefined) return [`${name} is missing in the package: the ${kind} icon.`];
    let picture;
    try {
      picture = PNG.sync.read(bytes);
    } catch (error) {
      return [`${name} is no PNG: ${error.message}.`];
    }
    const { width, height } = picture;
    if (width !== size || height !== size) return [`${name} is ${width} × ${height}: the ${kind} icon is ${size} × ${size}.`];
    return kind === 'outline' ? outlineMistakes(name, picture) : [];
  });
}

/** White on transparent: Teams lays its own colour under it and tells a pressed app by it. */
function outlineMistakes(name, { width, data }) {
  let drawn = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue, alpha] = data.subarray(at, at + 4);
    if (alpha === 0) continue;
    drawn += 1;
    if (red + green + blue === 3 * 255) continue;
    const colour = `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
    const pixel = at / 4;
    return [`${name} has ${colour} at ${pixel % width},${Math.floor(pixel / width)}: the outline icon is white on transparent and nothing else.`];
  }
  if (drawn === 0) return [`${name} is empty: every pixel is transparent.`];
  return drawn === data.length / 4 ? [`${name} is white all over: the outline icon stands on transparent.`] : [];
}

function strangers(manifest, files) {
  const named = new Set([MANIFEST, ...languageFiles(manifest), ...Object.values(manifest.icons ?? {})]);
  return [...files.keys()].filter((name) => !named.has(name)).map((name) => `${name} is in the package, and the manifest does not name it.`);
}

module.exports = { mistakesOf };
